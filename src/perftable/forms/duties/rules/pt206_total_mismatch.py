"""PT206 total-mismatch: A total row differs from the sum it stands for.

What: a 合计, 总计 or 小计 row equals the sum of the duties it stands for.
Why: a total that does not add up hides a wrong figure.
Bad: 合计 30.00 above duties of 10.00 and 15.00.
Good: 合计 25.00.
Mend: correct the total, or the duty that is wrong.
Basis: arithmetic; cf. Budget Law art. 8 (law): a budget is the sum of its parts'.

PT206 total-mismatch：合计数与所汇总的年度预算数不一致。

检查：合计、总计、小计等于其所汇总职责的预算之和。
理由：合计对不上，说明其中有数字填错。
错误：职责为 10.00 和 15.00，合计写 30.00。
正确：合计写 25.00。
改法：改正合计，或改正填错的职责预算。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.sums import NOT_COMPARED, SKIPS
from perftable.forms.duties.asks.totals import total_sums
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem
from perftable.rules.sums.comparison import SumRule


class TotalMismatch(SumRule):
    """A total row differs from the sum it stands for."""

    code = "PT206"
    name = "total-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase(
        "合计数与所汇总的年度预算数不一致。", "A total row differs from the sum it stands for."
    )
    messages = {
        "default": Phrase(
            "“{label}” {total} {unit}，职责合计 {sum} {unit}，相差 {difference} {unit}（允许尾差 {bound}）；请核实更正（{addends}）。",
            "'{label}' {total} {unit}, the duties {sum}, difference {difference} (allowed {bound}); correct the wrong one ({addends}).",
        ),
    }
    reasons = NOT_COMPARED
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for total, result in total_sums(document, self.options.tolerance):
            if isinstance(result, str):
                yield SKIPS[result]
            elif result.differs:
                args = {**result.args(), "label": total.label, "count": result.addition.count}
                place = total.location.at("budget")
                yield Problem(place, args, result.places, unlisted=result.unlisted)
            else:
                yield PASS
