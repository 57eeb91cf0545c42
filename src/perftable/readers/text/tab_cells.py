"""Tables that Word saved as text: every cell is a line that begins with a tab.

A line without a tab continues the cell above; blank lines stand anywhere. So the number of cells,
not blank lines, delimits the rows: a header tells how many a row has, and where the header stands
again the rows are counted from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from perftable.model.grid import Format, Row
from perftable.model.headings import MAX_HEADING, heading
from perftable.model.lazy import lazy_pattern
from perftable.model.scale import TIERS

TIER: frozenset[str | None] = frozenset(TIERS)
CELL = lazy_pattern(r" ?\t")
HEADING = lazy_pattern(
    r"(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?[^，。；,;]{0,14}"
    r"(?:总体(?:绩效)?目标|(?:职责分类|分项)绩效目标|保障措施|活动绩效目标表?)[：:]?"
)
"""A line that opens a section or the next table, where the row above it is complete."""

MAX_HEADER_CELLS = 80
"""So many cells from the table's beginning on the first header's tiers stand."""

MIN_KNOWN = 4
"""So many cells of a header that stands again are words of the form."""

_OPENS = lazy_pattern(r"职\s*责|活\s*动|编\s*码|代\s*码|序\s*号")
_ALONE = lazy_pattern(
    r"\s*[(（【]?(?:金额|货币)?\s*单\s*位\s*[:：∶].{0,12}元[)）】]?\s*"
    r"|\s*[(（]?续[上前]?[页表]?[)）]?\s*|[^\n，。；]{0,30}绩效(?:目标|指标)表?\s*(?:[(（]续\w?[)）])?\s*"
)
"""A cell that may be a row by itself between others: a unit, 续表, a title."""


@dataclass(slots=True)
class _Cell:
    text: str
    line: int
    character: int


@dataclass(slots=True, frozen=True)
class _Header:
    """A header: `first` is its first cell, `top` how many its first row has, `group` which of them
    stands over the `tiers`; a header of one row has no `group`. Every row has `width` cells.
    """

    first: int
    top: int
    group: int | None
    tiers: int
    width: int

    @property
    def end(self) -> int:
        """The index behind its last cell."""
        return self.first + self.top + (0 if self.group is None else self.width)


def is_tab_cells(lines: Sequence[str]) -> bool:
    """Whether nearly every line with a tab has just one, at its beginning."""
    tabbed = [line for line in lines if "\t" in line]
    alone = sum(1 for line in tabbed if CELL.match(line) and line.count("\t") == 1)
    return len(tabbed) >= 8 and alone >= 0.9 * len(tabbed)


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the table that begins at index `start`, and the index behind it."""
    table = _Table()
    more: list[str] = []
    index = start
    while index < len(lines):
        line = lines[index]
        cell = CELL.match(line)
        if cell:
            table.go_on(more)
            table.cells.append(_Cell(line[cell.end() :], index + 1, cell.end() + 1))
        elif text := line.strip():
            if HEADING.fullmatch(text) and table.is_complete():
                break
            more.append(line)
        index += 1
    table.go_on(more)
    return table.finish(), index


