"""Bounds of one side (≥90%, 90%以上, 90%) and of two sides together."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from perftable.model.interval import Interval
from perftable.model.units import factor
from perftable.values.thresholds.numbers import plain
from perftable.values.thresholds.tokens import Token

_CLOSED = {
    "G": True,
    "g": False,
    "L": True,
    "l": False,
    "A": True,
    "O": False,
    "B": True,
    "I": True,
}
_UPWARD = frozenset("GgAO")


class Side(NamedTuple):
    """One number and what its words say.

    `words` are the letters of the words that bound it, "" for a number alone; `up` says whether it
    is their lower bound; `closed` is what the words, （含） or （不含） say, None where nothing does.
    """

    number: Token
    words: str = ""
    up: bool = False
    closed: bool | None = None

    def ray(self, value: Decimal | None = None) -> Interval:
        """Return the numbers on its side, of `value` where that is given in another unit."""
        value = self.number.value if value is None else value
        if self.up:
            return Interval(low=value, low_closed=self.closed is not False)
        return Interval(high=value, high_closed=self.closed is not False)


def read_side(tokens: Sequence[Token]) -> Side | None:
    """Return one side; None where its words contradict each other (低于75%以下)."""
    number = next(token for token in tokens if token.kind == "N")
    words = "".join(token.kind for token in tokens if token.kind in _CLOSED)
    marks = [token for token in tokens if token.kind in "ie"]
    if not all(_names(mark, number) for mark in marks):
        return None
    ends = {mark.kind == "i" for mark in marks} or {_CLOSED[word] for word in words}
    if len(ends) > 1 or len({word in _UPWARD for word in words}) > 1:
        return None
    return Side(number, words, words[:1] in _UPWARD, ends.pop() if ends else None)


def joined(first: Side, second: Side) -> tuple[Interval, str] | None:
    """Return the bounds of two sides, one from below and one from above: ≥90%且<95%."""
    values = _in_one_unit(first.number, second.number)
    if first.up == second.up or values is None:
        return None
    bounds = first.ray(values[0]).meet(second.ray(values[1]))
    assert bounds.low is not None
    assert bounds.high is not None
    if bounds.low >= bounds.high:
        return None
    unit = second.number.unit
    if bounds.low == -bounds.high and bounds.low_closed == bounds.high_closed:
        # From -3% to 3% is a deviation of at most 3%.
        return Interval(high=bounds.high, high_closed=bounds.high_closed), f"±{unit}"
    return bounds, unit


def between(first: Side, second: Side) -> tuple[Interval, str] | None:
    """Return the bounds of a range: 90%-95%, 90%（含）至95%, 90%以上-95%以下, 90%-<95%.

    Where only one end is marked （含） or （不含）, the other is what the mark is not. Not certain
    are ≥90%-95% (is the sign one too many?) and 3至5天内.
    """
    if "I" in second.words or (first.words[:1] not in ("", "A", "B") and not second.words):
        return None
    if not first.words and not second.words:
        values = _in_one_unit(first.number, second.number)
        if values is None:
            return None
        rising = values[0] < values[1]
        first, second = first._replace(up=rising), second._replace(up=not rising)
        full = second.number.value == 100 and second.number.unit == "%"
        if first.closed and second.closed is None and full:
            second = second._replace(closed=True)  # 95（含）-100%: nothing lies above
        if (first.closed is None) != (second.closed is None):
            first, second = _opposite(first, second), _opposite(second, first)
    elif not first.words:
        first = first._replace(up=not second.up)
    elif not second.words:
        second = second._replace(up=not first.up)
    return joined(first, second)


def _opposite(side: Side, other: Side) -> Side:
    return side if side.closed is not None else side._replace(closed=not other.closed)


def _names(mark: Token, number: Token) -> bool:
    """Whether （含95%） names the number it stands behind, or none."""
    return mark.value is None or mark.value == number.value


def _in_one_unit(first: Token, second: Token) -> tuple[Decimal, Decimal] | None:
    """Return both values in the second's unit; the first may leave its unit to the second."""
    low, high = first.value, second.value
    assert low is not None
    assert high is not None
    if first.unit:
        times = factor(first.unit, second.unit)
        return None if times is None else (plain(low * times) if times != 1 else low, high)
    if first.times == second.times:
        return low, high
    if first.times != 1 or second.times is None or low * second.times >= high:
        return None  # 3千-5, 三至五千
    return plain(low * second.times), high  # 1-2万
