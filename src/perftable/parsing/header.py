"""Finds the header of a performance-target table by its words, never by position."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perftable.model.amount import Unit
from perftable.model.grid import PLAIN, Row
from perftable.model.location import FORM_TIERS, MIN_TIERS, TIERS, Column
from perftable.parsing import layouts
from perftable.parsing.text import squeeze

MAX_ROWS_ABOVE = 12
"""A title, a unit line and the like may stand in rows above the header."""

_FIELDS: tuple[Column, ...] = ("name", "budget", "content", "goal", "indicator")


@dataclass(slots=True, frozen=True)
class Header:
    """A recognised header.

    `columns` maps a column to its grid columns (first, end), from 0, end excluded; `code` the same
    for a code column. `first` and `end` are its rows' indexes. `labels` are the squeezed texts of
    its rows, by which a repetition is recognised.
    """

    columns: Mapping[Column, tuple[int, int]]
    code: tuple[int, int] | None
    width: int
    first: int
    end: int
    unit: Unit | None
    labels: frozenset[tuple[str, ...]]

    @property
    def tiers(self) -> tuple[Column, ...]:
        """The tiers that it names, best first."""
        return tuple(column for column in TIERS if column in self.columns)

    @property
    def missing(self) -> tuple[Column, ...]:
        """The columns of the form that the header lacks; two tiers or more are a scale."""
        wanted = [*_FIELDS, *(FORM_TIERS if len(self.tiers) < MIN_TIERS else ())]
        return tuple(column for column in wanted if column not in self.columns)


def find_header(rows: Sequence[Row]) -> Header | None:
    """Return the header among the first rows, or None: then this is some other table."""
    for index, row in enumerate(rows[:MAX_ROWS_ABOVE]):
        columns, code, grouped = _columns_of(row)
        end = index + 1
        if end < len(rows) and len(columns.keys() & set(TIERS)) < MIN_TIERS:
            below, _, _ = _columns_of(rows[end])
            tiers = {c: span for c, span in below.items() if c in TIERS}
            if len(tiers) >= MIN_TIERS:
                columns.update(tiers)
                end += 1
        if _is_target_table(columns, grouped):
            used = rows[index:end]
            return Header(
                columns=columns,
                code=code,
                width=max(len(r.cells) for r in used),
                first=index,
                end=end,
                unit=_unit_of(used),
                labels=frozenset(label(r) for r in used),
            )
    return None


def label(row: Row) -> tuple[str, ...]:
    """Return the texts of a row in a form that can be compared with a header's."""
    return tuple(filter(None, map(squeeze, row.cells)))


def _columns_of(
    row: Row,
) -> tuple[dict[Column, tuple[int, int]], tuple[int, int] | None, bool]:
    columns: dict[Column, tuple[int, int]] = {}
    code = None
    grouped = False
    for index, text in enumerate(row.cells):
        if not text or len(text) > 60:
            continue
        word = layouts.PUNCTUATION.sub("", squeeze(text))
        extent = (index, index + row.formats.get(index, PLAIN).span)
        if word in layouts.SCALE_GROUP:
            grouped = True
        elif word in layouts.CODE and code is None:
            code = extent
        else:
            for column, words in layouts.HEADERS.items():
                if word in words:
                    columns.setdefault(column, extent)
    return columns, code, grouped


def _is_target_table(columns: Mapping[Column, tuple[int, int]], grouped: bool) -> bool:
    """At least four known columns, among them what only these tables have."""
    known = len(columns) + grouped
    own = len(columns.keys() & {"goal", "indicator"}) + grouped
    tiers = len(columns.keys() & set(TIERS))
    return known >= 4 and own >= 1 and ("name" in columns or tiers >= MIN_TIERS or own >= 2)


def _unit_of(rows: Sequence[Row]) -> Unit | None:
    for row in rows:
        for text in row.cells:
            if "元" in text and (match := layouts.UNIT_IN_HEADER.search(squeeze(text))):
                return match[1]  # type: ignore[return-value]  # the pattern names units only
    return None
