"""Pages become blocks: paragraphs, and tables made whole, in the order of the document."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format, Grid, Paragraph, Row
from perftable.model.phrase import Phrase
from perftable.readers.counting import Count
from perftable.readers.drawn.columns import with_all_columns
from perftable.readers.drawn.filling import Filled
from perftable.readers.drawn.furniture import remove_furniture
from perftable.readers.drawn.joining import adopt, go_on, goes_on
from perftable.readers.drawn.lattice import Lattice
from perftable.readers.drawn.lines import TextLine
from perftable.readers.drawn.spread import Cell, Place, Table, table_of
from perftable.readers.drawn.walls import SNAP
from perftable.readers.drawn.watch import Watch
from perftable.readers.drawn.wrapping import SLACK, end_paragraphs, joined, wrap
from perftable.readers.lines import Line, shown
from perftable.readers.merges import spanning

MANY = 4
"""Lines that end at one place, by which it is known that text ends there."""

_CUT = Phrase(
    "第 {table} 个表格第 {row} 行跨页，已按一行处理。",
    "Row {row} of table {table} stands on two pages and was read as one row.",
)


@dataclass(slots=True)
class Blocks:
    """What a document shows, and what is said of it."""

    blocks: list[Paragraph | Grid] = field(default_factory=list)
    remarks: list[Phrase] = field(default_factory=list)

    @property
    def has_tables(self) -> bool:
        """Whether there is a table in it: a frame around text without lines inside is none."""
        return any(
            isinstance(block, Grid) and len(block.rows) * len(block.rows[0].cells) > 1
            for block in self.blocks
        )


class _Text(NamedTuple):
    """A paragraph, and where its first line stands."""

    text: str
    place: Place


def assemble(pages: Sequence[Filled], watch: Watch | None = None) -> Blocks:
    """Return what the pages show. Raises `UnreadableFile` at a bound."""
    remove_furniture(pages)
    count, found = Count(), Blocks()
    pages = with_all_columns(pages, found.remarks)
    items = _items(pages)
    inner: list[Lattice] = []
    for item in items:
        if isinstance(item, _Text):
            count.text(len(item.text))
            found.blocks.append(Paragraph(count.paragraph(), item.text))
            if watch is not None:
                watch.paragraph(count.paragraphs, item.place)
        else:
            _add(item, count, found, watch)
            inner += item.inner
    for lattice in inner:  # those in it are added to the end while it is read
        table = table_of(lattice)
        _add(table, count, found, watch)
        inner += table.inner
    return found


def _items(pages: Sequence[Filled]) -> list[_Text | Table]:
    """Return paragraphs and tables in order, tables that go on over pages made one."""
    begin = min((line.left for page in pages for line in page.loose), default=0.0)
    end = max((line.right for page in pages for line in page.loose), default=0.0)
    sides = [(t.xs[0], t.xs[-1]) for page in pages for t in page.tables]
    begin = min([begin, *(left for left, _ in sides)])
    end = max([end, *(right for _, right in sides)])
    reaching = sum(line.right >= end - SLACK for page in pages for line in page.loose)
    told = reaching >= MANY or any(right >= end - SLACK for _, right in sides)
    items: list[_Text | Table] = []
    for page, following in zip_longest(pages, pages[1:]):
        loose = page.loose
        # The longest line need not be full: the margins are taken to be the same, then.
        right = end if told else max(end, page.width - begin)
        if following is not None and page.tables and following.tables:
            last = page.tables[-1]
            below = [line for line in loose if line.bottom > last.ys[-1]]
            if below and goes_on(table_of(last), table_of(following.tables[0])):
                loose = [line for line in loose if line.bottom <= last.ys[-1]]
                loose += adopt(last, below)
        for lattice in page.tables:
            before = [line for line in loose if line.top < lattice.ys[0]]
            loose = [line for line in loose if line.top >= lattice.ys[0]]
            items += _paragraphs(before, begin, right, page.number)
            above = items[-1] if items else None
            table = table_of(lattice)
            if isinstance(above, Table) and lattice is page.tables[0] and goes_on(above, table):
                go_on(above, table)
            else:
                items.append(table)
        items += _paragraphs(loose, begin, right, page.number)
    return items


def _paragraphs(lines: Sequence[TextLine], begin: float, end: float, page: int) -> list[_Text]:
    wrap(lines, begin, end)
    end_paragraphs(lines)
    heads = [line for at, line in enumerate(lines) if at == 0 or not lines[at - 1].wrapped]
    return [
        _Text(text, Place(page, head.left, head.top, head.right, head.bottom))
        for line, head in zip(joined(lines), heads, strict=True)
        if (text := line.strip())
    ]


def _add(table: Table, count: Count, found: Blocks, watch: Watch | None) -> None:
    number = count.table()
    rows = _rows(table, number, count, watch)
    found.blocks.append(Grid(number, rows))
    found.remarks += (_CUT.filled(table=number, row=row + 1) for row in table.cut)


def _rows(table: Table, number: int, count: Count, watch: Watch | None) -> list[Row]:
    places = _places(side for cell in table.cells for side in (cell.begin, cell.end))
    width = max(places.values())
    count.require_width(width, number, 1)
    count.row(len(table.pages))
    count.cell(width * len(table.pages))
    texts = [[""] * width for _ in table.pages]
    formats: list[dict[int, Format]] = [{} for _ in table.pages]
    for cell in table.cells:
        at = places[cell.begin]
        text, form = shown(_lines(cell))
        count.text(len(text))
        span = max(places[cell.end] - at, 1)
        texts[cell.top][at] = text
        if watch is not None:
            watch.cell(number, cell.top + 1, at + 1, cell.places)
        for row in range(cell.top, cell.bottom + 1):
            laid = spanning(form if row == cell.top else PLAIN, span, row > cell.top)
            if laid != PLAIN:
                formats[row][at] = laid
    return [
        Row(at + 1, texts[at], formats[at], page=page)
        if formats[at]
        else Row(at + 1, texts[at], page=page)
        for at, page in enumerate(table.pages)
    ]


def _places(sides: Iterable[float]) -> dict[float, int]:
    """Return the grid column that begins at each side; those within a snap are one."""
    places: dict[float, int] = {}
    column, first = -1, -1e9
    for side in sorted(set(sides)):
        if side - first > SNAP:
            column, first = column + 1, side
        places[side] = column
    return places


def _lines(cell: Cell) -> list[Line]:
    lines = [Line(text) for text in joined(cell.lines)]
    if lines:
        lines[0].indent = cell.indent
        lines[0].bold = all(line.bold for line in cell.lines)
    return lines
