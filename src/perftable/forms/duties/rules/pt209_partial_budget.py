"""PT209 partial-budget: Some activities of a duty state a budget and others don't.

What: where one activity of a duty states a budget, all do.
Why: an empty cell is not zero: the sum cannot be checked.
Bad: activities with 6.00 and an empty cell.
Good: 6.00 and 4.00; or 0.00 where nothing is planned.
Mend: write the missing budgets, 0.00 where there is none.
Basis: arithmetic; cf. Budget Law art. 8 (law): a budget is the sum of its parts'.

PT209 partial-budget：同一职责下仅部分工作活动填列了年度预算数。

检查：同一职责下，一个活动列了预算，其他活动也都列。
理由：空格不等于零，无法核对合计。
错误：两个活动，一个 6.00，一个为空。
正确：6.00 和 4.00；没有安排的写 0.00。
改法：补上空缺的预算，没有安排的写 0.00。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from perftable.forms.duties.asks.wording import certain_activities
from perftable.forms.duties.records import Activity, Duty, DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule


class PartialBudget(Rule):
    """Some activities of a duty state a budget and others don't."""

    code = "PT209"
    name = "partial-budget"
    severity = "warning"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "同一职责下仅部分工作活动填列了年度预算数。",
        "Some activities of a duty state a budget and others don't.",
    )
    messages = {
        "default": Phrase(
            "职责“{duty}”下 {missing} 个工作活动未填列年度预算数，{stated} 个已填列，合计无法核对；请补充填列，未安排资金的填“0.00”。",
            "{missing} of the {count} activities of duty '{duty}' came without a budget, so their sum cannot be checked; write each, 0.00 where there is none.",
        ),
    }
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for table in tables(document):
            for duty, activities in zip(table.duties, certain_activities(table), strict=True):
                yield self._one(duty, activities)

    def _one(self, duty: Duty, activities: Sequence[Activity]) -> Outcome:
        empty = [activity for activity in activities if activity.budget is None]
        if not empty:
            return PASS
        stated = sum(isinstance(activity.budget, Amount) for activity in activities)
        if not stated:
            return PASS
        args: dict[str, JsonValue] = {
            "duty": duty.name,
            "missing": len(empty),
            "stated": stated,
            "count": len(activities),
        }
        first, *others = (activity.at("budget") for activity in empty)
        return Problem(first, args, tuple(others))
