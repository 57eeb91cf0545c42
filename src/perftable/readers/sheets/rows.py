"""The rows of a worksheet part: ordinary ones from their bytes, others as the parser tells them."""

import re
from collections.abc import Mapping

from perftable.model.grid import PLAIN, Format
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.merges import Area
from perftable.readers.sheets.addresses import LAST_COLUMN, LAST_ROW, address, area, cell
from perftable.readers.sheets.row_bytes import ordinary
from perftable.readers.sheets.sheet import Sheet
from perftable.readers.sheets.styles import Style
from perftable.readers.sheets.values import Given, said
from perftable.readers.word.literals import Literals

MAX_DRAWN = 2_000_000
"""Cells of a workbook with the empty ones, which only have a style."""

MAX_ELEMENTS = 1_500_000
"""Elements of a workbook that the parser tells; 50,000 rows of nine columns have one million."""

_TOO_MANY_DRAWN = Phrase(
    "工作表“{sheet}”连同空白在内超过 {limit} 个单元格，未读取；请删除表格以外的空白行和列后重试。",
    "Sheet '{sheet}' has more than {limit} cells with the empty ones and was not read; delete the"
    " empty rows and columns around the table.",
)
_TOO_MANY_ELEMENTS = Phrase(
    "工作表“{sheet}”含有 {limit} 个以上的标记，未读取；请将表格复制到新工作簿后重试。",
    "Sheet '{sheet}' holds more than {limit} tags and was not read; copy the table into a new"
    " workbook.",
)
_WRONG = Phrase(
    "Excel 工作簿已损坏（工作表“{sheet}”第 {row} 行有误），未读取；请在 Excel 或 WPS 中打开修复并另存为 .xlsx。",
    "The Excel workbook is damaged (row {row} of sheet '{sheet}' is wrong) and was not read; open it"
    " in Excel or WPS to repair it and save it as .xlsx.",
)
_ROW = re.compile(rb'[ \t\r\n]*+<row r="([1-9]\d{0,6})"([^<>]*+)>')
_HIDDEN = re.compile(rb'\b(?:hidden="(?:1|true)"|ht="0(?:\.0*)?")')
_DRAWINGS = frozenset(("drawing", "picture", "oleObjects", "legacyDrawingHF"))


