"""Where findings stand on the page: which cell, row or paragraph of which document bears them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from perftable.model.finding import Finding
from perftable.model.form import Form
from perftable.model.grid import Grid, Paragraph
from perftable.model.location import Location
from perftable.reports.base import Submission
from perftable.reports.formats.html.merging import Laid, lay_out


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding and the `id` of its line in the list of findings."""

    id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Part:
    """A target table, or the part of it that one grid holds; `header` counts its header's rows.

    `first` says that it is the table's first part. `rows` are laid out with their merged cells;
    `labels` are the headings of its columns, from 0, `row_labels` those of rows that have others.
    """

    table: Form
    grid: Grid
    first: bool
    rows: Sequence[Laid]
    labels: Mapping[int, str]
    row_labels: Mapping[int, Mapping[int, str]] = field(default_factory=dict)

    def label(self, row: int, column: int) -> str | None:
        """Return what stands in a cell, in a word; None where only its row says it."""
        return self.row_labels.get(row, self.labels).get(column)


Spot = tuple[int, int | None, int | None]
"""Table, row and grid column (from 0); a finding on a row or a table has no column or row."""


@dataclass(slots=True)
class Places:
    """The places of one document; `key` begins all its ids.

    `several` says that it has several tables, so that a row needs its table to be found.
    """

    key: str
    several: bool = False
    parts: list[Part] = field(default_factory=list)
    paragraphs: Mapping[int, Paragraph] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    at: dict[Spot, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    in_text: dict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    _columns: dict[int, Mapping[str, int]] = field(default_factory=dict)
    _origins: dict[tuple[int, int, int], tuple[int, int]] = field(default_factory=dict)
    _rows: set[tuple[int, int]] = field(default_factory=set)

    def spot(self, location: Location) -> Spot | None:
        """Return the place in a table that is shown, the first cell for a merged one."""
        table, row = location.table, location.row
        if table is None or table not in self._columns:
            return None
        if row is None or (table, row) not in self._rows:
            return table, None, None
        column = location.cell or self._columns[table].get(location.column or "")
        if column is None:
            return table, row, None
        return table, *self._origins.get((table, row, column - 1), (row, None))

    def anchor(self, location: Location) -> str | None:
        """Return the id of the place, None where the page does not show it.

        Cells and paragraphs that bear no finding have none: a cell's row stands for it.
        """
        spot = self.spot(location)
        if spot is not None:
            return self.id_of(spot if spot in self.at else (*spot[:2], None))
        return f"{self.key}p{location.paragraph}" if location.paragraph in self.in_text else None

    def id_of(self, spot: Spot) -> str:
        """Return the id of a place in a table."""
        table, row, column = spot
        row_id = "" if row is None else f"r{row}"
        return f"{self.key}t{table}{row_id}" + ("" if column is None else f"c{column + 1}")


def find_places(submission: Submission, key: str) -> Places:
    """Return the places of a submission's findings."""
    places = Places(key, submission.verdict.several_tables)
    blocks = submission.source.blocks if submission.source else []
    grids = {block.table: block for block in blocks if isinstance(block, Grid)}
    places.paragraphs = {b.number: b for b in blocks if isinstance(b, Paragraph)}
    for table in submission.records.forms if submission.records else ():
        for number in table.parts:
            if number in grids:  # of several forms in one table the first shows it
                _add_part(places, table, grids.pop(number))
    for index, finding in enumerate(submission.verdict.findings, 1):
        mark = Mark(f"{key}f{index}", finding)
        places.marks.append(mark)
        spot = places.spot(finding.location)
        if spot is not None:
            places.at[spot].append(mark)
        elif finding.location.paragraph in places.paragraphs:
            places.in_text[finding.location.paragraph].append(mark)
    return places


def _add_part(places: Places, table: Form, grid: Grid) -> None:
    first = grid.table == table.location.table
    head = _header_end(table, grid) if first else 0
    rows = [*lay_out(grid.rows[:head], header=True), *lay_out(grid.rows[head:])]
    before = {} if first or not places.parts else places.parts[-1].labels
    labels = _labels(rows[:head]) if head else before
    row_labels = dict(_row_labels(table, grid.table)) if table.heading_row is None else {}
    places.parts.append(Part(table, grid, first, rows, labels, row_labels))
    places._columns[grid.table] = {str(name): column for name, column in table.columns.items()}
    for laid in rows:
        places._rows.add((grid.table, laid.row.number))
        for column, origin in laid.origins.items():
            places._origins[grid.table, laid.row.number, column] = origin


def _labels(header: Sequence[Laid]) -> dict[int, str]:
    """Return for each column the lowest heading above it; captions above all columns are none."""
    found: dict[int, str] = {}
    for laid in header:
        for one in laid.cells:
            if one.text.strip() and one.columns < len(laid.row.cells):
                columns = range(one.column, one.column + one.columns)
                found |= dict.fromkeys(columns, " ".join(one.text.split()))
    return found


def _row_labels(table: Form, number: int) -> Iterator[tuple[int, dict[int, str]]]:
    """Yield what the cells of a row state, for a form whose columns have no heading above all.

    The columns are those of the rows that state most of them; others have an order of their own.
    """
    said = {one.name: one.label.zh for one in table.FIELDS}
    for way in table.walk():
        node = way[-1]
        stated = {
            column - 1: said[name] for name, column in table.columns.items() if node.holds(name)
        }
        most = 2 * len(stated) > len(table.columns)
        if most and node.location.table == number and node.location.row is not None:
            yield node.location.row, stated


def _header_end(table: Form, grid: Grid) -> int:
    """Return how many rows stand above the records: captions and one or two rows of the header.

    The header has a second row where the first one leaves the tiers to it. A form that begins with
    other lines has none.
    """
    if table.heading_row is None:
        return 0
    first = next((i for i, r in enumerate(grid.rows) if r.number == table.heading_row), 0)
    cells = grid.rows[first].cells if grid.rows else ()
    tiers = [table.columns[name] - 1 for name in table.tiers[1:]]
    second = any(column >= len(cells) or not cells[column].strip() for column in tiers)
    return first + 1 + second
