"""Cells → rows by grid column: spans, merges, columns skipped at either end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from perftable.model.grid import NO_FORMATS, PLAIN, Format, Row
from perftable.model.invisible import is_blank
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.names import Element, Node, attr, number
from perftable.readers.word.slivers import MAX_SHAPES, Shape, borders, hairs
from perftable.readers.word.table_look import PLAIN_TABLE, TableLook

if TYPE_CHECKING:
    from perftable.readers.word.watch import Watch

MAX_SPAN = 63
"""Grid columns one cell may span: Word's own limit."""

MAX_COLUMNS = 256
"""Grid columns of a row; Word allows 63."""

_TOO_WIDE = Phrase(
    "Word 表格第 {row} 行超过 {limit} 列，未读取；请检查该表格后另存为 .docx。",
    "Row {row} of a Word table has more than {limit} columns and was not read; check that table and"
    " save the file as .docx.",
)


Moved = Callable[[Row, Mapping[int, int]], None]


class Cell(NamedTuple):
    """A cell as read, not yet placed.

    `merge` is the value of its `w:vMerge`, None without one; `joins` says that it continues the
    cell to its left (the old `w:hMerge`); `source` is its element, which a `Watch` is told.
    """

    text: str
    form: Format = PLAIN
    span: int = 1
    merge: str | None = None
    joins: bool = False
    source: Element | None = None


