"""Rates that are over 100% or under 0, and what was likely meant."""

from decimal import Decimal

from perftable.forms.projects.targets.target import Target

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
    value = target.value
    text = f"{value:f}" if value is not None else ""
    if value is not None and value > 200 and text[0] == "2" and text[1] != "0":
        rest = Decimal(text[1:])
        if rest <= _HUNDRED:
            return f"≥{rest:f}%"
    return ""
