"""Units of measurement: what each measures and what one of it is worth. The data is `units.tsv`.

A spelling may mean several things (分 is a point, a minute, money, land); the units beside it tell
which. Classifiers (台, 座, 项) count things: they compare only with their own synonyms, yet none
contradicts another. Nothing is fixed between 人 and 人次, 天 and 工作日, 月 and 天.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern

_DATA = Path(__file__).with_name("units.tsv")

_KIN = (
    frozenset("time workday time_calendar time_class".split()),
    frozenset("count pieces cases med_cases households issues pairs".split()),
    frozenset("times events issues batches class_runs rounds sessions".split()),
)
"""Quantities whose units people use for one another."""

_ANY_THING = _KIN[1] | {"persons"}
"""What 个 counts."""

_WHOLE = frozenset(
    "count persons households pieces cases med_cases issues pairs times events batches class_runs "
    "rounds sessions person_times household_times place_times piece_times machine_times "
    "vehicle_times flight_times voyage_times animal_times age rank cores labour".split()
)
"""Quantities that come in whole numbers: between 8-9次 and ≥10次 there is nothing."""

_LOOSE = "data"
"""The quantity whose units are worth 1000 or 1024 of the next, nobody says which."""

_OF_PARTS = frozenset(("money_per", "per_time_or_density"))
"""Quantities of 元/人, 次/年 and the like, which say what their parts say."""

_MULTIPLE = lazy_pattern("(?:十万|百万|千万|万亿|百|千|万|亿)(?=.)")
_JOINT = lazy_pattern("([/·*.])")


class Measure(NamedTuple):
    """What a unit measures, in which base unit, and what one is worth (2000/3), "" where that varies.

    `per` is what stands behind the slash of 元/人.
    """

    quantity: str
    base: str
    worth: str
    per: str = ""


@cache
def spellings() -> Mapping[str, frozenset[Measure]]:
    """Return every spelling of a unit with what it may measure."""
    text = _DATA.read_text(encoding="utf-8")
    found: dict[str, frozenset[Measure]] = {}
    for line in unicodedata.normalize("NFKC", text).splitlines()[1:]:
        unit, quantity, worth, base, synonyms = line.split("\t")
        if quantity == "count":
            base = _MULTIPLE.sub("", unit)
        worth = "" if quantity == _LOOSE else worth
        own = frozenset((Measure(quantity, base, worth),))
        for spelling in (unit, *filter(None, synonyms.split(";"))):
            other = found.get(spelling)
            found[spelling] = own if other is None else own | other
    return found


@lru_cache(maxsize=4096)
def measures(unit: str) -> frozenset[Measure]:
    """Return what a unit may measure; 元/㎡·月 and its like are read by their parts as well."""
    known = spellings().get(unit, frozenset())
    first, *rest = _JOINT.split(unit)
    if not rest:
        return known
    per = " ".join([rest[0], *sorted(map(_canonical, rest[1::2]))])
    return known | {measure._replace(per=per) for measure in measures(first)}


def factor(unit: str, to: str) -> Decimal | None:
    """Return by what a number in `unit` is multiplied to be one in `to`.

    None where they measure different things, where it is not certain what they measure, or where
    the result would not be exact. A unit without its 每年 or 每人 is taken to have the other's.
    """
    if unit == to:
        return Decimal(1)
    if unit[:1] == "±" or to[:1] == "±":
        return factor(unit[1:], to[1:]) if unit[:1] == to[:1] else None
    return _factor(unit, to)


@lru_cache(maxsize=4096)
def kin(unit: str, other: str) -> bool:
    """Whether two units may measure one quantity, or stand for one another in people's use."""
    if ("/" in unit) != ("/" in other):
        unit, other = _numerator(unit), _numerator(other)
    pairs = [(a, b) for a in measures(unit) for b in measures(other) if a.per == b.per]
    families = (*_KIN, _ANY_THING) if "个" in (unit, other) else _KIN
    return any(
        a.quantity == b.quantity or any({a.quantity, b.quantity} <= kinds for kinds in families)
        for a, b in pairs
    )


@cache
def is_whole(unit: str) -> bool:
    """Whether what a unit measures comes in whole numbers only."""
    found = {measure.quantity for measure in measures(_JOINT.split(unit)[0])}
    return bool(found) and found <= _WHOLE


@lru_cache(maxsize=4096)
def _factor(unit: str, to: str) -> Decimal | None:
    ratios = set(_ratios(unit, to))
    if not ratios and ("/" in unit) != ("/" in to):
        ratios = set(_ratios(_numerator(unit), _numerator(to)))
    ratio = ratios.pop() if len(ratios) == 1 else None
    return _exact(ratio) if ratio else None


def _ratios(unit: str, to: str) -> Iterator[Fraction | None]:
    """Yield what one is worth in the other for each meaning that they share, None if not fixed."""
    for own in measures(unit):
        for other in measures(to):
            if own._replace(worth="") == other._replace(worth=""):
                fixed = own.worth and other.worth
                yield Fraction(own.worth) / Fraction(other.worth) if fixed else None


def _canonical(part: str) -> str:
    """Return the same text for ㎡, 平米 and 平方米, for 天 and 日."""
    meanings = spellings().get(part)
    return "|".join(sorted(map(str, meanings))) if meanings else part


def _numerator(unit: str) -> str:
    """Return the 次 of 次/年; a compound with a meaning of its own (人/次) stays whole."""
    own = {measure.quantity for measure in spellings().get(unit, ())}
    return unit if own - _OF_PARTS else unit.partition("/")[0]


def _exact(ratio: Fraction) -> Decimal | None:
    """Return the ratio as a decimal; None where its digits do not end."""
    rest = ratio.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return Decimal(ratio.numerator) / Decimal(ratio.denominator) if rest == 1 else None
