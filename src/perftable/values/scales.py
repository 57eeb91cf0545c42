"""Reads a rating scale: its tiers, in one unit where that is certain, and which end is better."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.model.order import Direction
from perftable.model.scale import FORM_TIERS, RatingScale, Threshold, Tier
from perftable.model.units import factor
from perftable.values.scale_order import Ranges, direction_of, ranges_of
from perftable.values.scale_words import in_numbers
from perftable.values.thresholds.reading import parse_threshold, plain_text

_HALF_MARKED = lazy_pattern(r"(?<!不)含.*?[^\d.]100%$")

_Thresholds = tuple[Threshold, ...]


class _Reading(NamedTuple):
    """What texts below headings say, wherever they stand."""

    thresholds: _Thresholds
    ranges: Ranges
    direction: Direction | None
    stated: Sequence[str]
    """The tiers that say something."""
    told: dict[Callable[..., Any], Any]
    """Where is kept what rules find of such texts."""


def read_scale(
    texts: Sequence[str],
    locations: Sequence[Location],
    columns: Sequence[str] = FORM_TIERS,
    names: Sequence[str] = (),
) -> RatingScale:
    """Return the scale of some cells, best tier first.

    `columns` are the tiers of the header and `names` its words for them, where they are known.
    """
    reading = _read(tuple(texts), tuple(names), tuple(columns))
    fields: dict[str, Any] = _NO_TIERS.copy()
    for column, threshold, extent, location in zip(
        columns, reading.thresholds, reading.ranges, locations, strict=True
    ):
        fields[column] = _tier({"threshold": threshold, "range": extent, "location": location})
    fields["direction"] = reading.direction
    fields["stated"] = tuple([fields[column] for column in reading.stated])
    fields["told"] = reading.told
    return _scale(fields)


_NO_TIERS = dict.fromkeys(RatingScale.model_fields)
_tier, _scale = Tier.whole, RatingScale.whole


@lru_cache(maxsize=8192)
def _read(texts: tuple[str, ...], names: tuple[str, ...], columns: tuple[str, ...]) -> _Reading:
    thresholds = _only_named(tuple(map(parse_threshold, texts)), names)
    if any(threshold.kind == "date" for threshold in thresholds):
        from perftable.values.scale_dates import in_days  # many documents do without

        thresholds = in_days(thresholds)
    else:
        thresholds = _below_full(in_one_unit(in_numbers(thresholds)))
    direction = direction_of(thresholds)
    ranges = (None,) * len(thresholds) if direction is None else ranges_of(thresholds, direction)
    stated = [c for c, own in zip(columns, thresholds, strict=True) if own.kind != "empty"]
    return _Reading(thresholds, ranges, direction, stated, {})


def _only_named(thresholds: _Thresholds, names: Sequence[str]) -> _Thresholds:
    """Return as ticks what only repeats the header's words (合格 below 合格), where all tiers do."""
    if not names or not any(threshold.kind == "prose" for threshold in thresholds):
        return thresholds
    own = tuple(
        t.model_copy(update={"kind": "tick"}) if name and plain_text(t.raw) == name else t
        for t, name in zip(thresholds, names, strict=True)
    )
    return own if all(t.kind in ("tick", "empty") for t in own) else thresholds


def _below_full(thresholds: _Thresholds) -> _Thresholds:
    """Return 98%（含）-100% without the 100% where that is the better tier."""
    settled = list(thresholds)
    for index, (better, worse) in enumerate(pairwise(thresholds), 1):
        if better.bounds is None or worse.bounds is None or better.bounds.low != 100:
            continue
        if (
            worse.bounds.high == 100
            and worse.unit == "%"
            and _HALF_MARKED.search(plain_text(worse.raw))
        ):
            bounds = worse.bounds.model_copy(update={"high_closed": False})
            settled[index] = worse.model_copy(update={"bounds": bounds})
    return tuple(settled)


def in_one_unit(thresholds: _Thresholds) -> _Thresholds:
    """Return the thresholds in one unit where they certainly measure one quantity, else as read.

    元 and 万元 are converted. A number without unit takes the others' unit where the tiers then
    run in one direction; 0.85 beside 95% is 85%.
    """
    units = list(dict.fromkeys(t.unit for t in thresholds if _ends(t) and not _is_zero(t)))
    if len(units) == 1:
        return _converted(thresholds, {"": Decimal(1)}, units[0])  # 0 is 0 in any unit
    if not units:
        return thresholds
    for target in filter(None, units):
        factors = {unit: factor(unit, target) for unit in units if unit}
        certain = {unit: times for unit, times in factors.items() if times is not None}
        if len(certain) < len(factors):
            continue
        if "" not in units:
            return _converted(thresholds, {**certain, "": Decimal(1)}, target)
        for times in _for_bare(thresholds, target):
            tried = _converted(thresholds, {**certain, "": times}, target)
            if direction_of(tried) is not None:
                return tried
    return thresholds


def _for_bare(thresholds: _Thresholds, target: str) -> Iterator[Decimal]:
    """Yield by what numbers without unit may be multiplied to be in the unit of the others."""
    bare = [end for t in thresholds if not t.unit for end in _ends(t)]
    if target != "%":
        yield Decimal(1)
        money = factor("元", target)
        if money is not None:
            yield money  # 100万元 and 80万
    elif all(end > 1 for end in bare):
        yield Decimal(1)
    elif all(0 <= end <= 1 for end in bare):
        shares = any(0 < end < 1 for end in bare)
        if shares and all(end > 1 or not end for t in thresholds if t.unit for end in _ends(t)):
            yield Decimal(100)


def _is_zero(threshold: Threshold) -> bool:
    return not threshold.unit and not any(_ends(threshold))


def _ends(threshold: Threshold) -> list[Decimal]:
    bounds = threshold.bounds
    return [] if bounds is None else [e for e in (bounds.low, bounds.high) if e is not None]


def _converted(thresholds: _Thresholds, factors: dict[str, Decimal], unit: str) -> _Thresholds:
    return tuple(
        t
        if t.bounds is None or t.unit == unit
        else t.model_copy(update={"bounds": _times(t.bounds, factors[t.unit]), "unit": unit})
        for t in thresholds
    )


def _times(bounds: Interval, times: Decimal) -> Interval:
    if times == 1:
        return bounds
    from perftable.values.thresholds.numbers import plain  # most scales are in one unit

    low, high = (None if e is None else plain(e * times) for e in (bounds.low, bounds.high))
    return bounds.model_copy(update={"low": low, "high": high})
