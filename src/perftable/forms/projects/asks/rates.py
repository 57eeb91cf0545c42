"""Rates that are over 100% or under 0, and what was likely meant."""

from decimal import Decimal

from perftable.forms.projects.targets.target import Target
from perftable.rules.words.rates import misread_from

_HUNDRED = Decimal(100)


def implausible(target: Target, *, bounded: bool) -> str | None:
    """Return what a value over 100% or under 0 likely is ("" where nothing is likely), else None.

    A rate that may pass 100% (增长率, 完成率) is left alone. A ≥ misread as 2 makes 292% of 92%.
    """
    bounds = target.bounds
    if not bounded or bounds is None or target.unit != "%":
        return None
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    if all(0 <= end <= _HUNDRED for end in ends):
        return None
    likely = misread_from(target.value) if target.value is not None else None
    return f"≥{likely:f}%" if likely is not None and likely <= _HUNDRED else ""
