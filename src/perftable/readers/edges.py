"""Rows whose cells are told by their right edges (RTF, .doc): one column between any two edges."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format, Row
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.counting import Count
from perftable.readers.word.rows import Cell, Rows

TOLERANCE = 20
"""Twips between edges that are one: rows of one table are seldom placed to the twip."""

MAX_EDGES = 10_000
"""Edges of a table that are looked at before they are found to be too many columns."""

_NARROWEST = 1
_DEFAULT_WIDTH = 1000


class Side(NamedTuple):
    """The right edge of a cell in twips, and its merges as `rows.Cell` has them."""

    right: int
    merge: str | None = None
    joins: bool = False


class Shape(NamedTuple):
    """The left edge of a row, and its cells."""

    left: int
    cells: tuple[Side, ...]

    def ordered(self, number: int) -> "Shape":
        """Return it with edges that ascend and as many cells as there are, at least."""
        cells: list[Side] = []
        edge = self.left
        for side in self.cells:
            edge = max(side.right, edge + _NARROWEST)
            cells.append(side if edge == side.right else side._replace(right=edge))
        while len(cells) < number:
            edge += _DEFAULT_WIDTH
            cells.append(Side(edge))
        return Shape(self.left, tuple(cells))


class Told(NamedTuple):
    """A row as told: its shape and its cells' texts and formats."""

    shape: Shape
    cells: Sequence[tuple[str, Format]]


def rows_of(told: Sequence[Told], count: Count) -> list[Row]:
    """Return the rows of a table."""
    columns = _columns({row.shape for row in told}, count)
    rows = Rows()
    rows.measure(_widths(columns))
    width = max(columns.values(), default=0)
    for number, (shape, cells) in enumerate(told, 1):
        below = _continued(told[number]) if number < len(told) else ()
        count.cell(max(width - len(cells), 0))  # the others were counted when they were read
        left = columns[shape.left]
        placed: list[Cell] = []
        at = left
        edge = shape.left
        for place, side in enumerate(shape.cells):
            right = columns[side.right]
            text, form = cells[place] if place < len(cells) else ("", PLAIN)
            joins = side.joins and place > 0
            merge = None if joins else side.merge
            if below and merge is None and (edge, side.right) in below:
                merge = "restart"
            placed.append(Cell(text, form, right - at, merge, joins))
            at, edge = right, side.right
        rows.add(placed, left, width - at)
    rows.finish()
    return rows.rows


def _widths(columns: Mapping[int, int]) -> tuple[int, ...]:
    """Return how wide the columns are, in twips."""
    begins: dict[int, int] = {}
    for edge, column in columns.items():
        begins.setdefault(column, edge)
    edges = [begins[column] for column in range(len(begins))]
    return tuple(right - left for left, right in pairwise(edges))


def _continued(told: Told) -> Collection[tuple[int, int]]:
    """Return the edges of empty cells that continue the one above, whether or not it says so.

    LibreOffice does not say of all cells that they are merged with those below.
    """
    if not any(side.merge == "continue" for side in told.shape.cells):
        return ()
    lefts = (told.shape.left, *(side.right for side in told.shape.cells))
    return {
        (left, side.right)
        for left, side, (text, _) in zip(lefts, told.shape.cells, told.cells, strict=False)
        if side.merge == "continue" and not side.joins and not text
    }


def _columns(shapes: Iterable[Shape], count: Count) -> dict[int, int]:
    """Return the column that begins at each edge; edges of one row are never one."""
    narrow: dict[int, int] = {}  # right edges of cells that are narrower than is told apart
    edges: set[int] = set()
    for shape in shapes:
        own = [shape.left, *(side.right for side in shape.cells)]
        edges.update(own)
        count.require_width(len(own) - 1, count.tables + 1, 1)
        if len(edges) > MAX_EDGES:
            break
        for left, right in pairwise(own):
            if right - left <= TOLERANCE:
                narrow[right] = max(left, narrow.get(right, left))
    columns: dict[int, int] = {}
    first: int | None = None
    column = -1
    for edge in sorted(edges):
        if first is None or edge - first > TOLERANCE or narrow.get(edge, first - 1) >= first:
            first, column = edge, column + 1
        columns[edge] = column
    count.require_width(column, count.tables + 1, 1)
    if len(edges) > MAX_EDGES:
        count.require_width(MAX_COLUMNS + 1, count.tables + 1, 1)
    return columns
