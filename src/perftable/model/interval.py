"""Intervals of numbers with open and closed ends, as rating scales state them."""

import math
from decimal import Decimal

from perftable.model.record import Record


class Interval(Record):
    """The numbers between `low` and `high`; None is unbounded; an end belongs to it if closed."""

    low: Decimal | None = None
    low_closed: bool = False
    high: Decimal | None = None
    high_closed: bool = False

    @property
    def empty(self) -> bool:
        """Whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        if self.low == self.high:
            return not (self.low_closed and self.high_closed)
        return self.low > self.high

    @property
    def is_point(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    @property
    def value(self) -> Decimal | None:
        """The one number that it states as its end, None where it has two."""
        if self.low is None or self.high is None or self.low == self.high:
            return self.high if self.low is None else self.low
        return None

    @property
    def has_integer(self) -> bool:
        """Whether a whole number lies in it: between 8-9次 and ≥10次 nothing countable is left."""
        if self.low is None or self.high is None:
            return not self.empty
        first = math.ceil(self.low)
        if first == self.low and not self.low_closed:
            first += 1
        return first < self.high or (first == self.high and self.high_closed)

    @property
    def mirrored(self) -> "Interval":
        """The negatives of its numbers."""
        return Interval(
            low=None if self.high is None else -self.high,
            low_closed=self.high_closed,
            high=None if self.low is None else -self.low,
            high_closed=self.low_closed,
        )

    def inside(self, other: "Interval") -> bool:
        """Whether `other` reaches beyond this interval on both sides, all ends being bounded."""
        if self.low is None or self.high is None or other.low is None or other.high is None:
            return False
        return other.low < self.low and self.high < other.high

    def disjoint(self, other: "Interval") -> bool:
        """Whether no number lies in both."""
        return self._ends_before(other) or other._ends_before(self)

    def _ends_before(self, other: "Interval") -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low

    def meet(self, other: "Interval") -> "Interval":
        """Return the numbers that lie in both."""
        low, low_closed = max(
            (self.low, self.low_closed), (other.low, other.low_closed), key=_low_key
        )
        high, high_closed = min(
            (self.high, self.high_closed), (other.high, other.high_closed), key=_high_key
        )
        return Interval(low=low, low_closed=low_closed, high=high, high_closed=high_closed)

    def reaches(self, above: "Interval") -> bool:
        """Whether no number lies between its upper end and the lower end of `above`.

        Both ends must be bounded.
        """
        assert self.high is not None
        assert above.low is not None
        if self.high == above.low:
            return self.high_closed or above.low_closed
        return self.high > above.low

    def gap_to(self, above: "Interval") -> "Interval":
        """Return the numbers between this interval's upper end and the lower end of `above`.

        Both ends must be bounded.
        """
        return Interval(
            low=self.high,
            low_closed=not self.high_closed,
            high=above.low,
            high_closed=not above.low_closed,
        )


def _low_key(end: tuple[Decimal | None, bool]) -> tuple[Decimal, int]:
    value, closed = end
    return (Decimal("-Infinity"), 0) if value is None else (value, 0 if closed else 1)


def _high_key(end: tuple[Decimal | None, bool]) -> tuple[Decimal, int]:
    value, closed = end
    return (Decimal("Infinity"), 1) if value is None else (value, 1 if closed else 0)
