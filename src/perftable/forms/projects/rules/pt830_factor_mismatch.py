"""PT830 factor-mismatch: A score is not its points times its factor.

What: where the form has a factor (得分系数), score = points × factor, within half of the last digit that is written.
Why: the form states both; one of the three figures is wrong.
Bad: 权重 20, 得分系数 90%, 得分 20.
Good: 权重 20, 得分系数 90%, 得分 18.
Mend: correct the figure that is wrong.
Basis: arithmetic: the columns of the form itself.

PT830 factor-mismatch：得分不等于权重乘以得分系数。

检查：表中有得分系数的，得分 = 权重 × 系数，允许所写末位的半个单位。
理由：三个数都在表中，不符说明必有一数有误。
错误：权重 20，得分系数 90%，得分 20。
正确：权重 20，得分系数 90%，得分 18。
改法：更正有误的数字。
依据：算术：按本表各栏。
"""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.projects.asks_scores import (
    FULL,
    NOT_SCORED,
    ZERO,
    Scored,
    figure,
    half,
    scored,
)
from perftable.forms.projects.records import Number, ProjectForm
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
    title = Phrase("得分不等于权重乘以得分系数。", "A score is not its points times its factor.")
    messages = {
        "default": Phrase(
            "“{name}”权重 {points} × 系数 {factor}% = {expected}，得分写为 {score}；请更正有误的一项。",
            "'{name}': {points} points × {factor}% = {expected}, the score says {score}; correct the wrong one.",
        ),
    }
    reasons = {
        **NOT_SCORED,
        "no-factor": Phrase("表中没有得分系数或该行未填", "no factor in the form or in the row"),
    }
    explained_by = ("PT820",)

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each subject."""
        for row in scored(document):
            if isinstance(row, str):
                yield Skip(row)
            else:
                factor = row.indicator.factor
                yield _judged(row, factor) if factor is not None else Skip("no-factor")


def _judged(row: Scored, factor: Number) -> Outcome:
    score = row.indicator.score
    if factor.value is None or score is None:
        return Skip("no-factor")
    percent = factor.percent or factor.value > 1
    share = factor.value / FULL if percent else factor.value
    expected = row.points * share
    bound = half(score) + row.points * _slack(factor, share, percent)
    if abs(row.score - expected) <= bound:
        return PASS
    return Problem(
        score.at("score"),
        {
            "name": row.indicator.name,
            "points": figure(row.points),
            "factor": figure(share * FULL),
            "expected": figure(expected),
            "score": figure(row.score),
        },
        (factor.at("factor"),),
    )


def _slack(factor: Number, share: Decimal, percent: bool) -> Decimal:
    """Return how far the factor may be rounded: 0 % and 100 % are exact."""
    if share in (0, 1):
        return ZERO
    return half(factor) / FULL if percent else half(factor)
