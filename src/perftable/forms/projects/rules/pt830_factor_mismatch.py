"""PT830 factor-mismatch: A score is not its points times its factor.

What: where the form has a factor (得分系数), score = points × factor, within half of the last digit that is written.
Why: the form states both; one of the three figures is wrong.
Bad: 权重 20, 得分系数 90%, 得分 20.
Good: 权重 20, 得分系数 90%, 得分 18.
Mend: correct the figure that is wrong.
Basis: arithmetic: the columns of the form itself.

PT830 factor-mismatch：得分与权重、得分系数不一致。

检查：表中有得分系数的，得分 = 权重 × 系数，允许所写末位的半个单位。
理由：三个数均在表中，不一致说明必有一数有误。
错误：权重 20，得分系数 90%，得分 20。
正确：权重 20，得分系数 90%，得分 18。
改法：更正有误的数字。
依据：算术：按本表各栏。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.scores import FULL, NOT_SCORED, Scored, figure, scored
from perftable.forms.projects.asks.wrong_scores import by_factor
from perftable.forms.projects.records.form import ProjectForm
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class FactorMismatch(Rule):
    """A score is not its points times its factor."""

    code = "PT830"
    name = "factor-mismatch"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase("得分与权重、得分系数不一致。", "A score is not its points times its factor.")
    messages = {
        "default": Phrase(
            "“{name}”得分填写为 {score}，按权重 {points} × 得分系数 {factor}% 计算为 {expected}；请核实更正。",
            "'{name}' scores {score}, but {points} points × {factor}% = {expected}; correct the wrong one.",
        ),
    }
    reasons = {
        **NOT_SCORED,
        "no-factor": Phrase("表中无得分系数，或该行未填写", "no factor in the form or in the row"),
    }
    explained_by = ("PT820",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for row in scored(document):
            yield Skip(row) if isinstance(row, str) else _judged(row)


def _judged(row: Scored) -> Outcome:
    made = by_factor(row)
    if made is None:
        return Skip("no-factor")
    if made.agrees:
        return PASS
    args = {
        "name": row.indicator.name,
        "points": figure(row.points),
        "factor": figure(made.share * FULL),
        "expected": figure(made.expected),
        "score": figure(row.score),
    }
    return Problem(row.indicator.at("score"), args, (row.indicator.at("factor"),))
