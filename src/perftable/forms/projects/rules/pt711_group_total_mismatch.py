"""PT711 group-total-mismatch: A unit's or department's amount differs from the sum of its projects'.

What: in a long table the amount in a department's row is the sum of its units', and a unit's that of its projects, within the rounding that the written digits allow. With --across also: what a department's form states for its projects (项目支出) beside the forms of its projects in the same document; more in all is a warning, less a note, since not every project need have a form there.
Why: a wrong sum means that one of the figures is wrong.
Bad: unit 200000.00, projects 120000.00 and 70000.00.
Good: unit 200000.00, projects 120000.00 and 80000.00.
Mend: correct the figure that is wrong.
Basis: arithmetic; cf. Budget Law art. 8 (law): a department's budget is made of its own and its units' budgets.

PT711 group-total-mismatch：单位或部门金额与所属项目合计不一致。

检查：多项目汇总表中，部门金额等于所属单位之和，单位金额等于所属项目之和，允许所写位数的舍入差。使用 --across 时，还核对部门整体表的项目支出与同一文件中各项目表之和：合计超出为警告；合计不足为提示，因为文件中未必有全部项目的表。
理由：合计不一致，说明必有一数有误。
错误：单位 200000.00，项目 120000.00 和 70000.00。
正确：单位 200000.00，项目 120000.00 和 80000.00。
改法：改正有误的数字。
依据：算术；参照《预算法》第八条（法律）：部门预算由本部门及所属各单位预算组成。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks.departments import Share, shares
from perftable.forms.projects.asks.funds import group_amounts
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.group import Group
from perftable.forms.projects.walk import forms
from perftable.model.amount import Amount, Budget, Unit, add, rounding
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
        "单位或部门金额与所属项目合计不一致。",
        "A unit's or department's amount differs from the sum of its projects'.",
    )
    messages = {
        "default": Phrase(
            "“{label}”{total} {unit}，所属项目或单位合计 {sum} {unit}，相差 {difference} {unit}（允许尾差 {bound}）；请核实更正（{addends}）。",
            "'{label}' {total} {unit}, its projects or units {sum}, difference {difference} (allowed {bound}); correct the wrong one ({addends}).",
        ),
        "over": Phrase(
            "“{label}”{total} {unit}，文件中 {count} 个项目的绩效目标表合计 {sum} {unit}，多 {more} {unit}；请核实更正（{addends}）。",
            "'{label}' {total} {unit}, the forms of its {count} projects in this document {sum}, {more} more; correct the wrong one ({addends}).",
        ),
        "under": Phrase(
            "“{label}”{total} {unit}，文件中 {count} 个项目的绩效目标表合计 {sum} {unit}，少 {difference} {unit}；请核实是否有项目未附绩效目标表（{addends}）。",
            "'{label}' {total} {unit}, the forms of its {count} projects in this document {sum}, {difference} less; check whether a project's form is missing ({addends}).",
        ),
    }
    reasons = {
        "no-group": Phrase(
            "表中无单位或部门汇总行", "no row states a unit's or department's total"
        ),
        "nothing-below": Phrase("该单位下未列项目", "no project stands below it"),
        "not-stated": Phrase(
            "本级或所属项目有金额未填列，或有行无法识别",
            "its amount or one below it is not stated, or a row could not be read",
        ),
        "no-unit": Phrase(
            "有的表未注明金额单位，未在各表之间核对",
            "a form states no unit of money, it is not compared with others",
        ),
        "no-projects-line": Phrase(
            "部门整体表未列项目支出", "the department's form states nothing for projects"
        ),
        "several-departments": Phrase(
            "同一年度有多张部门整体表", "several forms of departments are of the same year"
        ),
        "no-projects": Phrase(
            "文件中无该部门的项目表", "the document has no form of the department's projects"
        ),
        "project-twice": Phrase("同一项目有两张表，见 PT104", "a project has two forms, see PT104"),
        "unreadable": Phrase("金额无法识别，见 PT204", "an amount cannot be read, see PT204"),
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
        if self.options.across:
            for share in shares(document):
                yield Skip(share) if isinstance(share, str) else self._across(share)

    def _across(self, share: Share) -> Outcome:
        """Compare a department's line of projects with the forms of its projects."""
        stated = share.fund.amounts[share.column]
        amounts = [a for a in (stated, *share.amounts) if isinstance(a, Amount)]
        if any(amount.unit_source == "assumed" for amount in amounts):
            return Skip("no-unit")
        # Each form has its own unit and digits: an amount in 元 is exact only beside others in 元.
        bound = self.options.tolerance
        if bound is None and len({amount.unit for amount in amounts}) > 1:
            bound = add(rounding(amount) for amount in amounts)
        decimals = max((amount.decimals for amount in amounts), default=0)
        result = compare(stated, add_up(share.amounts, None), Bounds(None, decimals, bound))
        if isinstance(result, str):
            return Skip(result)
        if not result.differs:
            return PASS
        if result.difference > 0 and share.foreign:
            return Skip("not-stated")
        over = result.difference < 0
        args = {
            **result.args(),
            "label": share.fund.label.rstrip("：:"),
            "count": len(share.amounts),
            "more": f"{-result.difference:f}",
        }
        return Problem(
            share.fund.at(share.column),
            args,
            result.places,
            case="over" if over else "under",
            severity="warning" if over else "note",
            unlisted=result.unlisted,
        )


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
