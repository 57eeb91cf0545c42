"""What became of the findings: new, remaining, mended, waived."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable

from perftable.comparing.places import Places
from perftable.model.comparison import FindingChanges, Remaining
from perftable.model.finding import Finding
from perftable.model.fingerprint import fingerprint
from perftable.model.report import DocumentReport

_OF_THE_ROW = frozenset(("name", "budget", "content", "goal", None))
"""Columns that speak of the duty or activity, not of one indicator."""

_Key = Callable[[Finding, Places], Hashable]


def finding_changes(
    old: DocumentReport, new: DocumentReport, old_places: Places, new_places: Places
) -> FindingChanges:
    """Tell what became of the findings of two reports made with the same rules.

    A finding remains where its rule fails on the same cell of the same matched row, whatever the
    cell says now, or where its fingerprint is the same. A waived finding is neither new nor mended.
    """
    before = [*old.findings, *(one.finding for one in old.waived)]
    after = [*new.findings, *(one.finding for one in new.waived)]
    partners: dict[int, int] = {}
    for key in (_cell, _mark):
        _find_again(before, after, partners, key, old_places, new_places)
    counting = range(len(new.findings))
    found_again = set(partners.values())
    return FindingChanges(
        new=tuple(after[n] for n in counting if n not in partners),
        remaining=tuple(
            Remaining(old=before[partners[n]], new=after[n]) for n in counting if n in partners
        ),
        mended=tuple(one for n, one in enumerate(before) if n not in found_again),
        waived=new.waived,
    )


def _find_again(
    before: list[Finding],
    after: list[Finding],
    partners: dict[int, int],
    key: _Key,
    old_places: Places,
    new_places: Places,
) -> None:
    """Add to `partners` (new to old) the findings that `key` says are the same, in their order."""
    found_again = set(partners.values())
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for number, finding in enumerate(before):
        if number not in found_again:
            waiting[key(finding, old_places)].append(number)
    waiting.pop(None, None)
    for number, finding in enumerate(after):
        if number not in partners:
            queue = waiting.get(key(finding, new_places))
            if queue:
                partners[number] = queue.popleft()


def _cell(finding: Finding, places: Places) -> Hashable:
    """Return the rule and the matched cell; None where nothing was matched."""
    matched = places.get((finding.location.table, finding.location.row))
    if matched is None:
        return None
    return finding.code, matched[0], finding.location.column, _indicator(finding, places)


def _mark(finding: Finding, places: Places) -> Hashable:
    """Return the fingerprint, and which of the row's indicators it speaks of."""
    return fingerprint(finding), _indicator(finding, places)


def _indicator(finding: Finding, places: Places) -> Hashable:
    location = finding.location
    if location.column in _OF_THE_ROW:
        return None
    return places.get((location.table, location.row), (None, None))[1]
