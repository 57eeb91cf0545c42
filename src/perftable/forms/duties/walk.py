"""What rules and reports of the Hebei table walk over: its tables, duties and activities."""

from collections.abc import Iterator

from perftable.forms.duties.records import Activity, Duty, DutyForm
from perftable.model.document import Document


def tables(document: Document) -> tuple[DutyForm, ...]:
    """Return the document's tables of duties."""
    return document.once(_tables)


def duties(document: Document) -> tuple[Duty, ...]:
    """Return all duties of all tables, in order."""
    return document.once(_duties)


def activities(document: Document) -> tuple[tuple[Duty | None, Activity], ...]:
    """Return all activities with their duty (None for an orphan), in order of tables."""
    return document.once(_activities)


def _tables(document: Document) -> tuple[DutyForm, ...]:
    return document.forms_of(DutyForm)


def _duties(document: Document) -> tuple[Duty, ...]:
    return tuple(duty for table in tables(document) for duty in table.duties)


def _activities(document: Document) -> tuple[tuple[Duty | None, Activity], ...]:
    return tuple(_walk(document))


def _walk(document: Document) -> Iterator[tuple[Duty | None, Activity]]:
    for table in tables(document):
        for orphan in table.orphans:
            yield None, orphan
        for duty in table.duties:
            for activity in duty.activities:
                yield duty, activity
