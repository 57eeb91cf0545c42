"""Boxes to tick that are drawn and not written: small squares, crossed or empty."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.readers.drawn.geometry import Rect
from perftable.readers.word.controls import UNTICKED

LEAST, MOST = 5.0, 16.0
"""Points of the sides of a box: that of a character, about."""

EVEN = 1.0
"""Points by which its sides may differ, and lines stand off that are its own."""

MAX_BOXES = 500
"""Squares of a page; where there are more, they are the cells of something."""

CROSSED = "☒"


def is_square(rect: Rect) -> bool:
    """Whether it is as large as a box."""
    wide, high = rect.right - rect.left, rect.top - rect.bottom
    return LEAST <= wide <= MOST and abs(wide - high) <= EVEN


def edges_of(rect: Rect) -> Iterator[Rect]:
    """Yield the four lines of a square."""
    left, bottom, right, top = rect
    yield Rect(left, bottom, right, bottom)
    yield Rect(left, top, right, top)
    yield Rect(left, bottom, left, top)
    yield Rect(right, bottom, right, top)


def boxes_of(
    squares: Sequence[Rect],
    slants: Sequence[Rect],
    lines: Sequence[Rect],
    written: Iterable[Rect],
    turned: bool,
) -> Iterator[tuple[Rect, str]]:
    """Yield the squares that are boxes, and what each shows: "" where something is written in it.

    A cell shares its sides with others. `turned` says that text stands upright on the page.
    """
    if len(squares) > MAX_BOXES:
        return
    middles = [((char.left + char.right) / 2, (char.bottom + char.top) / 2) for char in written]
    for square in squares:
        if any(_shares(square, line, turned) for line in lines):
            continue
        if any(_shares(square, other, turned) for other in squares if other != square):
            continue
        inside = any(
            square.left < x < square.right and square.bottom < y < square.top for x, y in middles
        )
        crossed = any(_is_within(slant, square) for slant in slants)
        yield square, "" if inside else CROSSED if crossed else UNTICKED


def _shares(square: Rect, line: Rect, turned: bool) -> bool:
    """Whether a line lies on the side of a square at which the next cell would be."""
    if turned:
        square, line = _swapped(square), _swapped(line)
    if line.bottom > square.top - EVEN or line.top < square.bottom + EVEN:
        return False
    ends = (line.left, line.right)
    return any(
        abs(end - side) <= EVEN for end in ends for side in (square.left, square.right)
    ) and (line.top - line.bottom > EVEN)


def _swapped(rect: Rect) -> Rect:
    return Rect(rect.bottom, rect.left, rect.top, rect.right)


def _is_within(slant: Rect, square: Rect) -> bool:
    return (
        square.left - EVEN <= slant.left
        and slant.right <= square.right + EVEN
        and square.bottom - EVEN <= slant.bottom
        and slant.top <= square.top + EVEN
    )
