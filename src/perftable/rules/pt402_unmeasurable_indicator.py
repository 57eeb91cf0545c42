"""PT402 unmeasurable-indicator: An indicator is a bare wish that cannot be measured.

What: an indicator that begins with 提高, 加强, 搞好 or the like says what is counted or measured.
Why: Hebei's 2014 opinion: unclear indicators get no funds.
Bad: 加强环境卫生
Good: 环境卫生检查合格率
Mend: name a rate, a number, an area, a time …
Basis: heuristic.

PT402 unmeasurable-indicator：绩效指标只是愿望，无法衡量。

检查：以“提高、加强、搞好”等开头的指标写明计数或衡量什么。
理由：河北 2014 年意见：指标不明确的不安排资金。
错误：加强环境卫生
正确：环境卫生检查合格率
改法：写成率、数、量、面积、时间等可衡量的指标。
依据：经验判断。
"""

import re
from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.wording import indicators, same

_WISH = re.compile(
    r"(?:进一步|不断|切实|继续|全面|大力|积极|努力|着力|持续|有效)*"
    r"(?:提高|提升|加强|加大|加快|增强|搞好|做好|抓好|管好|管理好|改善|改进|促进|推进(?!会)|推动|强化|完善|深化"
    r"|优化|健全|维护|保护(?![区地])|保障(?!房|性|对象|金)|确保|减少|降低|控制|防止|杜绝)"
)
_MEASURE = re.compile(
    r"[\d%‰]|[一二三四五六七八九十百千万]+[个次户人件项场天名处条]|率|(?<![少多])数(?![据字智码学控])|额|面积|时间|时长|时限|期限|周期|工期|天|比例|比重|占比|比"
    r"|里程|长度|产值|价值|得分|评分|分值|等级|级别|名次|排名|成本|费用|价格|单价|产出|收入|支出|效益"
    r"|(?<![质力能])量|(?<![力制年季态高调过角])度|(?<![层档])次|[人户个件场项亩吨元米套]$"
    r"|(?<![消免])费$|(?:及时|准确|完整|合规)性$|情况$"
)
"""Words and units of what can be measured; 质量, 力度, 制度, 数据 are none."""


class UnmeasurableIndicator(Rule):
    """An indicator is a bare wish that cannot be measured."""

    code = "PT402"
    name = "unmeasurable-indicator"
    severity = "warning"
    basis = "heuristic"
    title = Phrase(
        "绩效指标只是愿望，无法衡量。", "An indicator is a bare wish that cannot be measured."
    )
    messages = {
        "default": Phrase(
            "指标“{text}”只是愿望，没有可衡量的量；请写成率、数、量、时间等。",
            "indicator '{text}' is a bare wish; name what is measured: a rate, a number, a time …",
        ),
    }
    needs = ("indicator",)
    explained_by = ("PT403", "PT306")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, indicator in indicators(document):
            if not indicator.text:
                continue
            if _bare_wish(indicator.text):
                yield Problem(indicator.location, {"text": indicator.text})
            else:
                yield PASS


def _bare_wish(text: str) -> bool:
    word = same(text)
    return bool(_WISH.match(word)) and not _MEASURE.search(word)
