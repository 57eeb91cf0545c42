"""A grid as lines of cells: merged cells are one cell, and a continued one knows where it began."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from perftable.forms.projects.spot import spot_of
from perftable.model.grid import PLAIN, Grid, Row
from perftable.model.location import Location
from perftable.values.text import clean


@dataclass(slots=True, eq=False)
class Cell:
    """A cell over the grid columns `first` to `end` (excluded), from 0.

    `origin` is the cell above that a vertical merge continues.
    """

    text: str
    first: int
    end: int
    origin: "Cell | None" = None

    @property
    def own(self) -> str:
        """Its text, or that of the cell which it continues."""
        return self.text or (self.origin.text if self.origin is not None else "")


@dataclass(slots=True, eq=False)
class Line:
    """One row: its cells without those that a horizontal merge covers. `merged` tells formats."""

    table: int
    row: Row
    cells: list[Cell]
    merged: bool

    @property
    def filled(self) -> list[Cell]:
        """The cells that hold text."""
        return [cell for cell in self.cells if cell.text]

    def spot(self, cell: Cell | None = None) -> Location:
        """Return the place of a cell, or of the whole row."""
        return spot_of(self.table, self.row, cell.first if cell is not None else None)


def lines_of(grid: Grid) -> list[Line]:
    """Return the lines of a grid, empty rows included."""
    above: dict[int, Cell] = {}
    lines = []
    for row in grid.rows:
        cells = list(_cells(row, above))
        above = {cell.first: cell.origin or cell for cell in cells}
        lines.append(Line(grid.table, row, cells, bool(row.formats)))
    return lines


def _cells(row: Row, above: dict[int, Cell]) -> Iterator[Cell]:
    if not row.formats:
        for column, text in enumerate(row.cells):
            yield Cell(clean(text) if text else "", column, column + 1)
        return
    column, width, formats = 0, len(row.cells), row.formats
    while column < width:
        form = formats.get(column, PLAIN)
        end = min(width, column + max(1, form.span))
        text = clean(row.cells[column])
        yield Cell(text, column, end, above.get(column) if form.continues and not text else None)
        column = end


def joined(text: str) -> str:
    """Return a short text in one line: a break inside a name is one of the page, not of the name."""
    if "\n" not in text:
        return text
    parts = text.split("\n")
    out = parts[0]
    for part in parts[1:]:
        latin = out[-1:].isascii() and part[:1].isascii() and out[-1:].isalpha()
        out += (" " if latin else "") + part
    return out


def alike(cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells without those that repeat their left neighbour: a merge written out."""
    kept: list[Cell] = []
    for cell in cells:
        if not kept or not cell.text or cell.text != kept[-1].text:
            kept.append(cell)
    return kept
