"""Records as rows: one for each duty and each indicator of an activity."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.forms.duties.records import Activity, Duty, Indicator
from perftable.forms.duties.walk import tables
from perftable.model.amount import Amount, Budget, Unreadable
from perftable.model.document import Document
from perftable.model.scale import FORM_TIERS, TIERS
from perftable.reports.tables.base import Cell

RECORD_COLUMNS = (
    "path table row kind duty activity number code budget unit budget_as_written content goal "
    "indicator excellent good fair low poor worst direction"
).split()


def record_rows(documents: Iterable[Document]) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each duty and each indicator of an activity.

    The documents are gone through twice. An activity's budget, content and goal stand in its first row only, so that columns add up.
    A tier beyond the form's four has a column where some header names it.
    """
    named = {name for document in documents for table in tables(document) for name in table.columns}
    tiers = [tier for tier in TIERS if tier in FORM_TIERS or tier in named]
    yield [c for c in RECORD_COLUMNS if c not in TIERS or c in tiers]
    for document in documents:
        for kind, duty, activity, entry in _entries(document):
            yield from _entry((kind, duty, activity), entry, document.path, tiers)


def _entries(document: Document) -> Iterator[tuple[str, str, str, Duty | Activity]]:
    for table in tables(document):
        for orphan in table.orphans:
            yield "activity", "", orphan.name, orphan
        for duty in table.duties:
            yield "duty", duty.name, "", duty
            for activity in duty.activities:
                yield "activity", duty.name, activity.name, activity


def _entry(
    names: Sequence[str], entry: Duty | Activity, path: str, tiers: Sequence[str]
) -> Iterator[Sequence[Cell]]:
    own: tuple[Cell, ...] = (
        *(entry.number, entry.code, *_budget(entry.budget), entry.content, entry.goal),
    )
    for indicator in entry.indicators or (None,):
        place = indicator.location if indicator else entry.location
        yield (path, place.table, place.row, *names, *own, *_indicator(indicator, tiers))
        own = ("",) * len(own)


def _budget(budget: Budget) -> tuple[Cell, ...]:
    if isinstance(budget, Amount):
        return budget.value, budget.unit, budget.raw
    return None, None, budget.raw if isinstance(budget, Unreadable) else ""


def _indicator(indicator: Indicator | None, tiers: Sequence[str]) -> tuple[Cell, ...]:
    if indicator is None:
        return ("",) * (len(tiers) + 2)
    if indicator.scale is None:
        return (indicator.text, *[""] * (len(tiers) + 1))
    said = {column: tier.text for column, tier in indicator.scale.tiers()}
    return (indicator.text, *(said.get(tier, "") for tier in tiers), indicator.scale.direction)
