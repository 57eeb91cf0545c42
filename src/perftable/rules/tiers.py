"""What several rules ask of a rating scale's tiers: order, gaps, overlaps, repetition, units."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from perftable.model.interval import Interval
from perftable.model.scale import RatingScale, Tier
from perftable.rules.wording import same

_QUANTITIES = (
    frozenset(
        "秒 秒钟 分钟 小时 个小时 时 天 日 个工作日 工作日 周 个星期 个月 月 季度 年".split()
    ),
    frozenset("元 角 千元 万元 亿元 万 亿".split()),
    frozenset("米 公里 千米 里 延米".split()),
    frozenset("平方米 ㎡ m2 亩 公顷 平方公里".split()),
    frozenset("克 公斤 千克 吨 斤".split()),
    frozenset("% ‰".split()),
    frozenset("人 名 位 个".split()),
    frozenset("个 家 户 项 件 处 座 所 台 套 条 份 篇 期 起 例 宗 本 块".split()),
    frozenset("次 场 场次 回 趟 遍 期 轮 批 批次".split()),
)
"""Units of one quantity: different, and yet they can be compared or stand for one another."""

Gap = tuple[Tier, Tier, str]


def stated(scale: RatingScale) -> list[Tier]:
    """Return the tiers that are not empty, best first."""
    return [tier for _, tier in scale.tiers() if tier.threshold.kind != "empty"]


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
    return tiers[-1]


def first_gap(scale: RatingScale) -> Gap | None:
    """Return the first two neighbouring tiers with values between them, and those values."""
    for better, worse in _neighbours(scale):
        low, high = (worse, better) if scale.direction == "higher" else (better, worse)
        if low.range is None or high.range is None:
            continue
        if low.range.high is None or high.range.low is None:
            continue
        gap = low.range.gap_to(high.range)
        if not gap.empty and not _one_step(gap, scale):
            return better, worse, _say(gap, worse.threshold.unit)
    return None


def first_overlap(scale: RatingScale) -> tuple[Tier, Tier, str, bool] | None:
    """Return the first two neighbouring tiers that share values, these, and whether it is but one."""
    for better, worse in _neighbours(scale):
        if better.range is None or worse.range is None:
            continue
        shared = better.range.meet(worse.range)
        if shared.empty or shared.low is None or shared.high is None:
            continue  # an open side always ends where its neighbour begins
        return better, worse, _say(shared, worse.threshold.unit), shared.low == shared.high
    return None


def repeated(scale: RatingScale) -> list[Tier]:
    """Return the tiers that carry the same standard; ticks and one or no tier are none."""
    groups: dict[str, list[Tier]] = {}
    for tier in stated(scale):
        if tier.threshold.kind != "tick":
            groups.setdefault(_standard(tier), []).append(tier)
    return next((group for group in groups.values() if len(group) > 1), [])


def mixed_units(scale: RatingScale) -> dict[str, Tier] | str:
    """Return the units of a scale with the first tier of each, or why they cannot be told."""
    tiers = stated(scale)
    if not all(tier.threshold.bounds for tier in tiers):
        return "unclear"
    units: dict[str, Tier] = {}
    for tier in tiers:
        units.setdefault(tier.threshold.unit.removeprefix("±"), tier)
    bare = units.pop("", None)
    if len(units) > 1 and any(units.keys() <= quantity for quantity in _QUANTITIES):
        return "one-quantity"
    if bare is not None and len(units) == 1:
        return "no-unit"
    return units


def _neighbours(scale: RatingScale) -> Iterator[tuple[Tier, Tier]]:
    """Yield stated tiers side by side; an empty tier between them parts them."""
    for (_, better), (_, worse) in pairwise(scale.tiers()):
        if "empty" not in (better.threshold.kind, worse.threshold.kind):
            yield better, worse


def _middle(tier: Tier) -> Decimal:
    ends = _ends(tier)
    return sum(ends, Decimal(0)) / len(ends)


def _ends(tier: Tier) -> list[Decimal]:
    bounds = tier.threshold.bounds or Interval()
    return [end for end in (bounds.low, bounds.high) if end is not None]


def _standard(tier: Tier) -> str:
    """Return what the tier says, the same for ≥80% and 80%以上."""
    threshold = tier.threshold
    if threshold.kind != "interval":
        return same(tier.text)
    return f"{threshold.bounds!r} {threshold.unit} {threshold.about}"


def _one_step(gap: Interval, scale: RatingScale) -> bool:
    """Whether nothing can lie in the gap as the scale counts: 8-9次 and ≥10次, 80-89.9% and ≥90%."""
    if scale.counted and not gap.has_integer:
        return True
    if gap.low is None or gap.high is None or gap.low_closed or gap.high_closed:
        return False
    ends = [end for tier in stated(scale) for end in _ends(tier)]
    finest = min(int(end.as_tuple().exponent) for end in ends)
    return gap.high - gap.low <= Decimal(1).scaleb(min(finest, 0))


def _say(gap: Interval, unit: str) -> str:
    """Return the values as text: 90%-95%, or the one value."""
    if gap.low == gap.high:
        return f"{gap.low:f}{unit}"
    return f"{gap.low:f}{unit}-{gap.high:f}{unit}"
