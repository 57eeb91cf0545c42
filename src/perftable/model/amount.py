"""Amounts of money as a budget cell states them."""

from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Literal

from perftable.model.location import Location
from perftable.model.record import Record

Unit = Literal["元", "千元", "万元", "亿元"]
"""Money units; 万元 is 10,000 元."""

FACTORS: dict[Unit, Decimal] = {
    "元": Decimal("0.0001"),
    "千元": Decimal("0.1"),
    "万元": Decimal(1),
    "亿元": Decimal(10000),
}
"""How many 万元 one of each unit is."""


EXACT = Context(prec=200)
"""Arithmetic without rounding: an amount has at most 64 characters."""


class Amount(Record):
    """An amount: `value` in `unit`, exact.

    `decimals` counts the digits written after the point. `unit` is what the cell itself says, else
    what the header, unit line or title says, else 万元 with `unit_source` "assumed".
    """

    raw: str
    value: Decimal
    decimals: int
    unit: Unit
    unit_source: Literal["cell", "table", "assumed"]
    location: Location

    @property
    def wan(self) -> Decimal:
        """The amount in 万元."""
        return EXACT.multiply(self.value, FACTORS[self.unit])


def add(values: Iterable[Decimal]) -> Decimal:
    """Return the exact sum."""
    total = Decimal(0)
    for value in values:
        total = EXACT.add(total, value)
    return total


def rounding(amount: Amount) -> Decimal:
    """Return how far, in 万元, what an amount stands for may lie from its digits."""
    return EXACT.multiply(Decimal(5).scaleb(-amount.decimals - 1), FACTORS[amount.unit])


def decimals(amount: Decimal) -> int:
    """Return how many digits after the point the exact amount needs: one for 12.50000."""
    return max(0, -int(amount.normalize(EXACT).as_tuple().exponent))


def contradicts(amount: Amount, unit: Unit) -> bool:
    """Whether the unit that a cell states itself is another than its table's, so that amounts differ."""
    return amount.unit_source == "cell" and amount.unit != unit and amount.value != 0


def convert(amount: Amount, unit: Unit) -> Decimal:
    """Return the amount in `unit`, exactly: as it is written, or without needless zeros."""
    return amount.value if amount.unit == unit else in_unit(amount.wan, unit)


def in_unit(wan: Decimal, unit: Unit) -> Decimal:
    """Return a number of 万元 in `unit`, exactly, without needless zeros."""
    text = f"{EXACT.divide(wan, FACTORS[unit]):f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


class Unreadable(Record):
    """A budget cell that is not empty and is no amount; `reason` is a stable key, not prose."""

    raw: str
    reason: Literal["not-a-number", "too-long", "two-numbers"]
    location: Location


Budget = Amount | Unreadable | None
"""A budget cell: an amount, text that is none, or nothing (empty and marks such as — or /)."""
