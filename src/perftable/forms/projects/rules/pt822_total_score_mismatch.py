"""PT822 total-score-mismatch: The scores do not make the total that is stated.

What: the scores of all rows, with that of budget execution, are the total, within the rounding that the written digits allow.
Why: the total decides the grade.
Bad: scores of 50, 30 and 10, execution 9.5, total 95.
Good: scores of 50, 30 and 9, execution 9.5, total 98.5.
Mend: correct the total, or the score that is wrong.
Basis: arithmetic. Checked only where every row has a score that can stand.

PT822 total-score-mismatch：各项得分合计与总分不一致。

检查：各行得分连同预算执行得分之和等于总分，允许所写位数的舍入差。
理由：总分决定等级。
错误：各项得分 50、30、10，预算执行得分 9.5，总分 95。
正确：各项得分 50、30、9，预算执行得分 9.5，总分 98.5。
改法：更正总分或有误的得分。
依据：算术。每行都有得分、且得分本身无误时才核对。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks import points
from perftable.forms.projects.asks.scores import (
    NOT_SCORED,
    ZERO,
    figure,
    half,
    has_unread_rows,
    holds_execution,
    number,
    scored_execution,
    scored_rows,
    self_evaluations,
)
from perftable.forms.projects.asks.wrong_scores import by_factor, is_outside
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.part import Number
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

COMPUTED = 2
"""From so many decimals on a score is taken for one that was computed and rounded."""


class TotalScoreMismatch(Rule):
    """The scores do not make the total that is stated."""

    code = "PT822"
    name = "total-score-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase("各项得分合计与总分不一致。", "The scores do not make the total that is stated.")
    messages = {
        "default": Phrase(
            "总分为 {total}，各项得分合计 {sum}，相差 {difference}；请核实更正。",
            "the total score is {total}, but the scores add up to {sum}, difference {difference}; correct the wrong one.",
        ),
        "execution": Phrase(
            "总分为 {total}，各项得分（含预算执行得分 {execution}）合计 {sum}，相差 {difference}；请核实更正。",
            "the total score is {total}, but the scores, with {execution} for budget execution, add up to {sum}, difference {difference}; correct the wrong one.",
        ),
    }
    reasons = {
        "target-form": NOT_SCORED["target-form"],
        "unread-row": NOT_SCORED["unread-row"],
        "wrong-score": Phrase(
            "有的得分本身有误，见 PT820、PT830", "a score itself is wrong, see PT820 and PT830"
        ),
        "no-total": Phrase("表中未列总分", "the form states no total score"),
        "score-missing": Phrase("有的行未填写得分", "a row has no score"),
        "execution-missing": Phrase("预算执行未填写得分", "budget execution has no score"),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in self_evaluations(document):
            if isinstance(form, str):
                yield Skip(form)
            elif has_unread_rows(form):
                yield Skip("unread-row")
            elif _has_wrong_scores(form):
                yield Skip("wrong-score")
            else:
                yield _judged(form)


def _judged(form: ProjectForm) -> Outcome:
    total = form.totals.score
    stated = number(total)
    if total is None or stated is None:
        return Skip("no-total")
    scores = [i.score for i in form.indicators if i.score is not None and i.score.value is not None]
    if not scores or len(scores) < len(form.indicators):
        return Skip("score-missing")
    line = None if _without_execution(form) else scored_execution(form)
    if line is None and not _without_execution(form) and _has_points(form):
        return Skip("execution-missing")
    execution = line.score if line is not None else None
    together = sum((s.value for s in [*scores, execution] if s and s.value is not None), ZERO)
    difference = stated - together
    if abs(difference) <= _bound(total, scores, execution):
        return PASS
    args = {
        "total": figure(stated),
        "sum": figure(together),
        "difference": figure(abs(difference)),
        "execution": figure(number(execution) or ZERO),
    }
    places = tuple(score.at("score") for score in [*scores, execution] if score is not None)
    case = "default" if execution is None else "execution"
    return Problem(total.at("score"), args, places, case)


def _has_wrong_scores(form: ProjectForm) -> bool:
    """Whether a score cannot stand: then nobody knows what the total should be."""
    for row in scored_rows(form):
        if not isinstance(row, str):
            made = by_factor(row)
            if is_outside(row.indicator) or (made is not None and not made.agrees):
                return True
    return any(map(is_outside, form.funds))


def _without_execution(form: ProjectForm) -> bool:
    """Whether the total is that of the rows alone: execution is one, or the total of points says so."""
    if holds_execution(form):
        return True
    weight, rows = number(form.totals.weight), points(form)
    line = next(filter(_weighs, form.funds), None)
    return line is not None and weight is not None and weight == rows


def _has_points(form: ProjectForm) -> bool:
    return any(map(_weighs, form.funds))


def _weighs(fund: Fund) -> bool:
    return bool(number(fund.weight))


def _bound(total: Number, scores: list[Number], execution: Number | None) -> Decimal:
    """Return how far the total may lie off; a score in whole points or half ones is exact.

    The total is rounded to its digits, and so is what was computed: the score of execution, and a
    score with two decimals or more.
    """
    computed = [score for score in scores if score.decimals >= COMPUTED]
    if execution is not None and execution.decimals:
        computed.append(execution)
    finest = max((score.decimals for score in [*scores, execution] if score), default=0)
    own = half(total) if finest > total.decimals or computed else ZERO
    return own + sum(map(half, computed), ZERO)
