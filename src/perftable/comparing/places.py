"""Which rows of both versions are one place, so that a finding can be found again."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence

from perftable.comparing.rows import Match, Stand
from perftable.forms.duties.asks.wording import same
from perftable.model.document import Document
from perftable.model.location import Column

Places = Mapping[tuple[int | None, int | None], tuple[Hashable, Hashable]]
"""For each (table, row): what was matched there, and its indicator; the same in both versions."""

_OWN: tuple[Column, ...] = ("name", "budget", "content", "goal")


def places(old: Document, new: Document, matches: Sequence[Match]) -> tuple[Places, Places]:
    """Return the places of both versions; rows of one version alone are places of their own."""
    before, after = dict(_totals(old)), dict(_totals(new))
    for match in matches:
        if match.old is not None:
            before.update(_rows(match, match.old, {i: (i, j) for i, j in match.indicators}))
        if match.new is not None:
            after.update(_rows(match, match.new, {j: (i, j) for i, j in match.indicators}))
    return before, after


def _rows(
    match: Match, stand: Stand, indicators: Mapping[int | None, Hashable]
) -> Iterator[tuple[tuple[int | None, int | None], tuple[Hashable, Hashable]]]:
    for column in _OWN:
        location = stand.entry.at(column)
        yield (location.table, location.row), (match, None)
    for index, indicator in enumerate(stand.entry.indicators):
        location = indicator.location
        yield (location.table, location.row), (match, indicators.get(index))


def _totals(
    document: Document,
) -> Iterator[tuple[tuple[int | None, int | None], tuple[Hashable, Hashable]]]:
    """Yield the rows of totals: the first 合计 is the first 合计 of the other version."""
    seen: Counter[str] = Counter()
    for table in document.tables:
        for total in table.totals:
            label = same(total.label)
            yield (total.location.table, total.location.row), ((label, seen[label]), None)
            seen[label] += 1
