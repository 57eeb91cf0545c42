"""PT405 input-indicator: An indicator measures an input, not an output or effect.

What: an indicator measures what comes out (output, effect), not what goes in; those of costs and inputs in a national form do.
Why: money spent and staff assigned say nothing of the result.
Bad: 培训经费投入
Good: 培训合格人数
Mend: name the output or the effect.
Basis: heuristic; a guide to filling in (form notes): money, staff and goods are no targets; Regulation implementing the Budget Law art. 20 (administrative regulation): evaluated are output and effect.

PT405 input-indicator：绩效指标衡量的是投入。

检查：指标衡量产出或效果，而不是投入；项目绩效目标表的成本、投入类指标除外。
理由：花了多少钱、配了多少人，说明不了结果。
错误：培训经费投入
正确：培训合格人数
改法：写产出或效果指标。
依据：经验判断；填报说明（表格说明）：资金、人员、物资不作为目标；《预算法实施条例》第二十条（行政法规）：评价产出和效果。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.answers import measures_of
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same

_INPUT = lazy_pattern(
    r"经费|(?:资金|财政|人员|人力|设备|物资|经济)投入(?!使用|运行|业务|运营|生产|市场)|投入(?:资金|金额|人员|人力|设备|物资)"
    r"|(?:人员|设备|车辆|物资)配备|配备[^，,；;]{0,4}(?:人员|设备|车辆|物资)"
)
_SIGNS = ("投入", "经费", "配备")
"""One of them is in every input: most indicators have none."""

_SAVING = lazy_pattern(
    r"节约|节省|压减|压缩|下降|降低|控制|减少|产出|回报|使用效|及时|合规|合格|满意|发放|兑现|减免"
)
"""Saving an input, paying it out in time, or what it yields, is no input."""


class InputIndicator(Rule):
    """An indicator measures an input, not an output or effect."""

    code = "PT405"
    name = "input-indicator"
    severity = "note"
    basis = "heuristic"
    title = Phrase(
        "绩效指标衡量的是投入。", "An indicator measures an input, not an output or effect."
    )
    messages = {
        "default": Phrase(
            "绩效指标“{text}”衡量的是投入；请填写产出或效益指标。",
            "indicator '{text}' measures an input; name an output or effect.",
        ),
    }
    needs = ("indicator",)
    explained_by = ("PT403", "PT306")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for one in measures_of(document):
            if _is_input(same(one.text)) and not one.resource:
                yield Problem(one.place, {"text": one.text})
            else:
                yield PASS


def _is_input(word: str) -> bool:
    return (
        any(map(word.__contains__, _SIGNS))
        and _INPUT.search(word) is not None
        and _SAVING.search(word) is None
    )