class Rows:
    """The rows of one table, added in order; remembers which vertical merges are open."""

    def __init__(self, watch: "Watch | None" = None) -> None:
        self.rows: list[Row] = []
        self._watch = watch
        self._moved: Moved | None = None if watch is None else watch.moved
        self.look: TableLook = PLAIN_TABLE
        self._open: dict[int, int] = {}
        self._widths: tuple[int, ...] = ()
        self._hairs: frozenset[int] = frozenset()
        self._shapes: set[Shape] = set()  # of rows with other cells than one for each column
        self._lengths: set[int] = set()  # of the rows whose cells are one for each column

    def measure(self, widths: tuple[int, ...]) -> None:
        """Take the widths of the grid's columns, in twips, before the first row."""
        self._widths, self._hairs = widths, hairs(widths)

    def add(self, cells: Iterable[Cell], before: int = 0, after: int = 0) -> None:
        """Add a row; `before` and `after` count grid columns without a cell at its ends."""
        texts = [""] * before
        formats: dict[int, Format] = {}
        opened: dict[int, int] = {}
        sources: dict[int, Element] = {}
        one_each = not (before or after or self._hairs)
        last = 0
        for cell in cells:
            one_each = one_each and cell.span == 1 and not cell.joins
            if cell.joins:
                form = formats.get(last, PLAIN)
                formats[last] = _spanning(form, form.span + cell.span)
                texts += [""] * cell.span
            else:
                last = len(texts)
                if cell.source is not None:
                    sources[last] = cell.source
                self._place(cell, texts, formats, opened)
            self._require_width(texts)
        texts += [""] * after
        self._require_width(texts)
        self._open = opened
        if one_each:
            self._lengths.add(len(texts))
        else:
            self._remember(texts, formats, before, after)
        place = len(self.rows) + 1
        self.rows.append(Row(place, texts, formats) if formats else Row(place, texts))
        if self._watch is not None:
            self._watch.row(self.rows[-1], sources)

    def add_texts(self, texts: list[str]) -> None:
        """Add a row of plain cells: no spans, merges or formats."""
        self._add_row(texts, {}, {})

    def add_ones(self, texts: list[str], marks: Iterable[tuple[int, Format, str | None]]) -> None:
        """Add a row of one cell for each column.

        `marks` are, by column, the formats of cells which may have one, and their `w:vMerge`.
        """
        formats: dict[int, Format] = {}
        opened: dict[int, int] = {}
        for column, form, merge in marks:
            if merge is not None:
                opened[column] = 1
                if merge != "restart" and self._open.get(column) == 1:
                    texts[column], form = "", _continued(1)
            if form is not PLAIN and form != PLAIN:
                formats[column] = form
        self._add_row(texts, formats, opened)

    def _add_row(
        self, texts: list[str], formats: dict[int, Format], opened: dict[int, int]
    ) -> None:
        """Add a row of one cell for each column."""
        self._require_width(texts)
        self._open = opened
        if self._hairs:
            self._remember(texts, formats)
        else:
            self._lengths.add(len(texts))
        place = len(self.rows) + 1
        self.rows.append(Row(place, texts, formats) if formats else Row(place, texts))

    def take(self, rows: list[Row], moved: "Moved | None" = None) -> None:
        """Take the rows of a table that are placed already, and end it; `moved` is a watch's."""
        self.rows, self._moved = rows, moved
        for row in rows:
            if all(form.span == 1 for form in row.formats.values()):
                self._lengths.add(len(row.cells))
            else:
                self._remember(row.cells, row.formats)
        self.finish()

    def finish(self) -> None:
        """End the table: what the whole of it tells to be one grid column becomes one."""
        if not self._shapes:
            return
        plain = (tuple((n, n + 1) for n in range(length)) for length in self._lengths)
        moved = borders(self._shapes.union(plain), self._widths)
        if moved is not None:
            width = max(len(row.cells) for row in self.rows)
            moved += [moved[-1] + n for n in range(1, width + 2 - len(moved))]
            for row in self.rows:
                self._move(row, moved)

    def _remember(
        self, texts: Sequence[str], formats: Mapping[int, Format], before: int = 0, after: int = 0
    ) -> None:
        """Note where a row has its cells; an empty one as narrow as a hair is none."""
        shape = []
        begin = before
        while begin < len(texts) - after:
            end = begin + formats.get(begin, PLAIN).span
            if not (self._hairs.issuperset(range(begin, end)) and is_blank(texts[begin])):
                shape.append((begin, end))
            begin = end
        if len(shape) == len(texts):
            self._lengths.add(len(texts))
        elif shape and len(self._shapes) <= MAX_SHAPES:
            self._shapes.add(tuple(shape))

    def _move(self, row: Row, moved: list[int]) -> None:
        """Put the cells of a row where the borders of the grid have come to."""
        texts: list[str] = []
        formats: dict[int, Format] = {}
        columns: dict[int, int] = {}
        column = 0
        while column < len(row.cells):
            form = row.formats.get(column, PLAIN)
            end = column + form.span
            begin, span = moved[column], moved[end] - moved[column]
            if span:
                columns[column] = begin
                texts += [row.cells[column], *[""] * (span - 1)]
                if form.span != span:
                    form = form._replace(span=span)
                if form != PLAIN:
                    formats[begin] = form
            column = end
        row.cells = texts
        row.formats = formats or NO_FORMATS
        if self._moved is not None:
            self._moved(row, columns)

    def _place(
        self, cell: Cell, texts: list[str], formats: dict[int, Format], opened: dict[int, int]
    ) -> None:
        column, text, form = len(texts), cell.text, cell.form
        continues = False
        if cell.merge is not None:
            # A continued cell below no merge of its width starts one itself, as Word shows it.
            continues = cell.merge != "restart" and self._open.get(column) == cell.span
            opened[column] = cell.span
        if continues:
            text, form = "", _continued(cell.span)
        elif cell.span > 1:
            form = _spanning(form, cell.span)
        if form is not PLAIN and form != PLAIN:
            formats[column] = form
        texts.append(text)
        if cell.span > 1:
            texts += [""] * (cell.span - 1)

    def _require_width(self, texts: list[str]) -> None:
        if len(texts) > MAX_COLUMNS:
            raise UnreadableFile(_TOO_WIDE, row=len(self.rows) + 1, limit=MAX_COLUMNS)


def placing(properties: Mapping[str, Node]) -> tuple[int, str | None, bool]:
    """Return a cell's span, the value of its `w:vMerge`, and whether it joins its left neighbour.

    `properties` are the children of its `w:tcPr`.
    """
    span = min(max(number(properties.get("gridSpan"), 1), 1), MAX_SPAN)
    vertical, horizontal = properties.get("vMerge"), properties.get("hMerge")
    merge = None if vertical is None else attr(vertical, "val") or "continue"
    return span, merge, horizontal is not None and attr(horizontal, "val") != "restart"


def skipped(properties: Mapping[str, Node]) -> tuple[int, int]:
    """Return how many columns a row with these children of `w:trPr` skips before and behind."""
    before = number(properties.get("gridBefore"), 0)
    after = number(properties.get("gridAfter"), 0)
    return min(max(before, 0), MAX_SPAN), min(max(after, 0), MAX_SPAN)


@lru_cache(maxsize=128)
def _continued(span: int) -> Format:
    return Format(span=span, continues=True)


@lru_cache(maxsize=1024)
def _spanning(form: Format, span: int) -> Format:
    return form._replace(span=span)
