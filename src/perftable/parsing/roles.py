"""What a row of a table is: an entry, a total, a remark, or one whose cells do not stand in place."""

from typing import Literal

from perftable.model.amount import Unreadable
from perftable.model.grid import Format, Row
from perftable.model.location import TIERS, Column, Location
from perftable.parsing import layouts
from perftable.parsing.amounts import parse_budget
from perftable.parsing.header import Header
from perftable.parsing.of_which import is_amount
from perftable.parsing.text import clean, squeeze
from perftable.parsing.thresholds import parse_threshold

Role = Literal["entry", "total", "subtotal", "of_which", "note", "misaligned"]


def role_of(row: Row, header: Header, name: str, texts: dict[Column, str], kept: bool) -> Role:
    """Return what a row is; `kept`: the table's rows keep their empty cells at the end."""
    word = squeeze(name) if len(name) < 80 else ""
    if word:
        if layouts.TOTAL.fullmatch(word):
            return "total"
        if layouts.SUBTOTAL.fullmatch(word):
            return "subtotal"
        stated = texts["budget"] or "budget" not in header.columns
        if stated and is_amount(word, texts):
            return "of_which"
        alone = not any(text for column, text in texts.items() if column != "name")
        if alone and layouts.NOTE.match(word):
            return "note"
    if name and _span(row) >= max(3, header.width - 1):
        return "note"
    return "misaligned" if _misaligned(row, header, texts, kept) else "entry"


def _span(row: Row) -> int:
    return row.formats.get(0, _ONE).span if row.formats else 1


_ONE = Format()


def _misaligned(row: Row, header: Header, texts: dict[Column, str], kept: bool) -> bool:
    """Whether the cells cannot be told to stand under their own headings.

    A shorter row is taken as one whose last cells are empty as long as the budget cell is one and
    no standard (≥95%) stands where the indicator belongs; but with a tier it is not, where the
    table's other rows keep their empty cells. A longer row may only be longer by empty cells.
    """
    width = len(row.cells)
    if width == header.width:
        return False
    if width > header.width:
        return any(clean(cell) for cell in row.cells[header.width :])
    first, end = header.columns.get("budget", (0, 0))
    if end == first or first >= width:
        return first >= width
    if kept and any(texts[tier] for tier in TIERS):
        return True
    if isinstance(parse_budget(texts["budget"], None, Location()), Unreadable):
        return True
    return parse_threshold(texts["indicator"]).kind in ("number", "interval", "date", "tick")
