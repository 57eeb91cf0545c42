"""Which matched rows kept their order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

Pair = tuple[int, int]
"""Index in the old version, index in the new one."""


def in_order(pairs: Iterable[Pair]) -> set[Pair]:
    """Return the pairs on every longest chain that ascends in both versions.

    The others moved. Two rows that changed places both moved: neither of them is the one.
    """
    points = sorted(pairs)
    rising = _lengths([new for _, new in points])
    falling = _lengths([-new for _, new in reversed(points)])[::-1]
    longest = max(rising, default=0)
    on_some = [up + down - 1 == longest for up, down in zip(rising, falling, strict=True)]
    rivals = Counter(up for up, on in zip(rising, on_some, strict=True) if on)
    return {
        point
        for point, up, on in zip(points, rising, on_some, strict=True)
        if on and rivals[up] == 1
    }


def _lengths(values: list[int]) -> list[int]:
    """Return for each value the length of the longest ascending chain that ends in it."""
    ends: list[int] = []
    lengths: list[int] = []
    for value in values:
        at = bisect_left(ends, value)
        ends[at : at + 1] = [value]
        lengths.append(at + 1)
    return lengths


class Gaps:
    """Where rows stand between those that surely kept their order: how far from each other."""

    def __init__(self, anchors: Iterable[Pair]) -> None:
        fixed = sorted(in_order(anchors))
        self._old = [old for old, _ in fixed]
        self._new = [new for _, new in fixed]

    def distance(self, old: int, new: int) -> Pair:
        """Return how many anchors, then how many rows, lie between the two places."""
        return _apart(_place(self._old, old), _place(self._new, new))


def _place(anchors: list[int], index: int) -> Pair:
    gap = bisect_left(anchors, index)
    return gap, index - (anchors[gap - 1] if gap else -1)


def _apart(old: Pair, new: Pair) -> Pair:
    return abs(old[0] - new[0]), abs(old[1] - new[1])
