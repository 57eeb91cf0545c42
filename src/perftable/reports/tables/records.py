"""Records as rows: one for each duty and each indicator of an activity."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document
from perftable.model.duty import Activity, Budget, Duty, Indicator
from perftable.model.location import TIERS
from perftable.reports.tables.base import Cell

RECORD_COLUMNS = (
    "path table row kind duty activity number code budget unit budget_as_written content goal "
    "indicator excellent good fair poor direction"
).split()


def record_rows(documents: Iterable[Document]) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each duty and each indicator of an activity.

    An activity's budget, content and goal stand in its first row only, so that columns add up.
    """
    yield RECORD_COLUMNS
    for document in documents:
        for table in document.tables:
            for orphan in table.orphans:
                yield from _activity(document.path, "", orphan)
            for duty in table.duties:
                yield from _entry(document.path, "duty", duty.name, "", duty)
                for activity in duty.activities:
                    yield from _activity(document.path, duty.name, activity)


def _activity(path: str, duty: str, activity: Activity) -> Iterator[Sequence[Cell]]:
    yield from _entry(path, "activity", duty, activity.name, activity)


def _entry(
    path: str, kind: str, duty: str, activity: str, entry: Duty | Activity
) -> Iterator[Sequence[Cell]]:
    own: tuple[Cell, ...] = (
        *(entry.number, entry.code, *_budget(entry.budget), entry.content, entry.goal),
    )
    for indicator in entry.indicators or (None,):
        place = indicator.location if indicator else entry.location
        yield (path, place.table, place.row, kind, duty, activity, *own, *_indicator(indicator))
        own = ("",) * len(own)


def _budget(budget: Budget) -> tuple[Cell, ...]:
    if isinstance(budget, Amount):
        return budget.value, budget.unit, budget.raw
    return None, None, budget.raw if isinstance(budget, Unreadable) else ""


def _indicator(indicator: Indicator | None) -> tuple[Cell, ...]:
    if indicator is None:
        return ("",) * (len(TIERS) + 2)
    if indicator.scale is None:
        return (indicator.text, *[""] * (len(TIERS) + 1))
    tiers = [tier.text for _, tier in indicator.scale.tiers()]
    return (indicator.text, *tiers, indicator.scale.direction)
