"""Heads that the pages of a table repeat."""

from collections.abc import Sequence

from perftable.readers.drawn.spread import Cell, Table

HEAD_ROWS = 12
"""Rows from the top of a table among which those that pages repeat are looked for."""

TITLE_CELLS = 2
"""Cells of the rows above a head: the title, the unit beside the name of who fills in."""


def repeated(table: Table, more: Table) -> int:
    """Return how many first rows only repeat the head of the table: what stands below its title."""
    for first in range(min(len(table.pages), HEAD_ROWS)):
        if first and len(table.row(first - 1)) > TITLE_CELLS:
            break
        count = 0
        while (
            count <= more.last
            and first + count <= table.last
            and _repeats(table.row(first + count), more.row(count))
        ):
            count += 1
        if count:
            reach = [cell.bottom for cell in more.cells if cell.top < count]
            return count if max(reach) < count else 0
    return 0


def is_begun(table: Table, more: Table) -> bool:
    """Whether all that is there is the beginning of a head, clipped, which the next page repeats."""
    if table.last > more.last or not any(cell.lines for cell in table.cells):
        return False
    for number in range(len(table.pages)):
        row, whole = table.row(number), more.row(number)
        if len(row) != len(whole) or not all(
            one.is_over(other) and other.squeezed.startswith(one.squeezed)
            for one, other in zip(row, whole, strict=True)
        ):
            return False
    return True


def _repeats(row: Sequence[Cell], more: Sequence[Cell]) -> bool:
    """Whether a row is the same as one before; what it shows may be clipped.

    The rest of a row that the page cuts is no head for one text that the first row also has.
    """
    if len(row) != len(more) or not any(cell.lines for cell in more):
        return False
    equal = told = missing = 0
    for one, other in zip(row, more, strict=True):
        if not one.is_over(other) or one.bottom - one.top != other.bottom - other.top:
            return False
        whole, part = one.squeezed, other.squeezed
        if not whole.startswith(part):
            return False
        equal += whole == part
        told += whole == part != ""
        missing += part == "" != whole
    return 2 * equal >= len(row) and (told > 1 or not missing)
