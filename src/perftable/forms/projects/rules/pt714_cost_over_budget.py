"""PT714 cost-over-budget: The cost of the whole exceeds the form's budget.

What: an indicator of total cost is not more than the money that the form states, units converted.
Why: one of the two figures, or a unit, is wrong.
Bad: 项目总成本 ≤80万元, where the budget is 50 万元.
Good: 项目总成本 ≤50万元.
Mend: correct the figure that is wrong.
Basis: arithmetic; Budget Law art. 13 (law): spending keeps to the approved budget.

PT714 cost-over-budget：总成本指标超过资金总额。

检查：总成本指标不超过表中的资金总额（换算单位后）。
理由：两个数字或其单位必有一误。
错误：资金总额 50 万元，项目总成本 ≤80万元。
正确：项目总成本 ≤50万元。
改法：改正有误的数字。
依据：算术；《预算法》第十三条（法律）：各部门、各单位的支出必须以经批准的预算为依据。
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
from perftable.forms.projects.asks.periods import lasts_years
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class CostOverBudget(Rule):
    """The cost of the whole exceeds the form's budget."""

    code = "PT714"
    name = "cost-over-budget"
    severity = "warning"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase("总成本指标超过资金总额。", "The cost of the whole exceeds the form's budget.")
    messages = {
        "default": Phrase(
            "“{name}”（{text}）超过资金总额 {budget} {unit}；请核实更正。",
            "'{name}' ({text}) is more than the budget of {budget} {unit}; correct the wrong figure.",
        ),
    }
    reasons = {
        **UNKNOWN,
        "years": Phrase(
            "项目跨年度，表中可能仅列当年资金",
            "the project lasts for years and the form may state one year's money only",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each indicator of the whole's cost."""
        for form in forms(document):
            found = costs(form)
            if not found:
                yield Skip("no-cost")
            elif not whole(found):
                yield Skip("no-total")
            for indicator in whole(found):
                yield _one(form, indicator)


def _one(form: ProjectForm, indicator: Indicator) -> Outcome:
    cost, unknown = cost_of(indicator), unknown_budget(form)
    if cost is None or unknown is not None:
        return Skip(unknown or "no-money")
    most = max(budgets(form), key=lambda amount: amount.wan)
    if cost.wan - cost.half <= most.wan:
        return PASS
    if _of_all_years(form, indicator):
        return Skip("years")
    args = {
        "name": indicator.name,
        "text": written(indicator),
        "budget": f"{most.value:f}",
        "unit": most.unit,
    }
    return Problem(indicator.at("value"), args, (most.location,))


def _of_all_years(form: ProjectForm, indicator: Indicator) -> bool:
    """Whether the cost may be that of several years, of which the form states one year's money."""
    stated = any("all_years" in fund.amounts for fund in form.funds)
    lasts = lasts_years(form)
    return not stated and (lasts is True or (lasts is None and "投资" in indicator.name))
