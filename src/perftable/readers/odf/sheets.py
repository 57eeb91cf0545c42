"""The sheets of an OpenDocument workbook, filled as its content is told."""

from collections.abc import Mapping, Sequence

from perftable.model.grid import PLAIN, Format, Grid
from perftable.model.phrase import Phrase
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.counting import Count
from perftable.readers.lines import Line, shown
from perftable.readers.merges import Area
from perftable.readers.odf.names import count
from perftable.readers.odf.styles import DEFAULT_SIZE, Look, Styles
from perftable.readers.sheets.addresses import address
from perftable.readers.sheets.notes import only_drawings, unknown_values
from perftable.readers.sheets.number_formats import number_shown
from perftable.readers.sheets.sheet import MAX_BLANK, Hidden, Sheet

_HIDDEN = ("collapse", "filter")
_GROUPS = ("table:table-row-group", "table:table-column-group")


class Sheets:
    """Collects the sheets; `grids` are those that show something, the rest is said."""

    def __init__(self, styles: Styles, counted: Count) -> None:
        self.grids: list[Grid] = []
        self.unread: list[Phrase] = []
        self.hidden = Hidden()
        self.bold = False
        self._styles = styles
        self._count = counted
        self._sheet: Sheet | None = None
        self._shown = True
        self._row: Mapping[str, str] = {}
        self._cell: Mapping[str, str] = {}
        self._number = 0
        self._column = 0
        self._texts: list[str] = []
        self._formats: dict[int, Format] = {}
        self._looks: list[str] = []
        self._groups: list[bool] = []
        self._drawings = False
        self._unknown: list[str] = []

    def draws(self) -> None:
        """Note a picture or shape."""
        self._drawings = True

    def start(self, kind: str, own: Mapping[str, str]) -> None:
        """Begin an element of a table."""
        if kind == "table:table" and self._sheet is None:
            self._sheet = Sheet(own.get("table:name", ""), self._count)
            self._shown = not self._styles.look("table", own.get("table:style-name", "")).hidden
            self._number = self._column = 0
            self._looks, self._unknown, self._drawings = [], [], False
        elif self._sheet is None:
            return
        elif kind in _GROUPS:
            self._groups.append(own.get("table:display") == "false")
        elif kind == "table:table-column":
            self._begin_columns(own, self._sheet)
        elif kind == "table:table-row":
            self._row = own
            self._number += 1
            self._column = 0
            self._texts, self._formats = [], {}
        elif kind in ("table:table-cell", "table:covered-table-cell"):
            self._cell = own
            self.bold = bool(self._look().bold)

    def end(self, kind: str) -> None:
        """End an element of a table."""
        sheet = self._sheet
        if sheet is None:
            return
        if kind == "table:table":
            self._sheet = None
            if not self._shown:
                self.hidden.sheets += 1
                return
            grid = sheet.finish(self.hidden)
            if grid is not None:
                self.grids.append(grid)
            elif self._drawings:
                self.unread.append(only_drawings(sheet.name))
            self.unread += unknown_values(sheet.name, self._unknown)
        elif kind in _GROUPS:
            self._groups.pop()
        elif kind == "table:table-row":
            self._end_row(sheet)

    def cell(self, lines: Sequence[Line]) -> None:
        """End a cell with these lines."""
        own, sheet = self._cell, self._sheet
        if sheet is None:
            return
        repeated = count(own.get("table:number-columns-repeated"))
        text, form = shown(lines)
        if not lines:
            text = self._value(own)
        form = self._form(form) if text else PLAIN
        for _ in range(min(repeated, MAX_COLUMNS + 1 - self._column) if text else 0):
            self._texts += [""] * (self._column - len(self._texts))
            if form != PLAIN:
                self._formats[self._column] = form
            self._texts.append(text)
            self._column += 1
            repeated -= 1
        across = count(own.get("table:number-columns-spanned"))
        down = count(own.get("table:number-rows-spanned"))
        if across > 1 or down > 1:
            left = self._column - 1 if text else self._column
            area = Area(self._number, left, self._number + down - 1, left + across - 1)
            if self._shown:
                sheet.merge(area)
        self._column += repeated

    def _end_row(self, sheet: Sheet) -> None:
        repeated = count(self._row.get("table:number-rows-repeated"))
        hidden = self._row.get("table:visibility") in _HIDDEN or any(self._groups)
        reach = [""] * (min(self._column, MAX_COLUMNS) - len(self._texts))
        if self._shown and (self._texts or hidden):
            most = repeated if self._texts else min(repeated, MAX_BLANK)
            for number in range(self._number, self._number + most):
                sheet.add(number, self._texts + reach, self._formats, hidden)
        self._number += repeated - 1
        self._texts, self._formats = [], {}  # what was added keeps its own

    def _begin_columns(self, own: Mapping[str, str], sheet: Sheet) -> None:
        repeated = count(own.get("table:number-columns-repeated"))
        last = min(self._column + repeated, MAX_COLUMNS)
        if own.get("table:visibility") in _HIDDEN or any(self._groups):
            sheet.hidden_columns.update(range(self._column, last))
        self._looks += [own.get("table:default-cell-style-name", "")] * (last - len(self._looks))
        self._column += repeated

    def _look(self) -> Look:
        stated = self._cell.get("table:style-name", self._row.get("table:default-cell-style-name"))
        if stated is None and self._column < len(self._looks):
            stated = self._looks[self._column]
        return self._styles.look("table-cell", stated or "Default")

    def _form(self, form: Format) -> Format:
        """Return the format of the text with the indentation of its cell."""
        look = self._look()
        if not look.margin or look.centred:
            return form
        indent = form.indent + round(look.margin / (look.size or DEFAULT_SIZE), 2)
        return Format(1, False, indent, form.number, form.level, form.bold)

    def _value(self, own: Mapping[str, str]) -> str:
        """Return the value of a cell that states no text."""
        kind = own.get("office:value-type", "")
        number = own.get("office:value")
        if kind == "percentage" and number is not None:
            return number_shown(number, "0%" if len(number) < 5 else "0.00%")
        if number is not None:
            return number_shown(number, "General")
        for name in ("office:string-value", "office:date-value", "office:time-value"):
            if name in own:
                return own[name]
        if kind == "boolean":
            return (own.get("office:boolean-value") or "").upper()
        if "table:formula" in own and not kind and self._shown:
            self._unknown.append(address(self._number, self._column))
        return ""
