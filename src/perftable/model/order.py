"""Whether intervals, best first, are graded in one direction, each worse than the one before it.

All is worked out for scales where higher is better; where lower is better the numbers are mirrored.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from perftable.model.interval import Interval

Direction = Literal["higher", "lower"]


def graded(bounds: Sequence[Interval], direction: Direction, *, full: bool = False) -> bool:
    """Whether no tier is better than the one before it and at least one is worse.

    A best tier that is open towards the worse side would hold the others, unless it is a `full`
    100%以下, which nothing exceeds: then the tiers are steps (90%以下, 80%以下).
    """
    if direction == "lower":
        bounds, full = [interval.mirrored for interval in bounds], False
    pairs = list(pairwise(bounds))
    return (
        (full or bounds[0].low is not None)
        and all(_follows(better, worse) for better, worse in pairs)
        and any(not _at_least(worse, better, whole=True) for better, worse in pairs)
    )


def follows(better: Interval, worse: Interval, direction: Direction) -> bool:
    """Whether `worse` is no better than `better`."""
    if direction == "lower":
        return _follows(better.mirrored, worse.mirrored)
    return _follows(better, worse)


def _follows(better: Interval, worse: Interval) -> bool:
    return _at_least(better, worse) and not better.inside(worse)


def _at_least(better: Interval, worse: Interval, *, whole: bool = False) -> bool:
    """Whether `better` lies no lower than `worse`.

    A bare number is measured at the other's nearest end. Unless they are taken as a `whole`, a
    worse tier open upwards (≥75%) ends where the better one begins, and a better one open
    downwards (<95%) where the worse one begins. A worse tier open upwards that begins where the
    better one does says what that says (2次, then 2次以上), unless both are open.
    """
    if not whole and worse.high is None and better.high is not None and better.low is not None:
        return bottom(better) > bottom(worse)
    if better.is_point:
        return bottom(better) >= (bottom(worse) if worse.low is not None else top(worse))
    if worse.is_point:
        if better.low is None:
            return top(better) > top(worse)
        return bottom(better) >= bottom(worse)
    bottoms = bottom(better) >= bottom(worse)
    tops = top(better) >= top(worse)
    if whole or (better.low is None and worse.high is None):
        return bottoms and tops
    return (bottoms or better.low is None) and (tops or worse.high is None)


def bottom(interval: Interval) -> tuple[Decimal, int]:
    """Return what orders lower ends: an open one lies above a closed one."""
    if interval.low is None:
        return Decimal("-Infinity"), 0
    return interval.low, 0 if interval.low_closed else 1


def top(interval: Interval) -> tuple[Decimal, int]:
    """Return what orders upper ends: an open one lies below a closed one."""
    if interval.high is None:
        return Decimal("Infinity"), 0
    return interval.high, 0 if interval.high_closed else -1
