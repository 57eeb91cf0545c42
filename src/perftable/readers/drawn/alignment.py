"""How a cell's text lies in it: its padding, and how far it is indented where it is not centred."""

from collections import defaultdict
from collections.abc import Sequence

from perftable.readers.drawn.lattice import Box
from perftable.readers.drawn.wrapping import EVEN

MAX_PADDING = 12.0
"""Points between a cell's side and its text; Word has 5.4, web pages up to 10."""

LEAST_INDENT = 0.3
"""Characters from which text is indented."""


def padding_of(boxes: Sequence[Box]) -> float:
    """Return the space between the sides of a table's cells and their text."""
    lefts = [line.left - box.begin for box in boxes for line in box.lines]
    least = min((gap for gap in lefts if gap >= 0), default=0.0)
    if least <= MAX_PADDING:
        return least
    rights = [box.end - line.right for box in boxes for line in box.lines]
    least = min((gap for gap in rights if gap >= 0), default=0.0)
    return least if least <= MAX_PADDING else EVEN


def indent(boxes: Sequence[Box], padding: float) -> None:
    """Note how far each cell's first line is indented, in characters.

    A line that is centred looks indented, and so does one at the right side, as which one that
    fills its cell looks. It is taken as indented where another one of its column begins there that
    is neither.
    """
    columns: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        if box.lines:
            columns[box.left].append(box)
    for column in columns.values():
        stops = [_gap(box) for box in column if not (_is_even(box) or _is_right(box, padding))]
        for box in column:
            gap = _gap(box)
            width = (gap - padding) / box.lines[0].em
            if width < LEAST_INDENT:
                continue
            aligned = _is_even(box) or _is_right(box, padding)
            if aligned and not any(abs(stop - gap) <= 1 for stop in stops):
                continue
            half = round(width * 2) / 2
            box.indent = half if abs(width - half) <= 0.12 else round(width, 2)


def _gap(box: Box) -> float:
    return box.lines[0].left - box.begin


def _is_even(box: Box) -> bool:
    return all(abs((line.left - box.begin) - (box.end - line.right)) <= EVEN for line in box.lines)


def _is_right(box: Box, padding: float) -> bool:
    return all(
        box.end - line.right <= padding + EVEN < line.left - box.begin and not line.wrapped
        for line in box.lines
    )
