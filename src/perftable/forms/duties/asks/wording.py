"""What several rules ask of a document's wording and parts."""

import math
from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from perftable.forms.duties.records import Activity, Duty, DutyForm, Indicator
from perftable.forms.duties.walk import activities, duties, tables
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.model.scale import TIERS, Tier
from perftable.values.text import same


def entries(document: Document) -> Iterator[Duty | Activity]:
    """Yield every duty and activity."""
    yield from duties(document)
    for _, activity in activities(document):
        yield activity


def odd_rows_below(table: DutyForm) -> list[int]:
    """Return for each duty of a table how many rows below it could not become records."""
    if not table.odd_rows:
        return [0] * len(table.duties)
    starts = [_place(duty.location) for duty in table.duties]
    counts = [0] * (len(starts) + 1)
    for odd in table.odd_rows:
        counts[bisect(starts, _place(odd.location))] += 1
    return counts[1:]


def certain_activities(table: DutyForm) -> list[tuple[Activity, ...]]:
    """Return for each duty its activities above the first row that could not become a record.

    That row may be another duty's, and the activities below it too.
    """
    if not table.odd_rows:
        return [duty.activities for duty in table.duties]
    odd = sorted(_place(row.location) for row in table.odd_rows)
    ends = [*odd, (math.inf, 0)]
    found = []
    for duty in table.duties:
        end = ends[bisect(odd, _place(duty.location))]
        found.append(tuple(a for a in duty.activities if _place(a.location) < end))
    return found


def _place(location: Location) -> tuple[int, int]:
    """Return what orders rows, also those of a table that is cut into several."""
    return location.table or 0, location.row or 0


class Named(NamedTuple):
    """An activity and its duty, None for an orphan, with their names as `same` has them.

    `table` is the number of their table in the document.
    """

    table: int
    duty: Duty | None
    activity: Activity
    above: str
    name: str


def named(document: Document) -> tuple[Named, ...]:
    """Return all activities with what names are compared by."""
    return document.once(_named)


def _named(document: Document) -> tuple[Named, ...]:
    found: list[Named] = []
    for number, table in enumerate(tables(document)):
        found += (Named(number, None, one, "", same(one.name)) for one in table.orphans)
        for duty in table.duties:
            above = same(duty.name)
            found += (Named(number, duty, one, above, same(one.name)) for one in duty.activities)
    return tuple(found)


def indicators(document: Document) -> tuple[tuple[Activity, Indicator], ...]:
    """Return every activity's indicators, with and without text."""
    return document.once(_indicators)


def _indicators(document: Document) -> tuple[tuple[Activity, Indicator], ...]:
    return tuple(
        (activity, indicator)
        for _, activity in activities(document)
        for indicator in activity.indicators
    )


def tier_names(tiers: Iterable[Tier]) -> str:
    """Return how the form calls the tiers: 良、差."""
    return "、".join(_TIER_NAMES[tier.location.column or "poor"] for tier in tiers)


_TIER_NAMES = dict(zip(TIERS, "优 良 中 低 差 最差".split(), strict=True))
