"""The duties and activities of two documents, matched."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from perftable.comparing.differences import IndexPairs, indicator_pairs
from perftable.comparing.likeness import Row
from perftable.comparing.order import in_order
from perftable.comparing.pairing import pair
from perftable.forms.duties.records import Activity, Duty
from perftable.model.document import Document

_NO_DUTY = -1


@dataclass(slots=True, eq=False)
class Match:
    """A duty or an activity in both versions, or in one; `activities` are those under a duty."""

    old: "Stand | None" = None
    new: "Stand | None" = None
    moved: bool = False
    indicators: IndexPairs = ()
    activities: "list[Match]" = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Stand:
    """A duty or an activity in one version, the duty above it, and its match."""

    entry: Duty | Activity
    above: "Stand | None"
    match: Match = field(default_factory=Match)

    @property
    def row(self) -> Row:
        """The row as it is matched; the parent of an activity is its duty's match."""
        return Row.of(self.entry, self.parent, self.above.entry.name if self.above else "")

    @property
    def parent(self) -> Match | None:
        """The match of the duty above it."""
        return None if self.above is None else self.above.match


def match_rows(old: Document, new: Document) -> tuple[list[Match], list[Match]]:
    """Return the duties, each with its activities, and the activities without a duty.

    Both are in the order of the new version; what was removed follows what stood above it.
    """
    old_duties = [Stand(duty, None) for duty in old.duties]
    new_duties = [Stand(duty, None) for duty in new.duties]
    _match(old_duties, new_duties)
    old_activities, new_activities = _activities(old, old_duties), _activities(new, new_duties)
    _match(old_activities, new_activities)
    old_under, new_under = _by_parent(old_activities), _by_parent(new_activities)
    duties = _merged(old_duties, new_duties)
    for duty in duties:
        duty.activities = _merged(old_under[duty], new_under[duty])
    return duties, _merged(old_under[None], new_under[None])


def _match(old: Sequence[Stand], new: Sequence[Stand]) -> None:
    """Give matched rows one match, and the others one of their own."""
    groups: defaultdict[Match | None, list[tuple[int, int]]] = defaultdict(list)
    for i, j in pair([stand.row for stand in old], [stand.row for stand in new]):
        new[j].match = old[i].match
        new[j].match.indicators = indicator_pairs(old[i].entry.indicators, new[j].entry.indicators)
        if old[i].parent is new[j].parent:
            groups[old[i].parent].append((i, j))
        else:
            new[j].match.moved = True
    for pairs in groups.values():
        settled = in_order(pairs)
        for i, j in pairs:
            new[j].match.moved = (i, j) not in settled
    for stand in old:
        stand.match.old = stand
    for stand in new:
        stand.match.new = stand


def _activities(document: Document, duties: Iterable[Stand]) -> list[Stand]:
    orphans = [Stand(orphan, None) for table in document.tables for orphan in table.orphans]
    under = [
        Stand(activity, duty)
        for duty in duties
        if isinstance(duty.entry, Duty)
        for activity in duty.entry.activities
    ]
    return orphans + under


def _by_parent(stands: Iterable[Stand]) -> defaultdict[Match | None, list[Stand]]:
    groups: defaultdict[Match | None, list[Stand]] = defaultdict(list)
    for stand in stands:
        groups[stand.parent].append(stand)
    return groups


def _merged(old: Iterable[Stand], new: Sequence[Stand]) -> list[Match]:
    """Return the matches of `new` in order, each followed by what was removed below it."""
    here = {stand.match for stand in new}
    below: defaultdict[Match | None, list[Match]] = defaultdict(list)
    last: Match | None = None
    for stand in old:
        if stand.match in here:
            last = stand.match
        elif stand.match.new is None:
            below[last].append(stand.match)
    return [*below[None], *(m for stand in new for m in (stand.match, *below[stand.match]))]
