"""PT821 weights-total: The points of the indicators do not make their total.

What: the points of all rows (with those of budget execution) are the total that the form states; where it states none they make 90 or 100 (or what `points` in the configuration says). Points that a class states (产出指标（50分）) are the sum of its rows.
Why: with wrong points every score and the grade are wrong.
Bad: 产出指标（50分） with rows of 20 and 20 points.
Good: 产出指标（50分） with rows of 30 and 20 points.
Mend: correct the points of the rows, or the total; 90 leaves 10 for budget execution.
Basis: arithmetic; 90 and 100 are convention. Checked only where every row has points.

PT821 weights-total：各指标分值合计与总分值不一致。

检查：各行分值（连同预算执行的分值）之和等于表中所列合计；未列合计的应为 90 或 100（或配置项 `points` 所列数）。类别自带分值的（产出指标（50分））应等于该类各行之和。
理由：分值有误，得分和等级随之有误。
错误：产出指标（50分），两行分值 20、20。
正确：产出指标（50分），两行分值 30、20。
改法：更正各行分值或合计；合计 90 的，另 10 分属预算执行。
依据：算术；90 和 100 是通行做法。每行都有分值时才核对。
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from perftable.forms.projects.asks import execution, points
from perftable.forms.projects.asks.scores import (
    FULL,
    NOT_SCORED,
    ZERO,
    are_shares,
    figure,
    has_unread_rows,
    holds_execution,
    number,
)
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import ClassRow, Indicator
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import PASS, Outcome, Problem, Rule, Skip

USUAL = (Decimal(90), Decimal(100))
"""What the points make where no total is stated: without and with budget execution."""
_EXECUTION = Decimal(10)
"""The points of budget execution where a form does not state them."""


class WeightsTotal(Rule):
    """The points of the indicators do not make their total."""

    code = "PT821"
    name = "weights-total"
    severity = "error"
    basis = "arithmetic"
    of = ProjectForm
    title = Phrase(
        "各指标分值合计与总分值不一致。", "The points of the indicators do not make their total."
    )
    messages = {
        "default": Phrase(
            "总分值为 {total}，各行分值合计 {sum}；请核实更正。",
            "the total of points is {total}, but the rows add up to {sum}; correct the wrong one.",
        ),
        "class": Phrase(
            "“{name}”分值为 {total}，所属各行分值合计 {sum}；请核实更正。",
            "'{name}' states {total} points, but its rows add up to {sum}; correct the wrong one.",
        ),
        "unusual": Phrase(
            "各指标分值合计 {sum}，一般应为 100，另设预算执行 10 分的应为 90；请核实。",
            "the points of all indicators add up to {sum}, where 100 is usual, or 90 beside 10 for budget execution; check them.",
        ),
        "configured": Phrase(
            "各指标分值合计 {sum}，应为 {points}、100 或 90（{points} 由配置规定）；请核实。",
            "the points of all indicators add up to {sum}, where the configuration allows {points} beside the usual 100 and 90; check them.",
        ),
    }
    reasons = {
        "no-points": Phrase("表中无分值栏", "the form has no column of points"),
        "points-missing": Phrase("有的行未填写分值", "a row has no points"),
        "unread-row": NOT_SCORED["unread-row"],
        "unused": Phrase("该类别未列指标", "the class has no indicators"),
        "part": Phrase(
            "未列合计，且缺产出或效益指标，分值可能不全",
            "no total is stated, and without outputs or benefits the points may not be all",
        ),
    }

    def check(self, document: Document) -> Iterator[Outcome]:
        """Yield one outcome for each total, and for each class with points of its own."""
        for form in forms(document):
            if "weight" not in form.roles:
                yield Skip("no-points")
            elif has_unread_rows(form):
                yield Skip("unread-row")
            else:
                yield _whole(form, self.options.points)
                yield from _classes(form)


def _whole(form: ProjectForm, configured: Decimal | None) -> Outcome:
    usual = {*USUAL, *filter(None, (configured,))}
    rows = points(form)
    if rows is None:
        return Skip("points-missing")
    if are_shares(form):
        rows *= FULL
    line = None if holds_execution(form) else execution(form)
    together = rows + ((number(line.weight) if line else None) or ZERO)
    weight = form.totals.weight
    stated = number(weight)
    if weight is not None and stated is not None:
        stated *= FULL if stated <= 1 else 1
        expected = {together}
        if together in usual:
            expected.add(rows)  # a total of the indicators alone
        if line is None and not holds_execution(form) and form.kind == "self_evaluation":
            expected.add(rows + _EXECUTION)
        if stated in expected:
            return PASS
        args = {"total": figure(stated), "sum": figure(together)}
        return Problem(weight.at("weight"), args)
    if rows in usual or together in usual:
        return PASS
    if _is_part(form):
        return Skip("part")
    first = form.indicators[0].at("weight")
    if configured is None or configured in USUAL:
        return Problem(first, {"sum": figure(rows)}, case="unusual", severity="warning")
    args = {"sum": figure(rows), "points": figure(configured)}
    return Problem(first, args, case="configured", severity="warning")


def _is_part(form: ProjectForm) -> bool:
    """Whether a form with classes lacks one that every form has."""
    known = {indicator.class1 for indicator in form.indicators} - {None}
    return bool(known) and not {"output", "benefit"} <= known


def _classes(form: ProjectForm) -> Iterator[Outcome]:
    seen: set[tuple[str | None, str | None, str]] = set()
    for row in form.classes:
        key = (row.class1, row.class2, row.text)
        if row.points is None or key in seen:
            continue
        seen.add(key)
        yield _of_class(row, row.points, _rows_of(row, form.indicators))


def _of_class(row: ClassRow, stated: Decimal, rows: Iterable[Indicator]) -> Outcome:
    weights = {indicator.at("weight"): number(indicator.weight) for indicator in rows}
    if not weights:
        return Skip("unused")
    if None in weights.values():
        return Skip("points-missing")
    together = sum(filter(None, weights.values()), ZERO)
    if together == stated:
        return PASS
    place = row.at("class2" if row.class2 else "class1")
    args = {"name": row.text, "total": figure(stated), "sum": figure(together)}
    return Problem(place, args, case="class")


def _rows_of(row: ClassRow, indicators: Iterable[Indicator]) -> list[Indicator]:
    """Return the rows of a class; a label without a class is that of the whole table."""
    if row.class2 is not None:
        return [i for i in indicators if (i.class1, i.class2_text) == (row.class1, row.text)]
    if row.class1 is None:
        return list(indicators)
    return [i for i in indicators if i.class1_text == row.text]
