"""Grid columns that are none: a border that stands a little off in some rows makes the grid finer.

Where one row has its border at one place and others beside it, Word keeps both places. No row has
a cell between them, so they are one border, and the cells that end there stand in one column.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from perftable.readers.word.names import Node, children, number

Shape = tuple[tuple[int, int], ...]
"""The cells of a row, each by the borders of the grid at which it begins and ends, from 0."""

HAIR = 100
"""Twips: an empty cell narrower than 5 points is no column, for no character fits in it."""

WIDEST = 1000
"""Twips that the widest column has at least where the widths of a grid are not made up."""

ROUNDED = 20
"""Twips by which widths that are the same may differ: columns as wide as others are ones."""

MAX_SHAPES = 200
"""Different rows that are compared; real tables have a few."""

MAX_WIDTHS = 256


def grid_widths(grid: Node | None) -> tuple[int, ...]:
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
    if len(shapes) > MAX_SHAPES:
        return None
    used = sorted({border for shape in shapes for cell in shape for border in cell})
    if any(len(shape) >= len(used) - 1 for shape in shapes):
        return None
    found = _Borders(shapes)
    measured = len(widths) >= used[-1]
    places = [0, *accumulate(widths)] if measured else range(used[-1] + 1)
    groups = {border: _Group([border], found.counts[border]) for border in used}
    for left, right in sorted(pairwise(used), key=lambda pair: places[pair[1]] - places[pair[0]]):
        one, other = groups[left], groups[right]
        both = [*one.borders, *other.borders]
        if not found.cell_within(both) and (
            _counted_alike(one.counts, other.counts) or (measured and found.lie_there(both, places))
        ):
            joined = _Group(both, _joined(one.counts, other.counts))
            groups.update(dict.fromkeys(both, joined))
    return _moved((group.borders for group in groups.values()), used[-1])


Counts = Mapping[int, frozenset[int]]
"""How many cells stand before a border, by the number of the row's cells."""


class _Group(NamedTuple):
    """Borders that are one, from left to right."""

    borders: list[int]
    counts: Counts


class _Borders:
    """What the rows of a table tell of each border; all of it takes one look at each cell.

    `counts` is by border; of the cells that end at a border the last begin is kept, of those that
    begin there the first end.
    """

    def __init__(self, shapes: Iterable[Shape]) -> None:
        counts: dict[int, dict[int, set[int]]] = {}
        self._begins: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        for shape in shapes:
            for before, (begin, end) in enumerate(shape):
                counts.setdefault(begin, {}).setdefault(len(shape), set()).add(before)
                counts.setdefault(end, {}).setdefault(len(shape), set()).add(before + 1)
                self._begins[end] = max(self._begins.get(end, begin), begin)
                self._ends[begin] = min(self._ends.get(begin, end), end)
        self.counts: dict[int, Counts] = {
            border: {length: frozenset(found) for length, found in known.items()}
            for border, known in counts.items()
        }

    def cell_within(self, group: Sequence[int]) -> bool:
        """Whether a row has a cell between two of these neighbouring borders."""
        return any(self._ends.get(border, group[-1] + 1) <= group[-1] for border in group)

    def lie_there(self, group: Sequence[int], places: Sequence[int]) -> bool:
        """Whether the cells to the left, or those to the right, lie mostly outside of the group."""
        first, last = places[group[0]], places[group[-1]]
        left = [first - places[self._begins[border]] for border in group if border in self._begins]
        right = [places[self._ends[border]] - last for border in group if border in self._ends]
        return max(min(left, default=0), min(right, default=0)) > last - first + ROUNDED


def _counted_alike(one: Counts, other: Counts) -> bool:
    """Whether, in rows of as many cells, the same number of them stands before both borders."""
    compared = [length for length in one if length in other]
    return bool(compared) and all(
        one[length] == other[length] and len(one[length]) == 1 for length in compared
    )


def _joined(one: Counts, other: Counts) -> Counts:
    return {
        length: one.get(length, frozenset()) | other.get(length, frozenset())
        for length in {*one, *other}
    }


def _moved(groups: Iterable[list[int]], last: int) -> list[int] | None:
    """Return where each border comes to when the columns within groups are gone."""
    gone = {column for group in groups for column in range(group[0], group[-1])}
    if not gone:
        return None
    return [0, *accumulate(0 if column in gone else 1 for column in range(last))]
