"""PT202 one-sided-budget: Only the duty, or only its activities, state a budget.

What: duty and activities both state a budget, or neither.
Why: the sum cannot be checked and money has no purpose.
Bad: duty 50.00, no activity states one.
Good: duty 50.00, activity 50.00.
Mend: write the missing budgets.
Basis: arithmetic.

PT202 one-sided-budget：只有职责或只有活动列了预算。

检查：职责和活动都列预算，或都不列。
理由：合计无法核对，资金无从落实。
错误：职责 50.00，活动均为空。
正确：职责 50.00，活动 50.00。
改法：补上缺少的预算。
依据：算术。
"""

from collections.abc import Iterator

from perftable.model.amount import Unreadable
from perftable.model.document import Document
from perftable.model.duty import Duty
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.rules.budgets import is_zero
from perftable.rules.comparison import Bounds
from perftable.rules.sums import NOT_COMPARED, joint_duties


class OneSidedBudget(Rule):
    """Only the duty, or only its activities, state a budget."""

    code = "PT202"
    name = "one-sided-budget"
    severity = "warning"
    basis = "arithmetic"
    title = Phrase(
        "只有职责或只有活动列了预算。", "Only the duty, or only its activities, state a budget."
    )
    messages = {
        "duty": Phrase(
            "职责列了预算，其活动都没有；请补上活动预算。",
            "the duty states a budget and none of its activities does; write the activities' budgets.",
        ),
        "activities": Phrase(
            "活动列了预算，职责没有；请补上职责预算。",
            "the activities state budgets and the duty does not; write the duty's budget.",
        ),
    }
    reasons = {
        "joint": NOT_COMPARED["joint"],
        "no-activities": Phrase("职责下没有活动", "the duty has no activities"),
        "unreadable": Phrase("预算无法读出，见 PT204", "a budget cannot be read, see PT204"),
    }
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in document.tables:
            joint = joint_duties(table, Bounds(table, self.options.tolerance))
            for duty in table.duties:
                yield Skip("joint") if id(duty) in joint else self._one(duty)

    def _one(self, duty: Duty) -> Outcome:
        if not duty.activities:
            return Skip("no-activities")
        below = [activity.budget for activity in duty.activities if activity.budget is not None]
        if any(isinstance(budget, Unreadable) for budget in (duty.budget, *below)):
            return Skip("unreadable")
        if duty.budget is not None and not below and not is_zero(duty.budget):
            return Problem(duty.at("budget"), {}, case="duty")
        if duty.budget is None and below and not all(map(is_zero, below)):
            return Problem(duty.at("budget"), {}, case="activities")
        return PASS
