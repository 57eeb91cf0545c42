"""Grid columns that are none: a border that stands a little off in some rows makes the grid finer.

Where one row has its border at one place and others beside it, Word keeps both places. No row has
a cell between them, so they are one border, and the cells that end there stand in one column.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate, pairwise

from perftable.readers._word.names import Element, children, number

Shape = tuple[tuple[int, int], ...]
"""The cells of a row, each by the borders of the grid at which it begins and ends, from 0."""

HAIR = 100
"""Twips: an empty cell narrower than 5 points is no column, for no character fits in it."""

WIDEST = 1000
"""Twips that the widest column has at least where the widths of a grid are not made up."""

MAX_SHAPES = 200
"""Different rows that are compared; real tables have a few."""

MAX_WIDTHS = 256


def grid_widths(grid: Element | None) -> tuple[int, ...]:
    """Return the widths that a `w:tblGrid` states, in twips; none where they are made up."""
    columns = () if grid is None else children(grid, "gridCol")
    widths = tuple(number(item, 0, "w") for item in columns)[:MAX_WIDTHS]
    return widths if widths and max(widths) >= WIDEST and min(widths) >= 0 else ()


def hairs(widths: Sequence[int]) -> frozenset[int]:
    """Return the grid columns that are too narrow for any text."""
    return frozenset(column for column, width in enumerate(widths) if width < HAIR)


def borders(shapes: Collection[Shape], widths: Sequence[int]) -> list[int] | None:
    """Return for each border of the grid the one it becomes; None where all may stay.

    Two borders are one where no row has a cell between them, and rows of as many cells tell that
    it is the same cell that ends there, or the cells beside it lie mostly where they would be.
    """
    used = sorted({border for shape in shapes for cell in shape for border in cell})
    if len(shapes) > MAX_SHAPES or any(len(shape) >= len(used) - 1 for shape in shapes):
        return None
    places = [0, *accumulate(widths)] if len(widths) >= used[-1] else range(used[-1] + 1)
    measured = len(widths) >= used[-1]
    group = {border: [border] for border in used}
    for left, right in sorted(pairwise(used), key=lambda pair: places[pair[1]] - places[pair[0]]):
        both = [*group[left], *group[right]]
        between = any(begin in both and end in both for shape in shapes for begin, end in shape)
        if not between and (
            _counted(group[left], group[right], shapes)
            or (measured and _lie_there(both, places, shapes))
        ):
            group.update(dict.fromkeys(both, both))
    return _moved(group.values(), used[-1])


def _counted(left: list[int], right: list[int], shapes: Iterable[Shape]) -> bool:
    """Whether, in rows of as many cells, the same number of them stands before both borders."""
    before: dict[int, tuple[set[int], set[int]]] = {}
    for shape in shapes:
        for side, group in enumerate((left, right)):
            for border in group:
                if any(border in cell for cell in shape):
                    counts = before.setdefault(len(shape), (set(), set()))[side]
                    counts.add(sum(end <= border for _, end in shape))
    compared = [counts for counts in before.values() if all(counts)]
    return bool(compared) and all(a == b and len(a) == 1 for a, b in compared)


def _lie_there(group: list[int], places: Sequence[int], shapes: Iterable[Shape]) -> bool:
    """Whether the cells to the left, or those to the right, lie mostly outside of the group."""
    first, last = places[group[0]], places[group[-1]]
    left, right = [], []
    for shape in shapes:
        left += [first - places[begin] for begin, end in shape if end in group]
        right += [places[end] - last for begin, end in shape if begin in group]
    return max(min(left, default=0), min(right, default=0)) > last - first


def _moved(groups: Iterable[list[int]], last: int) -> list[int] | None:
    """Return where each border comes to when the columns within groups are gone."""
    gone = {column for group in groups for column in range(group[0], group[-1])}
    if not gone:
        return None
    return [0, *accumulate(0 if column in gone else 1 for column in range(last))]
