"""Words that stand for a number beside numbers: 无 | 1起 | 2起, and 全部完成 | 完成90%以上.

Alone, 无 is an empty cell and 全部完成 prose; the other tiers tell what they are.
"""

from decimal import Decimal

from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.model.order import Direction
from perftable.model.scale import Threshold
from perftable.values.scale_order import direction_of
from perftable.values.thresholds.reading import plain_text

_NONE = frozenset(("无", "没有", "零"))
_ALL = lazy_pattern(
    r"(?:全部|全面|全|足额|应[^\W\d_]尽)(?:按时|按期|及时|足额)?[^\W\d_未不没部]{0,6}"
)

_Thresholds = tuple[Threshold, ...]


def in_numbers(thresholds: _Thresholds) -> _Thresholds:
    """Return the thresholds with 无 as 0 and 全部完成 as 100% where the others leave no doubt.

    无 beside words is a word (无 | 较少 | 较多); elsewhere it leaves its cell empty.
    """
    last = len(thresholds) - 1
    none = [i for i, t in enumerate(thresholds) if t.raw.strip() in _NONE]
    if none in ([0], [last]):
        return _with_none(thresholds, none[0])
    if not thresholds:
        return thresholds
    best = thresholds[0]
    rates = all(t.unit == "%" for t in thresholds[1:] if t.bounds is not None)
    if best.kind == "prose" and rates and _ALL.fullmatch(plain_text(best.raw)):
        return _tried(thresholds, 0, _number(best, 100, "%"), "higher")
    return thresholds


def _with_none(thresholds: _Thresholds, index: int) -> _Thresholds:
    own = thresholds[index]
    others = [t for i, t in enumerate(thresholds) if i != index and t.kind != "empty"]
    if len(others) > 1 and all(t.kind in ("prose", "tick") for t in others):
        return _replaced(thresholds, index, own.model_copy(update={"kind": "prose"}))
    direction: Direction = "higher" if index else "lower"
    if direction == "higher" and any(t.unit == "%" for t in others):
        return thresholds  # ≥95% | ≥85% | ≥75% | 无 lacks a tier
    return _tried(thresholds, index, _number(own, 0, ""), direction)


def _tried(
    thresholds: _Thresholds, index: int, tier: Threshold, direction: Direction
) -> _Thresholds:
    """Return the thresholds with `tier` in place if they then run in `direction`."""
    units = {t.unit for t in thresholds if t.bounds is not None}
    bounded = tier.model_copy(update={"unit": next(iter(units), "")})
    tried = _replaced(thresholds, index, tier)
    fits = direction_of(_replaced(thresholds, index, bounded)) == direction
    return tried if len(units) == 1 and fits else thresholds


def _number(threshold: Threshold, value: int, unit: str) -> Threshold:
    point = Decimal(value)
    bounds = Interval(low=point, low_closed=True, high=point, high_closed=True)
    return threshold.model_copy(update={"kind": "number", "bounds": bounds, "unit": unit})


def _replaced(thresholds: _Thresholds, index: int, tier: Threshold) -> _Thresholds:
    return (*thresholds[:index], tier, *thresholds[index + 1 :])