class Rows:
    """Reads a worksheet part into a `Sheet`.

    `unknown` are the cells of formulas without a stored value; `drawings` says that there are
    pictures or shapes.
    """

    BEGIN = b"<sheetData>"
    ITEM = b"<row "
    END = b"</row>"

    def __init__(self, sheet: Sheet, given: Given) -> None:
        self.inside = False
        self.unknown: list[str] = []
        self.drawings = False
        self._sheet = sheet
        self._given = given
        self._literals = Literals()
        self._last = 0
        self._path: list[str] = []
        self._texts: list[str] = []
        self._formats: dict[int, Format] = {}
        self._hidden = False
        self._column = -1
        self._cell: Mapping[str, str] = {}
        self._formula = self._phonetic = self._stored = False
        self._pieces: list[str] = []

    def take(self, data: bytes, place: int) -> int:
        """Take the ordinary rows that stand at `place`; return where they end."""
        while (match := _ROW.match(data, place)) is not None:
            number, attributes, begin = int(match[1]), match[2], match.end()
            if not self._last < number <= LAST_ROW or (
                b"h" in attributes and _HIDDEN.search(attributes)
            ):
                break
            if attributes.endswith(b"/"):
                place = begin
            else:
                end = data.find(b"</row>", begin)
                if end < 0:
                    break
                line = ordinary(number, data[begin:end], self._given, self._literals)
                if line is None:
                    break
                cells, texts, formats, unknown = line
                self._count(cells)
                if unknown:
                    self.unknown += unknown
                self._sheet.add(number, texts, formats)
                place = end + 6
            self._last = number
        return place

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        name = tag.rpartition("}")[2]
        self._given.elements += 1
        if self._given.elements > MAX_ELEMENTS:
            raise UnreadableFile(
                _TOO_MANY_ELEMENTS, sheet=self._sheet.name[:50], limit=MAX_ELEMENTS
            )
        self.inside = self._path == ["worksheet"] and name == "sheetData"
        self._path.append(name)
        depth = len(self._path)
        if depth == 3:
            if name == "row":
                self._begin_row(attributes)
            elif name == "col":
                self._hide(attributes)
            elif name == "mergeCell":
                found = area(attributes.get("ref") or "")
                if found is not None:
                    self._sheet.merge(Area(*found))
        elif name == "c" and depth == 4 and self._path[2] == "row":
            self._begin_cell(attributes)
        elif name == "f" and depth == 5:
            self._formula = True
        elif name == "rPh":
            self._phonetic = True
        elif depth == 2 and name in _DRAWINGS:
            self.drawings = True

    def end(self, tag: str) -> None:
        """End an element."""
        name = self._path.pop()
        depth = len(self._path)
        if name == "rPh":
            self._phonetic = False
        elif name == "c" and depth == 3 and self._path[2] == "row":
            self._end_cell()
        elif name == "row" and depth == 2:
            self._sheet.add(self._last, self._texts, self._formats, self._hidden)
        self.inside = self._path == ["worksheet", "sheetData"]

    def data(self, text: str) -> None:
        """Take character data: of a value, or of a text in the cell."""
        name = self._path[-1]
        if (name == "v" or (name == "t" and not self._phonetic)) and len(self._path) > 4:
            self._pieces.append(text)

    def close(self) -> None:
        """End the part."""

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        stated = attributes.get("r")
        number = self._last + 1
        if stated is not None:
            if not (stated.isascii() and stated.isdigit() and len(stated) < 9):
                raise self._wrong(number)
            number = int(stated)
        if not self._last < number <= LAST_ROW:
            raise self._wrong(number)
        self._last = number
        self._texts, self._formats = [], {}
        self._hidden = attributes.get("hidden") in ("1", "true") or _zero(attributes.get("ht"))
        self._column = -1

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        stated = attributes.get("r")
        column = self._column + 1
        if stated is not None:
            column = cell(stated)[1]
        if not self._column < column < LAST_COLUMN:
            raise self._wrong(self._last)
        self._column, self._cell = column, attributes
        self._formula = self._phonetic = False
        self._pieces.clear()

    def _end_cell(self) -> None:
        self._count(1)
        text, look = "", None
        if self._pieces or self._formula or "t" in self._cell:
            look = self._given.looks[(self._cell.get("s") or "").encode()]
            text = self._value("".join(self._pieces), self._cell.get("t") or "n", look)
        if text or self._column < MAX_COLUMNS:
            self._texts += [""] * (self._column - len(self._texts))
            self._texts.append(text)
            if text and look is not None and look.form is not PLAIN:
                self._formats[self._column] = look.form

    def _value(self, value: str, kind: str, look: Style) -> str:
        if kind == "s":
            if not (value.isascii() and value.isdigit() and len(value) < 8):
                if value:
                    raise self._wrong(self._last)
                return ""
            if int(value) >= len(self._given.strings):
                raise self._wrong(self._last)
            return look.text(self._given.strings[int(value)])
        if kind in ("n", "f"):
            zero = value == "0" and self._given.recounts
            if self._formula and (zero or not value.strip()):
                self.unknown.append(address(self._last, self._column))
                return ""
            return look.number(value.strip().encode()) if value.strip() else ""
        return said(kind, value, look)

    def _hide(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in ("1", "true") or _zero(attributes.get("width")):
            first, last = (attributes.get(key) or "" for key in ("min", "max"))
            digits = (first + last).isascii() and first.isdigit() and last.isdigit()
            if digits and max(len(first), len(last)) < 9:
                columns = range(max(int(first), 1) - 1, min(int(last), MAX_COLUMNS))
                self._sheet.hidden_columns.update(columns)

    def _count(self, cells: int) -> None:
        self._given.drawn += cells
        if self._given.drawn > MAX_DRAWN:
            raise UnreadableFile(_TOO_MANY_DRAWN, sheet=self._sheet.name[:50], limit=MAX_DRAWN)

    def _wrong(self, row: int) -> UnreadableFile:
        return UnreadableFile(_WRONG, sheet=self._sheet.name[:50], row=row)


def _zero(text: str | None) -> bool:
    return text is not None and text.strip("0.") == "" and "0" in text
