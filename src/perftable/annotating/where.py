"""Places that findings name → the paragraphs in the file, as the reader itself counts them."""

from bisect import bisect
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from perftable.annotating.paragraphs import MARK
from perftable.model.grid import PLAIN, Grid, Row, Source
from perftable.readers.word.names import KINDS, Element
from perftable.readers.word.wrappers import through


class Span(NamedTuple):
    """The first and the last paragraph of a place, by the byte at which each begins."""

    first: int
    last: int


class Witness:
    """A `Watch` that notes where the paragraphs begin of which cells and paragraphs were read."""

    def __init__(self) -> None:
        self.paragraphs: dict[int, int] = {}
        self._rows: dict[int, tuple[Row, dict[int, list[int]]]] = {}

    def row(self, row: Row, cells: Mapping[int, Element]) -> None:
        """Note the paragraphs of a row's cells, without those of tables and text boxes in them."""
        found = {
            column: _marks(item for item in through(cell, "p", "tbl") if KINDS[item.tag] == "p")
            for column, cell in cells.items()
        }
        # The row is kept so that its id stays its own.
        self._rows[id(row)] = row, {column: marks for column, marks in found.items() if marks}

    def moved(self, row: Row, columns: Mapping[int, int]) -> None:
        """Note that the cells of a row now begin in other columns."""
        _, found = self._rows[id(row)]
        self._rows[id(row)] = row, {columns[c]: marks for c, marks in found.items() if c in columns}

    def paragraph(self, number: int, element: Element) -> None:
        """Note a paragraph outside tables."""
        for mark in _marks([element]):
            self.paragraphs[number] = mark

    def cells(self, row: Row) -> dict[int, list[int]]:
        """Return the paragraphs of a row's cells by the grid column (from 0) of each cell."""
        return self._rows[id(row)][1]


class Told(Protocol):
    """What was noted while a file was read: the paragraphs of its cells, and those outside."""

    @property
    def paragraphs(self) -> Mapping[int, int]:
        """Where each paragraph outside tables begins, by its number."""

    def cells(self, row: Row) -> Mapping[int, list[int]]:
        """Return the paragraphs of a row's cells by the grid column (from 0) of each cell."""


class Text(Protocol):
    """The paragraphs of a part; `first` is where the first of all begins."""

    first: int

    def host(self, place: int) -> int:
        """Return the paragraph that a comment on this one stands in."""


class Where:
    """Finds places in the file by table, row and grid column, or by paragraph.

    `start` is where the document begins: its first paragraph with text, else its first cell.
    """

    def __init__(self, source: Source, witness: Told, paragraphs: Text) -> None:
        self._host = paragraphs.host
        self._paragraphs = witness.paragraphs
        self._numbers = sorted(witness.paragraphs)
        self._tops: dict[tuple[int, int, int], int] = {}
        self._grids = {block.table: block for block in source.blocks if isinstance(block, Grid)}
        self._cells = {
            (table, row.number): witness.cells(row)
            for table, grid in self._grids.items()
            for row in grid.rows
        }
        first_cells = (self.cell(*key) for key in self._cells)
        self.start = (
            self.paragraph(1)
            or next(filter(None, first_cells), None)
            or self._span([paragraphs.first])
        )

    def paragraph(self, number: int) -> Span | None:
        """Return a paragraph's place; of one without an element of its own, the nearest above."""
        above = bisect(self._numbers, number)
        return self._span([self._paragraphs[self._numbers[above - 1]]]) if above else None

    def cell(self, table: int, row: int, column: int | None = None) -> Span | None:
        """Return the place of the cell at a grid column (from 1), or of a row's first cell.

        Where a merge covers the cell, it is the merged one; where a row has no cell there, its
        nearest to the left, else its first. None where the row is not in the document part.
        """
        cells = self._cells.get((table, row))
        if not cells:
            return None
        if column is None:
            shown = (c for c in sorted(cells) if not self._continues(table, row, c))
            begin = next(shown, min(cells))
        else:
            begin = max((c for c in cells if c < column), default=min(cells))
        return self._span(self._cells[table, self._top(table, row, begin)][begin])

    def _top(self, table: int, row: int, column: int) -> int:
        """Return the row in which a merged cell begins; of thousands each is looked at once."""
        below = []
        while (
            (table, row, column) not in self._tops
            and self._continues(table, row, column)
            and column in self._cells[table, row - 1]
        ):
            below.append(row)
            row -= 1
        top = self._tops.get((table, row, column), row)
        self._tops.update(((table, one, column), top) for one in below)
        return top

    def _continues(self, table: int, row: int, column: int) -> bool:
        formats = self._grids[table].rows[row - 1].formats
        return formats.get(column, PLAIN).continues

    def _span(self, marks: list[int]) -> Span:
        return Span(self._host(marks[0]), self._host(marks[-1]))


def _marks(elements: Iterable[Element]) -> list[int]:
    """Return where these paragraphs begin; those of page headers have no mark."""
    return [int(mark) for item in elements if (mark := item.get(MARK)) is not None]
