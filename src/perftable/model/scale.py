"""Rating scales (评价标准): tiers, as 优 良 中 差, each with a threshold."""

from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Any, Literal, TypeVar

from perftable.model.interval import Interval
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.record import Record
from perftable.model.units import is_whole

T = TypeVar("T")

TIER_NAMES = {
    "excellent": Phrase("优", "Excellent"),
    "good": Phrase("良", "Good"),
    "fair": Phrase("中", "Fair"),
    "low": Phrase("低", "Low"),
    "poor": Phrase("差", "Poor"),
    "worst": Phrase("最差", "Worst"),
}
"""Every tier that a header may name, best first, and its heading.

A scale has four, 优 良 中 差; a header may name fewer, or 低 between 中 and 差, or one below 差.
"""

TIERS = tuple(TIER_NAMES)

FORM_TIERS = ("excellent", "good", "fair", "poor")
"""The tiers of the form."""

MIN_TIERS = 2
"""Fewer tiers are no scale."""

Kind = Literal["empty", "number", "interval", "tick", "date", "prose", "unclear"]


_DERIVED = ("stated", "told")


class Threshold(Record):
    """What one tier's cell says, read on its own.

    `kind`: "number" is a bare number (its meaning depends on the scale's direction; `bounds` is
    that one point), "interval" has an operator or two ends, "tick" is √ or the tier's own name,
    "prose" cannot be compared, "unclear" has numbers but no certain reading. A "date" has bounds
    where the scale's dates can be put in order: days as numbers (1231), with the unit 日期.
    `unit` is as written after normalisation ("%", "次", "" for none); percent is kept as written
    (95% is 95 with unit "%"), and "±%" is the size of a deviation. In a scale whose units measure
    one quantity (元 and 万元, 0.95 and 95%), `bounds` and `unit` are converted to one of them.
    `about` is the noun before the number (完成率≥95%), "" for none.
    `reason` says why `bounds` is None, as a stable key equal to `kind`.
    """

    raw: str
    kind: Kind
    bounds: Interval | None = None
    unit: str = ""
    about: str = ""

    @property
    def reason(self) -> str | None:
        """Why there are no bounds, or None where there are."""
        return None if self.bounds is not None else self.kind


class Tier(Record):
    """One tier of a scale.

    `range` is what the tier covers once the scale's direction is known: a bare number becomes an
    inclusive bound, ended by the neighbouring better tier. None where nothing certain is known.
    """

    threshold: Threshold
    range: Interval | None = None
    location: Location

    @property
    def text(self) -> str:
        """The cell's text."""
        return self.threshold.raw

    @property
    def covers(self) -> object:
        """What the tier covers, in a form that can be compared; None where that is not certain."""
        if self.range is None:
            return None
        return self.range, self.threshold.unit, self.threshold.about


class RatingScale(Record):
    """The tiers of one indicator; one that the table's header does not name is None.

    `direction` says which end is better, if that is certain.
    """

    excellent: Tier | None = None
    good: Tier | None = None
    fair: Tier | None = None
    low: Tier | None = None
    poor: Tier | None = None
    worst: Tier | None = None
    direction: Literal["higher", "lower"] | None = None

    def tiers(self) -> Iterator[tuple[str, Tier]]:
        """Yield each column name that the header has with its tier, best first."""
        own = self.__dict__
        for column in TIERS:
            tier: Tier | None = own[column]
            if tier is not None:
                yield column, tier

    @cached_property
    def stated(self) -> tuple[Tier, ...]:
        """The tiers that are not empty, best first; a dozen rules ask for them."""
        return tuple(tier for _, tier in self.tiers() if tier.threshold.kind != "empty")

    def _given(self) -> set[str]:
        return {"direction", *(column for column, _ in self.tiers())}

    def __copy__(self) -> "RatingScale":
        """Leave out what was told of the tiers: a copy may have others."""
        copy = super().__copy__()
        for name in _DERIVED:
            copy.__dict__.pop(name, None)
        return copy

    def __getstate__(self) -> dict[Any, Any]:
        """Leave out what can be told again: documents go from one process to another."""
        state = super().__getstate__()
        own = {key: value for key, value in state["__dict__"].items() if key not in _DERIVED}
        return {**state, "__dict__": own}

    @cached_property
    def told(self) -> dict[Callable[..., Any], Any]:
        """What `once` keeps; scales whose cells say the same may share it."""
        return {}

    def once(self, tell: Callable[["RatingScale"], T]) -> T:
        """Return what `tell` says of the tiers' texts, which must not depend on where they stand."""
        known = self.told
        if tell not in known:
            known[tell] = tell(self)
        told: T = known[tell]
        return told

    @property
    def empty(self) -> bool:
        """Whether no tier says anything."""
        return not self.stated

    @property
    def comparable(self) -> bool:
        """Whether the tiers can be put in order for certain; no direction then means no order.

        At least two tiers say something, each has bounds, all of one thing in one unit, not all
        the same, and they are not windows around a target (95%-105% inside 90%-110%).
        """
        return self.once(_is_comparable)

    @property
    def counted(self) -> bool:
        """Whether only whole numbers count: 次, 人 and their like, or whole numbers throughout."""
        return self.once(_is_counted)


def _is_comparable(scale: RatingScale) -> bool:
    stated = [tier.threshold for tier in scale.stated]
    bounds = [threshold.bounds for threshold in stated if threshold.bounds is not None]
    return (
        len(bounds) == len(stated)
        and len(set(bounds)) > 1
        and len({threshold.unit for threshold in stated}) == 1
        and len({threshold.about for threshold in stated} - {""}) < 2
        and not any(better.inside(worse) for better, worse in pairwise(bounds))
    )


def _is_counted(scale: RatingScale) -> bool:
    bounded = [t.threshold for _, t in scale.tiers() if t.threshold.bounds is not None]
    if not bounded:
        return False
    if all(is_whole(threshold.unit) for threshold in bounded):
        return True
    ends = [e for t in bounded if t.bounds for e in (t.bounds.low, t.bounds.high) if e is not None]
    continuous = any(threshold.unit.strip("±") in ("%", "‰") for threshold in bounded)
    return not continuous and all(end == end.to_integral_value() for end in ends)
