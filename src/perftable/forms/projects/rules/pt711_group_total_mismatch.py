"""PT711 group-total-mismatch: A unit's or department's amount differs from the sum of its projects'.

What: in a long table the amount in a department's row is the sum of its units', and a unit's that of its projects, within the rounding that the written digits allow.
Why: a wrong sum means that one of the figures is wrong.
Bad: unit 200000.00, projects 120000.00 and 70000.00.
Good: unit 200000.00, projects 120000.00 and 80000.00.
Mend: correct the figure that is wrong.
Basis: arithmetic; cf. Budget Law art. 8 (law): a department's budget is made of its own and its units' budgets.

PT711 group-total-mismatch：单位或部门金额与所属项目之和不符。

检查：多项目汇总表中，部门金额等于所属单位之和，单位金额等于所属项目之和，允许所写位数的舍入差。
理由：合计不符说明必有一数有误。
错误：单位 200000.00，项目 120000.00 和 70000.00。
正确：单位 200000.00，项目 120000.00 和 80000.00。
改法：改正有误的数字。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks.funds import group_amounts
from perftable.forms.projects.records import Group, ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.amount import Amount, Budget, Unit
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Skip
from perftable.rules.sums.additions import add_up
from perftable.rules.sums.comparison import Bounds, SumRule, compare


class GroupTotalMismatch(SumRule):
    """A unit's or department's amount differs from the sum of its projects'."""

    code = "PT711"
    name = "group-total-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase(
        "单位或部门金额与所属项目之和不符。",
        "A unit's or department's amount differs from the sum of its projects'.",
    )
    messages = {
        "default": Phrase(
            "“{label}” {total} {unit}，所属合计 {sum} {unit}，相差 {difference}（允许 {bound}）；请核对（{addends}）。",
            "'{label}' {total} {unit}, below it in all {sum}, difference {difference} (bound {bound}); correct the wrong one ({addends}).",
        ),
    }
    reasons = {
        "no-group": Phrase(
            "表中没有单位或部门的汇总行", "no row states a unit's or department's total"
        ),
        "nothing-below": Phrase("该单位下没有项目", "no project stands below it"),
        "not-stated": Phrase(
            "本级或所属有金额未填，或有无法读出的行",
            "its amount or one below it is not stated, or a row could not be read",
        ),
        "unreadable": Phrase("金额无法读出，见 PT204", "an amount cannot be read, see PT204"),
        "unit-conflict": Phrase(
            "金额单位不一致，见 PT208", "units contradict each other, see PT208"
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each unit and department that has a row."""
        found = [one for one in group_amounts(document) if one[0].group.budget is not None]
        if not found and forms(document):
            yield Skip("no-group")
        tables = [form for form in forms(document) if form.layout == "L4"]
        unit = next((form.unit for form in tables), None)
        odd = any(form.odd_rows for form in tables)
        for below, amounts in found:
            if odd:
                amounts.append(None)  # such a row may be a project's
            yield _one(below.group, amounts, unit, self.options.tolerance)


def _one(
    group: Group, amounts: list[Budget], unit: Unit | None, tolerance: Decimal | None
) -> Outcome:
    if not amounts:
        return Skip("nothing-below")
    written = [a.decimals for a in (group.budget, *amounts) if isinstance(a, Amount)]
    bounds = Bounds(unit, max(written, default=0), tolerance)
    result = compare(group.budget, add_up(amounts, unit), bounds)
    if isinstance(result, str):
        return Skip(result)
    if not result.differs:
        return PASS
    args = {**result.args(), "label": group.name}
    return Problem(group.at("budget"), args, result.places, unlisted=result.unlisted)
