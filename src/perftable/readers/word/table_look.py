"""What a table's style makes bold: all of it, its first row, its first column."""

from typing import NamedTuple

from perftable.readers.word.look import Look
from perftable.readers.word.names import Node, attr, child, children
from perftable.readers.word.styles import Styles

_FIRST_ROW, _FIRST_COLUMN = 0x20, 0x80
"""Bits of `w:tblLook` (ECMA-376 part 1, 17.4.55)."""


class TableLook(NamedTuple):
    """Which cells of a table its style makes bold."""

    whole: bool = False
    first_row: bool = False
    first_column: bool = False

    def bold(self, first_row: bool, first_column: bool) -> bool:
        """Return whether a cell there is bold by the style."""
        return self.whole or (self.first_row and first_row) or (self.first_column and first_column)


PLAIN_TABLE = TableLook()


def table_look(styles: Styles, properties: Node | None) -> TableLook:
    """Return the look of a table with these `w:tblPr`.

    What a style says of the last row and column is left out: rows are read as they come.
    """
    style, wanted = child(properties, "tblStyle"), child(properties, "tblLook")
    looks = {"wholeTable": Look(), "firstRow": Look(), "firstCol": Look()}
    for item in styles.chain("" if style is None else attr(style, "val") or ""):
        looks["wholeTable"] = looks["wholeTable"].over(child(item, "rPr"))
        for part in children(item, "tblStylePr"):
            kind = attr(part, "type") or ""
            if kind in looks:
                looks[kind] = looks[kind].over(child(part, "rPr"))
    return TableLook(
        looks["wholeTable"].bold,
        looks["firstRow"].bold and _applies(wanted, "firstRow", _FIRST_ROW),
        looks["firstCol"].bold and _applies(wanted, "firstColumn", _FIRST_COLUMN),
    )


def _applies(look: Node | None, name: str, bit: int) -> bool:
    """Return whether a `w:tblLook` applies a part of the style, by attribute or by bit."""
    if look is None:
        return False
    value = attr(look, name)
    if value is not None:
        return value not in ("0", "false", "off")
    try:
        return bool(int((attr(look, "val") or "0")[:8], 16) & bit)
    except ValueError:
        return False
