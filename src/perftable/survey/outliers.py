"""Values far from those that others have for an indicator of the same name."""

from collections.abc import Iterator, Sequence
from statistics import median, quantiles
from typing import NamedTuple

from perftable.model.survey import Outlier, Spot
from perftable.values.text import same

ENOUGH = 8
"""Values of one name and unit, of as many files, from which it can be said what is usual."""

FAR = 5.0
"""Times the usual distance from the median that makes a value an outlier."""

TIMES = 3.0
"""An outlier is also so many times the median, or a part of it so small: 90% is no outlier of 95%."""

_POINTS = 4


class Stated(NamedTuple):
    """A value that an indicator states."""

    name: str
    unit: str
    value: float
    as_written: str
    spot: Spot


def outliers(values: Sequence[Stated]) -> Iterator[Outlier]:
    """Yield the values that are far from the others, the farthest first."""
    groups: dict[tuple[str, str], list[Stated]] = {}
    for one in values:
        groups.setdefault((same(one.name), one.unit), []).append(one)
    found = [
        one
        for group in groups.values()
        if len({stated.spot.path for stated in group}) >= ENOUGH
        for one in _far(group)
    ]
    for _, outlier in sorted(found, key=lambda one: (-one[0], one[1].name, one[1].spot.path)):
        yield outlier


def _far(group: Sequence[Stated]) -> Iterator[tuple[float, Outlier]]:
    values = [one.value for one in group]
    usual = median(values)
    spread = median(abs(value - usual) for value in values)
    low, _, high = quantiles(values, n=_POINTS, method="inclusive")
    for one in group:
        ratio = _ratio(one.value, usual)
        if ratio >= TIMES and abs(one.value - usual) > FAR * spread:
            yield (
                ratio,
                Outlier(
                    name=one.name,
                    unit=one.unit,
                    value=one.value,
                    as_written=one.as_written,
                    usual=usual,
                    low=low,
                    high=high,
                    count=len(values),
                    spot=one.spot,
                ),
            )


def _ratio(value: float, usual: float) -> float:
    """Return how many times the one is the other; none of nothing, which is a target of its own."""
    if value <= 0 or usual <= 0:
        return 0.0
    return max(value / usual, usual / value)
