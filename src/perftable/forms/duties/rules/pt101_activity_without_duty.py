"""PT101 activity-without-duty: An activity comes before any duty.

What: every activity stands below a duty.
Why: Hebei's 2014 opinion: an activity must belong to a duty.
Bad: an indented row directly below the header.
Good: a duty row, then its activities.
Mend: put the duty's row above the activity.
Basis: Hebei's opinion of 2014 (normative document).

PT101 activity-without-duty：工作活动无所属职责。

检查：每个工作活动都在某个职责之下。
理由：河北 2014 年意见：工作活动须归属职责。
错误：表头下面直接是缩进的活动行。
正确：先是职责行，再是其活动。
改法：在活动上方补上所属职责。
依据：河北 2014 年意见（规范性文件）。
"""

from collections.abc import Iterator

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import activities
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class ActivityWithoutDuty(Rule):
    """An activity comes before any duty."""

    code = "PT101"
    name = "activity-without-duty"
    severity = "error"
    basis = "regulation"
    of = DutyForm
    title = Phrase("工作活动无所属职责。", "An activity comes before any duty.")
    messages = {
        "default": Phrase(
            "工作活动“{name}”无所属职责；请在其上方补充所属职责。",
            "activity '{name}' has no duty above it; add its duty's row there.",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty, activity in activities(document):
            if duty is None:
                yield Problem(activity.at("name"), {"name": activity.name})
            else:
                yield PASS
