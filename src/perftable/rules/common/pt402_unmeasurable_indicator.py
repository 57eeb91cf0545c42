"""PT402 unmeasurable-indicator: An indicator is too vague to be measured.

What: an indicator that wishes (提高…, 圆满完成…任务, 落实…政策, …明显改善) says what is counted or measured; 率 in 效率 and 量 in 质量 do not. In a national form an indicator whose value is a number, a date or a grade is measured; among the benefits it is a note.
Why: Hebei's 2014 opinion: unclear indicators get no funds.
Bad: 加强环境卫生
Good: 环境卫生检查合格率
Mend: name a rate, a number, an area, a time …
Basis: heuristic; Hebei's opinion of 2014 (normative document); municipal measures on performance targets (normative documents): in quantities, else in grades.

PT402 unmeasurable-indicator：绩效指标表述笼统、无法衡量。

检查：“提高……、圆满完成……任务、落实……政策、……明显改善”一类的指标写明计数或衡量什么；“效率”的率、“质量”的量不算。项目绩效目标表中指标值为数字、日期或等级的不算；效益指标只作提示。
理由：河北 2014 年意见：指标不明确的不安排资金。
错误：加强环境卫生
正确：环境卫生检查合格率
改法：写成率、数、量、面积、时间等可衡量的指标。
依据：经验判断；河北 2014 年意见（规范性文件）；有关市绩效目标管理办法（规范性文件）：尽量量化，不能量化的分级表述。
"""

from collections.abc import Iterator
from functools import lru_cache

from perftable.model.document import Document
from perftable.model.finding import Severity
from perftable.model.phrase import Phrase
from perftable.rules.answers import measures_of
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.rules.words.wishes import is_bare_wish, without_label
from perftable.values.text import same


class UnmeasurableIndicator(Rule):
    """An indicator is too vague to be measured."""

    code = "PT402"
    name = "unmeasurable-indicator"
    severity = "warning"
    basis = "heuristic"
    title = Phrase("绩效指标表述笼统、无法衡量。", "An indicator is too vague to be measured.")
    messages = {
        "default": Phrase(
            "绩效指标“{text}”表述笼统、无法衡量；请改为可量化的指标，如××率、××数量、完成时限。",
            "indicator '{text}' is too vague to be measured; name what is measured: a rate, a number, a date.",
        ),
    }
    needs = ("indicator",)
    explained_by = ("PT403", "PT306")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for one in measures_of(document):
            if one.counted or not _is_vague(one.text):
                yield PASS
            else:
                severity: Severity | None = "note" if one.soft else None
                yield Problem(one.place, {"text": one.text}, severity=severity)


@lru_cache(maxsize=4096)  # units of a run measure much the same
def _is_vague(text: str) -> bool:
    return is_bare_wish(same(without_label(text)))
