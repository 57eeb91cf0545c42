"""Rating scales (评价标准): four tiers 优 良 中 差, each with a threshold."""

from collections.abc import Iterator
from typing import Literal

from perftable.model.interval import Interval
from perftable.model.location import TIERS, Column, Location
from perftable.model.record import Record

Kind = Literal["empty", "number", "interval", "tick", "date", "prose", "unclear"]


class Threshold(Record):
    """What one tier's cell says, read on its own.

    `kind`: "number" is a bare number (its meaning depends on the scale's direction; `bounds` is
    that one point), "interval" has an operator or two ends, "tick" is √ or the tier's own name,
    "date" and "prose" cannot be compared, "unclear" has numbers but no certain reading.
    `unit` is as written after normalisation ("%", "次", "" for none); percent is kept as written
    (95% is 95 with unit "%"). `reason` says why `bounds` is None, as a stable key equal to `kind`.
    """

    raw: str
    kind: Kind
    bounds: Interval | None = None
    unit: str = ""

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


class RatingScale(Record):
    """The four tiers of one indicator; `direction` says which end is better, if that is certain."""

    excellent: Tier
    good: Tier
    fair: Tier
    poor: Tier
    direction: Literal["higher", "lower"] | None = None

    def tiers(self) -> Iterator[tuple[Column, Tier]]:
        """Yield each column name with its tier, best first."""
        yield TIERS[0], self.excellent
        yield TIERS[1], self.good
        yield TIERS[2], self.fair
        yield TIERS[3], self.poor

    @property
    def empty(self) -> bool:
        """Whether no tier says anything."""
        return all(tier.threshold.kind == "empty" for _, tier in self.tiers())
