"""PT401 missing-indicator: An activity has no indicator.

What: every activity has at least one indicator.
Why: Hebei's 2014 opinion: unclear indicators get no funds.
Bad: an empty indicator cell.
Good: 垃圾清运率.
Mend: write an indicator that can be measured.
Basis: Hebei's opinion of 2014 (normative document).

PT401 missing-indicator：工作活动未填写绩效指标。

检查：每个活动至少有一个绩效指标。
理由：河北 2014 年意见：指标不明确的不安排资金。
错误：绩效指标为空。
正确：垃圾清运率。
改法：写一个可以衡量的指标。
依据：河北 2014 年意见（规范性文件）。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.prompts import missing
from perftable.forms.duties.records import Activity, DutyForm
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Rule


class MissingIndicator(Rule):
    """An activity has no indicator."""

    code = "PT401"
    name = "missing-indicator"
    severity = "error"
    basis = "regulation"
    of = DutyForm
    title = Phrase("工作活动未填写绩效指标。", "An activity has no indicator.")
    messages = {
        "default": Phrase(
            "工作活动“{name}”未填写绩效指标；请填写可衡量的绩效指标。",
            "activity '{name}' has no indicator; write one that can be measured.",
        ),
        "prompt": Phrase(
            "工作活动“{name}”未填写绩效指标，单元格保留提示语“{prompt}”；请填写可衡量的绩效指标。",
            "activity '{name}' has no indicator, its cell still shows the prompt '{prompt}'; write"
            " one that can be measured.",
        ),
    }
    needs = ("name", "indicator")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for _, activity in activities(document):
            yield PASS if _is_measured(activity) else missing(activity, "indicator")


def _is_measured(activity: Activity) -> bool:
    """Whether an activity has an indicator, and one on its own row where a scale stands there."""
    row, found = activity.location.row, False
    for indicator in activity.indicators:
        if indicator.text:
            found = True
        elif indicator.location.row == row:
            return False
    return found
