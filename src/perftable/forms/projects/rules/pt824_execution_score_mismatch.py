"""PT824 execution-score-mismatch: The score of budget execution is not its rate × points.

What: the score of budget execution is rate × points, at most the points; reckoned with executed ÷ budget.
Why: the same rate brings the same score everywhere.
Bad: rate 95%, 10 points, score 10.
Good: rate 95%, 10 points, score 9.5.
Mend: compute the score anew; where your place counts in steps, accept the finding with a waiver.
Basis: convention: the formula printed in forms (rate × points, capped). A rate of 100% with a score of 0 is an error.

PT824 execution-score-mismatch：预算执行得分与执行率、分值不一致。

检查：预算执行得分等于执行率乘以分值，最多为满分；执行率按执行数除以预算数计。
理由：执行率相同，得分也应相同。
错误：执行率 95%，分值 10，得分 10。
正确：执行率 95%，分值 10，得分 9.5。
改法：重新计算得分；当地按档计分的，可豁免该项。
依据：通行做法：表中所列计算方法（执行率 × 分值，不超过满分）。执行率 100% 而得 0 分属错误。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks import execution
from perftable.forms.projects.asks.execution_rate import Execution, execution_of, readings, states
from perftable.forms.projects.asks.scores import FULL, NOT_SCORED, figure, half, self_evaluations
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

Rate = tuple[Decimal, Decimal]
"""A rate in percent, and how far it may lie off."""


class ExecutionScoreMismatch(Rule):
    """The score of budget execution is not its rate × points."""

    code = "PT824"
    name = "execution-score-mismatch"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase(
        "预算执行得分与执行率、分值不一致。",
        "The score of budget execution is not its rate × points.",
    )
    messages = {
        "default": Phrase(
            "预算执行得分填写为 {score}，按执行率 {rate}% × 分值 {points} 计算为 {expected}；请核实。",
            "budget execution scores {score}, but its rate {rate}% × {points} points = {expected}; check the score.",
        ),
        "zero": Phrase(
            "执行率 {rate}%、分值 {points}，预算执行得分却为 0；请核实更正。",
            "budget execution scores 0, though its rate is {rate}% of {points} points; correct it.",
        ),
    }
    reasons = {
        "target-form": NOT_SCORED["target-form"],
        "no-points": Phrase(
            "预算执行未填写分值或得分", "budget execution has no points or no score"
        ),
        "no-rate": Phrase("执行率未填写且无法计算", "the rate of execution is not known"),
    }
    explained_by = ("PT820",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in self_evaluations(document):
            yield Skip(form) if isinstance(form, str) else _judged(execution(form))


def _judged(line: Fund | None) -> Outcome:
    points = line.weight if line is not None else None
    score = line.score if line is not None else None
    if line is None or points is None or score is None or not points.value or score.value is None:
        return Skip("no-points")
    rates = _rates(line)
    if not rates:
        return Skip("no-rate")
    rate = rates[0][0]
    for percent, slack in rates:
        bound = half(score) + points.value * slack / FULL
        if abs(score.value - _expected(percent, points.value)) <= bound:
            return PASS
    args = {
        "rate": figure(round(rate, 2)),
        "points": figure(points.value),
        "expected": figure(_expected(rate, points.value)),
        "score": figure(score.value),
    }
    if score.value == 0 and rate == FULL:
        return Problem(score.at("score"), args, case="zero", severity="error")
    return Problem(score.at("score"), args)


def _rates(line: Fund) -> list[Rate]:
    """Return the rates that may be meant, the true one first; a stated one that is wrong is none."""
    true = execution_of(line)
    stated: tuple[Rate, ...] = ()
    if line.rate is not None and (isinstance(true, str) or states(line.rate, true)):
        stated = readings(line.rate)
    return [(true.rate, true.slack), *stated] if isinstance(true, Execution) else list(stated)


def _expected(rate: Decimal, points: Decimal) -> Decimal:
    return min(points, points * rate / FULL)
