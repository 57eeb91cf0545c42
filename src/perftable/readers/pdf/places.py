"""Where in a PDF what was read stands, for those who write beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from perftable.readers.drawn.geometry import Rect
from perftable.readers.drawn.spread import Place
from perftable.readers.pdf.pages import unturned


class Spot(NamedTuple):
    """An area of a page (from 1), in the coordinates of the file."""

    page: int
    rect: Rect


@dataclass(slots=True)
class Places:
    """The areas of cells by table, first row and first column, and of paragraphs by their number."""

    cells: dict[tuple[int, int, int], list[Spot]] = field(default_factory=dict)
    paragraphs: dict[int, list[Spot]] = field(default_factory=dict)


class Witness:
    """A `Watch` that notes the places on these pages, by number: each box, and its quarter turns."""

    def __init__(self, pages: Mapping[int, tuple[Rect, int]]) -> None:
        self.places = Places()
        self._pages = pages

    def cell(self, table: int, row: int, column: int, places: Sequence[Place]) -> None:
        """Note where a cell stands."""
        self.places.cells[table, row, column] = list(map(self._spot, places))

    def paragraph(self, number: int, place: Place) -> None:
        """Note where a paragraph begins."""
        self.places.paragraphs[number] = [self._spot(place)]

    def _spot(self, place: Place) -> Spot:
        return Spot(place.page, unturned(place[1:], *self._pages[place.page]))
