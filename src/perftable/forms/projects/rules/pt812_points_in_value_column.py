"""PT812 points-in-value-column: The column of values holds the points.

What: values are what is to be reached; the points stand in their own column. It is told by all rows of a form, three at least, where each value is its points.
Why: the targets themselves are then nowhere in the form.
Bad: 指标值 12.5, 分值 12.5, in every row
Good: 指标值 ≥24场, 分值 12.5
Mend: write the targets into the column of values.
Basis: heuristic.

PT812 points-in-value-column：指标值栏填写的是分值。

检查：指标值填写应达到的数，分值写在分值栏。一张表至少三行、所有行的指标值都等于分值的，即为填错。
理由：指标值栏填写分值的，表中即无绩效目标。
错误：每一行都是指标值 12.5、分值 12.5
正确：指标值 ≥24场、分值 12.5
改法：在指标值栏填写预期达到的指标值。
依据：经验判断。
"""

from collections.abc import Iterator

from perftable.forms.projects.asks.misplaced import has_points, points_for_values
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip


class PointsInValueColumn(Rule):
    """The column of values holds the points."""

    code = "PT812"
    name = "points-in-value-column"
    severity = "warning"
    basis = "heuristic"
    of = ProjectForm
    title = Phrase("指标值栏填写的是分值。", "The column of values holds the points.")
    messages = {
        "default": Phrase(
            "全部 {count} 项指标的指标值均与分值相同；请在指标值栏填写预期达到的指标值。",
            "all {count} values equal the points of their rows; write the targets in the column of values.",
        ),
    }
    reasons = {
        "points": Phrase(
            "并非每行均有分值，或不足三行",
            "not every row has points, or there are fewer than three",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each form."""
        for form in forms(document):
            if not has_points(form):
                yield Skip("points")
                continue
            found = points_for_values(form)
            if not found:
                yield PASS
                continue
            first, *rest = (indicator.at("value") for indicator in found)
            yield Problem(first, {"count": len(found)}, tuple(rest))
