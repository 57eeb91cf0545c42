"""Finds the header of a performance-target table by its words, never by position."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from perftable.model.amount import Unit
from perftable.model.grid import PLAIN, Grid, Row
from perftable.model.headings import MAX_HEADING, heading, tiers_in, tiers_of, year_of
from perftable.model.scale import FORM_TIERS, MIN_TIERS, TIERS
from perftable.values.money_unit import in_header
from perftable.values.text import squeeze

MAX_ROWS_ABOVE = 12
"""A title, a unit line and the like may stand in rows above the header."""

MIN_KNOWN = 4
"""So many columns of the form, the group over the tiers counted as one, make a header."""

_FIELDS: tuple[str, ...] = ("name", "budget", "content", "goal", "indicator")

Extent = tuple[int, int]
"""Grid columns from the first, from 0, to the end, excluded."""


@dataclass(eq=False, repr=False)
class Header:
    """A recognised header.

    `columns` maps a column to its grid columns (first, end), from 0, end excluded; `code` the same
    for a code column. `first` and `end` are its rows' indexes. `labels` are the squeezed texts of
    its rows, by which a repetition is recognised. `strange`: one of the tiers has a name that is
    not known.
    """

    columns: Mapping[str, Extent]
    code: Extent | None
    width: int
    first: int
    end: int
    unit: Unit | None
    labels: frozenset[tuple[str, ...]]
    strange: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    """How the header calls its tiers, the best first."""

    @cached_property
    def begins(self) -> frozenset[str]:
        """The first texts of its rows."""
        return frozenset(texts[0] for texts in self.labels if texts)

    @property
    def tiers(self) -> tuple[str, ...]:
        """The tiers that it names, best first."""
        return tuple(self.words)

    @cached_property
    def scale(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """The columns of an indicator and its tiers; its tiers, best first; how it calls them."""
        return ("indicator", *self.words), self.tiers, tuple(self.words.values())

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The grid column of each column, from 1."""
        return {column: extent[0] + 1 for column, extent in self.columns.items()}

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns of the form that the header lacks; two tiers or more are a scale."""
        scale = len(self.tiers) >= MIN_TIERS and not self.strange
        wanted = [*_FIELDS, *(() if scale else FORM_TIERS)]
        return tuple(column for column in wanted if column not in self.columns)


_Tier = tuple[str, Extent, str]
"""A tier by its natural name, where it stands, and its word."""


class _Found:
    """What the cells of a row head."""

    def __init__(self) -> None:
        self.columns: dict[str, Extent] = {}
        self.tiers: list[_Tier] = []
        self.code: Extent | None = None
        self.group: Extent | None = None
        self.others: list[int] = []

    @property
    def known(self) -> int:
        """How many columns of the form there are."""
        return len(self.columns) + len(self.tiers) + (self.group is not None)


def header_of(grid: Grid) -> Header | None:
    """Return the header of a table, or None: then this is some other table."""
    return grid.once(_header_of)


def _header_of(grid: Grid) -> Header | None:
    return find_header(grid.rows)


def find_header(rows: Sequence[Row]) -> Header | None:
    """Return the header among the first rows, or None: then this is some other table."""
    for index, row in enumerate(rows[:MAX_ROWS_ABOVE]):
        found = _read(row)
        end = index + 1
        if end < len(rows) and len(found.tiers) < MIN_TIERS:
            below = _read(rows[end])
            alone = found.group is not None and not (below.columns or below.others)
            if len(below.tiers) >= (1 if alone else MIN_TIERS):
                _put_below(found, below)
                end += 1
        if _is_target_table(found):
            used = rows[index:end]
            tiers = _settled(found.tiers)
            return Header(
                columns={**found.columns, **{tier: extent for tier, (extent, _) in tiers.items()}},
                code=found.code,
                width=max(len(r.cells) for r in used),
                first=index,
                end=end,
                unit=_unit_of(used),
                labels=frozenset(label(r) for r in used),
                strange=_has_strange_tier(found, rows[end - 1]),
                words={tier: word for tier, (_, word) in tiers.items()},
            )
    return None


def repeats(row: Row, header: Header) -> bool:
    """Whether the row is one of the header's again, word for word or with 续 and the like."""
    if len(row.cells[-1]) >= MAX_HEADING:
        return False
    first = next(filter(None, row.cells), "")
    if squeeze(first) in header.begins and label(row) in header.labels:
        return True
    return ("职责" in first or "活动" in first) and _is_target_table(_read(row))


def label(row: Row) -> tuple[str, ...]:
    """Return the texts of a row in a form that can be compared with a header's."""
    return tuple(filter(None, map(squeeze, row.cells)))


def _read(row: Row) -> _Found:
    found = _Found()
    texts: dict[str, str] = {}
    for index, text in enumerate(row.cells):
        if not text:
            continue
        extent = (index, index + row.formats.get(index, PLAIN).span)
        said = heading(text)
        within = tiers_in(text) if said in (None, "group") and extent[1] - index > 1 else ()
        if len(within) == extent[1] - index:
            found.tiers += [(tier, (at, at + 1), "") for at, tier in enumerate(within, index)]
            found.group = found.group or extent
        elif said is None:
            found.others.append(index)
        elif said == "group":
            found.group = found.group or extent
        elif said == "code":
            found.code = found.code or extent
        elif said in TIERS:
            found.tiers.append((said, extent, squeeze(text)))
        elif said != "beside":
            other = texts.get(said)
            if other is None or year_of(text) > year_of(other):  # of two years the later one
                texts[said] = text
                found.columns[said] = extent
    return found


def _put_below(found: _Found, below: _Found) -> None:
    """Add the tiers of the header's second row: each column has one role.

    A cell that is merged over them in the first row keeps what they leave; one that is not shows
    that the tiers do not stand where they belong.
    """
    tiers = below.tiers
    begins, ends = min(t[1][0] for t in tiers), max(t[1][1] for t in tiers)
    for column, (first, end) in list(found.columns.items()):
        if first < ends and begins < end:
            if end - first > 1 and first < begins:
                found.columns[column] = (first, begins)
            elif end - first > 1:
                del found.columns[column]
            else:
                tiers = [t for t in tiers if not (first < t[1][1] and t[1][0] < end)]
    found.tiers = tiers
    found.others += below.others


def _settled(tiers: Sequence[_Tier]) -> dict[str, tuple[Extent, str]]:
    """Return where each tier stands and its word, the best first."""
    columns = tiers_of([column for column, _, _ in tiers])
    found = {c: (extent, word) for c, (_, extent, word) in zip(columns, tiers, strict=False)}
    return {column: found[column] for column in TIERS if column in found}


def _has_strange_tier(found: _Found, last: Row) -> bool:
    if found.group is None or found.group[1] - found.group[0] == 1:
        return False
    return any(last.cells[i] for i in found.others if found.group[0] <= i < found.group[1])


def _is_target_table(found: _Found) -> bool:
    """At least four known columns, among them what only these tables have."""
    own = len(found.columns.keys() & {"goal", "indicator"}) + (found.group is not None)
    scale = len(found.tiers) >= MIN_TIERS
    return found.known >= MIN_KNOWN and own >= 1 and ("name" in found.columns or scale or own >= 2)


def _unit_of(rows: Sequence[Row]) -> Unit | None:
    for row in rows:
        for text in row.cells:
            if "元" in text and len(text) <= MAX_HEADING and (unit := in_header(text)):
                return unit
    return None
