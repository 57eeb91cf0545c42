"""Sheets for people: headings in words, a filter on every column, the first row always in view."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import xlsxwriter  # type: ignore[import-untyped]

from perftable.model.phrase import Lang
from perftable.reports.formats.xlsx.cells import put_text, shown
from perftable.reports.tables.base import Cell
from perftable.reports.tables.excel import lines
from perftable.reports.tables.guard import runs
from perftable.reports.tables.sheet import Sheet

_FILLS = {"bad": "#F8CBAD", "look": "#FFE699", "good": "#D5EBDA"}
_LINE, _TALLEST = 15, 240
"""Points that a line of text takes, and that a row may have."""


class Book:
    """A workbook being written."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._stream = BytesIO()
        self._book = xlsxwriter.Workbook(self._stream, {"in_memory": True})
        self._head = self._format(bold=True, bg_color="#D9E2F3", bottom=1, align="center")
        self._text = self._format()
        self._guarded = self._format(quote_prefix=True)  # stays text when a person edits it
        self._count = self._format(align="center")
        self._money = self._format(num_format="#,##0.00##########")
        self._fills = {
            "plain": self._count,
            **{key: self._format(bg_color=color, align="center") for key, color in _FILLS.items()},
        }

    def add(self, sheet: Sheet) -> None:
        """Add a sheet."""
        page = self._book.add_worksheet(sheet.title.say(self._lang))
        page.freeze_panes(1, 1)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(0.3, 0.3, 0.4, 0.4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        for index, column in enumerate(sheet.columns):
            page.set_column(index, index, column.width)
            page.write_string(0, index, column.name.say(self._lang), self._head)
        last = 0
        for last, row in enumerate(sheet.rows, 1):
            self._row(page, last, sheet, row)
        page.autofilter(0, 0, last, len(sheet.columns) - 1)

    def close(self) -> bytes:
        """Return the file."""
        self._book.close()
        return self._stream.getvalue()

    def _row(
        self, page: "xlsxwriter.worksheet.Worksheet", number: int, sheet: Sheet, row: Sequence[Cell]
    ) -> None:
        tall = 1
        for index, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            if isinstance(cell, int | Decimal):
                look = self._money if column.money else self._count
                page.write_number(number, index, float(cell), look)
            elif cell:
                text = shown(cell, self._lang)
                tall = max(tall, lines(text, column.width))
                fill = self._fills.get(column.fills.get(cell, ""))
                look = fill or (self._guarded if runs(text) else self._text)
                put_text(page, number, index, text, look, self._text)
        if tall > 1:  # not every program does it by itself
            page.set_row(number, min(_LINE * tall, _TALLEST))

    def _format(self, **properties: object) -> object:
        return self._book.add_format({"text_wrap": True, "valign": "top", **properties})
