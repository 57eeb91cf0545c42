"""What rules ask of a form: sums of money, points in all rows, whether a target is met."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.records import Fund, Indicator, ProjectForm
from perftable.forms.projects.targets.target import Target
from perftable.model.amount import Amount
from perftable.model.interval import Interval
from perftable.model.location import Location
from perftable.model.units import factor


class Sum(NamedTuple):
    """One total of money in one column, with the amounts of its parts; `empty` are parts without."""

    total: Fund
    column: str
    stated: Amount | None
    parts: tuple[Amount, ...]
    empty: tuple[Fund, ...]


def sums(form: ProjectForm) -> Iterator[Sum]:
    """Yield each line of funds that has parts, column by column and partition by partition.

    What cannot be read as an amount counts as empty: then the sum cannot be checked.
    """
    for index, fund in enumerate(form.funds):
        parts = [part for part in form.funds if part.parent == index]
        for partition in dict.fromkeys(part.partition for part in parts):
            same = [part for part in parts if part.partition == partition]
            for column in dict.fromkeys(name for part in same for name in part.columns):
                found = [part.amounts.get(column) for part in same]
                stated = fund.amounts.get(column)
                yield Sum(
                    fund,
                    column,
                    stated if isinstance(stated, Amount) else None,
                    tuple(amount for amount in found if isinstance(amount, Amount)),
                    tuple(p for p, a in zip(same, found, strict=True) if not isinstance(a, Amount)),
                )


def points(form: ProjectForm) -> Decimal | None:
    """Return the sum of the points of all indicators; None unless every row has them.

    Two indicators in one row (a long-term one and the year's) have its points together; those of a
    table of long-term indicators are none of the year's.
    """
    found: dict[Location, Decimal] = {}
    for indicator in form.indicators:
        if indicator.target is None and "long" in indicator.targets:
            continue
        if indicator.weight is None or indicator.weight.value is None:
            return None
        found[indicator.weight.location] = indicator.weight.value
    return sum(found.values(), Decimal(0)) if found else None


def execution(form: ProjectForm) -> Fund | None:
    """Return the line of funds that carries the points of budget execution."""
    lines = (fund for fund in form.funds if fund.weight is not None)
    return next((fund for fund in lines if fund.weight and fund.weight.value is not None), None)


def is_met(target: Target | None, actual: Target | None) -> bool | None:
    """Return whether the actual value meets the target by its operator, None where unknown.

    A target without operator, or with =, is only met for certain where both are equal: more may
    be better or worse.
    """
    if target is None or actual is None:
        return None
    if target.kind == "date" and actual.kind == "date":
        if target.until is None or actual.until is None:
            return None
        return actual.until <= target.until
    value = actual.value
    if target.bounds is None or value is None or actual.operator not in ("", "="):
        return None
    if target.unit != actual.unit:
        times = factor(actual.unit, target.unit) if actual.unit and target.unit else None
        if actual.unit and target.unit and times is None:
            return None
        if times is None and "%" in (target.unit, actual.unit) and value <= 1:
            return None  # 0.97 against 95%
        value = value * (times or 1)
    inside = _holds(target.bounds, value)
    return True if inside else None if target.kind == "number" else False


def _holds(bounds: Interval, value: Decimal) -> bool:
    point = Interval(low=value, low_closed=True, high=value, high_closed=True)
    return not bounds.disjoint(point)


def of_class(form: ProjectForm, name: str) -> tuple[Indicator, ...]:
    """Return the indicators of a first level."""
    return tuple(indicator for indicator in form.indicators if indicator.class1 == name)
