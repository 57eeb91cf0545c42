"""Targets of other panels beside the year's: all years' and the half year's."""

from typing import NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.targets.target import Target
from perftable.model.location import Location
from perftable.model.units import factor, is_whole, measures
from perftable.values.text import squeeze

_ADDS_UP = frozenset("length area mass volume volume_std money energy area_times".split())
_NO_COUNT = frozenset(("age", "rank"))

Row = tuple[str, str]
"""An indicator's name and its target, both in one spelling."""


class Stated(NamedTuple):
    """What one panel states: the filled rows, and the cells of the targets."""

    rows: tuple[Row, ...]
    places: tuple[Location, ...]


def panel(form: ProjectForm, name: str) -> Stated:
    """Return the filled rows of a panel, that of the year being named "year"."""
    rows, places = [], []
    for indicator in form.indicators:
        target = indicator.target if name == "year" else indicator.targets.get(name)
        if target is not None and target.kind != "empty":
            rows.append((squeeze(indicator.name), squeeze(target.raw)))
            field = "value" if name == "year" else f"targets.{name}"
            places.append(indicator.at(field))
    return Stated(tuple(rows), tuple(places))


def adds_up(unit: str) -> bool:
    """Whether what a unit measures grows from the half year to the year: 场, 公里, 万元, not %."""
    kinds = {measure.quantity for measure in measures(unit)}
    if not kinds or kinds & _NO_COUNT or "/" in unit:
        return False
    return kinds <= _ADDS_UP or is_whole(unit)


def exceeds(half: Target, year: Target) -> bool | None:
    """Return whether one count or amount is larger than another, None where they do not compare."""
    if half.value is None or year.value is None or not adds_up(half.unit):
        return None
    times = factor(half.unit, year.unit)
    return None if times is None else half.value * times > year.value


def half_of(indicator: Indicator) -> tuple[Target, Target] | None:
    """Return the half year's target and the year's, None where one of them is not stated."""
    half, year = indicator.targets.get("half"), indicator.target
    if half is None or year is None or "empty" in (half.kind, year.kind):
        return None
    return half, year
