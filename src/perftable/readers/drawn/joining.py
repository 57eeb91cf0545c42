"""Tables that go on over pages: repeated heads are dropped, cut rows and merged cells made whole."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from perftable.readers.drawn.lattice import Lattice
from perftable.readers.drawn.lines import TextLine, is_full, joined, wrap

SAME = 3.0
"""Points by which the sides of a cell may differ from page to page."""

HEAD_ROWS = 12
"""Rows from the top of a table among which those that pages repeat are looked for."""

TITLE_CELLS = 2
"""Cells of the rows above a head: the title, the unit beside the name of who fills in."""

_TITLE = re.compile(r"(?:表|清单)\s*(?:[（(][^（）()]*[）)])?$")
_ENDED = tuple("。；;％%！!？?")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell of a table over pages: its rows, its sides from the table's left, its lines.

    `below` is the space between its last line and its bottom, in lines.
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
    below: float = 0.0

    @property
    def text(self) -> str:
        """What it shows."""
        return "\n".join(joined(self.lines))

    def is_over(self, other: "Cell") -> bool:
        """Whether it has the same sides as another."""
        return abs(self.begin - other.begin) <= SAME and abs(self.end - other.end) <= SAME

    def is_full(self, other: "Cell") -> bool:
        """Whether its last line has no room for what the other begins with."""
        if not (self.lines and other.lines):
            return False
        begin, end = self.sides
        return is_full(self.lines[-1], other.lines[0], begin + self.padding, end - self.padding)

    @property
    def breaks_off(self) -> bool:
        """Whether its text ends at its very bottom and with no sentence's end."""
        return self.below < 1.5 and bool(self.lines) and not self.lines[-1].text.endswith(_ENDED)

    def is_sliver(self, other: "Cell") -> bool:
        """Whether it is too low for the first line of another."""
        return not other.lines or self.height < 2 * other.lines[0].em

    def take(self, other: "Cell") -> None:
        """Go on with another, which stands on the next page."""
        if self.lines and _squeezed(self) == _squeezed(other):
            other.lines = []  # a text in the middle of a merged cell, which is cut itself
        if self.lines and other.lines:
            self.lines[-1].wrapped = self.is_full(other)
        if not self.lines:
            self.indent = other.indent
        self.lines = self.lines + other.lines
        self.bottom, self.below, self.sides = other.bottom, other.below, other.sides
        self.is_open = other.is_open


