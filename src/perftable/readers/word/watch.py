"""For those who must find what was read in the file again: the elements it came from."""

from collections.abc import Mapping
from typing import Protocol

from perftable.model.grid import Row
from perftable.readers.word.names import Element


class Watch(Protocol):
    """Is told what the careful path reads, as it reads it; the elements are dropped afterwards."""

    def row(self, row: Row, cells: Mapping[int, Element]) -> None:
        """Take a row, and its `w:tc` by the grid column (from 0) in which each begins."""

    def moved(self, row: Row, columns: Mapping[int, int]) -> None:
        """Take where the cells of a row now begin, by where they did; those left out are gone."""

    def paragraph(self, number: int, element: Element) -> None:
        """Take the `w:p` that was read as the paragraph of this number."""
