"""PT406 indicator-on-duty: An indicator or scale stands on a duty's row.

What: indicators stand on activities.
Why: a duty is measured by its activities.
Bad: an indicator beside a duty.
Good: the indicator beside its activity.
Mend: move it to the activity, or indent the row if it is one.
Basis: convention.

PT406 indicator-on-duty：职责行填有绩效指标或评价标准。

检查：指标写在活动行上。
理由：职责由其活动来衡量。
错误：职责行旁写了指标。
正确：指标写在活动行旁。
改法：移到活动行；若本行是活动，请缩进。
依据：惯例。
"""

from collections.abc import Iterator

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import duties
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class IndicatorOnDuty(Rule):
    """An indicator or scale stands on a duty's row."""

    code = "PT406"
    name = "indicator-on-duty"
    severity = "note"
    basis = "convention"
    of = DutyForm
    title = Phrase(
        "职责行填有绩效指标或评价标准。", "An indicator or scale stands on a duty's row."
    )
    messages = {
        "default": Phrase(
            "职责“{name}”所在行填有绩效指标或评价标准；请移至工作活动行。",
            "the row of duty '{name}' has an indicator or a rating scale; move it to the activity's row.",
        ),
    }
    needs = ("name", "indicator")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty in duties(document):
            if any(indicator.text or indicator.scale for indicator in duty.indicators):
                yield Problem(duty.at("indicator"), {"name": duty.name})
            else:
                yield PASS
