"""A table of a page: its cells placed in a grid, spans and all; layout is told from tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from perftable.model.grid import PLAIN, Format, Row
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.counting import Count
from perftable.readers.flow import Flow
from perftable.readers.lines import Line, shown
from perftable.readers.merges import Area, Merges
from perftable.readers.word.rows import Rows

MAX_ROWSPAN = 65_534
"""Rows one cell may span, as browsers bound them."""

HEAD, BODY, FOOT = 0, 1, 2


@dataclass(slots=True)
class Cell:
    """A cell as read; `down` 0 means to the end of its group of rows.

    `filled` says that it has text of its own, `items` are what stands in it where that is more than
    text: lines and tables.
    """

    across: int = 1
    down: int = 1
    text: str = ""
    form: Format = PLAIN
    filled: bool = False
    items: "list[Line | Table] | None" = None

    def fill(self, flow: "Flow[Table]") -> None:
        """Take what has flowed into it."""
        items = flow.items
        if len(items) == 1 and isinstance(items[0], Line):  # as most are
            self.text, self.form = shown((items[0],))
            self.filled = bool(self.text) or self.form is not PLAIN
            return
        lines = flow.lines
        self.filled = any(not line.empty for line in lines)
        if len(lines) < len(flow.items):
            self.items = flow.items
            lines = list(_with_tables(flow.items))
        self.text, self.form = shown(lines)

    def tables(self) -> "Iterator[Table]":
        """Yield the tables in it."""
        yield from (item for item in self.items or () if isinstance(item, Table))

    def spill(self) -> "Iterator[Line | Table]":
        """Yield what stands in it one below the other."""
        if self.items is not None:
            yield from self.items
        elif self.text:
            form = self.form
            for at, text in enumerate(self.text.split("\n")):
                number, level = (form.number, form.level) if at == 0 else ("", None)
                yield Line(text, number, level, form.indent, form.bold)


@dataclass(slots=True)
class Group:
    """Rows between which a cell may span; `order` puts heads first and feet last."""

    order: int
    rows: list[list[Cell]] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A table as read; `columns` are those its `<col>` declare.

    `filled` counts its cells with text and those of the tables in it, when it has ended.
    """

    groups: list[Group] = field(default_factory=list)
    columns: int = 0
    filled: int = 0

    def begin_group(self, order: int) -> None:
        """Begin a group of rows."""
        self.groups.append(Group(order))

    def begin_row(self) -> list[Cell]:
        """Begin a row in the group that is open, in a body where there is none."""
        if not self.groups:
            self.begin_group(BODY)
        row: list[Cell] = []
        self.groups[-1].rows.append(row)
        return row

    def cells(self) -> Iterator[Cell]:
        """Yield the cells in the order of the source."""
        for group in self.groups:
            for row in group.rows:
                yield from row

    def is_layout(self) -> bool:
        """Whether it only lays out the tables in it: these have as many filled cells, or more."""
        own = inner = 0
        for cell in self.cells():
            own += cell.filled
            if cell.items is not None:
                inner += sum(table.filled for table in cell.tables())
        self.filled = own + inner
        return 0 < inner >= own


@dataclass(slots=True)
class _Placed:
    """A row's cells with the columns in which they begin, and where the row ends."""

    cells: list[Cell]
    columns: list[int]
    end: int


def rows_of(table: Table, count: Count, nested: list[Table]) -> list[Row]:
    """Return the rows of a table; the tables in its cells are added to `nested`."""
    number = 0
    placed: dict[int, _Placed] = {}
    areas: list[Area] = []
    covered: dict[int, int] = {}
    beyond = False
    groups = sorted((group for group in table.groups if group.rows), key=lambda group: group.order)
    for group, following in zip_longest(groups, groups[1:]):
        first, last = number + 1, number + len(group.rows)
        if not beyond:
            covered = {}
        beyond = following is not None and _goes_beyond(group, following)
        last += beyond
        for cells in group.rows:
            number += 1
            row = _place(cells, number, last, covered, areas)
            if row.cells:  # while there are few: tall cells push those of the rows below aside
                count.require_width(row.columns[-1] + 1, count.tables + 1, number)
            if row.end:
                placed[number] = row
                count.row()
        number = max(number, first - 1)
    if not placed:
        return []
    width = _width(placed.values(), table.columns)
    count.require_width(width, count.tables + 1, next(iter(placed)))
    merges = Merges(areas, width)
    rows: list[Row] = []
    for number, row in placed.items():
        count.cell(width)
        texts, formats = [""] * width, dict[int, Format]()
        for at, cell in zip(row.columns, row.cells, strict=True):
            texts[at] = cell.text
            count.text(len(cell.text))
            if cell.form is not PLAIN:
                formats[at] = cell.form
            if cell.items is not None:
                nested += cell.tables()
        merges.lay(number, texts, formats)
        rows.append(Row(len(rows) + 1, texts, formats) if formats else Row(len(rows) + 1, texts))
    Rows().take(rows)
    return rows


def _goes_beyond(head: Group, body: Group) -> bool:
    """Whether cells of a head go on into the body, whose first row has room left for them.

    LibreOffice ends a head of one row there; browsers cut such cells.
    """
    if (head.order, body.order, len(head.rows)) != (HEAD, BODY, 1):
        return False
    (row,) = head.rows
    over = sum(cell.across for cell in row if cell.down == 2)
    below = sum(cell.across for cell in body.rows[0])
    return over > 0 and over + below == sum(cell.across for cell in row)


def _place(
    cells: list[Cell], number: int, last: int, covered: dict[int, int], areas: list[Area]
) -> _Placed:
    """Place a row's cells; `covered` tells down to which row a column is taken from above."""
    at = 0
    columns: list[int] = []
    ends = [column + 1 for column, row in covered.items() if row >= number]
    for cell in cells:
        while covered.get(at, 0) >= number:
            at += 1
        across = min(cell.across, max(MAX_COLUMNS - at, 1))
        bottom = last if cell.down == 0 else min(number + cell.down - 1, last)
        if bottom > number:
            covered.update(dict.fromkeys(range(at, at + across), bottom))
        if across > 1 or bottom > number:
            areas.append(Area(number, at, bottom, at + across - 1))
        columns.append(at)
        at += across
    return _Placed(cells, columns, max([at if cells else 0, *ends]))


def _width(rows: Iterable[_Placed], declared: int) -> int:
    """Return how wide a table is: spans that lead out of it are clipped.

    Columns in which a cell begins are there; a span beyond them is, where every row that comes so
    far has one.
    """
    rows = list(rows)
    begun = max((row.columns[-1] + 1 for row in rows if row.columns), default=0)
    ends = [row.end for row in rows if row.end >= begun]
    return max(begun, min(ends, default=0), min(declared, max(ends, default=0)))


def _with_tables(items: "list[Line | Table]") -> Iterator[Line]:
    """Yield a cell's lines; a row of a table in it is one line, as in a Word document."""
    for item in items:
        if isinstance(item, Line):
            yield item
            continue
        for group in sorted(item.groups, key=lambda group: group.order):
            for row in group.rows:
                line = "\t".join(cell.text for cell in row if cell.text)
                if line:
                    yield Line(line)
