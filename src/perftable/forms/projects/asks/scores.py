"""What rules ask of the scores of a self-evaluation: its rows, its points, how far digits round."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.records.part import Number
from perftable.forms.projects.walk import forms
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.model.phrase import Phrase
from perftable.values.text import squeeze

ZERO = Decimal(0)
FULL = Decimal(100)

NOT_SCORED: dict[str, Phrase] = {
    "target-form": Phrase("目标表无实际完成值和得分", "a target form has no results and no scores"),
    "no-scores": Phrase("表中无分值栏或得分栏", "the form has no column of points or of scores"),
    "no-score": Phrase(
        "该行分值或得分未填写或无法识别", "the row has no points or no score to be read"
    ),
    "shares": Phrase(
        "权重按占比填写，不能与得分直接比较",
        "weights are shares of one, not points a score can reach",
    ),
    "unread-row": Phrase("有的行无法与各栏对应", "a row could not be laid to its columns"),
}
"""Why scores could not be judged, for the rules on scores."""

_NO_REASON = lazy_pattern(r"无|没有|暂无|不适用|无偏差|[-—–―─/\\.…。*]*")
_EXECUTION = lazy_pattern(r"(?:预算|资金)+执行率?")


class Scored(NamedTuple):
    """A row with points and a score that are numbers."""

    form: ProjectForm
    indicator: Indicator
    points: Decimal
    score: Decimal


def self_evaluations(document: Document) -> Iterator[ProjectForm | str]:
    """Yield the forms with results; the key of a reason for each of the others."""
    for form in forms(document):
        yield form if form.kind == "self_evaluation" else "target-form"


def scored(document: Document) -> Iterator[Scored | str]:
    """Yield the rows with points and a score; the key of a reason for a form or row without."""
    for form in self_evaluations(document):
        if isinstance(form, str):
            yield form
        else:
            yield from scored_rows(form)


def scored_rows(form: ProjectForm) -> Iterator[Scored | str]:
    """Yield the rows of a self-evaluation in the same way."""
    if not {"weight", "score"} <= set(form.roles):
        yield "no-scores"
    elif are_shares(form):
        yield "shares"
    else:
        yield from (_scored(form, indicator) for indicator in form.indicators)


def _scored(form: ProjectForm, indicator: Indicator) -> Scored | str:
    points, score = number(indicator.weight), number(indicator.score)
    if points is None or score is None:
        return "no-score"
    return Scored(form, indicator, points, score)


def number(cell: Number | None) -> Decimal | None:
    """Return the number of a cell, None where there is no cell or no number in it."""
    return cell.value if cell is not None else None


def half(cell: Number) -> Decimal:
    """Return half of the last digit that is written: so far a rounded number may lie off."""
    return Decimal(5).scaleb(-cell.decimals - 1)


def are_shares(form: ProjectForm) -> bool:
    """Whether the points of the rows are shares of one (0.3), not points."""
    weights = [number(indicator.weight) for indicator in form.indicators]
    found = [weight for weight in weights if weight]
    return bool(found) and all(weight <= 1 for weight in found) and sum(found) <= 1


def has_unread_rows(form: ProjectForm) -> bool:
    """Whether a row of the indicator table could not be read: its points are not known."""
    return any(left.problem == "misaligned" for left in form.leftovers)


def holds_execution(form: ProjectForm) -> bool:
    """Whether budget execution is a row among the indicators."""
    return any(
        indicator.class1 == "execution" or _EXECUTION.fullmatch(squeeze(indicator.name))
        for indicator in form.indicators
    )


def scored_execution(form: ProjectForm) -> Fund | None:
    """Return the first line of funds with a score; a line below that repeats it adds nothing."""
    return next((fund for fund in form.funds if number(fund.score) is not None), None)


def gives_reason(indicator: Indicator) -> bool:
    """Whether the row says why points are off; 无, — and / say nothing. A note may say it too."""
    return any(
        _NO_REASON.fullmatch(squeeze(text)) is None for text in (indicator.reason, indicator.note)
    )


def figure(value: Decimal) -> str:
    """Return a number as a message says it: no needless zeros, at most four decimals."""
    rounded = round(value, 4)
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
