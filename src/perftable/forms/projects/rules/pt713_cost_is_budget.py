"""PT713 cost-is-budget: The only indicator of cost is the form's whole budget.

What: a form measures what its outputs cost, not only that the budget is kept.
Why: that no more than the budget is spent is a matter of course and measures nothing.
Bad: 项目总成本 ≤50万元, where the budget is 50 万元.
Good: 每场义诊费用 ≤2000元.
Mend: say what a unit costs, or which standard of spending holds.
Basis: heuristic; Central Committee document 34 of 2018 (normative): targets hold cost; Regulation implementing the Budget Law art. 21 (administrative regulation): standards of spending.

PT713 cost-is-budget：成本指标仅为资金总额。

检查：成本指标衡量产出的成本，不只是不超预算。
理由：支出不超预算是基本要求，不能反映成本高低。
错误：预算 50 万元，成本指标只有“项目总成本 ≤50万元”。
正确：每场义诊费用 ≤2000元。
改法：细化为单位成本或支出标准。
依据：经验判断；中发〔2018〕34号（规范性文件）：绩效目标包括成本；《预算法实施条例》第二十一条（行政法规）：预算支出标准。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.costs import (
    UNKNOWN,
    budgets,
    cost_of,
    costs,
    unknown_budget,
    whole,
    written,
)
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class CostIsBudget(Rule):
    """The only indicator of cost is the form's whole budget."""

    code = "PT713"
    name = "cost-is-budget"
    severity = "note"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase(
        "成本指标仅为资金总额。", "The only indicator of cost is the form's whole budget."
    )
    messages = {
        "default": Phrase(
            "成本指标仅有“{name}”（{text}），与资金总额相同；请细化为单位成本或支出标准。",
            "the only cost indicator, '{name}' ({text}), is the whole budget; state what one unit costs.",
        ),
    }
    reasons = UNKNOWN

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            yield _one(form)


def _one(form: ProjectForm) -> Outcome:
    found = costs(form)
    if not found:
        return Skip("no-cost")
    if len(found) > 1 or not whole(found):
        return PASS
    cost, unknown = cost_of(found[0]), unknown_budget(form)
    if cost is None or unknown is not None:
        return Skip(unknown or "no-money")
    same = [amount.location for amount in budgets(form) if amount.wan == cost.wan]
    if not same:
        return PASS
    args = {"name": found[0].name, "text": written(found[0])}
    return Problem(found[0].at("value"), args, tuple(same))
