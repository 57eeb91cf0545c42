"""For those who must find what was read in the file again: the elements it came from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from perftable.model.grid import Row
from perftable.readers.lines import Line
from perftable.readers.odf.tables import Table


class Watch(Protocol):
    """Is told of a text what is read, by the marks of the elements that have one."""

    def cell(self, table: Table, row: int, column: int, mark: str) -> None:
        """Take a cell of a table that is open, covered ones also: row from 1, grid column from 0."""

    def rows(self, table: Table, rows: Sequence[Row]) -> None:
        """Take the rows that a table has come to."""

    def moved(self, row: Row, columns: Mapping[int, int]) -> None:
        """Take where the cells of a row now begin, by where they did; those left out are gone."""

    def lines(self, lines: Iterable[Line | Table], mark: str) -> None:
        """Take the lines of a paragraph."""

    def flow(self, items: Iterable[Line | Table]) -> None:
        """Take what the body shows in order."""
