"""Puts the characters of a page into the cells of its tables; what is left stands outside."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.drawn.alignment import indent, padding_of
from perftable.readers.drawn.lattice import Box, Lattice, lattice_of
from perftable.readers.drawn.lines import TextLine, lines_of
from perftable.readers.drawn.marks import Char, Page, Stroke
from perftable.readers.drawn.spaced import LEAST, closed_up
from perftable.readers.drawn.walls import networks, walls_of
from perftable.readers.drawn.wrapping import joined, wrap

MAX_MEETINGS = 1_000_000
"""Pairs of walls of a page; the densest real one has 9,000."""

MAX_TABLES = 1_000
"""Tables of a page; the most real ones are 12."""

RUN = 0.05
"""Gap, in its size, up to which a character runs on; texts of two cells have their padding between."""

UPRIGHT = 1.08
"""Distance of characters one below the other, in characters, up to which they are one word."""

_TOO_MANY = Phrase(
    "第 {page} 页的表格超过 {limit} 个，未读取；请仅保留绩效目标表所在的页后重试。",
    "Page {page} has more than {limit} tables and was not read; keep only the pages of the"
    " performance-target table.",
)
_TOO_DENSE = Phrase(
    "第 {page} 页的线条过于密集（{limit} 处以上可能相交），未读取；请仅保留绩效目标表所在的页后重试。",
    "The lines of page {page} are too dense (they may meet in more than {limit} places) and were not"
    " read; keep only the pages of the performance-target table.",
)


@dataclass(slots=True)
class Filled:
    """What a page shows: its tables, those inside cells apart, and the lines outside of them."""

    number: int
    height: float
    width: float
    tables: list[Lattice]
    loose: list[TextLine]


def fill(page: Page) -> Filled:
    """Return what a page shows. Raises `UnreadableFile` where its lines are too many."""
    lattices = _lattices(page)
    outside = _lay(page.chars, lattices)
    tables = _nest(lattices, outside)
    return Filled(page.number, page.height, page.width, tables, lines_of(outside))


def _lattices(page: Page) -> list[Lattice]:
    """Return the tables, the smallest first."""
    across, down = walls_of(page.across), walls_of(page.down)
    if len(across) * len(down) > MAX_MEETINGS:
        raise UnreadableFile(_TOO_DENSE, page=page.number, limit=MAX_MEETINGS)
    found = _tables(page, across, down)
    boxes = [table for table in found if len(table.boxes) == 1]
    if len(boxes) >= LEAST:
        boxes = [table for table in boxes if not _holds(table, found)]
        spaced = closed_up(boxes)
        if spaced is not None:
            apart = [table for table in found if table not in boxes]
            found = [*apart, *_tables(page, *map(walls_of, spaced))]
    return sorted(found, key=lambda lattice: lattice.area)


def _tables(page: Page, across: list[Stroke], down: list[Stroke]) -> list[Lattice]:
    found = []
    for beams, walls in networks(across, down):
        lattice = lattice_of(page.number, beams, walls)
        if lattice is not None:
            found.append(lattice)
            if len(found) > MAX_TABLES:
                raise UnreadableFile(_TOO_MANY, page=page.number, limit=MAX_TABLES)
    return found


def _holds(table: Lattice, others: list[Lattice]) -> bool:
    """Whether another table stands in it: then it is a frame."""
    return any(other is not table and _around(table, other) is not None for other in others)


def _lay(chars: Iterable[Char], lattices: list[Lattice]) -> list[Char]:
    """Put characters into cells; return those that stand in none.

    What runs on from a cell over its side, without any gap, belongs to it: sheets show long texts
    over the empty cells beside them.
    """
    outside = []
    end = base = 0.0
    holder: Box | None = None
    for char in chars:
        _, left, top, right, bottom, _ = char
        near = RUN * (bottom - top)
        follows = abs(left - end) <= near and abs(bottom - base) <= near
        end, base = right, bottom
        if holder is not None and follows:
            holder.chars.append(char)
            continue
        x, y, holder = (left + right) / 2, (top + bottom) / 2, None
        for lattice in lattices:
            holder = lattice.box_at(x, y)
            if holder is not None:
                holder.chars.append(char)
                break
        else:
            outside.append(char)
    return outside


def _nest(lattices: list[Lattice], outside: list[Char]) -> list[Lattice]:
    """Return the tables of the page; those in a cell become lines of it and its `inner`.

    A frame around tables is none: what else stands in it is added to `outside`.
    """
    holders: dict[Lattice, tuple[Lattice, Box]] = {}
    for at, lattice in enumerate(lattices):
        for outer in lattices[at + 1 :]:
            box = _around(outer, lattice)
            if box is not None:
                holders[lattice] = outer, box
                break
    tables = []
    for lattice in lattices:  # the smallest first: what is in a cell is settled before the cell
        inner = [other for other, (outer, _) in holders.items() if outer is lattice]
        if inner and _is_frame(lattice, inner):
            outside += (char for box in lattice.boxes for char in box.chars)
            around = holders.pop(lattice, None)
            for other in inner:
                del holders[other]
                if around is not None:
                    holders[other] = around
            continue
        for box in lattice.boxes:
            box.lines = lines_of(box.chars)
            box.chars = []
        for other in inner:
            holders[other][1].lines += _rows(other)
            lattice.inner.append(other)
        settle(lattice)
        tables.append(lattice)
    return sorted(
        (lattice for lattice in tables if lattice not in holders), key=lambda table: table.ys[0]
    )


def _is_frame(lattice: Lattice, inner: list[Lattice]) -> bool:
    """Whether a table has no more cells with a text than those within it."""
    own = sum(any(not char.text.isspace() for char in box.chars) for box in lattice.boxes)
    return own <= sum(bool(box.lines) for other in inner for box in other.boxes)


def _around(outer: Lattice, inner: Lattice) -> Box | None:
    """Return the cell of a table in which another one stands whole."""
    box = outer.box_at((inner.xs[0] + inner.xs[-1]) / 2, (inner.ys[0] + inner.ys[-1]) / 2)
    if box is None or inner.xs[0] < box.begin or inner.xs[-1] > box.end:
        return None
    if inner.ys[0] < outer.ys[box.top] or inner.ys[-1] > outer.ys[box.bottom + 1]:
        return None
    return box


def _rows(lattice: Lattice) -> list[TextLine]:
    """Return the rows of a table in a cell as lines of the cell."""
    lines = []
    for row in range(len(lattice.places)):
        boxes = [box for box in lattice.boxes if box.top == row and box.lines]
        text = "\t".join("\n".join(joined(box.lines)) for box in boxes)
        if text:
            left, top, bottom = lattice.xs[0], lattice.ys[row], lattice.ys[row + 1]
            lines.append(TextLine(text, left, top, left, bottom, 10.0, 0.0, False))
    return lines


def settle(lattice: Lattice) -> None:
    """Tell the wrapped lines of a table's cells, and how far they are indented."""
    padding = lattice.padding = padding_of(lattice.boxes)
    upright = []
    for box in lattice.boxes:
        if len(box.lines) > 1:
            box.lines.sort(key=lambda line: line.top)
            wrap(box.lines, box.begin + padding, box.end - padding)
            if _is_upright(box.lines):
                upright.append(box)
                for line in box.lines[:-1]:
                    line.wrapped = True
    indent(lattice.boxes, padding)
    for box in upright:
        box.indent = 0.0


def _is_upright(lines: list[TextLine]) -> bool:
    """Whether a text is written from top to bottom."""
    return all(len(line.text) == 1 for line in lines) and all(
        below.top - above.top <= UPRIGHT * above.em for above, below in pairwise(lines)
    )
