"""PT820 score-over-weight: A score is above its points, or below 0.

What: a score lies between 0 and the points of its row; so do the score of budget execution and the total.
Why: points are the most that a row can bring; a higher score makes the total wrong as well.
Bad: 分值 10, 得分 12.
Good: 分值 10, 得分 10.
Mend: correct the score, or the points if they are wrong.
Basis: arithmetic.

PT820 score-over-weight：得分超过分值或低于 0。

检查：得分在 0 与该行分值之间；预算执行的得分和总分也一样。
理由：分值即该行的满分；得分超出的，总分随之有误。
错误：分值 10，得分 12。
正确：分值 10，得分 10。
改法：更正得分；分值有误的更正分值。
依据：算术。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.scores import (
    NOT_SCORED,
    figure,
    number,
    scored,
    self_evaluations,
)
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.part import Number
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class ScoreOverWeight(Rule):
    """A score is above its points, or below 0."""

    code = "PT820"
    name = "score-over-weight"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase("得分超过分值或低于 0。", "A score is above its points, or below 0.")
    messages = {
        "default": Phrase(
            "“{name}”分值 {points}，得分 {score}；得分应在 0 至 {points} 之间，请核实更正。",
            "'{name}' scores {score} of {points} points; a score lies between 0 and {points}, correct the wrong one.",
        ),
        "execution": Phrase(
            "预算执行分值 {points}，得分 {score}；得分应在 0 至 {points} 之间，请核实更正。",
            "budget execution scores {score} of {points} points; a score lies between 0 and {points}, correct the wrong one.",
        ),
        "total": Phrase(
            "总分值 {points}，总得分 {score}；得分应在 0 至 {points} 之间，请核实更正。",
            "the total score is {score} of {points} points; a score lies between 0 and {points}, correct the wrong one.",
        ),
    }
    reasons = NOT_SCORED
    explained_by = ("PT822",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for row in scored(document):
            if isinstance(row, str):
                yield Skip(row)
            else:
                yield from _judged(row.indicator.weight, row.indicator.score, row.indicator.name)
        for form in self_evaluations(document):
            if not isinstance(form, str):
                for fund in form.funds:
                    yield from _judged(fund.weight, fund.score, case="execution")
                yield from _judged(form.totals.weight, form.totals.score, case="total")


def _judged(
    weight: Number | None, score: Number | None, name: str = "", case: str = "default"
) -> Iterator[Outcome]:
    """Yield the outcome of a score; none where the points or the score are no number."""
    most, reached = number(weight), number(score)
    if score is None or most is None or reached is None:
        return
    if 0 <= reached <= most:
        yield PASS
        return
    args = {"name": name, "points": figure(most), "score": figure(reached)}
    yield Problem(score.at("score"), args, case=case)