@dataclass(slots=True, eq=False)
class Table:
    """A table over one or more pages; `pages` has that of each row, `cut` the rows that were cut."""

    width: float
    cells: list[Cell]
    pages: list[int]
    inner: list[Lattice]
    open_bottom: bool
    cut: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The number of its last row, from 0."""
        return len(self.pages) - 1


def table_of(lattice: Lattice) -> Table:
    """Return the table a page shows."""
    left = lattice.xs[0]
    cells = []
    for box in lattice.boxes:
        cell = Cell(
            box.top, box.bottom, box.begin + box.offset - left, box.end + box.offset - left, box.lines, box.indent,
            lattice.padding, (box.begin, box.end), lattice.ys[box.bottom + 1] - lattice.ys[box.top],
            box.is_open,
        )  # fmt: skip
        if box.lines:
            line = box.lines[-1]
            cell.below = (lattice.ys[box.bottom + 1] - line.bottom) / (line.bottom - line.top)
        cells.append(cell)
    pages = [lattice.page] * (len(lattice.ys) - 1)
    return Table(lattice.xs[-1] - left, cells, pages, lattice.inner, lattice.open_bottom)


def goes_on(table: Table, lattice: Lattice) -> bool:
    """Whether the first table of a page goes on with the last one of the page before."""
    more = table_of(lattice)
    if abs(table.width - more.width) > SAME:
        return False
    if table.open_bottom or lattice.open_top or _repeated(table, more):
        return True
    ours, theirs = _row(table, 0), _row(more, 0)
    if len(theirs) == 1 and _TITLE.search(theirs[0].text):
        return False
    return not (
        len(ours) == len(theirs) > 1
        and bool(ours[0].text)
        and ours[0].text == theirs[0].text
        and all(one.is_over(other) for one, other in zip(ours, theirs, strict=True))
    )


def go_on(table: Table, lattice: Lattice) -> None:
    """Add a table to the one that it goes on with."""
    more = table_of(lattice)
    if _is_begun(table, more):
        more.pages[: len(table.pages)] = table.pages
        table.cells, table.pages, table.inner = more.cells, more.pages, table.inner + more.inner
        table.open_bottom = more.open_bottom
        return
    head = _repeated(table, more)
    above = [cell for cell in table.cells if cell.bottom == table.last]
    below = [cell for cell in more.cells if cell.top <= head <= cell.bottom]
    pairs = [(one, other) for other in below for one in above if one.is_over(other)]
    cut = len(pairs) == len(above) == len(below) > 0 and (
        all(cell.is_open for cell in above)
        or (not any(cell.is_open for cell in above) and _is_cut(pairs))
    )
    shift = len(table.pages) - head - cut
    for cell in more.cells:
        cell.top += shift
        cell.bottom += shift
    if cut and any(one.lines for one in above) and any(cell.lines for cell in below):
        table.cut.append(table.last)
    gone = {id(cell) for cell in more.cells if cell.bottom < shift + head}
    merged = (
        pairs if cut else _merged(pairs, below, len(pairs) < max(len(above), len(below)), table)
    )
    for one, other in merged:
        one.take(other)
        gone.add(id(other))
    table.cells += [cell for cell in more.cells if id(cell) not in gone]
    table.pages += more.pages[head + cut :]
    table.inner += more.inner
    table.open_bottom = more.open_bottom


def _row(table: Table, number: int) -> list[Cell]:
    """Return the cells that begin in a row, from left to right."""
    return sorted((c for c in table.cells if c.top == number), key=lambda cell: cell.begin)


def _repeated(table: Table, more: Table) -> int:
    """Return how many first rows only repeat the head of the table: what stands below its title."""
    for first in range(min(len(table.pages), HEAD_ROWS)):
        if first and len(_row(table, first - 1)) > TITLE_CELLS:
            break
        count = 0
        while (
            count <= more.last
            and first + count <= table.last
            and _repeats(_row(table, first + count), _row(more, count), first)
        ):
            count += 1
        if count:
            reach = [cell.bottom for cell in more.cells if cell.top < count]
            return count if max(reach) < count else 0
    return 0


def _is_begun(table: Table, more: Table) -> bool:
    """Whether all that is there is the beginning of a head, clipped, which the next page repeats."""
    if table.last > more.last or not any(cell.lines for cell in table.cells):
        return False
    for number in range(len(table.pages)):
        row, whole = _row(table, number), _row(more, number)
        if len(row) != len(whole) or not all(
            one.is_over(other) and _squeezed(other).startswith(_squeezed(one))
            for one, other in zip(row, whole, strict=True)
        ):
            return False
    return True


def _repeats(row: Sequence[Cell], more: Sequence[Cell], shift: int) -> bool:
    """Whether a row is the same as one before; what it shows may be clipped."""
    if len(row) != len(more) or not any(cell.lines for cell in more):
        return False
    equal = 0
    for one, other in zip(row, more, strict=True):
        if not one.is_over(other) or one.bottom - one.top != other.bottom - other.top:
            return False
        whole, part = _squeezed(one), _squeezed(other)
        if not whole.startswith(part):
            return False
        equal += whole == part
    return 2 * equal >= len(row)


def _squeezed(cell: Cell) -> str:
    return "".join("".join(line.text for line in cell.lines).split())


def _is_cut(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether a row goes on with the first one of the next page.

    This cannot be known: what is asked is whether a text that goes on ends at the very bottom with
    a line that is full and no sentence's end, and whether nothing speaks against it.
    """
    above, below = (any(pair[at].lines for pair in pairs) for at in (0, 1))
    if above != below:  # one part is only the space that was left, or the cells' padding
        return all(one.is_sliver(other) if below else other.is_sliver(one) for one, other in pairs)
    told = 0
    for one, other in pairs:
        if not other.lines:
            continue
        if not one.lines:
            if one.top == one.bottom and other.top == other.bottom:
                return False
            continue
        if not one.is_full(other):
            return False
        told += one.breaks_off
    ended = any(one.lines and not other.lines for one, other in pairs)
    return told > 1 or (told == 1 and (ended or len(pairs) == 1))


def _merged(
    pairs: Sequence[tuple[Cell, Cell]], below: Sequence[Cell], uneven: bool, table: Table
) -> list[tuple[Cell, Cell]]:
    """Return the pairs that are one cell over several rows, which the page cuts between two.

    Where both parts are one row high, a text that goes on tells it where the rows are of other
    cells (`uneven`), and else empty cells at the beginning of a row under cells that are merged
    elsewhere in the table.
    """
    filled = [cell.begin for cell in below if cell.lines]
    first = min(filled, default=0.0)
    found = []
    for one, other in pairs:
        goes_on = one.breaks_off and one.is_full(other)
        if one.is_open:
            found.append((one, other))
            continue
        if one.top == one.bottom and other.top == other.bottom:
            leading = other.begin < first and bool(one.lines) and not other.lines
            if not ((uneven and goes_on) or (leading and _merges(table, one))):
                continue
        elif one.lines and other.lines and not goes_on and _squeezed(one) != _squeezed(other):
            continue
        found.append((one, other))
    return found


def adopt(lattice: Lattice, lines: Sequence[TextLine]) -> list[TextLine]:
    """Put lines just below a table that goes on into its last cells that are empty.

    LibreOffice writes the text of a merged cell there whose middle is not on the page. Returns the
    lines that are left.
    """
    last = len(lattice.ys) - 2
    empty = [box for box in lattice.boxes if box.bottom == last and not box.lines]
    rest = []
    for line in lines:
        around = [box for box in empty if box.begin <= line.left and line.right <= box.end]
        if around:
            around[0].lines.append(line)
        else:
            rest.append(line)
    for box in empty:
        wrap(box.lines, box.begin + lattice.padding, box.end - lattice.padding)
    return rest


def _merges(table: Table, cell: Cell) -> bool:
    """Whether the column of a cell has merged ones."""
    return any(other.bottom > other.top and other.is_over(cell) for other in table.cells)
