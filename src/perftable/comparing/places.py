"""Which rows of both versions are one place, so that a finding can be found again."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple

from perftable.comparing.matching import Match, Stand
from perftable.model.document import Document
from perftable.values.text import same


class Spot(NamedTuple):
    """What was matched on a row, the same in both versions.

    `node` is the lowest node that is a step of a path; `measure` one below it on this row, which
    holds the `fields`: there is none where the node was matched to none.
    """

    node: Hashable
    measure: Hashable = None
    fields: frozenset[str] = frozenset()


Places = Mapping[tuple[int | None, int | None], Spot]
"""The spot of each (table, row)."""


def places(
    old: Document, new: Document, matches: Iterable[Match], steps: frozenset[str]
) -> tuple[Places, Places]:
    """Return the places of both versions; rows of one version alone are places of their own.

    `matches` are those at the top; `steps` are the levels that are named in paths.
    """
    before, after = dict(_loose(old)), dict(_loose(new))
    for match in matches:
        _add(before, after, match, None, steps)
    return before, after


def _add(
    before: dict[tuple[int | None, int | None], Spot],
    after: dict[tuple[int | None, int | None], Spot],
    match: Match,
    above: Match | None,
    steps: frozenset[str],
) -> None:
    own = match if match.level in steps else above
    in_both = own is not None and own.old is not None and own.new is not None
    measure = match if in_both and own is not match else None
    for stand, found in ((match.old, before), (match.new, after)):
        if stand is not None:
            fields = frozenset(stand.node.HOLDS if measure else ())
            found.update((row, Spot(own, measure, fields)) for row in _rows(stand))
    for one in match.below:
        _add(before, after, one, own, steps)


def _rows(stand: Stand) -> Iterator[tuple[int | None, int | None]]:
    yield stand.node.location.table, stand.node.location.row
    for _, cell in stand.node.cells():
        yield cell.place.table, cell.place.row


def _loose(document: Document) -> Iterator[tuple[tuple[int | None, int | None], Spot]]:
    """Yield the rows of totals: the first 合计 is the first 合计 of the other version."""
    seen: Counter[str] = Counter()
    for form in document.forms:
        for node in form.loose:
            label = same(node.called)
            yield (node.location.table, node.location.row), Spot((label, seen[label]))
            seen[label] += 1
