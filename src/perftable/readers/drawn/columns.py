"""Sheets that are too wide for a page: their columns go on pages later, beside the same rows."""

from collections.abc import Sequence

from perftable.model.phrase import Phrase
from perftable.readers.drawn.filling import Filled
from perftable.readers.drawn.joining import SAME
from perftable.readers.drawn.marks import ranges

SAME_ROWS = 1.5
"""Points by which the lines between the rows may differ."""

LEAST_ROWS = 2
"""Rows that must be the same."""

_BESIDE = Phrase(
    "第 {more} 页的列与第 {first} 页的行相同，已接在其右边。",
    "The columns of pages {more} belong to the rows of pages {first} and were put beside them.",
)


def with_all_columns(pages: Sequence[Filled], remarks: list[Phrase]) -> list[Filled]:
    """Return the pages, those with further columns of the same rows put beside the first ones.

    What was put together is added to the remarks.
    """
    found: list[Filled] = []
    at = 0
    while at < len(pages):
        height = _height(pages, at)
        if not height:
            found.append(pages[at])
            at += 1
            continue
        block = pages[at : at + height]
        at += height
        while all(
            _goes_beside(*pair) for pair in zip(block, pages[at : at + height], strict=False)
        ):
            if len(pages[at : at + height]) < height:
                break
            first, last = ranges([p.number for p in block]), pages[at : at + height]
            remarks.append(_BESIDE.filled(first=first, more=ranges([p.number for p in last])))
            for page, more in zip(block, pages[at : at + height], strict=True):
                _put_beside(page, more)
            at += height
        found += block
    return found


def _height(pages: Sequence[Filled], at: int) -> int:
    """Return how many pages the rows take whose columns go on after them; 0 where none do."""
    for height in range(1, (len(pages) - at) // 2 + 1):
        if _goes_beside(pages[at], pages[at + height]) and all(
            _goes_beside(pages[at + row], pages[at + height + row]) for row in range(height)
        ):
            return height
    return 0


def _goes_beside(page: Filled, more: Filled) -> bool:
    """Whether a page has further columns of the rows of another one, which was full."""
    if len(page.tables) != 1 or len(more.tables) != 1:
        return False
    one, other = page.tables[0], more.tables[0]
    if len(one.ys) != len(other.ys) or len(one.ys) <= LEAST_ROWS:
        return False
    if any(abs(y - z) > SAME_ROWS for y, z in zip(one.ys, other.ys, strict=True)):
        return False
    if len(one.xs) == len(other.xs) and all(
        abs(x - z) <= SAME for x, z in zip(one.xs, other.xs, strict=True)
    ):
        return False  # the same columns: these are further rows
    room = page.width - one.xs[0] - one.xs[-1]  # the margins are taken to be the same
    return page.width > 0 and room < other.xs[1] - other.xs[0]


def _put_beside(page: Filled, more: Filled) -> None:
    one, other = page.tables[0], more.tables[0]
    columns, offset = len(one.xs) - 1, one.xs[-1] - other.xs[0]
    for box in other.boxes:
        box.left += columns
        box.right += columns
        box.offset += offset
    one.boxes += other.boxes
    one.inner += other.inner
    one.xs += [x + offset for x in other.xs[1:]]
    one.places = [[*a, *b] for a, b in zip(one.places, other.places, strict=True)]
    page.loose = sorted([*page.loose, *more.loose], key=lambda line: line.top)
