"""What the rules ask of the units in which a scale's tiers are written."""

from perftable.model.scale import RatingScale, Tier
from perftable.rules.tier_order import graded
from perftable.rules.tiers import stated

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


def mixed_units(scale: RatingScale) -> dict[str, Tier] | str:
    """Return the units of a scale with the first tier of each, or why they cannot be told.

    The first unit comes first, then one that can never stand for it, if there is any.
    """
    tiers = stated(graded(scale))
    if not all(tier.threshold.bounds for tier in tiers):
        return "unclear"
    units: dict[str, Tier] = {}
    for tier in tiers:
        units.setdefault(tier.threshold.unit.removeprefix("±"), tier)
    bare = units.pop("", None)
    if len(units) > 1 and _of_one_quantity(*units):
        return "one-quantity"
    if bare is not None and len(units) == 1:
        return "no-unit"
    first = next(iter(units), "")
    return dict(sorted(units.items(), key=lambda item: _rank(item[0], first)))


def _rank(unit: str, first: str) -> int:
    return 0 if unit == first else 2 if _of_one_quantity(first, unit) else 1


def _of_one_quantity(*units: str) -> bool:
    return any(set(units) <= quantity for quantity in _QUANTITIES)
