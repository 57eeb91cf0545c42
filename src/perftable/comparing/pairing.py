"""Which row of the old version is which of the new one.

Rows that agree in all their words, or in name, place and content, and have no rival are paired at
once. For the others some partners are proposed, and the most alike are paired first; among equals
the nearer place decides. Nothing depends on which version is called old.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set

from perftable.comparing.likeness import Row, alike, named_alike, score, with_boilerplate
from perftable.comparing.order import Gaps, Pair
from perftable.comparing.proposing import propose

_ROUNDS = 8
"""A row whose few proposed partners all went to others is looked at again, so many times."""


def pair(old: Sequence[Row], new: Sequence[Row]) -> list[Pair]:
    """Return the pairs of rows (indexes), in the order of the old version; each row at most once."""
    old, new = with_boilerplate(old), with_boilerplate(new)
    pairs = dict(_certain(old, new))
    gaps = Gaps(pairs.items())
    repeated = {*_repeated(old), *_repeated(new)}
    for _ in range(_ROUNDS):
        taken = set(pairs.values())
        left_old = {i: row for i, row in enumerate(old) if i not in pairs}
        left_new = {j: row for j, row in enumerate(new) if j not in taken}
        found = _most_alike(left_old, left_new, gaps, repeated)
        pairs.update(found)
        if not found:
            break
    return _uncrossed(old, new, pairs.items())


def _uncrossed(old: Sequence[Row], new: Sequence[Row], pairs: Iterable[Pair]) -> list[Pair]:
    """Put rows that are alike in everything in one order in both versions."""
    groups: defaultdict[Hashable, list[Pair]] = defaultdict(list)
    for i, j in pairs:
        groups[_all_words(old[i]), old[i].money, _all_words(new[j]), new[j].money].append((i, j))
    return sorted(
        pair
        for group in groups.values()
        for pair in zip(*(sorted(side) for side in zip(*group, strict=True)), strict=True)
    )


def _certain(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Pair]:
    done_old: set[int] = set()
    done_new: set[int] = set()
    for key in (_all_words, _name_and_first):
        once_old, once_new = _once(old, done_old, key), _once(new, done_new, key)
        for words in once_old.keys() & once_new.keys():
            i, j = once_old[words], once_new[words]
            done_old.add(i)
            done_new.add(j)
            yield i, j


def _all_words(row: Row) -> Hashable:
    return row.parent, row.name.text, row.texts, row.classes, row.below


def _name_and_first(row: Row) -> Hashable:
    first = row.first
    return (row.parent, row.name.text, first.text) if first and first.text else None


def _once(
    rows: Sequence[Row], done: set[int], key: Callable[[Row], Hashable]
) -> Mapping[Hashable, int]:
    """Return the index of each row whose key no other row has."""
    keys = {index: key(row) for index, row in enumerate(rows) if index not in done}
    counts = Counter(keys.values())
    return {words: i for i, words in keys.items() if words is not None and counts[words] == 1}


def _named(row: Row) -> Hashable:
    return row.above, row.name.text


def _repeated(rows: Sequence[Row]) -> Iterator[Hashable]:
    """Yield the names that stand twice under one node, or at the top."""
    return (name for name, count in Counter(map(_named, rows)).items() if count > 1)


def _most_alike(
    old: Mapping[int, Row], new: Mapping[int, Row], gaps: Gaps, repeated: Set[Hashable]
) -> dict[int, int]:
    """Return the most alike of the pairs that are proposed, each row at most once.

    A name alone is enough where it is the only one, or where no sure pair stands between.
    """
    ranked = []
    for i, j in propose(old, new, gaps):
        distance = gaps.distance(i, j)
        if alike(old[i], new[j]) or (
            named_alike(old[i], new[j])
            and (distance[0] == 0 or not {_named(old[i]), _named(new[j])} & repeated)
        ):
            ranked.append((-score(old[i], new[j]), distance, min(i, j), max(i, j), i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
