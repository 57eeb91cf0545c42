"""Reads Excel 2003 XML: its visible sheets, cells as they are shown."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from perftable.model.grid import Format, Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, TOO_LONG, TOO_MANY_ROWS
from perftable.readers.counting import Count
from perftable.readers.kind import WORKBOOK
from perftable.readers.merges import Area
from perftable.readers.sheets.addresses import address
from perftable.readers.sheets.notes import unknown_values
from perftable.readers.sheets.sheet import Hidden, Sheet
from perftable.readers.sheets.values import said
from perftable.readers.spreadsheetml import SPACE
from perftable.readers.spreadsheetml.looks import Looks
from perftable.readers.word import xml
from perftable.readers.word.container import CHUNK

_KINDS = {"String": "str", "Boolean": "b", "Error": "e", "DateTime": "d"}


def read_xml(path: Path, data: bytes) -> Source:
    """Read a workbook. Raises `UnreadableFile`."""
    book = _Book()
    xml.tell((data[at : at + CHUNK] for at in range(0, len(data), CHUNK)), book, WORKBOOK)
    return Source(
        str(path),
        hashlib.sha256(data).hexdigest(),
        "spreadsheetml",
        book.blocks,
        remarks=book.hidden.said(),
        unread=tuple(book.unread),
    )


class _Book:
    """Listens to the workbook; what a cell holds is kept until it ends."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.unread: list[Phrase] = []
        self.hidden = Hidden()
        self._looks = Looks()
        self._count = Count()
        self._sheet: Sheet | None = None
        self._is_hidden = False
        self._unknown: list[str] = []
        self._path: list[str] = []
        self._column = self._row = 0
        self._row_hidden = False
        self._behind = 0
        self._texts: list[str] = []
        self._formats: dict[int, Format] = {}
        self._cell: Mapping[str, str] = {}
        self._at = 0
        self._kind = ""
        self._pieces: list[str] | None = None
        self._length = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        space, _, name = tag[1:].rpartition("}")
        own = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        within = self._path[-1] if self._path else ""
        self._path.append(name)
        if space != SPACE:
            if name == "Visible":
                self._pieces = []
        elif within == "Styles" or "Styles" in self._path[:2]:
            self._looks.start(name, own)
        elif name == "Worksheet":
            self._begin_sheet(own)
        elif within == "Table" and name == "Column":
            self._begin_column(own)
        elif within == "Table" and name == "Row":
            self._begin_row(own)
        elif within == "Row" and name == "Cell":
            self._at = max(_number(own.get("Index")) - 1, len(self._texts))
            self._cell, self._kind = own, ""
        elif within == "Cell" and name == "Data":
            self._kind = own.get("Type", "String")
            self._pieces, self._length = [], 0

    def data(self, text: str) -> None:
        """Take text of a cell."""
        if self._pieces is not None:
            self._length += len(text)
            if self._length > MAX_TEXT:
                raise UnreadableFile(
                    TOO_LONG, table=self._count.tables + 1, row=self._row, limit=MAX_TEXT
                )
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        """End an element."""
        name = self._path.pop()
        within = self._path[-1] if self._path else ""
        if name == "Visible" and self._pieces is not None:
            self._is_hidden = "".join(self._pieces).strip() in ("SheetHidden", "SheetVeryHidden")
            self._pieces = None
        elif within == "Cell" and name == "Data":
            self._end_data()
        elif within == "Row" and name == "Cell":
            self._end_cell()
        elif within == "Table" and name == "Row":
            self._end_row()
        elif name == "Worksheet":
            self._end_sheet()

    def close(self) -> None:
        """End the workbook."""

    def _begin_sheet(self, own: Mapping[str, str]) -> None:
        self._sheet = Sheet(own.get("Name", ""), self._count)
        self._is_hidden = False
        self._unknown = []
        self._column = self._row = self._behind = 0

    def _end_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        if self._is_hidden:
            self.hidden.sheets += 1
            return
        grid = sheet.finish(self.hidden)
        if grid is not None:
            self.blocks.append(grid)
        self.unread += unknown_values(sheet.name, self._unknown)

    def _begin_column(self, own: Mapping[str, str]) -> None:
        first = max(_number(own.get("Index")) - 1, self._column)
        self._column = first + 1 + _number(own.get("Span"))
        if own.get("Hidden") == "1" and self._sheet is not None:
            self._sheet.hidden_columns.update(range(first, min(self._column, MAX_COLUMNS)))

    def _begin_row(self, own: Mapping[str, str]) -> None:
        self._row = max(_number(own.get("Index")), self._row + self._behind + 1)
        if self._row > 1_048_576:
            raise UnreadableFile(TOO_MANY_ROWS, limit=MAX_ROWS)
        self._behind = _number(own.get("Span"))  # so many empty rows follow it
        self._row_hidden = own.get("Hidden") == "1"
        self._texts, self._formats = [], {}

    def _end_row(self) -> None:
        if self._sheet is not None:
            self._sheet.add(self._row, self._texts, self._formats, self._row_hidden)

    def _end_data(self) -> None:
        text = "".join(self._pieces or ())
        self._pieces = None
        if self._at >= MAX_COLUMNS + 1:
            return
        look = self._looks.of(self._cell.get("StyleID"))
        if self._kind == "Number":
            shown = look.number(text.strip().encode())
        else:
            shown = said(_KINDS.get(self._kind, "str"), text, look)
        if shown:
            self._texts += [""] * (self._at + 1 - len(self._texts))
            self._texts[self._at] = shown
            self._formats[self._at] = look.form

    def _end_cell(self) -> None:
        if self._sheet is None or self._at > MAX_COLUMNS:
            return
        across, down = (_number(self._cell.get(key)) for key in ("MergeAcross", "MergeDown"))
        if "Formula" in self._cell and not self._kind:
            self._unknown.append(address(self._row, self._at))
        if across or down:
            right = min(self._at + across, MAX_COLUMNS)
            self._sheet.merge(Area(self._row, self._at, self._row + down, right))
        reach = min(self._at + across, MAX_COLUMNS) + 1
        self._texts += [""] * (reach - len(self._texts))


def _number(text: str | None) -> int:
    return (
        int(text)
        if text is not None and text.isascii() and text.isdecimal() and len(text) < 8
        else 0
    )
