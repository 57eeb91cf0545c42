"""Whether an actual value meets its target."""

from decimal import Decimal

from perftable.forms.projects.targets.target import Target
from perftable.model.interval import Interval
from perftable.model.units import factor


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
