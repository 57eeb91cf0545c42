"""A sheet while it is read: its rows as they come, then hidden parts left out and merges laid over."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from perftable.model.grid import PLAIN, Format, Grid, Row
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, TOO_LONG
from perftable.readers.counting import Count
from perftable.readers.merges import Area, Merges

MAX_MERGES = 200_000
"""Merged areas of a sheet; one of 60,000 rows with three each has fewer."""

MAX_BLANK = 20
"""Empty rows on end that are kept between others: more of them part what stands on the sheet."""

_TOO_MANY_MERGES = Phrase(
    "工作表“{sheet}”有 {limit} 个以上的合并单元格，未读取；请拆分工作表，或仅保留绩效目标表后重试。",
    "Sheet '{sheet}' has more than {limit} merged cells and was not read; split it or keep only the"
    " performance-target table.",
)
_NO_FORMATS: Mapping[int, Format] = {}


@dataclass(slots=True)
class Hidden:
    """How much of a workbook is hidden and holds something: sheets, rows, columns."""

    sheets: int = 0
    rows: int = 0
    columns: int = 0

    def said(self) -> tuple[Phrase, ...]:
        """Return the remark on it, none where nothing is hidden."""
        counts = (
            (self.sheets, "{} 个工作表", "{} sheet(s)"),
            (self.rows, "{} 行", "{} row(s)"),
            (self.columns, "{} 列", "{} column(s)"),
        )
        zh = "、".join(text.format(n) for n, text, _ in counts if n)
        en = ", ".join(text.format(n) for n, _, text in counts if n)
        return (_HIDDEN.filled(zh=zh, en=en),) if zh else ()


_HIDDEN = Phrase(
    "隐藏的 {zh}未读取；如需审核，请取消隐藏后重试。",
    "Hidden and not read: {en}; unhide them if they are to be checked.",
)


@dataclass(slots=True)
class _Drawn:
    """A row as it came; `reach` is how many columns have a cell, be it an empty one."""

    number: int
    texts: list[str]
    formats: Mapping[int, Format]
    reach: int
    hidden: bool


@dataclass(slots=True)
class Sheet:
    """Collects the rows of one sheet, in ascending order; everything raises `UnreadableFile`.

    `hidden_columns` are the grid columns (from 0) that are hidden.
    """

    name: str
    count: Count
    hidden_columns: set[int] = field(default_factory=set)
    _blank: set[int] = field(default_factory=set)  # hidden rows without text
    _rows: list[_Drawn] = field(default_factory=list)
    _areas: list[Area] = field(default_factory=list)

    def add(
        self,
        number: int,
        texts: list[str],
        formats: Mapping[int, Format] = _NO_FORMATS,
        hidden: bool = False,
    ) -> None:
        """Add a row; one that holds no text costs nothing."""
        reach = len(texts)
        while texts and not texts[-1]:
            texts.pop()
        if not texts:
            if hidden and len(self._blank) < MAX_ROWS:
                self._blank.add(number)
            return
        length = sum(map(len, texts))
        self.count.line(len(texts), length)
        if length > MAX_TEXT and max(map(len, texts)) > MAX_TEXT:
            raise UnreadableFile(TOO_LONG, table=self.count.tables + 1, row=number, limit=MAX_TEXT)
        if reach > MAX_COLUMNS:
            self.count.require_width(len(texts), self.count.tables + 1, number)
        self._rows.append(_Drawn(number, texts, formats, min(reach, MAX_COLUMNS), hidden))

    def merge(self, area: Area) -> None:
        """Note a merged area."""
        if area.left >= MAX_COLUMNS:
            return
        self._areas.append(area)
        if len(self._areas) > MAX_MERGES:
            raise UnreadableFile(_TOO_MANY_MERGES, sheet=self.name[:50], limit=MAX_MERGES)

    def finish(self, hidden: Hidden) -> Grid | None:
        """Return the table, None where nothing is shown; count what is `hidden`."""
        shown = [row for row in self._rows if not row.hidden]
        hidden.rows += len(self._rows) - len(shown)
        by_number = {row.number: row for row in self._rows}
        numbers = [row.number for row in shown]
        areas = [self._visible(area, by_number, numbers) for area in self._areas]
        hidden.columns += self._hide_columns(shown)
        width = self._width(shown, areas, by_number)
        laid = list(self._laid(shown, Merges(areas, width), width))
        while laid and not any(laid[-1].texts):
            laid.pop()
        while laid and not any(laid[0].texts):
            del laid[0]
        if not laid:
            return None
        used = max(map(_used, laid))
        return Grid(self.count.table(), [_row(row, used) for row in laid], sheet=self.name)

    def _visible(self, area: Area, rows: Mapping[int, _Drawn], numbers: list[int]) -> Area:
        """Return an area from its first visible cell on, which then shows its text."""
        top, left, bottom, right = area
        while left < right and left in self.hidden_columns:
            left += 1
        anchor = rows.get(top)
        if anchor is None:
            return area
        if anchor.hidden:
            following = bisect_right(numbers, top)
            if following < len(numbers) and numbers[following] <= bottom:
                top = numbers[following]
        if (top, left) != area[:2] and area.left < len(anchor.texts):
            target, text = rows[top], anchor.texts[area.left]
            anchor.texts[area.left] = ""
            target.texts += [""] * (left + 1 - len(target.texts))
            target.texts[left] = text
            target.formats = {**target.formats, left: anchor.formats.get(area.left, PLAIN)}
        return Area(top, left, bottom, right)

    def _hide_columns(self, rows: list[_Drawn]) -> int:
        """Empty the hidden columns; return how many held something."""
        held: set[int] = set()
        hidden = sorted(self.hidden_columns)
        for row in rows if hidden else ():
            for column in hidden:
                if column >= len(row.texts):
                    break
                if row.texts[column]:
                    row.texts[column] = ""
                    held.add(column)
        return len(held)

    @staticmethod
    def _width(rows: list[_Drawn], areas: list[Area], by_number: Mapping[int, _Drawn]) -> int:
        """Return the width: to the last text, and to the end of its merge as far as cells are."""
        width = max((len(row.texts) for row in rows), default=0)
        for top, left, _, right in areas:
            row = by_number.get(top)
            if row is not None and width <= right and left < len(row.texts) and row.texts[left]:
                width = max(width, min(right + 1, row.reach))
        return width

    def _laid(self, rows: list[_Drawn], merges: Merges, width: int) -> Iterator[_Drawn]:
        """Yield the rows at full width with the merges laid over, and empty ones between them."""
        hidden = self._blank.union(row.number for row in self._rows if row.hidden)
        last = None
        for row in rows:
            if last is not None and row.number - last - 1 <= MAX_BLANK:
                for number in range(last + 1, row.number):
                    if number not in hidden:
                        self.count.row()
                        blank = _Drawn(number, [], _NO_FORMATS, 0, False)
                        yield self._lay(blank, merges, width)
            last = row.number
            yield self._lay(row, merges, width)

    def _lay(self, row: _Drawn, merges: Merges, width: int) -> _Drawn:
        if len(row.texts) < width:
            self.count.cell(width - len(row.texts))
            row.texts += [""] * (width - len(row.texts))
        if row.formats or self._areas:
            formats = {
                at: form for at, form in row.formats.items() if row.texts[at] and form != PLAIN
            }
            merges.lay(row.number, row.texts, formats)
            row.formats = formats
        return row


def _used(row: _Drawn) -> int:
    """Return the column behind the last text, or behind the merge that shows it."""
    last = len(row.texts) - 1
    while last >= 0 and not row.texts[last]:
        last -= 1
    return last + row.formats.get(last, PLAIN).span


def _row(row: _Drawn, width: int) -> Row:
    """Return a row cut to the columns that are used."""
    if not row.formats:
        return Row(row.number, row.texts[:width])
    formats = {at: form for at, form in row.formats.items() if at < width}
    return Row(row.number, row.texts[:width], formats)
