"""PT103 duty-without-activities: A duty has no activities.

What: every duty is followed by at least one activity.
Why: targets and money are planned by activities.
Bad: two duty rows one after the other.
Good: a duty row and its activities.
Mend: add the duty's activities, or indent them if they are there.
Basis: structure.

PT103 duty-without-activities：职责下没有工作活动。

检查：每个职责下至少有一个工作活动。
理由：目标和资金按活动安排。
错误：连续两个职责行。
正确：职责行之后有其活动。
改法：补上活动；若已有，请缩进两个全角空格。
依据：表格结构。
"""

from collections.abc import Iterator

from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.rules.wording import odd_rows_below


class DutyWithoutActivities(Rule):
    """A duty has no activities."""

    code = "PT103"
    name = "duty-without-activities"
    severity = "warning"
    basis = "structure"
    title = Phrase("职责下没有工作活动。", "A duty has no activities.")
    messages = {
        "default": Phrase(
            "职责“{name}”下没有工作活动；请补上，或把活动行缩进。",
            "duty '{name}' has no activities; add them, or indent the activity rows.",
        ),
    }
    reasons = {
        "odd-row": Phrase(
            "职责下有无法读出的行，见 PT003、PT102",
            "a row below the duty could not be read, see PT003 and PT102",
        ),
        "levels": Phrase("表中分不出职责和活动", "duties and activities cannot be told apart"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in document.tables:
            if table.levels == "none" and len(table.duties) > 1:
                yield Skip("levels", len(table.duties))
                continue
            for duty, odd in zip(table.duties, odd_rows_below(table), strict=True):
                if duty.activities:
                    yield PASS
                elif odd:
                    yield Skip("odd-row")
                else:
                    yield Problem(duty.at("name"), {"name": duty.name})
