"""PT825 score-against-result: The score contradicts the result.

What: a target that is met by its operator has its full score, or a reason stands there; one that is not met has less than its full score.
Why: self-evaluations are checked by just this; an unexplained score is sent back.
Bad: ≥24场, 20场 reached, 15 of 15 points.
Good: ≥24场, 20场 reached, 12.5 of 15 points, with the reason.
Mend: correct the score or the result; a met target that loses points (far above what was planned) needs a reason.
Basis: convention: notes printed in forms (reached: full score; else in proportion).

PT825 score-against-result：得分与完成情况不符。

检查：按指标的符号已完成的得满分，或写明扣分原因；未完成的不得满分。
理由：这是复核自评表的首要内容，未作说明的会被退回。
错误：≥24场，实际 20场，15 分得 15 分。
正确：≥24场，实际 20场，15 分得 12.5 分，并写明原因。
改法：更正得分或完成值；已完成仍扣分的（如远超计划）写明原因。
依据：通行做法：表中所列填报说明（完成得满分，未完成按比例得分）。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.fulfilment import meets
from perftable.forms.projects.asks.scores import NOT_SCORED, Scored, figure, gives_reason, scored
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip
from perftable.values.text import squeeze

_YEAR = lazy_pattern(r"(?:19|20)\d\d")


class ScoreAgainstResult(Rule):
    """The score contradicts the result."""

    code = "PT825"
    name = "score-against-result"
    severity = "warning"
    basis = "convention"
    of = ProjectForm
    title = Phrase("得分与完成情况不符。", "The score contradicts the result.")
    messages = {
        "default": Phrase(
            "“{name}”指标值 {target}，实际完成 {actual}，已完成但仅得 {score} 分（分值 {points}）；请说明扣分原因或更正得分。",
            "'{name}': target {target}, result {actual}: it is met, but scores {score} of {points} points; give the reason or correct the score.",
        ),
        "full": Phrase(
            "“{name}”指标值 {target}，实际完成 {actual}，未完成但得满分 {points} 分；请核实更正得分或实际完成值。",
            "'{name}': target {target}, result {actual}: it is not met, but scores all {points} points; correct the score or the result.",
        ),
    }
    reasons = {
        **NOT_SCORED,
        "not-comparable": Phrase(
            "指标值与完成值无法比较", "target and actual value cannot be compared for certain"
        ),
        "no-reasons": Phrase("表中无扣分原因栏", "the form has no column for reasons"),
    }
    explained_by = ("PT820", "PT830")

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each row."""
        for row in scored(document):
            yield Skip(row) if isinstance(row, str) else _judged(row)


def _judged(row: Scored) -> Outcome:
    indicator = row.indicator
    met = meets(indicator)
    if met is None or _is_of_unsure_year(row):
        return Skip("not-comparable")
    if met == (row.score >= row.points):
        return PASS
    if met and gives_reason(indicator):
        return PASS
    if met and "reason" not in row.form.roles:
        return Skip("no-reasons")
    target, actual = indicator.target, indicator.actual
    args = {
        "name": indicator.name,
        "target": squeeze(_sign(target.operator, target.raw) if target else ""),
        "actual": squeeze(actual.raw if actual else ""),
        "points": figure(row.points),
        "score": figure(row.score),
    }
    related = (indicator.at("value"), indicator.at("actual"))
    return Problem(indicator.at("score"), args, related, "default" if met else "full")


def _is_of_unsure_year(row: Scored) -> bool:
    """Whether a date has its year from the form, where that is said in two ways (PT717)."""
    target = row.indicator.target
    dated = target is not None and target.kind == "date"
    return dated and len(row.form.years) > 1 and not _YEAR.search(target.raw if target else "")


def _sign(operator: str, raw: str) -> str:
    """Return a target with the operator that stands in a column of its own."""
    return f"{operator}{raw}" if raw[:1].isdecimal() else raw
