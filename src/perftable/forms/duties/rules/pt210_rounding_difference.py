"""PT210 rounding-difference: A sum differs within the rounding bound.

What: a duty's budget is exactly the sum of its activities'.
Why: the difference is small enough to come from rounding.
Bad: duty 10.01, activities 5.00 and 5.00.
Good: duty 10.00, activities 5.00 and 5.00.
Mend: write the exact sum if you can.
Basis: arithmetic; GB/T 8170-2008 (standard): rounded once.

PT210 rounding-difference：合计数存在四舍五入尾差。

检查：职责预算正好等于活动预算之和。
理由：差额小到可能出自四舍五入。
错误：职责 10.01，活动 5.00 和 5.00。
正确：职责 10.00，活动 5.00 和 5.00。
改法：能写准确合计时请写准确。
依据：算术；GB/T 8170-2008（国家标准）：一次修约。
"""

from collections.abc import Iterator

from perftable.forms.duties.asks.sums import NOT_COMPARED, SKIPS, duty_sums
from perftable.forms.duties.asks.totals import total_sums
from perftable.forms.duties.records import DutyForm
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem
from perftable.rules.sums.comparison import Result, SumRule


class RoundingDifference(SumRule):
    """A sum differs within the rounding bound."""

    code = "PT210"
    name = "rounding-difference"
    severity = "note"
    basis = "arithmetic"
    of = DutyForm
    title = Phrase("合计数存在四舍五入尾差。", "A sum differs within the rounding bound.")
    messages = {
        "default": Phrase(
            "职责年度预算数 {total} {unit}，工作活动合计 {sum} {unit}，四舍五入尾差 {difference} {unit}（允许 {bound}；{addends}）。",
            "duty {total} {unit}, its activities {sum}, rounding difference {difference} (allowed {bound}; {addends}).",
        ),
        "total": Phrase(
            "“{label}” {total} {unit}，职责合计 {sum} {unit}，四舍五入尾差 {difference} {unit}（允许 {bound}；{addends}）。",
            "'{label}' {total} {unit}, the duties {sum}, rounding difference {difference} (allowed {bound}; {addends}).",
        ),
    }
    reasons = NOT_COMPARED
    needs = ("name", "budget")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for duty, result in duty_sums(document, self.options.tolerance):
            yield _outcome(duty.at("budget"), duty.name, result, "default")
        for total, result in total_sums(document, self.options.tolerance):
            yield _outcome(total.location.at("budget"), total.label, result, "total")


def _outcome(place: Location, label: str, result: Result, case: str) -> Outcome:
    if isinstance(result, str):
        return SKIPS[result]
    if result.difference and not result.differs:
        args = {**result.args(), "label": label}
        return Problem(place, args, result.places, case, unlisted=result.unlisted)
    return PASS
