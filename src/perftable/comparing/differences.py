"""What differs between a node and its other version: amounts, wording, standards."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from perftable.comparing.likeness import Kinds, plain
from perftable.model.amount import EXACT, Amount
from perftable.model.comparison import AmountChange, CellChange
from perftable.model.form import Cell, Node
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
        if change is not None and (both or kind in ("money", "standard")):
            yield change


def _words(field: str, old: Cell, new: Cell) -> CellChange | None:
    if plain(old.text) == plain(new.text):
        return None
    same = old.covers is not None and old.covers == new.covers
    return CellChange(field=field, old=old.text, new=new.text, equivalent=same)


def _money(field: str, old: Cell, new: Cell) -> CellChange | None:
    """Return how an amount changed; None where it is the same, also if in another unit."""
    change = amounts(_wan(old), _wan(new))
    if change.old == change.new and (change.old is not None or old.text == new.text):
        return None
    return CellChange(field=field, old=old.text, new=new.text, amount=change)


def _wan(cell: Cell) -> Decimal | None:
    return cell.amount.wan if isinstance(cell.amount, Amount) else None
