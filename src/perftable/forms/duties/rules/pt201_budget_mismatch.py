"""PT201 budget-mismatch: A duty's budget differs from the sum of its activities'.

What: a duty's budget is the sum of its activities', within the rounding that the written digits allow (XBRL Calculations 1.1).
Why: a wrong sum means that one of the figures is wrong.
Bad: duty 100.00, activities 60.00 and 30.00.
Good: duty 100.00, activities 60.00 and 40.00.
Mend: correct the figure that is wrong.
Basis: arithmetic; cf. Budget Law art. 8 (law): a budget is the sum of its parts'.

PT201 budget-mismatch：职责年度预算数与所属工作活动合计不一致。

检查：职责预算等于其活动预算之和，允许所写位数的舍入差（XBRL Calculations 1.1）。
理由：合计不符说明必有一数有误。
错误：职责 100.00，活动 60.00 和 30.00。
正确：职责 100.00，活动 60.00 和 40.00。
改法：改正有误的数字。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.sums import NOT_COMPARED, SKIPS, duty_sums
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem
from perftable.rules.sums.comparison import SumRule


class BudgetMismatch(SumRule):
    """A duty's budget differs from the sum of its activities'."""

    code = "PT201"
    name = "budget-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "职责年度预算数与所属工作活动合计不一致。",
        "A duty's budget differs from the sum of its activities'.",
    )
    messages = {
        "default": Phrase(
            "职责年度预算数 {total} {unit}，工作活动合计 {sum} {unit}，相差 {difference} {unit}（允许尾差 {bound}）；请核实更正（{addends}）。",
            "duty {total} {unit}, its activities {sum}, difference {difference} (allowed {bound}); correct the wrong one ({addends}).",
        ),
    }
    reasons = NOT_COMPARED
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty, result in duty_sums(document, self.options.tolerance):
            if isinstance(result, str):
                yield SKIPS[result]
            elif result.differs:
                place = duty.at("budget")
                yield Problem(place, result.args(), result.places, unlisted=result.unlisted)
            else:
                yield PASS
