"""The cell of a grid that shows what stands at a place: the first one of those merged."""

from perftable.model.grid import PLAIN, Grid


def shown_cell(grid: Grid, index: int, column: int | None) -> tuple[int, int]:
    """Return row and column (from 1) of the cell in which a merged one begins.

    `index` is the row's place in the grid; without a column it is the row's first text.
    """
    row = grid.rows[index]
    if column is None:
        column = next((at for at, text in enumerate(row.cells, 1) if text), 1)
    at = column - 1
    begins = [c for c in range(at + 1) if c + row.formats.get(c, PLAIN).span > at]
    at = begins[0] if begins else at
    while index and grid.rows[index].formats.get(at, PLAIN).continues:
        index -= 1
    return grid.rows[index].number, at + 1
