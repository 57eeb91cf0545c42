"""What the reader of OpenDocument tells: which elements its rows and paragraphs came from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from perftable.annotating.texts.paragraphs import Paragraphs
from perftable.model.grid import PLAIN, Row
from perftable.readers.lines import Line
from perftable.readers.odf.tables import Table


class Witness:
    """A `Watch` that notes where the paragraphs begin of which cells and paragraphs were read."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.paragraphs: dict[int, int] = {}
        self._places = paragraphs
        self._open: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
        self._rows: dict[int, tuple[Row, dict[int, list[int]]]] = {}
        self._lines: dict[int, tuple[Line, int]] = {}
        self._tables: list[Table] = []

    def cell(self, table: Table, row: int, column: int, mark: str) -> None:
        """Note a cell."""
        if mark:
            if id(table) not in self._open:
                self._tables.append(table)  # kept so that its id stays its own
            self._open[id(table)][row][column] = int(mark)

    def rows(self, table: Table, rows: Sequence[Row]) -> None:
        """Note the paragraphs of the cells of a table that show: none that a merge covers."""
        marks: Mapping[int, int] = {}
        for row in rows:
            marks = self._open[id(table)].get(row.number, marks)  # a row may stand for several
            found: dict[int, list[int]] = {}
            reach = 0
            for column in sorted(marks):
                if column >= reach:
                    found[column] = list(self._places.of_cell(marks[column]))
                    reach = column + row.formats.get(column, PLAIN).span
            self._rows[id(row)] = row, found

    def moved(self, row: Row, columns: Mapping[int, int]) -> None:
        """Note that the cells of a row now begin in other columns."""
        _, found = self._rows[id(row)]
        self._rows[id(row)] = row, {columns[c]: marks for c, marks in found.items() if c in columns}

    def lines(self, lines: Iterable[Line | Table], mark: str) -> None:
        """Note the lines of a paragraph."""
        for line in lines:
            if mark and isinstance(line, Line) and line.text.strip():
                self._lines[id(line)] = line, int(mark)

    def flow(self, items: Iterable[Line | Table]) -> None:
        """Note the paragraphs outside tables, which are the lines that show something."""
        shown = (item for item in items if isinstance(item, Line) and item.text.strip())
        for number, line in enumerate(shown, 1):
            if id(line) in self._lines:
                self.paragraphs[number] = self._lines[id(line)][1]

    def cells(self, row: Row) -> Mapping[int, list[int]]:
        """Return the paragraphs of a row's cells by the grid column (from 0) of each cell."""
        return self._rows[id(row)][1]
