"""A table as drawn: the places of its rows and columns, and its cells, told by missing walls."""

from bisect import bisect_right
from dataclasses import dataclass, field

from perftable.readers.drawn.edges import cut_bottom, open_sides, without_frames, without_loose
from perftable.readers.drawn.lines import TextLine
from perftable.readers.drawn.marks import Char, Stroke
from perftable.readers.drawn.walls import REACH


@dataclass(slots=True, eq=False)
class Box:
    """A cell: its first and last row and column in the lattice, its sides, what stands in it.

    `is_open` says that no line closes it below: the page cuts it; `ends` that it begins on the page
    before this one on a sheet's wide paper (-1), or goes on beside it (1). `offset` is how far it stands to
    the right of where it is drawn, where a sheet's columns are cut over pages; `page` is then its
    own page, and 0 where it is that of its lattice.
    """

    top: int
    left: int
    bottom: int
    right: int
    begin: float
    end: float
    chars: list[Char] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)
    indent: float = 0.0
    is_open: bool = False
    offset: float = 0.0
    page: int = 0
    ends: int = 0


@dataclass(slots=True, eq=False)
class Lattice:
    """A table of one page; `xs` and `ys` are the places between its columns and rows."""

    page: int
    xs: list[float]
    ys: list[float]
    boxes: list[Box]
    places: list[list[Box | None]]
    inner: "list[Lattice]" = field(default_factory=list)
    padding: float = 0.0
    open_top: bool = False

    @property
    def open_bottom(self) -> bool:
        """Whether a cell of its last row is cut by the page."""
        return any(box.is_open for box in self.boxes if box.bottom == len(self.ys) - 2)

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the cell at a place of the page."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= row < len(self.places) and 0 <= column < len(self.places[row]):
            return self.places[row][column]
        return None

    @property
    def area(self) -> float:
        """Its size, by which the inner one of two is told."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])


def lattice_of(page: int, across: list[Stroke], down: list[Stroke]) -> Lattice | None:
    """Return the table that walls which hang together make; None where they make none."""
    down = down + open_sides(across, down)
    top = across[0].at
    added = open_sides(down, across) or cut_bottom(across, down)
    across = across + added
    across, down = without_frames(*without_loose(sorted(across), sorted(down)))
    ys, xs = sorted({beam.at for beam in across}), sorted({wall.at for wall in down})
    if len(ys) < 2 or len(xs) < 2:
        return None
    places, boxes = _boxes(xs, ys, _standing(ys, down, xs), _standing(xs, across, ys))
    if not boxes:
        return None
    for box in boxes:
        middle, end = (box.begin + box.end) / 2, ys[box.bottom + 1]
        box.is_open = box.is_open or any(
            beam.at == end and beam.begin <= middle <= beam.end for beam in added
        )
    ys, places = _without_slivers(ys, places, boxes)
    found = Lattice(page, xs, ys, boxes, places)
    found.open_top = ys[0] < top - REACH
    return found


def _standing(steps: list[float], walls: list[Stroke], places: list[float]) -> list[set[int]]:
    """Return for each place the steps (between two of `steps`) along which a wall stands."""
    index = {place: at for at, place in enumerate(places)}
    found: list[set[int]] = [set() for _ in places]
    for wall in walls:
        covered = found[index[wall.at]]
        first = max(bisect_right(steps, wall.begin - REACH) - 1, 0)
        for step in range(first, len(steps) - 1):
            middle = (steps[step] + steps[step + 1]) / 2
            if middle > wall.end:
                break
            if middle >= wall.begin:
                covered.add(step)
    return found


def _boxes(
    xs: list[float], ys: list[float], upright: list[set[int]], level: list[set[int]]
) -> tuple[list[list[Box | None]], list[Box]]:
    """Return the cells by their places, and in order; what walls do not close is none.

    A cell that the page cuts may be open below, or above on the next one.
    """
    rows, columns = len(ys) - 1, len(xs) - 1
    places: list[list[Box | None]] = [[None] * columns for _ in range(rows)]
    boxes: list[Box] = []
    for row in range(rows):
        for left in range(columns):
            cut_left = row not in upright[left]
            if places[row][left] is not None or (cut_left and left):
                continue
            if row and left not in level[row]:
                continue
            right = left
            while right + 1 < columns and row not in upright[right + 1]:
                right += 1
            cut_right = row not in upright[right + 1]
            if cut_left and cut_right:
                continue
            bottom = row
            while (
                bottom + 1 < rows
                and not any(at in level[bottom + 1] for at in range(left, right + 1))
                and (bottom + 1 in upright[left]) is not cut_left
                and (bottom + 1 in upright[right + 1]) is not cut_right
            ):
                bottom += 1
            closed = bottom + 1 < rows or left in level[rows]
            if not closed and left not in level[row]:
                continue
            if (cut_left or cut_right) and not all(
                at in level[row] and at in level[bottom + 1] for at in range(left, right + 1)
            ):
                continue
            box = Box(row, left, bottom, right, xs[left], xs[right + 1], is_open=not closed)
            box.ends = cut_right - cut_left
            boxes.append(box)
            for at in range(row, bottom + 1):
                places[at][left : right + 1] = [box] * (right + 1 - left)
    return places, boxes


def _without_slivers(
    ys: list[float], places: list[list[Box | None]], boxes: list[Box]
) -> tuple[list[float], list[list[Box | None]]]:
    """Return the rows without those in which no cell begins: they belong to the one above."""
    begun = {box.top for box in boxes}
    kept = [row for row in range(len(places)) if row == 0 or row in begun]
    if len(kept) == len(places):
        return ys, places
    number = {}
    for row in range(len(places)):
        number[row] = bisect_right(kept, row) - 1
    for box in boxes:
        box.top, box.bottom = number[box.top], number[box.bottom]
    found: list[list[Box | None]] = [[None] * len(places[0]) for _ in kept]
    for row, at in number.items():
        found[at] = [old or new for old, new in zip(found[at], places[row], strict=True)]
    return [*(ys[row] for row in kept), ys[-1]], found
