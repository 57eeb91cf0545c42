"""Which way a scale's tiers run, and what each covers beside its neighbours.

All is worked out for scales where higher is better; where lower is better the numbers are mirrored.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from perftable.model.interval import Interval
from perftable.model.scale import Threshold

Direction = Literal["higher", "lower"]
Ranges = tuple[Interval | None, ...]


def direction_of(thresholds: Sequence[Threshold]) -> Direction | None:
    """Return which end is better; None where that is not certain or no direction fits.

    The last tier may be words (未完成, 差): the others decide.
    """
    stated = [threshold for threshold in thresholds if threshold.kind != "empty"]
    if len(stated) > 2 and stated[-1].kind in ("prose", "unclear", "tick"):
        stated = stated[:-1]
    bounds = [threshold.bounds for threshold in stated if threshold.bounds is not None]
    one = len({t.unit for t in stated}) == 1 and len({t.about for t in stated} - {""}) < 2
    if len(bounds) < max(2, len(stated)) or not one:
        return None
    full = bounds[0].high == 100 and stated[0].unit == "%"
    falls, rises = _falls(bounds, full), _falls([interval.mirrored for interval in bounds], False)
    if falls == rises:
        return None
    return "higher" if falls else "lower"


def ranges_of(thresholds: Sequence[Threshold], direction: Direction) -> Ranges:
    """Return what each tier covers.

    A bare number or an open side reaches to where the neighbouring better tier begins. None where
    a tier has no bounds or repeats the better one.
    """
    bounds = [threshold.bounds for threshold in thresholds]
    if direction == "higher":
        return tuple(_covered(bounds))
    mirrored = _covered([interval and interval.mirrored for interval in bounds])
    return tuple(interval and interval.mirrored for interval in mirrored)


def _falls(bounds: Sequence[Interval], full: bool) -> bool:
    """Whether no tier is better than the one before it and at least one is worse.

    A best tier that is open towards the worse side would hold the others, unless it is a `full`
    100%以下, which nothing exceeds: then the tiers are steps (90%以下, 80%以下).
    """
    pairs = list(pairwise(bounds))
    return (
        (full or bounds[0].low is not None)
        and all(_at_least(better, worse) and not better.inside(worse) for better, worse in pairs)
        and any(not _at_least(worse, better, whole=True) for better, worse in pairs)
    )


def _at_least(better: Interval, worse: Interval, *, whole: bool = False) -> bool:
    """Whether `better` lies no lower than `worse`.

    A bare number is measured at the other's nearest end. Unless they are taken as a `whole`, a
    worse tier open upwards (≥75%) ends where the better one begins, and a better one open
    downwards (<95%) where the worse one begins.
    """
    if _is_point(better):
        return _bottom(better) >= (_bottom(worse) if worse.low is not None else _top(worse))
    if _is_point(worse):
        if better.low is None:
            return _top(better) > _top(worse)
        return _bottom(better) >= _bottom(worse)
    bottoms = _bottom(better) >= _bottom(worse)
    tops = _top(better) >= _top(worse)
    if whole or (better.low is None and worse.high is None):
        return bottoms and tops
    return (bottoms or better.low is None) and (tops or worse.high is None)


def _covered(bounds: Sequence[Interval | None]) -> list[Interval | None]:
    """Return what each tier covers where higher is better."""
    stated = [index for index, interval in enumerate(bounds) if interval is not None]
    ranges: list[Interval | None] = [None] * len(bounds)
    for place, index in enumerate(stated):
        better = bounds[stated[place - 1]] if place else None
        worse = bounds[stated[place + 1]] if place + 1 < len(stated) else None
        extent = _ended(bounds[index], better)
        ranges[index] = extent and _stepped(extent, worse)
    return ranges


def _ended(own: Interval | None, better: Interval | None) -> Interval | None:
    assert own is not None
    if own == better:
        return None
    if _is_point(own):
        own = Interval(low=own.low, low_closed=True)
    if better is None or own.high is not None:
        return own
    if better.low is None:  # <90% and then a bare 80%: is that ≥80% or ≤80%?
        return None
    ended = own.model_copy(update={"high": better.low, "high_closed": not better.low_closed})
    return None if ended.empty else ended


def _stepped(extent: Interval, worse: Interval | None) -> Interval:
    """<95%, <85%, <75% are steps: one ends where the next begins, or the last would hold all."""
    if extent.low is None and worse is not None and worse.high is not None and not _is_point(worse):
        return extent.model_copy(update={"low": worse.high, "low_closed": not worse.high_closed})
    return extent


def _is_point(interval: Interval) -> bool:
    return interval.low is not None and interval.low == interval.high


def _bottom(interval: Interval) -> tuple[Decimal, int]:
    if interval.low is None:
        return Decimal("-Infinity"), 0
    return interval.low, 0 if interval.low_closed else 1


def _top(interval: Interval) -> tuple[Decimal, int]:
    if interval.high is None:
        return Decimal("Infinity"), 0
    return interval.high, 0 if interval.high_closed else -1
