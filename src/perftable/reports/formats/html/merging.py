"""The cells of a table with the columns and rows they span."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from perftable.model.grid import PLAIN, Format, Row


@dataclass(slots=True)
class Cell:
    """A cell as shown: it begins in `column` (from 0) and spans `columns` and `rows`."""

    column: int
    text: str
    form: Format
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Laid:
    """A row with the cells that begin in it.

    `joined` says that a cell of the row above reaches into it. `origins` maps each grid column to
    the row and column where its cell begins.
    """

    row: Row
    header: bool
    cells: list[Cell] = field(default_factory=list)
    joined: bool = False
    origins: dict[int, tuple[int, int]] = field(default_factory=dict)


def lay_out(rows: Iterable[Row], *, header: bool = False) -> list[Laid]:
    """Return the rows with their cells; text that a merge would cover keeps a cell of its own."""
    laid: list[Laid] = []
    above: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        one = Laid(row, header)
        above = _lay(one, above)
        laid.append(one)
    return laid


def _lay(one: Laid, above: dict[int, tuple[Cell, int]]) -> dict[int, tuple[Cell, int]]:
    """Fill a row; `above` and what is returned map columns to cells and the rows they begin in."""
    below: dict[int, tuple[Cell, int]] = {}
    texts, formats = one.row.cells, one.row.formats
    column = 0
    while column < len(texts):
        form = formats.get(column, PLAIN) if formats else PLAIN
        columns = 1
        while columns < form.span and column + columns < len(texts):
            if texts[column + columns]:
                break
            columns += 1
        upper = above.get(column) if form.continues and not texts[column] else None
        if upper is not None and upper[0].columns == columns:
            cell, begin = upper
            cell.rows += 1
            one.joined = True
        else:
            cell, begin = Cell(column, texts[column], form, columns), one.row.number
            one.cells.append(cell)
        below[column] = cell, begin
        for covered in range(column, column + columns):
            one.origins[covered] = begin, column
        column += columns
    return below
