"""A table over pages, and its cells."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from perftable.readers.drawn.lattice import Lattice
from perftable.readers.drawn.lines import TextLine
from perftable.readers.drawn.wrapping import is_flush, is_full, joined

SAME = 3.0
"""Points by which the sides of a cell may differ from page to page."""

_ENDED = tuple("。；;％%！!？?")


class Place(NamedTuple):
    """Where something stands: its page, and its sides from the top left of that."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(slots=True, eq=False)
class Cell:
    """A cell of a table over pages: its rows, its sides from the table's left, its lines.

    `below` is the space between its last line and its bottom, in lines; `places` has a place for
    each page it stands on.
    """

    top: int
    bottom: int
    begin: float
    end: float
    lines: list[TextLine]
    indent: float
    padding: float
    sides: tuple[float, float]
    height: float
    is_open: bool
    places: list[Place]
    below: float = 0.0

    @property
    def text(self) -> str:
        """What it shows."""
        return "\n".join(joined(self.lines))

    @property
    def squeezed(self) -> str:
        """Its text without any spacing, to compare it with that of another page."""
        return "".join("".join(line.text for line in self.lines).split())

    def is_over(self, other: "Cell") -> bool:
        """Whether it has the same sides as another."""
        return abs(self.begin - other.begin) <= SAME and abs(self.end - other.end) <= SAME

    def is_full(self, other: "Cell") -> bool:
        """Whether its last line has no room for what the other begins with."""
        if not (self.lines and other.lines):
            return False
        begin, end = self.sides[0] + self.padding, self.sides[1] - self.padding
        return is_full(self.lines[-1], other.lines[0], begin, end, is_flush(self.lines, begin, end))

    @property
    def breaks_off(self) -> bool:
        """Whether its text ends at its very bottom and with no sentence's end."""
        return self.below < 1.5 and bool(self.lines) and not self.lines[-1].text.endswith(_ENDED)

    def is_sliver(self, other: "Cell") -> bool:
        """Whether it is too low for the first line of another."""
        return not other.lines or self.height < 2 * other.lines[0].em

    def take(self, other: "Cell") -> None:
        """Go on with another, which stands on the next page."""
        if self.lines and self.squeezed == other.squeezed:
            other.lines = []  # a text in the middle of a merged cell, which is cut itself
        if self.lines and other.lines:
            self.lines[-1].wrapped = self.is_full(other)
        if not self.lines:
            self.indent = other.indent
        self.lines = self.lines + other.lines
        self.places = self.places + other.places
        self.bottom, self.below, self.sides = other.bottom, other.below, other.sides
        self.is_open = other.is_open


@dataclass(slots=True, eq=False)
class Table:
    """A table over one or more pages; `pages` has that of each row, `cut` the rows that were cut.

    `rows` are the cells that begin in each of its first rows, from left to right; `latest` are the
    cells of the last page it goes on to.
    """

    width: float
    cells: list[Cell]
    rows: dict[int, list[Cell]]
    latest: list[Cell]
    pages: list[int]
    inner: list[Lattice]
    open_top: bool
    open_bottom: bool
    cut: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of its last row, from 0."""
        return len(self.pages) - 1

    def row(self, number: int) -> list[Cell]:
        """Return the cells that begin in one of its first rows."""
        return self.rows.get(number, [])

    def note(self, cells: Iterable[Cell]) -> None:
        """Note in which rows cells begin."""
        for cell in sorted(cells, key=attrgetter("begin")):
            self.rows.setdefault(cell.top, []).append(cell)


def table_of(lattice: Lattice) -> Table:
    """Return the table a page shows."""
    left = lattice.xs[0]
    cells = []
    for box in lattice.boxes:
        top, bottom = lattice.ys[box.top], lattice.ys[box.bottom + 1]
        cell = Cell(
            box.top, box.bottom, box.begin + box.offset - left, box.end + box.offset - left, box.lines, box.indent,
            lattice.padding, (box.begin, box.end), bottom - top, box.is_open,
            [Place(box.page or lattice.page, box.begin, top, box.end, bottom)],
        )  # fmt: skip
        if box.lines:
            line = box.lines[-1]
            cell.below = (bottom - line.bottom) / (line.bottom - line.top)
        cells.append(cell)
    pages = [lattice.page] * (len(lattice.ys) - 1)
    table = Table(
        lattice.xs[-1] - left, cells, {}, cells, pages, lattice.inner, lattice.open_top,
        lattice.open_bottom,
    )  # fmt: skip
    table.note(cells)
    return table
