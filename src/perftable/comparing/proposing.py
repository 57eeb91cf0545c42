"""Proposes for each row the few rows of the other version that have most in common with it.

An index of names, first texts, indicators and parts of words keeps this from comparing every row with
every other.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping

from perftable.comparing.likeness import Row
from perftable.comparing.order import Gaps, Pair

BEST = 4
"""So many partners are proposed for each row."""

WINDOW = 8
"""Where very many rows have a feature in common, so many neighbours on either side are tried."""

_STRONG = 8
"""A whole name, first text or indicator in common counts as this many parts of words."""

_PART = 3
_READ = 300
"""Parts of words are so many characters, taken from so many at the beginning of a text."""

_Index = Mapping[Hashable, list[int]]
"""For each feature the rows that have it, in order."""


def propose(old: Mapping[int, Row], new: Mapping[int, Row], gaps: Gaps) -> set[Pair]:
    """Return the pairs worth a look: for each row on either side its best by shared features."""
    of_old, of_new = _index(old), _index(new)
    pairs = set(_best(old, of_old, of_new, gaps.distance))
    mirrored = _best(new, of_new, of_old, lambda j, i: gaps.distance(i, j))
    return pairs | {(i, j) for j, i in mirrored}


def _index(rows: Mapping[int, Row]) -> _Index:
    index: defaultdict[Hashable, list[int]] = defaultdict(list)
    for i, row in rows.items():
        for feature in _features(row):
            index[feature].append(i)
    return index


def _best(
    rows: Mapping[int, Row], here: _Index, there: _Index, distance: Callable[[int, int], Pair]
) -> Iterator[Pair]:
    for i, row in rows.items():
        shared: Counter[int] = Counter()
        for feature in _features(row):
            others = there.get(feature)
            if others is None:
                continue
            whole = isinstance(feature, tuple)
            if len(others) > 2 * WINDOW or len(here[feature]) > 2 * WINDOW:
                rank = bisect_left(here[feature], i)
                others = others[max(0, rank - WINDOW) : rank + WINDOW + 1] if whole else []
            for j in others:
                shared[j] += _STRONG if whole else 1
        ranked = [(-n, distance(i, j), min(i, j), max(i, j), j) for j, n in shared.items()]
        for *_, j in sorted(ranked)[:BEST]:
            yield i, j


def _features(row: Row) -> set[Hashable]:
    """Return what a partner may have in common: tuples are whole texts, strings parts of words."""
    name, first = row.name.text, row.first.text if row.first else ""
    features: set[Hashable] = {("below", text) for text in row.below}
    if name:
        features |= {("name", name), ("here", name, row.parent), ("so", name, row.above)}
    if first:
        features.add(("first", first))
    for text in (name, first[:_READ]):
        features.update(text[k : k + _PART] for k in range(len(text) - _PART + 1))
    return features
