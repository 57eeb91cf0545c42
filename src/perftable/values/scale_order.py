"""Which way a scale's tiers run, and what each covers beside its neighbours.

All is worked out for scales where higher is better; where lower is better the numbers are mirrored.
"""

from collections.abc import Sequence

from perftable.model.interval import Interval
from perftable.model.order import Direction, graded
from perftable.model.scale import Threshold

Ranges = tuple[Interval | None, ...]


def direction_of(thresholds: Sequence[Threshold]) -> Direction | None:
    """Return which end is better; None where that is not certain or no direction fits.

    The last tier may be words (未完成, 差): the others decide.
    """
    stated = [threshold for threshold in thresholds if threshold.kind != "empty"]
    if len(stated) > 2 and stated[-1].bounds is None:
        stated = stated[:-1]
    bounds = [threshold.bounds for threshold in stated if threshold.bounds is not None]
    one = len({t.unit for t in stated}) == 1 and len({t.about for t in stated} - {""}) < 2
    if len(bounds) < max(2, len(stated)) or not one:
        return None
    full = bounds[0].high == 100 and stated[0].unit == "%"
    falls, rises = graded(bounds, "higher", full=full), graded(bounds, "lower")
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
    if better is not None and own == better:
        return None
    if own.is_point:
        own = Interval(low=own.low, low_closed=True)
    if better is None or own.high is not None:
        return own
    if better.low is None:  # <90% and then a bare 80%: is that ≥80% or ≤80%?
        return None
    ended = Interval(
        low=own.low,
        low_closed=own.low_closed,
        high=better.low,
        high_closed=not better.low_closed,
    )
    return None if ended.empty else ended


def _stepped(extent: Interval, worse: Interval | None) -> Interval:
    """<95%, <85%, <75% are steps: one ends where the next begins, or the last would hold all."""
    if extent.low is None and worse is not None and worse.high is not None and not worse.is_point:
        return Interval(
            low=worse.high,
            low_closed=not worse.high_closed,
            high=extent.high,
            high_closed=extent.high_closed,
        )
    return extent
