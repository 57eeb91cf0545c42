"""What differs between a node and its other version: amounts, wording, standards."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from perftable.comparing.likeness import Kinds, plain
from perftable.model.amount import EXACT, Amount
from perftable.model.comparison import AmountChange, CellChange, Shift
from perftable.model.form import Cell, Node
from perftable.model.interval import Interval
from perftable.model.location import Location

_CENT = Decimal("0.01")
_NOTHING = Cell("", Location())


def amounts(old: Decimal | None, new: Decimal | None) -> AmountChange:
    """Return two amounts in 万元 beside each other."""
    if old is None or new is None:
        return AmountChange(old=old, new=new)
    difference = EXACT.subtract(new, old)
    percent = None
    if old:
        ratio = EXACT.divide(EXACT.multiply(difference, Decimal(100)), abs(old))
        percent = ratio.quantize(_CENT, ROUND_HALF_UP, EXACT)
    return AmountChange(old=old, new=new, difference=difference, percent=percent)


def cell_changes(old: Node | None, new: Node | None, kinds: Kinds) -> Iterator[CellChange]:
    """Yield the cells that differ, but for the name, which is told of the node itself, and list numbers.

    Of a node of one version alone its money and standards are told.
    """
    both = old is not None and new is not None
    node = new or old
    assert node is not None
    for field in node.HOLDS:
        kind = kinds[field]
        if kind in ("name", "indicator", "number"):
            continue
        before, after = (one.cell(field) if one else _NOTHING for one in (old, new))
        change = (_money if kind == "money" else _words)(field, before, after)
        if change is None or not (both or kind in ("money", "standard")):
            continue
        if old is not None and new is not None and old.asks(field) != new.asks(field):
            change = change.model_copy(update={"only": "old" if old.asks(field) else "new"})
        elif kind == "standard" and not change.equivalent:
            change = change.model_copy(update={"shift": shift(before.covers, after.covers)})
        yield change


def _words(field: str, old: Cell, new: Cell) -> CellChange | None:
    if plain(old.text) == plain(new.text):
        return None
    same = old.covers is not None and old.covers == new.covers
    return CellChange(field=field, old=old.text, new=new.text, equivalent=same)


def shift(old: object, new: object) -> Shift | None:
    """Return how far a standard moved; None where either is no number, or in another unit."""
    match old, new:
        case (Interval() as before, unit), (Interval() as after, other) if unit == other:
            kind = _direction(before, after)
            if kind is None:
                return None
            if before.value is None or after.value is None:
                return Shift(kind=kind)
            change = amounts(before.value, after.value)
            return Shift(kind=kind, difference=change.difference, percent=change.percent)
    return None


def _direction(
    before: Interval, after: Interval
) -> Literal["stricter", "looser", "raised", "lowered"] | None:
    common = before.meet(after)
    if common in (before, after):
        return "stricter" if common == after else "looser"
    if before.value is None or after.value is None or before.value == after.value:
        return None
    return "raised" if after.value > before.value else "lowered"


def _money(field: str, old: Cell, new: Cell) -> CellChange | None:
    """Return how an amount changed; None where it is the same, also if in another unit."""
    change = amounts(_wan(old), _wan(new))
    if change.old == change.new and (change.old is not None or old.text == new.text):
        return None
    return CellChange(field=field, old=old.text, new=new.text, amount=change)


def _wan(cell: Cell) -> Decimal | None:
    return cell.amount.wan if isinstance(cell.amount, Amount) else None
