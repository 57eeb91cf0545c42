"""Tables that go on over pages: cut rows and merged cells are made whole."""

import re
from collections.abc import Sequence

from perftable.readers.drawn.heads import HEAD_ROWS, is_begun, repeated
from perftable.readers.drawn.lattice import Lattice
from perftable.readers.drawn.lines import TextLine
from perftable.readers.drawn.spread import SAME, Cell, Table
from perftable.readers.drawn.wrapping import wrap

_TITLE = re.compile(r"(?:表|清单)\s*(?:[（(][^（）()]*[）)])?$")


def goes_on(table: Table, more: Table) -> bool:
    """Whether the first table of a page goes on with the last one of the page before."""
    if abs(table.width - more.width) > SAME:
        return False
    head = repeated(table, more)
    if head == len(more.pages) > 1:
        return False  # a copy of the table
    if table.open_bottom or more.open_top or head:
        return True
    ours, theirs = table.row(0), more.row(0)
    if len(theirs) == 1 and _TITLE.search(theirs[0].text):
        return False
    return not (
        len(ours) == len(theirs) > 1
        and bool(ours[0].text)
        and ours[0].text == theirs[0].text
        and all(one.is_over(other) for one, other in zip(ours, theirs, strict=True))
    )


def go_on(table: Table, more: Table) -> None:
    """Add a table to the one that it goes on with."""
    if is_begun(table, more):
        more.pages[: len(table.pages)] = table.pages
        table.cells, table.pages, table.inner = more.cells, more.pages, table.inner + more.inner
        table.rows, table.latest = more.rows, more.cells
        table.open_bottom = more.open_bottom
        return
    head = repeated(table, more)
    above = [cell for cell in table.latest if cell.bottom == table.last]
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
    fresh = [cell for cell in more.cells if id(cell) not in gone]
    table.cells += fresh
    if len(table.pages) < HEAD_ROWS:  # a head may begin here, below a title on the page before
        table.note(fresh)
    table.latest = [*fresh, *(one for one, _ in merged)]
    table.pages += more.pages[head + cut :]
    table.inner += more.inner
    table.open_bottom = more.open_bottom


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
        elif one.lines and other.lines and not goes_on and one.squeezed != other.squeezed:
            continue
        found.append((one, other))
    return found


def _merges(table: Table, cell: Cell) -> bool:
    """Whether the column of a cell has merged ones."""
    return any(other.bottom > other.top and other.is_over(cell) for other in table.cells)


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
