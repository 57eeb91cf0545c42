"""Reads an old workbook with xlrd: its visible sheets, cells as they are shown."""

import hashlib
import io
import struct
from pathlib import Path
from typing import Any

from perftable.model.grid import Format, Grid, Paragraph, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS, MAX_ROWS, TOO_MANY_ROWS
from perftable.readers.compound import MARK, Compound
from perftable.readers.counting import Count
from perftable.readers.merges import Area
from perftable.readers.sheets.notes import only_drawings
from perftable.readers.sheets.old_texts import encoding_of
from perftable.readers.sheets.records import ENCRYPTED, readable
from perftable.readers.sheets.sheet import Hidden, Sheet
from perftable.readers.sheets.strings import tidy
from perftable.readers.sheets.styles import Style, code_of, form_of

_MISSING = Phrase(
    "读取旧版 Excel 工作簿（.xls、.et）需要 xlrd；请运行 pip install 'perftable[xls]'，或在 Excel 或 WPS 中另存为 .xlsx。",
    "Old Excel workbooks (.xls, .et) need xlrd: run pip install 'perftable[xls]', or save the file in"
    " Excel or WPS as .xlsx.",
)
_DAMAGED = Phrase(
    "旧版 Excel 工作簿（.xls）已损坏，未读取；请在 Excel 或 WPS 中打开修复并另存为 .xlsx。",
    "The old Excel workbook (.xls) is damaged and was not read; open it in Excel or WPS to repair it"
    " and save it as .xlsx.",
)
_NUMBER, _DATE, _BOOLEAN, _ERROR = 2, 3, 4, 5


def read_old(path: Path, data: bytes) -> Source:
    """Read an old workbook. Raises `UnreadableFile`."""
    try:
        import xlrd
    except ImportError:
        raise UnreadableFile(_MISSING) from None
    try:
        stream = _stream(data)
    except (ValueError, IndexError, ArithmeticError, struct.error):
        raise UnreadableFile(_DAMAGED) from None
    found = readable(stream)
    try:
        book = xlrd.open_workbook(
            file_contents=found.data, formatting_info=True, ragged_rows=True, logfile=io.StringIO(),
            encoding_override=encoding_of(found.data),
        )  # fmt: skip
        return _Reading(book, path, data, found.drawings).source()
    except UnreadableFile:
        raise
    except Exception as error:  # xlrd raises whatever its assumptions meet
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise UnreadableFile(ENCRYPTED) from None
        raise UnreadableFile(_DAMAGED) from None


def _stream(data: bytes) -> bytes:
    """Return the records of the workbook. Raises `ValueError` where they are damaged."""
    if not data.startswith(MARK):
        return data
    compound = Compound(data)
    name = "workbook" if "workbook" in compound.streams else "book"
    return compound.stream(name)


class _Reading:
    """Reads the sheets of a book that xlrd has opened."""

    def __init__(self, book: Any, path: Path, data: bytes, drawings: set[int]) -> None:
        self._book = book
        self._drawings = drawings
        self._path = path
        self._data = data
        self._styles: dict[int, Style] = {}
        self._stated = {key: entry.format_str for key, entry in book.format_map.items()}
        self._count = Count()

    def source(self) -> Source:
        """Return what the visible sheets show."""
        hidden = Hidden()
        blocks: list[Paragraph | Grid] = []
        unread: list[Phrase] = []
        places = self._book._sh_abs_posn
        for number, old in enumerate(self._book.sheets()):
            if old.visibility:
                hidden.sheets += 1
                continue
            grid = self._read(old).finish(hidden)
            if grid is not None:
                blocks.append(grid)
            elif places[number] in self._drawings:
                unread.append(only_drawings(old.name))
        digest = hashlib.sha256(self._data).hexdigest()
        remarks = hidden.said()
        return Source(str(self._path), digest, "xls", blocks, remarks=remarks, unread=tuple(unread))

    def _read(self, old: Any) -> Sheet:
        sheet = Sheet(old.name, self._count)
        sheet.hidden_columns.update(
            at for at, info in old.colinfo_map.items() if info.hidden and at < MAX_COLUMNS
        )
        for top, bottom, left, right in old.merged_cells:
            if top < bottom and left < right:
                sheet.merge(Area(top + 1, left, bottom, right - 1))
        if old.nrows > 65_536:
            raise UnreadableFile(TOO_MANY_ROWS, limit=MAX_ROWS)
        for row in range(old.nrows):
            values, kinds = old.row_values(row), old.row_types(row)
            texts: list[str] = []
            formats: dict[int, Format] = {}
            for at, (value, kind) in enumerate(zip(values, kinds, strict=True)):
                text = ""
                if kind:
                    style = self._style(old.cell_xf_index(row, at))
                    text = self._text(value, kind, style)
                    if text:
                        formats[at] = style.form
                texts.append(text)
            info = old.rowinfo_map.get(row)
            is_hidden = info is not None and bool(info.hidden or info.height == 0)
            sheet.add(row + 1, texts, formats, is_hidden)
        return sheet

    def _text(self, value: Any, kind: int, style: Style) -> str:
        if kind == 1:
            return style.text(tidy(value))
        if kind in (_NUMBER, _DATE):
            return style.number(_digits(value))
        if kind == _BOOLEAN:
            return "TRUE" if value else "FALSE"
        if kind == _ERROR:
            from xlrd import error_text_from_code

            return str(error_text_from_code.get(value, "#N/A"))
        return ""

    def _style(self, index: int) -> Style:
        style = self._styles.get(index)
        if style is None:
            form = self._book.xf_list[index]
            side = form.alignment.hor_align  # 2 centred, 3 right, 4 filled, 6 centred over several
            indent = 0 if side in (2, 3, 4, 6) else form.alignment.indent_level
            code = code_of(form.format_key, self._stated)
            look = form_of(bool(self._book.font_list[form.font_index].weight >= 600), indent)
            style = self._styles[index] = Style(code, look, bool(self._book.datemode))
        return style


def _digits(value: float) -> bytes:
    text = repr(value)
    return (text[:-2] if text.endswith(".0") else text).encode()
