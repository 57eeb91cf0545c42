"""Sheets that are too wide for a page: their columns go on pages later, beside the same rows."""

from bisect import bisect_right
from collections.abc import Sequence

from perftable.model.phrase import Phrase
from perftable.readers.drawn.filling import Filled
from perftable.readers.drawn.lattice import Box
from perftable.readers.drawn.lines import TextLine
from perftable.readers.drawn.marks import ranges
from perftable.readers.drawn.spread import SAME
from perftable.readers.drawn.wrapping import EVEN

SAME_ROWS = 1.5
"""Points by which the lines between the rows may differ."""

LEAST_ROWS = 2
"""Rows that must be the same."""

MAX_CHANGES = 50
"""Changes of columns behind a page among which that to its further ones is looked for."""

_BESIDE = Phrase(
    "第 {more} 页的列与第 {first} 页的行相同，已接在其右边。",
    "The columns of pages {more} belong to the rows of pages {first} and were put beside them.",
)


def with_all_columns(pages: Sequence[Filled], remarks: list[Phrase]) -> list[Filled]:
    """Return the pages, those with further columns of the same rows put beside the first ones.

    What was put together is added to the remarks.
    """
    found: list[Filled] = []
    changes = [n for n in range(1, len(pages)) if not _are_same(pages[n - 1], pages[n])]
    at = 0
    while at < len(pages):
        height = _height(pages, at, changes)
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


def _height(pages: Sequence[Filled], at: int, changes: Sequence[int]) -> int:
    """Return how many pages the rows take whose columns go on after them; 0 where none do.

    `changes` are the pages that have other columns than the one before.
    """
    after = bisect_right(changes, at)
    for change in changes[after : after + MAX_CHANGES]:
        height = change - at
        if at + 2 * height <= len(pages) and all(
            _goes_beside(pages[at + row], pages[change + row]) for row in range(height)
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
    if _are_same(page, more):
        return False  # these are further rows
    room = page.width - one.xs[0] - one.xs[-1]  # the margins are taken to be the same
    return page.width > 0 and room < other.xs[1] - other.xs[0]


def _are_same(page: Filled, more: Filled) -> bool:
    """Whether two pages have the same columns."""
    if len(page.tables) != 1 or len(more.tables) != 1:
        return False
    one, other = page.tables[0].xs, more.tables[0].xs
    return len(one) == len(other) and all(
        abs(x - z) <= SAME for x, z in zip(one, other, strict=True)
    )


def _put_beside(page: Filled, more: Filled) -> None:
    one, other = page.tables[0], more.tables[0]
    columns, offset = len(one.xs) - 1, one.xs[-1] - other.xs[0]
    cut = {(box.top, box.bottom): box for box in one.boxes if box.ends > 0}
    merged: dict[Box, Box] = {}
    for box in other.boxes:
        first = cut.get((box.top, box.bottom)) if box.ends < 0 else None
        if first is not None:
            first.right, first.end = box.right + columns, box.end + offset - first.offset
            first.ends = box.ends = 0
            if box.lines or _is_centred(first):
                first.indent = 0.0
            first.lines = _beside(first.lines, box.lines)
            merged[box] = first
        box.left += columns
        box.right += columns
        box.offset += offset
        box.page = more.number
    one.boxes += (box for box in other.boxes if box not in merged)
    one.inner += other.inner
    one.xs += [x + offset for x in other.xs[1:]]
    one.places = [
        [*a, *(merged.get(box, box) if box is not None else None for box in b)]
        for a, b in zip(one.places, other.places, strict=True)
    ]
    page.loose = sorted([*page.loose, *more.loose], key=lambda line: line.top)


def _is_centred(box: Box) -> bool:
    return all(abs((line.left - box.begin) - (box.end - line.right)) <= EVEN for line in box.lines)


def _beside(lines: list[TextLine], more: list[TextLine]) -> list[TextLine]:
    """Return the lines of a merged cell that both pages show a part of."""
    if not more or not lines:
        return lines or more
    for line, rest in zip(lines, more, strict=False):
        line.text += rest.text
    return [*lines, *more[len(lines) :]]
