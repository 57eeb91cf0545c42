"""CSV for spreadsheets: UTF-8 with a byte order mark, no text of a document becomes a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document
from perftable.model.duty import Activity, Budget, Duty, Indicator
from perftable.model.location import TIERS
from perftable.model.summary import Summary

Cell = str | int | Decimal | None
Rows = Iterable[Sequence[Cell]]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Beginnings of text that a spreadsheet would run (OWASP, CSV injection)."""


def write(rows: Rows) -> str:
    """Return the rows as CSV text; numbers stay numbers, text is guarded by an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + buffer.getvalue()


def _cell(value: Cell) -> str | int:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


def summary_rows(summary: Summary) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each group; the whole comes last, its key empty."""
    yield (
        summary.by,
        *("count", "documents", "activities", f"budget_{summary.unit}", "share"),
        *("missing_indicators", "missing_scales", "ticked_scales", "error", "warning", "note"),
    )
    for group in (*summary.groups, summary.total):
        yield (
            group.key,
            *(group.count, group.documents, group.activities, group.budget, group.share),
            *(group.missing_indicators, group.missing_scales, group.ticked_scales),
            *(group.findings.error, group.findings.warning, group.findings.note),
        )


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
