"""PT403 indicator-repeats-name: The indicator is the activity's or duty's name.

What: an indicator says what is measured.
Why: a name cannot be measured.
Bad: indicator 招商引资 for activity 招商引资.
Good: indicator 引进项目数量.
Mend: write what is counted or measured.
Basis: heuristic.

PT403 indicator-repeats-name：绩效指标与名称相同。

检查：绩效指标写明衡量什么。
理由：名称无法衡量。
错误：活动招商引资的指标仍是招商引资。
正确：指标写引进项目数量。
改法：写明计数或衡量的内容。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.wording import named
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule
from perftable.values.text import same


class IndicatorRepeatsName(Rule):
    """The indicator is the activity's or duty's name."""

    code = "PT403"
    name = "indicator-repeats-name"
    severity = "warning"
    basis = "heuristic"
    of = DutyForm
    title = Phrase("绩效指标与名称相同。", "The indicator is the activity's or duty's name.")
    messages = {
        "default": Phrase(
            "绩效指标“{text}”与工作活动或职责名称相同；请填写衡量的内容，如数量、比率、时间。",
            "indicator '{text}' is only the activity's or duty's name; write what is measured.",
        ),
    }
    needs = ("name", "indicator")
    explained_by = ("PT306",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for one in named(document):
            names = (one.name, one.above)
            for indicator in one.activity.indicators:
                if indicator.text and same(indicator.text) in names:
                    yield Problem(indicator.location, {"text": indicator.text})
                else:
                    yield PASS
