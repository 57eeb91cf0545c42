"""PT823 execution-rate-mismatch: A rate of execution is not executed ÷ budget.

What: each line's rate is its executed amount divided by the whole year's budget, within half of the rate's last digit.
Why: the rate decides the points of budget execution.
Bad: budget 20.00, executed 19.00, rate 90%.
Good: budget 20.00, executed 19.00, rate 95%.
Mend: compute the rate anew; it is taken of the adjusted budget where there is one.
Basis: arithmetic: the formula printed in the form (B/A).

PT823 execution-rate-mismatch：预算执行率与执行数、预算数不一致。

检查：每行执行率等于全年执行数除以全年预算数，允许执行率末位的半个单位。
理由：执行率决定预算执行得分。
错误：全年预算数 20.00，全年执行数 19.00，执行率 90%。
正确：全年预算数 20.00，全年执行数 19.00，执行率 95%。
改法：重新计算；有调整预算的以调整后预算数为分母。
依据：算术：本表所列公式（B/A）。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.execution_rate import execution_of, states
from perftable.forms.projects.asks.scores import figure, number
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze


class ExecutionRateMismatch(Rule):
    """A rate of execution is not executed ÷ budget."""

    code = "PT823"
    name = "execution-rate-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase(
        "预算执行率与执行数、预算数不一致。", "A rate of execution is not executed ÷ budget."
    )
    messages = {
        "default": Phrase(
            "“{label}”执行率填写为 {rate}，按执行数 {executed} ÷ 预算数 {budget} 计算为 {true}%；请核实更正。",
            "'{label}': the rate of execution is {rate}, but {executed} ÷ {budget} = {true}%; correct the wrong one.",
        ),
    }
    reasons = {
        "no-funds": Phrase("表中未列资金执行情况", "the form states no execution of funds"),
        "no-rate": Phrase("该行资金未填写执行率", "the line of funds states no rate"),
        "no-money": Phrase(
            "预算数或执行数未填写或无法识别", "budget or executed amount is empty or unreadable"
        ),
        "nothing-to-execute": Phrase("预算数为 0", "the budget is 0"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each line of funds."""
        for form in forms(document):
            if not any("executed" in fund.columns or fund.rate for fund in form.funds):
                yield Skip("no-funds")
            else:
                yield from map(_judged, form.funds)


def _judged(fund: Fund) -> Outcome:
    if fund.rate is None or number(fund.rate) is None:
        return Skip("no-rate")
    true = execution_of(fund)
    if isinstance(true, str):
        return Skip(true)
    if states(fund.rate, true):
        return PASS
    args = {
        "label": squeeze(fund.label).rstrip(":"),
        "rate": squeeze(fund.rate.raw),
        "executed": true.executed.raw,
        "budget": true.budget.raw,
        "true": figure(round(true.rate, 2)),
    }
    return Problem(fund.rate.at("rate"), args)
