"""Which classes of indicators a form has, and whether it can be told that one is lacking."""

from collections.abc import Iterator
from typing import Literal

from perftable.forms.projects.asks.classes import of_class
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.words.classes import Class1
from perftable.model.location import Location
from perftable.model.phrase import Phrase

_ASKED = frozenset(("L1", "L2", "L3", "L4", "L5", "L8", "L11", "L15"))
"""Layouts whose target forms must have outputs and benefits; the others have classes of their own."""

Unknown = Literal["self-evaluation", "layout", "no-rows", "odd-row", "class-unknown"]

UNKNOWN: dict[str, Phrase] = {
    "self-evaluation": Phrase("自评表不设定指标", "a self-evaluation sets no indicators"),
    "layout": Phrase("该表式不分此类指标", "this layout has other classes or none"),
    "no-rows": Phrase("未读到指标行", "no row of indicators was read"),
    "odd-row": Phrase("有的行无法识别，见 PT003", "a row could not be read, see PT003"),
    "class-unknown": Phrase(
        "有的指标一级分类无法识别", "the first-level class of an indicator is not known"
    ),
}
"""Why it cannot be told that a class is lacking, for the rules which ask that."""


def lacks(form: ProjectForm, class1: Class1) -> bool | Unknown:
    """Return whether a form has no indicator of a class, or why that cannot be told."""
    reason = not_asked(form)
    if reason is not None:
        return reason
    if _has(form, class1):
        return False
    if form.odd_rows:
        return "odd-row"
    if any(indicator.class1 is None for indicator in form.indicators):
        return "class-unknown"
    return True


def not_asked(form: ProjectForm) -> Unknown | None:
    """Return why a form is not asked for its classes, None where it is."""
    if form.kind == "self_evaluation":
        return "self-evaluation"
    if form.layout not in _ASKED:
        return "layout"
    return None if form.indicators or form.classes else "no-rows"


def class_place(form: ProjectForm, class1: Class1) -> Location:
    """Return the first row that a lacking class concerns: its empty row, else the first of all."""
    rows = [row for row in form.classes if row.class1 == class1] or list(form.classes)
    if rows:
        return rows[0].at("class1")
    return form.indicators[0].at("class1") if form.indicators else form.location


def runs(form: ProjectForm) -> Iterator[list[Indicator]]:
    """Yield the indicators below one second-level label each: a merged label is one cell."""
    run: list[Indicator] = []
    for indicator in form.indicators:
        if run and _labels(run[0]) != _labels(indicator):
            yield run
            run = []
        run.append(indicator)
    if run:
        yield run


def _has(form: ProjectForm, class1: Class1) -> bool:
    """Satisfaction may stand as a second level among the benefits (forms before 2021)."""
    second = class1 == "satisfaction" and any(i.class2 == class1 for i in form.indicators)
    return bool(of_class(form, class1)) or second


def _labels(indicator: Indicator) -> tuple[str, str, bool]:
    return indicator.class1_text, indicator.class2_text, indicator.stated
