"""Findings found again: which of today's stood there before, whatever became of their neighbours."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from perftable.model.fingerprint import Identity

Keys = Callable[[Identity], Iterable[Hashable]]
"""What a finding may be found again by."""


def find_again(before: Sequence[Identity], after: Sequence[Identity]) -> Mapping[int, int]:
    """Return which of `after` is which of `before` (indexes), each at most once.

    First by fingerprint, then without the names above its own, which may have been corrected. A finding
    whose own name is another is another finding: 东片区 and 西片区 differ in one character.
    """
    partners: dict[int, int] = {}
    for keys in (_mark, without_above):
        add_partners(partners, [keys(one) for one in before], [keys(one) for one in after])
    return partners


def add_partners(
    partners: dict[int, int],
    before: Sequence[Iterable[Hashable]],
    after: Sequence[Iterable[Hashable]],
) -> None:
    """Add to `partners` (after to before) those that have a key in common, in their order."""
    taken = set(partners.values())
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for number, keys in enumerate(before):
        for key in keys if number not in taken else ():
            waiting[key].append(number)
    for number, keys in enumerate(after):
        for key in keys if number not in partners else ():
            queue = waiting.get(key, deque())
            while queue and queue[0] in taken:
                queue.popleft()
            if queue:
                partners[number] = queue.popleft()
                taken.add(partners[number])
                break


def _mark(one: Identity) -> Iterator[Hashable]:
    yield one.fingerprint


def without_above(one: Identity) -> Iterator[Hashable]:
    """Yield the cell and the name, where the finding is about a row below another."""
    if one.cell and one.name:
        yield one.cell, one.name
