"""PT202 one-sided-budget: Only the duty, or only its activities, state a budget.

What: duty and activities both state a budget, or neither.
Why: the sum cannot be checked and money has no purpose.
Bad: duty 50.00, no activity states one.
Good: duty 50.00, activity 50.00.
Mend: write the missing budgets.
Basis: arithmetic; cf. Budget Law art. 8 (law): a budget is the sum of its parts'.

PT202 one-sided-budget：仅职责或仅工作活动填列了年度预算数。

检查：职责和活动都列预算，或都不列。
理由：合计无法核对，资金无从落实。
错误：职责 50.00，活动均为空。
正确：职责 50.00，活动 50.00。
改法：补上缺少的预算。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.sums import NOT_COMPARED, table_sums
from perftable.forms.duties.records import Activity, Duty, DutyForm
from perftable.model.amount import Amount, Unreadable, add, convert
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class OneSidedBudget(Rule):
    """Only the duty, or only its activities, state a budget."""

    code = "PT202"
    name = "one-sided-budget"
    severity = "warning"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "仅职责或仅工作活动填列了年度预算数。",
        "Only the duty, or only its activities, state a budget.",
    )
    messages = {
        "duty": Phrase(
            "职责“{name}”填列年度预算数 {text}，所属工作活动均未填列；请补充填列。",
            "duty '{name}' states a budget, {text}, and none of its activities does; write theirs.",
        ),
        "activities": Phrase(
            "职责“{name}”未填列年度预算数，所属工作活动合计 {sum} {unit}；请补充填列。",
            "duty '{name}' states no budget, its activities {sum} {unit}; write the duty's.",
        ),
    }
    reasons = {
        "joint": NOT_COMPARED["joint"],
        "no-activities": NOT_COMPARED["no-activities"],
        "odd-row": Phrase(
            "职责下有的行无法识别，见 PT003、PT102",
            "a row below the duty could not be read, see PT003 and PT102",
        ),
        "unreadable": Phrase("年度预算数无法识别，见 PT204", "a budget cannot be read, see PT204"),
    }
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for sums in table_sums(document, self.options.tolerance):
            table, joint = sums.table, sums.joint
            for duty, lost, own in zip(table.duties, sums.odd, sums.certain, strict=True):
                if id(duty) in joint:
                    yield Skip("joint")
                else:
                    yield _one(table, duty, own, lost > 0)


def _one(table: DutyForm, duty: Duty, own: tuple[Activity, ...], lost: bool) -> Outcome:
    """`own` are the activities that are certainly the duty's; others may be in a `lost` row."""
    if not duty.activities:
        return Skip("no-activities")
    below = [activity.budget for activity in own if activity.budget is not None]
    amounts = [budget for budget in below if isinstance(budget, Amount)]
    if len(amounts) < len(below) or isinstance(duty.budget, Unreadable):
        return Skip("unreadable")
    if lost and not below:
        return Skip("odd-row")
    if duty.budget is not None and not below and duty.budget.value:
        args = {"name": duty.name, "text": duty.budget.raw}
        return Problem(duty.at("budget"), args, case="duty")
    if duty.budget is None and any(amount.value for amount in amounts):
        unit = table.unit or amounts[0].unit
        summed = add(convert(amount, unit) for amount in amounts)
        args = {"name": duty.name, "sum": f"{summed:f}", "unit": unit}
        return Problem(duty.at("budget"), args, case="activities")
    return PASS
