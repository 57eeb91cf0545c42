"""Amounts of money as a budget cell states them."""

from decimal import Decimal
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
        return self.value * FACTORS[self.unit]


class Unreadable(Record):
    """A budget cell that is not empty and is no amount; `reason` is a stable key, not prose."""

    raw: str
    reason: Literal["not-a-number", "too-long", "two-numbers"]
    location: Location
