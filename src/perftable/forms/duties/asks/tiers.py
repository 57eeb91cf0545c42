"""What several rules ask of a rating scale's tiers: gaps, overlaps, repetition."""

from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from perftable.forms.duties.asks.quoting import quote
from perftable.model.days import DATES, days_between
from perftable.model.interval import Interval
from perftable.model.scale import TIERS, RatingScale, Tier
from perftable.values.text import same

_WORST = TIERS[TIERS.index("poor") :]
"""A scale whose header ends before 差 need not hold the worst."""


class Gap(NamedTuple):
    """Values between two neighbouring tiers: the better one's place among those that say something."""

    place: int
    values: str


class Overlap(NamedTuple):
    """Values that two tiers share: the better one's place; `point` where that is but one value."""

    place: int
    values: str
    point: bool


def ends_of(tier: Tier) -> list[Decimal]:
    """Return the numbers that bound a tier, the lower first."""
    bounds = tier.threshold.bounds or Interval()
    return [end for end in (bounds.low, bounds.high) if end is not None]


def first_gap(scale: RatingScale) -> Gap | None:
    """Return the first gap between two neighbouring tiers."""
    for place, better, worse in _neighbours(scale):
        low, high = (worse, better) if scale.direction == "higher" else (better, worse)
        if low.range is None or high.range is None:
            continue
        if low.range.high is None or high.range.low is None:
            continue
        if low.range.reaches(high.range):
            continue
        gap = low.range.gap_to(high.range)
        if not _one_step(gap, scale, better.threshold.unit):
            return Gap(place, quote(gap, better, worse))
    return None


def worst_overlap(scale: RatingScale) -> Overlap | None:
    """Return the first two tiers that share more than one value, else the first that share one.

    An empty tier between two others ends neither.
    """
    overlaps = sorted(_overlaps(scale), key=lambda found: found[1].low == found[1].high)
    if not overlaps:
        return None
    place, shared = overlaps[0]
    better, worse = scale.stated[place : place + 2]
    return Overlap(place, quote(shared, better, worse), shared.low == shared.high)


def _overlaps(scale: RatingScale) -> Iterator[tuple[int, Interval]]:
    for place, (better, worse) in enumerate(pairwise(scale.stated)):
        if better.range is None or worse.range is None or better.range.disjoint(worse.range):
            continue
        shared = better.range.meet(worse.range)
        if shared.empty or shared.low is None or shared.high is None:
            continue  # an open side always ends where its neighbour begins
        if shared.is_point and better.threshold.unit in DATES | {"名次"}:
            continue  # 6月30日前 and 6月30日后, 4-5名 and 5名以后: nobody can say whether both do
        yield place, shared


def repeated(scale: RatingScale) -> tuple[int, ...]:
    """Return the places of tiers that carry the same standard; ticks and one or no tier are none."""
    groups: dict[Hashable, list[int]] = {}
    for place, tier in enumerate(scale.stated):
        if tier.threshold.kind != "tick":
            groups.setdefault(_standard(tier), []).append(place)
    return next((tuple(group) for group in groups.values() if len(group) > 1), ())


def left_out(scale: RatingScale) -> str:
    """Return from where on the worst results belong to no tier, "" where the last takes in the rest."""
    *_, (column, last) = scale.tiers()
    bounds = last.threshold.bounds
    if bounds is None or last.threshold.kind != "interval" or column not in _WORST:
        return ""
    higher = scale.direction == "higher"
    end = bounds.low if higher else bounds.high
    if end is None or _is_last_value(end, last.threshold.unit, higher=higher):
        return ""
    point = Interval(low=end, low_closed=True, high=end, high_closed=True)
    return quote(point, last, last)


def _is_last_value(end: Decimal, unit: str, *, higher: bool) -> bool:
    """Whether nothing is worse than the bound: 0 where higher is better, 100% where lower is."""
    return end == 0 if higher else end == 100 and unit == "%"


def _neighbours(scale: RatingScale) -> Iterator[tuple[int, Tier, Tier]]:
    """Yield stated tiers side by side, with the better one's place; an empty tier parts others."""
    place = -1
    for (_, better), (_, worse) in pairwise(scale.tiers()):
        if better.threshold.kind != "empty":
            place += 1
            if worse.threshold.kind != "empty":
                yield place, better, worse


def _standard(tier: Tier) -> Hashable:
    """Return what the tier says, the same for ≥80%, 80%以上 and ≥80.0%."""
    threshold = tier.threshold
    if threshold.bounds is None:
        return same(tier.text)
    return threshold.bounds, threshold.unit, threshold.about


def _one_step(gap: Interval, scale: RatingScale, unit: str) -> bool:
    """Whether nothing can lie in the gap as the scale counts: 8-9次 and ≥10次, 80-89.9% and ≥90%.

    Whether 6月30日前 and 6月30日后 include that day nobody can say: one day is no gap.
    """
    if unit in DATES and gap.low is not None and gap.high is not None:
        return days_between(gap.low, gap.high, unit) < 2
    if scale.counted and not gap.has_integer:
        return True
    if gap.low is None or gap.high is None or gap.low_closed or gap.high_closed:
        return False
    ends = [end for tier in scale.stated for end in ends_of(tier)]
    finest = min(int(end.as_tuple().exponent) for end in ends)
    return gap.high - gap.low <= Decimal(1).scaleb(min(finest, 0))
