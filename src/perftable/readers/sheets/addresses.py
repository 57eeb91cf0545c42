"""Addresses of cells: C7 ↔ row 7, column 2."""

import re

from perftable.model.location import letters

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


COLUMNS = {letters(column + 1).encode(): column for column in range(256)}
"""The columns that are read, by their letters."""


def address(row: int, column: int) -> str:
    """Return the address of a cell."""
    return f"{letters(column + 1)}{row}"


def cell(text: str) -> tuple[int, int]:
    """Return row (from 1) and column (from 0) of an address, (0, -1) where it is none."""
    match = _CELL.fullmatch(text)
    if match is None:
        return 0, -1
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column - 1


def area(text: str) -> tuple[int, int, int, int] | None:
    """Return the first row and column and the last of a range, None where it is none."""
    first, _, last = text.partition(":")
    (top, left), (bottom, right) = cell(first), cell(last or first)
    if top < 1 or bottom < 1:
        return None
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
