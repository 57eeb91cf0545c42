"""Two units for one number: whether they contradict each other."""

from functools import lru_cache
from typing import Literal

from perftable.model.lazy import lazy_pattern
from perftable.model.units import factor, is_whole, kin, measures

Clash = Literal["scale", "kind"]

_ABOUT = lazy_pattern(r"^[余多来几]+(?=.)|(?:左右|以上|以下|以内|之内|以外)$")
_TIMES = lazy_pattern(r"^(?:十|百|千|万|十万|百万|千万|亿)+")
_PEOPLE = frozenset(("persons", "households", "person_times", "household_times"))
_ALIKE = (
    frozenset(("ratio", "ratio_points")),
    frozenset(("age", "time_calendar")),
    frozenset(("times", "events", "time", "time_calendar")),
)
"""Quantities that people write for one another; 4次 beside 年 is a frequency."""


@lru_cache(maxsize=2048)
def clash(own: str, unit: str) -> Clash | None:
    """Return how the unit in a value contradicts that of its column, None where it does not.

    万 in 1.2万人次 is a part of the number. Classifiers (座, 处, 项) count whatever there is, and what
    is in no table of units contradicts nothing. 元 and 万元 do.
    """
    own = _ABOUT.sub("", own)
    if not own or own == unit or (_TIMES.sub("", own) in ("", unit) and "元" not in own):
        return None
    if not measures(own) or not measures(unit):
        return None
    times = factor(own, unit)
    if times is not None:
        return None if times == 1 else "scale"
    if kin(own, unit):
        return "scale" if _differs(own, unit) else None
    if "/" in own + unit and own.partition("/")[0] == unit.partition("/")[0]:
        return None  # 元/人天 and 元/人/天
    quantities = [{measure.quantity for measure in measures(u)} for u in (own, unit)]
    if any(all(q & alike for q in quantities) for alike in _ALIKE):
        return None
    people = any(q & _PEOPLE for q in quantities)
    if (
        own.endswith(unit)
        or unit.endswith(own)
        or (not people and is_whole(own) and is_whole(unit))
    ):
        return None
    return "kind"


def _differs(own: str, unit: str) -> bool:
    """Whether both measure one quantity in amounts that are fixed and never the same."""
    pairs = [
        (a.worth, b.worth)
        for a in measures(own)
        for b in measures(unit)
        if a._replace(worth="") == b._replace(worth="")
    ]
    return bool(pairs) and all(a and b and a != b for a, b in pairs)
