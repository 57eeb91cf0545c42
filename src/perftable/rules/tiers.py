"""What several rules ask of a rating scale's tiers: order, gaps, overlaps, repetition, units."""

import math
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from perftable.model.interval import Interval
from perftable.model.scale import RatingScale, Tier
from perftable.rules.wording import same

_QUANTITIES = (
    frozenset("秒 分钟 小时 时 天 日 个工作日 工作日 周 个月 月 季度 年".split()),
    frozenset("元 千元 万元 亿元 万 亿".split()),
    frozenset("米 公里 千米 里".split()),
    frozenset("平方米 ㎡ m2 亩 公顷 平方公里".split()),
    frozenset("克 公斤 千克 吨".split()),
    frozenset("% ‰".split()),
)
"""Units of one quantity: different, and yet they can be compared."""

Gap = tuple[Tier, Tier, str]


def stated(scale: RatingScale) -> list[Tier]:
    """Return the tiers that are not empty, best first."""
    return [tier for _, tier in scale.tiers() if tier.threshold.kind != "empty"]


def comparable(scale: RatingScale) -> bool:
    """Whether all stated tiers (two or more) are read with certainty and in one unit."""
    tiers = stated(scale)
    units = {tier.threshold.unit for tier in tiers}
    return len(tiers) > 1 and len(units) == 1 and all(tier.threshold.bounds for tier in tiers)


def break_of_order(scale: RatingScale) -> Tier | None:
    """Return the first tier that turns back, of a comparable scale; None where they are in order.

    Equal neighbours are no turn: they repeat a tier.
    """
    if scale.direction is not None:
        return None
    tiers = stated(scale)
    rising: bool | None = None
    for better, worse in pairwise(tiers):
        step = _middle(worse) - _middle(better)
        if step and rising is not None and (step > 0) != rising:
            return worse
        if step:
            rising = step > 0
    return None


def first_gap(scale: RatingScale) -> Gap | None:
    """Return the first two neighbouring tiers with values between them, and those values."""
    for better, worse in _neighbours(scale):
        low, high = (worse, better) if scale.direction == "higher" else (better, worse)
        if low.range is None or high.range is None:
            continue
        if low.range.high is None or high.range.low is None:
            continue
        gap = low.range.gap_to(high.range)
        if not gap.empty and not (_counted(scale) and not _holds_integer(gap)):
            return better, worse, _say(gap, worse.threshold.unit)
    return None


def first_overlap(scale: RatingScale) -> tuple[Tier, Tier, str | None] | None:
    """Return the first two neighbouring tiers that share values; the value where it is but one."""
    for better, worse in _neighbours(scale):
        if better.range is None or worse.range is None:
            continue
        shared = better.range.meet(worse.range)
        if shared.empty:
            continue
        one = shared.low is not None and shared.low == shared.high
        return better, worse, f"{shared.low}{worse.threshold.unit}" if one else None
    return None


def repeated(scale: RatingScale) -> list[Tier]:
    """Return the tiers that carry the same standard; ticks and one or no tier are none."""
    groups: dict[str, list[Tier]] = {}
    for tier in stated(scale):
        if tier.threshold.kind != "tick":
            groups.setdefault(same(tier.text), []).append(tier)
    return next((group for group in groups.values() if len(group) > 1), [])


def mixed_units(scale: RatingScale) -> dict[str, Tier] | str:
    """Return the units of a scale with the first tier of each, or why they cannot be told."""
    tiers = stated(scale)
    if not all(tier.threshold.bounds for tier in tiers):
        return "unclear"
    units: dict[str, Tier] = {}
    for tier in tiers:
        units.setdefault(tier.threshold.unit, tier)
    if len(units) > 1 and any(units.keys() <= quantity for quantity in _QUANTITIES):
        return "one-quantity"
    if "" in units and len(units) == 2:
        return "no-unit"
    return {unit: tier for unit, tier in units.items() if unit or len(units) == 1}


def _neighbours(scale: RatingScale) -> Iterator[tuple[Tier, Tier]]:
    """Yield stated tiers side by side; an empty tier between them parts them."""
    for (_, better), (_, worse) in pairwise(scale.tiers()):
        if "empty" not in (better.threshold.kind, worse.threshold.kind):
            yield better, worse


def _middle(tier: Tier) -> Decimal:
    bounds = tier.threshold.bounds
    assert bounds is not None
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def _counted(scale: RatingScale) -> bool:
    """Whether the scale counts things: whole numbers throughout, and no rate."""
    return all(
        end is None or end == end.to_integral_value()
        for tier in stated(scale)
        if tier.threshold.bounds is not None
        for end in (tier.threshold.bounds.low, tier.threshold.bounds.high)
    )


def _holds_integer(gap: Interval) -> bool:
    assert gap.low is not None
    assert gap.high is not None
    first = math.ceil(gap.low)
    if first == gap.low and not gap.low_closed:
        first += 1
    return first < gap.high or (first == gap.high and gap.high_closed)


def _say(gap: Interval, unit: str) -> str:
    """Return the gap as text: 90%-95%, or the one value."""
    if gap.low == gap.high:
        return f"{gap.low}{unit}"
    return f"{gap.low}{unit}-{gap.high}{unit}"
