"""Intervals of numbers with open and closed ends, as rating scales state them."""

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

    def meet(self, other: "Interval") -> "Interval":
        """Return the numbers that lie in both."""
        low, low_closed = max(
            (self.low, self.low_closed), (other.low, other.low_closed), key=_low_key
        )
        high, high_closed = min(
            (self.high, self.high_closed), (other.high, other.high_closed), key=_high_key
        )
        return Interval(low=low, low_closed=low_closed, high=high, high_closed=high_closed)

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
