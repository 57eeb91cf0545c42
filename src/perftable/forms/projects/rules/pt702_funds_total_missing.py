"""PT702 funds-total-missing: Parts of funds are given, their total is not.

What: where parts of the money are stated, their total is, and is not 0.
Why: without it nobody knows whether the parts are all.
Bad: total empty, from the budget 45.00, other money 5.00.
Good: total 50.00, from the budget 45.00, other money 5.00.
Mend: write the total.
Basis: arithmetic; a guide to filling in (form notes): the total is the sum of its sources.

PT702 funds-total-missing：填列了各项资金，未填列总额。

检查：填列各项资金的，总额已填且不为零。
理由：未填总额，无法判断各项是否齐全。
错误：资金总额为空，财政拨款 45.00，其他资金 5.00。
正确：资金总额 50.00，财政拨款 45.00，其他资金 5.00。
改法：填写总额。
依据：算术；填报说明（表格说明）：总额等于各项资金来源之和。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.funds import Total, stated_parts, totals
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.amount import Unreadable
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class FundsTotalMissing(Rule):
    """Parts of funds are given, their total is not."""

    code = "PT702"
    name = "funds-total-missing"
    severity = "warning"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase("填列了各项资金，未填列总额。", "Parts of funds are given, their total is not.")
    messages = {
        "default": Phrase(
            "各项资金已填列（{parts}），“{label}”未填列；请填写总额。",
            "'{label}' is empty, though its parts are filled in ({parts}); write the total.",
        ),
        "zero": Phrase(
            "各项资金已填列（{parts}），“{label}”为 0；请核实更正。",
            "'{label}' is 0, though its parts are not ({parts}); correct the total.",
        ),
    }
    reasons = {
        "no-parts": Phrase("表中未列各项资金", "the form states no parts of money"),
        "group": Phrase("分组名称旁无金额栏", "no cell of money stands beside the name of a group"),
        "unreadable": Phrase("金额无法识别，见 PT204", "an amount cannot be read, see PT204"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each total in each column that has parts."""
        for form in forms(document):
            found = {total.place: total for total in totals(form) if any(total.parts)}
            if not found:
                yield Skip("no-parts")
            yield from map(_one, found.values())


def _one(total: Total) -> Outcome:
    if isinstance(total.stated, Unreadable):
        return Skip("unreadable")
    filled = [part for part in stated_parts(total) if part.value]
    if not filled or (total.stated is not None and total.stated.value):
        return PASS
    if total.stated is None and (total.over or not total.upper):
        return Skip("group")
    if total.stated is not None and sum(part.wan for part in filled) == 0:
        return PASS
    args = {"label": total.label, "parts": " + ".join(part.raw for part in filled)}
    case = "default" if total.stated is None else "zero"
    return Problem(total.place, args, tuple(p.location for p in filled), case=case)
