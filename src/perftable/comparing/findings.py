"""What became of the findings: new, remaining, mended, waived."""

from collections.abc import Callable, Hashable, Iterator

from perftable.comparing.again import add_partners, without_above
from perftable.comparing.places import Places
from perftable.model.comparison import FindingChanges, Remaining
from perftable.model.finding import Finding
from perftable.model.fingerprint import fingerprint, identity, lists_rows
from perftable.model.report import DocumentReport

_Key = Callable[[Finding, Places], Hashable]


def finding_changes(
    old: DocumentReport, new: DocumentReport, old_places: Places, new_places: Places
) -> FindingChanges:
    """Tell what became of the findings of two reports made with the same rules.

    A finding remains where its rule fails on the same cell of the same matched row, whatever the
    cell says now, or where its fingerprint is the same, with or without the names above its own. A waived
    finding is neither new nor mended.
    """
    before = [*old.findings, *(one.finding for one in old.waived)]
    after = [*new.findings, *(one.finding for one in new.waived)]
    partners: dict[int, int] = {}
    for key in (_cell, _mark, _without_above):
        add_partners(
            partners,
            [_keys(key, finding, old_places) for finding in before],
            [_keys(key, finding, new_places) for finding in after],
        )
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


def _keys(key: _Key, finding: Finding, places: Places) -> Iterator[Hashable]:
    """Yield the key; only what was not found again by another is asked for it."""
    found = key(finding, places)
    if found is not None:
        yield found


def _cell(finding: Finding, places: Places) -> Hashable:
    """Return the rule and the matched cell; None where nothing was matched."""
    matched = places.get((finding.location.table, finding.location.row))
    if matched is None:
        return None
    return finding.code, matched.node, finding.location.column, _measure(finding, places)


def _mark(finding: Finding, places: Places) -> Hashable:
    """Return the fingerprint, and which of the row's indicators it speaks of."""
    return fingerprint(finding), _measure(finding, places)


def _without_above(finding: Finding, places: Places) -> Hashable:
    """Return the cell and the name; None where the finding is about no row below another."""
    key = next(without_above(identity(finding, "")), None)
    return key and (key, _measure(finding, places))


def _measure(finding: Finding, places: Places) -> Hashable:
    """Return the indicator that it speaks of, where it speaks of one."""
    location = finding.location
    spot = places.get((location.table, location.row))
    if spot is None or location.column not in spot.fields or lists_rows(finding):
        return None
    return spot.measure