class _Table:
    """The cells of a table as they come, and the rows that they make."""

    def __init__(self) -> None:
        self.cells: list[_Cell] = []
        self._ends: list[int] = []
        self._tops: dict[int, _Header] = {}
        self._at = 0
        self._width = 0

    def go_on(self, more: list[str]) -> None:
        """Put the lines that continue the last cell into it, all at once."""
        if more:
            self.cells[-1].text = "\n".join([self.cells[-1].text, *more])
            more.clear()

    def is_complete(self) -> bool:
        """Whether the cells make whole rows."""
        self._settle()
        return self._at == len(self.cells)

    def finish(self) -> list[Row]:
        """Return the rows; what is left at the end is a row of its own."""
        self._settle()
        if self._at < len(self.cells):
            self._add_captions(len(self.cells))
        begins = [0, *self._ends]
        return [self._row(*span) for span in enumerate(pairwise(begins), 1)]

    def _row(self, number: int, span: tuple[int, int]) -> Row:
        part = self.cells[slice(*span)]
        texts = [cell.text for cell in part]
        places = [(cell.line, cell.character) for cell in part]
        header = self._tops.get(span[0])
        if header is None or header.group is None:
            return Row(number, texts, places=places)
        # Its cell over the tiers is one cell here and spans several columns in the document.
        group, more = header.group, header.tiers - 1
        texts[group + 1 : group + 1] = [""] * more
        places[group + 1 : group + 1] = [places[group]] * more
        return Row(number, texts, {group: Format(span=header.tiers)}, places)

    def _settle(self) -> None:
        """Make rows of the cells as far as they are whole ones."""
        cells = self.cells
        if not self._width:
            first = _first_header(cells)
            if first is None:  # nothing is lost, and no table is recognised
                self._width = 1
            else:
                self._add_captions(first.first)
                self._add_header(first)
        while self._at < len(cells):
            end = self._at + self._width
            if self._width > 1 and _ALONE.fullmatch(cells[self._at].text) and self._stands_alone():
                self._add(self._at + 1)
                continue
            found = self._next_header(min(end, len(cells)))
            if found is not None:
                self._add_captions(found.first)
                self._add_header(found)
            elif end <= len(cells):
                self._add(end)
            else:
                return

    def _next_header(self, end: int) -> _Header | None:
        """Return the header that begins in the row of which the next cell is the first."""
        for index in range(self._at, end):
            text = self.cells[index].text
            if len(text) <= MAX_HEADING and _OPENS.search(text):
                found = _header_at(self.cells, index)
                if found is not None:
                    return found
        return None

    def _stands_alone(self) -> bool:
        """Whether the next cell begins no row of which all cells are empty or say the same."""
        own, *behind = self.cells[self._at : self._at + self._width]
        return not behind or any(cell.text.strip() not in ("", own.text.strip()) for cell in behind)

    def _add_captions(self, end: int) -> None:
        """Add what stands above a header: a row for each text with what is empty or like it behind."""
        while self._at < end:
            cells, begin = self.cells, self._at
            stop = begin + 1
            while stop < end and cells[stop].text.strip() in ("", cells[begin].text.strip()):
                stop += 1
            if self._width and end - begin < self._width and not _is_caption(cells[begin].text):
                stop = end  # a row that lacks cells
            self._add(stop)

    def _add(self, end: int) -> None:
        self._ends.append(end)
        self._at = end

    def _add_header(self, header: _Header) -> None:
        self._width = header.width
        if header.group is not None:
            self._tops[header.first] = header
            self._add(header.first + header.top)
        self._add(header.end)


def _is_caption(text: str) -> bool:
    return _ALONE.fullmatch(text) is not None


def _first_header(cells: Sequence[_Cell]) -> _Header | None:
    """Return the first header: it begins with a word of the form, or where its shape says."""
    words = [heading(cell.text) for cell in cells[:MAX_HEADER_CELLS]]
    pairs = enumerate(pairwise(words))
    tiers = next((index for index, pair in pairs if index and TIER.issuperset(pair)), None)
    if tiers is None:
        return None
    empty = _empty_before(cells, tiers)
    begins = tiers - 2 * empty - 1
    two_rows = empty > 0 and begins >= 0
    for index in range(begins + 1 if two_rows else tiers):
        if words[index] is not None and (found := _shape(cells, index, tiers)):
            return found
    return _shape(cells, begins if two_rows else 0, tiers)


def _header_at(cells: Sequence[_Cell], first: int) -> _Header | None:
    """Return the header that begins with a cell: a word of the form with others, up to the tiers."""
    known = 0
    for index in range(first, min(first + MAX_HEADER_CELLS, len(cells) - 1)):
        text = cells[index].text
        said = heading(text)
        if said is None and text.strip() and (index == first or len(text) > MAX_HEADING):
            return None
        if said in TIER and heading(cells[index + 1].text) in TIER:
            found = _shape(cells, first, index)
            return found if found and known + found.tiers >= MIN_KNOWN else None
        known += said is not None
    return None


def _empty_before(cells: Sequence[_Cell], index: int) -> int:
    empty = 0
    while empty < index and not cells[index - empty - 1].text.strip():
        empty += 1
    return empty


def _shape(cells: Sequence[_Cell], first: int, index: int) -> _Header | None:
    """Return the header from its first cell to the tiers, of which the first is `index`.

    Its second row repeats the first one's columns as empty cells but for the tiers; where there is
    no such row the first one holds all.
    """
    tiers = index
    while tiers < len(cells) and heading(cells[tiers].text) in TIER:
        tiers += 1
    tiers -= index
    empty = min(_empty_before(cells, index), index - first)
    top = index - empty - first
    behind = cells[index + tiers :]
    if empty and top > empty:
        beside = top - empty - 1
        if any(cell.text.strip() for cell in behind[:beside]) or len(behind) < beside:
            return None
        return _Header(first, top, empty, tiers, empty + tiers + beside)
    beside = 0
    while beside < len(behind) and heading(behind[beside].text) == "beside":
        beside += 1
    width = index + tiers + beside - first
    return _Header(first, width, None, tiers, width)
