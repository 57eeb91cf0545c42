"""An Excel workbook from rows: real numbers, text that stays text, nothing cut in silence."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter  # type: ignore[import-untyped]

from perftable.model.phrase import Lang, Phrase
from perftable.model.vocabulary import steps
from perftable.reports.formats.xlsx.cells import put_text, shown
from perftable.reports.tables.base import Cell, Rows
from perftable.reports.tables.excel import MOST_ROWS, NARROW, lines, number_format, width
from perftable.reports.tables.guard import runs
from perftable.reports.tables.headings import heading, value

_RED, _YELLOW = "#F8CBAD", "#FFE699"
_FILLS = {"error": _RED, "fail": _RED, "unreadable": _RED, "warning": _YELLOW}
_JUDGING = ("status", "severity")
"""Backgrounds of our own words in these columns; the words say the same."""

_PIECE = 1 << 20

_KEPT = ("row_info", "row_sizes", "set_rows")
"""What the library keeps of rows that are written already: here it would be all there is."""

_LINE, _TALLEST = 15, 405
"""Points that a line of text takes, and that a row may have."""


class Workbook:
    """A workbook being written, sheet by sheet, row by row, to the disk.

    Rows beyond `most_rows` (the header's included) go to a further sheet.
    """

    def __init__(self, lang: Lang, most_rows: int = MOST_ROWS) -> None:
        self._lang = lang
        self._most_rows = most_rows
        self._folder = TemporaryDirectory(prefix="perftable")
        self._path = Path(self._folder.name, "book.xlsx")
        options = {"constant_memory": True, "tmpdir": self._folder.name}
        self._book = xlsxwriter.Workbook(self._path, options)
        header = {"bold": True, "bg_color": "#D9E2F3", "bottom": 1}
        self._header = self._format(**header)
        self._narrow = self._format(align="center", **header)
        self._text = self._format()
        self._guarded = self._format(quote_prefix=True)  # stays text when a person edits it
        self._numbers: dict[str, object] = {}
        self._steps = frozenset(steps())
        self._count = self._format(align="center")
        self._fills = {key: self._format(bg_color=color) for key, color in _FILLS.items()}

    def add(
        self,
        name: Phrase,
        rows: Rows,
        totals: int = 0,
        family: str | None = None,
        *,
        held: int = 0,
        printed: int = 0,
    ) -> None:
        """Add a sheet; the first row names the columns, the last `totals` rows are not filtered.

        A `family` says whose records they are. The first `held` columns stay in view, the first
        `printed` go to paper (0: all). Columns in which no row has anything are hidden.
        """
        source = iter(rows)
        columns = [str(cell) for cell in next(source)]
        self._see(columns)
        title, number = name.say(self._lang), 1
        while True:
            sheet = self._sheet(title if number == 1 else f"{title} {number}", columns, family)
            sheet.freeze_panes(1, held)
            last, empty = 0, set(range(len(columns)))
            for last, row in enumerate(islice(source, self._most_rows - 1), 1):
                self._row(sheet, last, columns, row)
                empty -= {place for place in empty if row[place] not in (None, "")}
            for place in empty if last else ():
                sheet.set_column(place, place, width(columns[place]), None, {"hidden": True})
            if printed:
                sheet.print_area(0, 0, last, printed - 1)
            sheet.autofilter(0, 0, max(0, last - totals), len(columns) - 1)
            following = next(source, None)
            if following is None:
                return
            source, number = chain([following], source), number + 1

    def close(self) -> Iterator[bytes]:
        """Yield the file in pieces."""
        with self._folder:
            self._book.close()
            with self._path.open("rb") as file:
                yield from iter(partial(file.read, _PIECE), b"")

    def _format(self, **properties: object) -> object:
        return self._book.add_format({"text_wrap": True, "valign": "top", **properties})

    def _see(self, columns: Sequence[str]) -> None:
        """Know how to show the numbers of these columns."""
        for column in columns:
            shown = None if column in self._numbers else number_format(column)
            if shown is not None:
                self._numbers[column] = self._format(num_format=shown)

    def _sheet(
        self, title: str, columns: Sequence[str], family: str | None
    ) -> "xlsxwriter.worksheet.Worksheet":
        sheet = self._book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(0.3, 0.3, 0.4, 0.4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for index, column in enumerate(columns):
            sheet.set_column(index, index, width(column))
            look = self._header if width(column) > NARROW else self._narrow
            sheet.write_string(0, index, heading(column, self._lang, family), look)
        return sheet

    def _row(
        self,
        sheet: "xlsxwriter.worksheet.Worksheet",
        number: int,
        columns: Sequence[str],
        row: Sequence[Cell],
    ) -> None:
        above = [c for c, cell in zip(columns, row, strict=True) if cell and c in self._steps]
        cells = [self._shown(c, cell, above) for c, cell in zip(columns, row, strict=True)]
        texts = ((c, cell) for c, cell in zip(columns, cells, strict=True) if isinstance(cell, str))
        for kept in _KEPT:
            getattr(sheet, kept, {}).pop(number - 2, None)
        tall = max((lines(text, width(column)) for column, text in texts), default=1)
        if tall > 1:  # not every program does it by itself
            sheet.set_row(number, min(_LINE * tall, _TALLEST))
        for index, (column, given, cell) in enumerate(zip(columns, row, cells, strict=True)):
            if not isinstance(cell, str):
                look = self._numbers.get(column, self._count)
                sheet.write_number(number, index, cell, look)
            else:
                fill = self._fills.get(str(given)) if column in _JUDGING else None
                look = fill or (self._guarded if runs(cell) else self._text)
                put_text(sheet, number, index, cell, look, self._text)

    def _shown(self, column: str, cell: Cell, above: Sequence[str]) -> str | float:
        if isinstance(cell, int | Decimal):
            return float(cell)
        return shown(value(column, cell or "", self._lang, above), self._lang)
