"""What stands at a place of a document: its duty, its activity and the cell's text."""

from collections.abc import Iterator
from typing import NamedTuple

from perftable.forms.duties.records import Activity, Budget, Duty, Indicator, Total
from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document
from perftable.model.location import TIERS, Location

_Row = tuple[int | None, int | None]


class Context(NamedTuple):
    """`text` is the cell's as read, "" where it is empty; None is what does not apply."""

    duty: str | None = None
    activity: str | None = None
    text: str | None = None


class _Standing(NamedTuple):
    duty: Duty | None = None
    activity: Activity | None = None
    indicator: Indicator | None = None
    total: Total | None = None


class Contexts:
    """Finds the context of places in one document."""

    def __init__(self, document: Document) -> None:
        self._rows = dict(_rows(document))
        self._texts = {
            _row(odd.location): " | ".join(filter(None, odd.texts))
            for table in document.tables
            for odd in table.odd_rows
        }

    def at(self, location: Location) -> Context:
        """Return the context of a place."""
        if location.row is None:
            return Context()
        standing = self._rows.get(_row(location))
        if standing is None:
            return Context(text=self._texts.get(_row(location)))
        return Context(
            standing.duty.name if standing.duty else None,
            standing.activity.name if standing.activity else None,
            _text(standing, location),
        )


def _row(location: Location) -> _Row:
    return location.table, location.row


def _rows(document: Document) -> Iterator[tuple[_Row, _Standing]]:
    for table in document.tables:
        for total in table.totals:
            yield _row(total.location), _Standing(total=total)
    for duty in document.duties:
        for place in _places(duty):
            yield _row(place), _Standing(duty)
        for indicator in duty.indicators:
            yield _row(indicator.location), _Standing(duty, indicator=indicator)
    for parent, activity in document.activities:
        for place in _places(activity):
            yield _row(place), _Standing(parent, activity)
        for indicator in activity.indicators:
            yield _row(indicator.location), _Standing(parent, activity, indicator)


def _places(entry: Duty | Activity) -> Iterator[Location]:
    """Yield the entry's row and the further rows on which its fields stand."""
    yield entry.location
    yield from entry.elsewhere.values()
    if entry.budget is not None:
        yield entry.budget.location


def _text(standing: _Standing, location: Location) -> str | None:
    column = location.column
    if standing.total is not None:
        total = standing.total
        return _raw(total.budget) if column == "budget" else total.label
    entry = standing.activity or standing.duty
    if entry is None or column is None:
        return None
    if column == "indicator":
        return standing.indicator.text if standing.indicator else ""
    if column in TIERS:
        scale = standing.indicator.scale if standing.indicator else None
        return next((t.text for name, t in scale.tiers() if name == column), "") if scale else ""
    if column == "budget":
        return _raw(entry.budget)
    return {"name": entry.name, "content": entry.content, "goal": entry.goal}[column]


def _raw(budget: Budget) -> str:
    return budget.raw if isinstance(budget, Amount | Unreadable) else ""
