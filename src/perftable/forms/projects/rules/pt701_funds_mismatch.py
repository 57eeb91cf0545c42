"""PT701 funds-mismatch: A total of funds differs from the sum of its parts.

What: a form's total of money is the sum of its parts, each column by itself, within the rounding that the written digits allow. With --across also: the amount that the text beside the forms states for a project is its form's (a warning); paired by the project's name, silent where the unit is not stated, where several forms have the name, or where the sentence says anything that may explain a difference.
Why: a wrong sum means that one of the figures is wrong.
Bad: total 50.00, from the budget 45.00, other money 2.00.
Good: total 50.00, from the budget 45.00, other money 5.00.
Mend: correct the figure that is wrong.
Basis: arithmetic; a guide to filling in (form notes): the total is the sum of its sources.

PT701 funds-mismatch：资金总额与各项资金合计不一致。

检查：资金总额等于各项资金之和，各列分别核对，允许所写位数的舍入差。使用 --across 时，还核对正文所写项目金额与表中金额（警告）：按项目名称对应；未写单位、多张表同名，或句中另有可作解释的说明时不作判断。
理由：合计不一致，说明必有一数有误。
错误：资金总额 50.00，财政拨款 45.00，其他资金 2.00。
正确：资金总额 50.00，财政拨款 45.00，其他资金 5.00。
改法：改正有误的数字。
依据：算术；填报说明（表格说明）：总额等于各项资金来源之和。
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from perftable.forms.projects.asks.funds import Total, compared, totals
from perftable.forms.projects.asks.narrative import Statement, agrees, statements
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.amount import Amount
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Skip
from perftable.rules.sums.comparison import SumRule


class FundsMismatch(SumRule):
    """A total of funds differs from the sum of its parts."""

    code = "PT701"
    name = "funds-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase(
        "资金总额与各项资金合计不一致。", "A total of funds differs from the sum of its parts."
    )
    messages = {
        "default": Phrase(
            "“{label}”{total} {unit}，各项资金合计 {sum} {unit}，相差 {difference} {unit}（允许尾差 {bound}）；请核实更正（{addends}）。",
            "'{label}' {total} {unit}, its parts {sum}, difference {difference} (allowed {bound}); correct the wrong one ({addends}).",
        ),
        "one-part": Phrase(
            "“{label}”{total} {unit}，仅列明财政拨款 {sum} {unit}，其余 {difference} {unit}未列明来源；请补充填列。",
            "'{label}' is {total} {unit}, but only {sum} from the budget is listed; state where the other {difference} comes from.",
        ),
        "narrative": Phrase(
            "正文中“{name}”的金额为 {told}，表中为 {total} {unit}；请核实更正。",
            "the text gives {told} for '{name}', the form {total} {unit}; correct the wrong figure.",
        ),
    }
    reasons = {
        "no-unit": Phrase(
            "表中未注明金额单位，未与正文核对",
            "the form states no unit of money, it is not compared with the text",
        ),
        "no-parts": Phrase("表中无可核对的资金合计", "the form states no total with parts"),
        "no-total": Phrase("总额为空或为零，见 PT702", "the total is empty or 0, see PT702"),
        "not-stated": Phrase("总额或某项资金未填列", "the total or a part is not stated"),
        "one-part": Phrase("“其中”仅列一项", "only one part of it is listed"),
        "unreadable": Phrase("金额无法识别，见 PT204", "an amount cannot be read, see PT204"),
        "unit-conflict": Phrase(
            "金额单位不一致，见 PT208", "units contradict each other, see PT208"
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each total in each column."""
        for form in forms(document):
            found = list(totals(form))
            if not found:
                yield Skip("no-parts")
            for total in found:
                yield _one(form, total, self.options.tolerance)
        if self.options.across:
            yield from map(_told, _once(statements(document)))


def _once(found: Iterable[Statement]) -> Iterable[Statement]:
    """Return what is said of a project, the same amount once however often it is repeated."""
    return {(one.form.location, one.amount.wan): one for one in found}.values()


def _told(statement: Statement) -> Outcome:
    """Compare what the text says with the form's own amount."""
    form, found = statement.form, statement.form.total_cell
    if found is None:
        return Skip("not-stated")
    stated, place = found
    if stated.unit_source == "assumed":
        return Skip("no-unit")
    if agrees(statement):
        return PASS
    args = {
        "name": form.head.project,
        "told": statement.amount.raw,
        "total": f"{stated.value:f}",
        "unit": stated.unit,
    }
    places = (statement.amount.location,)
    return Problem(place, args, places, case="narrative", severity="warning")


def _one(form: ProjectForm, total: Total, tolerance: Decimal | None) -> Outcome:
    result = compared(form, total, tolerance)
    zero = isinstance(total.stated, Amount) and not total.stated.value
    if zero and (isinstance(result, str) or result.sum):
        return Skip("no-total")
    if isinstance(result, str):
        return Skip(result)
    if not result.differs:
        return PASS
    args = {**result.args(), "label": total.label}
    if len(total.parts) > 1 or result.difference < 0:
        return Problem(total.place, args, result.places, unlisted=result.unlisted)
    if total.upper and total.alone:
        return Problem(total.place, args, result.places, case="one-part", severity="warning")
    return Skip("one-part")
