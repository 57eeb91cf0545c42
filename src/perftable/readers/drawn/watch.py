"""For those who must find what was read on the pages again: where it is drawn."""

from collections.abc import Sequence
from typing import Protocol

from perftable.readers.drawn.spread import Place


class Watch(Protocol):
    """Is told where the cells and paragraphs stand that were read."""

    def cell(self, table: int, row: int, column: int, places: Sequence[Place]) -> None:
        """Take a cell by its first row and column, from 1."""

    def paragraph(self, number: int, place: Place) -> None:
        """Take the first line of the paragraph of this number."""
