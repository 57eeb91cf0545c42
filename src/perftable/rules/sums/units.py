"""Amounts in one unit of money, exactly. A form's own unit is None where it states none."""

from decimal import Decimal

from perftable.model.amount import EXACT, FACTORS, Amount, Unit


def conflicts(amount: Amount, unit: Unit | None) -> bool:
    """Whether the cell's own unit contradicts the form's, so that the amounts differ."""
    return unit is not None and amount.unit != unit and amount.value != 0


def convert(amount: Amount, unit: Unit) -> Decimal:
    """Return the amount in `unit`, exactly: as it is written, or without needless zeros."""
    return amount.value if amount.unit == unit else in_unit(amount.wan, unit)


def in_unit(wan: Decimal, unit: Unit) -> Decimal:
    """Return a number of 万元 in `unit`, exactly, without needless zeros."""
    text = f"{EXACT.divide(wan, FACTORS[unit]):f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
