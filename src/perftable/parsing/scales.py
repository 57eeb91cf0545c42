"""Reads a rating scale: four tiers, and which end of it is better."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from perftable.model.interval import Interval
from perftable.model.location import Location
from perftable.model.scale import RatingScale, Threshold, Tier
from perftable.parsing.thresholds import parse_threshold

Direction = Literal["higher", "lower"]
Ranges = tuple[Interval | None, ...]


def read_scale(texts: Sequence[str], locations: Sequence[Location]) -> RatingScale:
    """Return the scale of four cells, best tier first."""
    thresholds, ranges, direction = _read(tuple(texts))
    tiers = [
        Tier(threshold=threshold, range=extent, location=location)
        for threshold, extent, location in zip(thresholds, ranges, locations, strict=True)
    ]
    return RatingScale(
        excellent=tiers[0], good=tiers[1], fair=tiers[2], poor=tiers[3], direction=direction
    )


@lru_cache(maxsize=8192)
def _read(texts: tuple[str, ...]) -> tuple[tuple[Threshold, ...], Ranges, Direction | None]:
    thresholds = tuple(map(parse_threshold, texts))
    direction = _direction(thresholds)
    if direction is None:
        return thresholds, (None,) * len(thresholds), None
    return thresholds, _ranges(thresholds, direction), direction


def _direction(thresholds: Sequence[Threshold]) -> Direction | None:
    """Higher is better where every tier's number is at most the better one's; certain or None."""
    points = [_point(t) for t in thresholds if t.kind != "empty"]
    values = [p for p in points if p is not None]
    if len(values) < max(2, len(points)) or len({t.unit for t in thresholds if t.bounds}) > 1:
        return None
    if values[0] > values[-1] and values == sorted(values, reverse=True):
        return "higher"
    if values[0] < values[-1] and values == sorted(values):
        return "lower"
    return None


def _point(threshold: Threshold) -> Decimal | None:
    """The number by which a tier takes its place among the others."""
    if threshold.bounds is None:
        return None
    ends = [e for e in (threshold.bounds.low, threshold.bounds.high) if e is not None]
    return sum(ends, Decimal(0)) / len(ends)


def _ranges(thresholds: Sequence[Threshold], direction: Direction) -> Ranges:
    """A bare number or an open side reaches to where the neighbouring better tier begins."""
    ranges: list[Interval | None] = []
    better: Interval | None = None
    for threshold in thresholds:
        extent = threshold.bounds
        if extent is not None:
            if threshold.kind == "number":
                extent = _opened(extent, direction)
            if better is not None:
                extent = _ended(extent, better, direction)
            better = extent
        ranges.append(extent)
    return tuple(ranges)


def _opened(point: Interval, direction: Direction) -> Interval:
    if direction == "higher":
        return Interval(low=point.low, low_closed=True)
    return Interval(high=point.high, high_closed=True)


def _ended(extent: Interval, better: Interval, direction: Direction) -> Interval:
    if direction == "higher" and extent.high is None:
        return extent.model_copy(
            update={
                "high": better.low,
                "high_closed": better.low is not None and not better.low_closed,
            }
        )
    if direction == "lower" and extent.low is None:
        return extent.model_copy(
            update={
                "low": better.high,
                "low_closed": better.high is not None and not better.high_closed,
            }
        )
    return extent
