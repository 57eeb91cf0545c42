"""A submission: its narrative sections and its performance-target tables."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from perftable.forms.duties.records import Activity, Duty, Total
from perftable.model.amount import Unit
from perftable.model.location import TIERS, Column, Location
from perftable.model.record import Record

SectionKind = Literal["overall_goals", "duty_categories", "safeguards"]


class Item(Record):
    """One numbered item of a section; a duty category has its own `items`.

    `number` is as written ("1.", "一、"), "" if none; `ordinal` is its value or None.
    For a duty category `title` is its name (社会管理职责) and `text` the sentence before the items.
    """

    number: str = ""
    ordinal: int | None = None
    title: str = ""
    text: str = ""
    items: "tuple[Item, ...]" = ()
    location: Location


class Section(Record):
    """A narrative section; `title` is its heading as written."""

    kind: SectionKind
    title: str
    items: tuple[Item, ...] = ()
    location: Location


class OddRow(Record):
    """A row that could not become a record.

    `problem`: "misaligned" has `cells` cells where the header has `expected`;
    "nameless" has content but no name and continues nothing. `texts` keeps what it says.
    """

    problem: Literal["misaligned", "nameless"]
    texts: tuple[str, ...]
    cells: int
    expected: int
    location: Location


class TargetTable(Record):
    """A performance-target table (绩效目标表).

    `columns` maps each recognised column to its grid column, from 1; `missing` lists the required
    ones that the header lacks: two tiers or more are a scale, of fewer the form's four are missing. `orphans` are activities before any duty. `unit` is what the title,
    header or unit line says. `levels` says how parent and child rows were told apart.
    `notes` are rows of plain text (注：…). `rows` counts all rows, header rows included; `parts` are the table numbers it was joined from.
    """

    location: Location
    title: str = ""
    unit: Unit | None = None
    columns: dict[Column, int]
    missing: tuple[Column, ...] = ()
    levels: Literal["indent", "number", "code", "bold", "content", "none"] = "none"
    duties: tuple[Duty, ...] = ()
    orphans: tuple[Activity, ...] = ()
    totals: tuple[Total, ...] = ()
    odd_rows: tuple[OddRow, ...] = ()
    notes: tuple[str, ...] = ()
    rows: int = 0
    parts: tuple[int, ...] = ()

    @property
    def tiers(self) -> tuple[Column, ...]:
        """The tiers that the header names, best first."""
        return tuple(column for column in TIERS if column in self.columns)


class UnreadTable(Record):
    """A table of targets that was seen and could not be read; `words` are what showed it.

    `problem`: "layout" is none that is known here; "cells" are not kept apart by tabs or bars.
    """

    problem: Literal["layout", "cells"]
    words: tuple[str, ...]
    location: Location


class Document(Record):
    """A submission as read. `changes` counts tracked changes still in the Word file.

    `unread` are tables of targets beside `tables` that could not be read.
    """

    path: str
    sha256: str
    format: Literal["docx", "text"]
    sections: tuple[Section, ...] = ()
    tables: tuple[TargetTable, ...] = ()
    unread: tuple[UnreadTable, ...] = ()
    changes: int = 0

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties of all tables, in order."""
        return tuple(duty for table in self.tables for duty in table.duties)

    @cached_property
    def activities(self) -> tuple[tuple[Duty | None, Activity], ...]:
        """All activities with their duty (None for an orphan), in order of tables."""
        return tuple(self._walk())

    def with_tables(self, tables: Iterable[TargetTable]) -> "Document":
        """Return the document with these tables alone."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return Document(**{**fields, "tables": tuple(tables)})

    def _walk(self) -> Iterator[tuple[Duty | None, Activity]]:
        for table in self.tables:
            for orphan in table.orphans:
                yield None, orphan
            for duty in table.duties:
                for activity in duty.activities:
                    yield duty, activity
