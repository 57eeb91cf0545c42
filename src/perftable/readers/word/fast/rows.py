"""Ordinary table rows, read from bytes: nothing is added to a table before all of a row is read."""

import re
from typing import NamedTuple

from perftable.model.grid import PLAIN
from perftable.readers.word.cells import Content
from perftable.readers.word.fast.blocks import BOLD, HIDDEN, ORDINARY, Blocks, Para, Place
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, cell_of, number_of
from perftable.readers.word.fast.patterns import MARKED, SPACE
from perftable.readers.word.fast.patterns import PLAIN as UNMARKED
from perftable.readers.word.literals import Literals
from perftable.readers.word.rows import Cell, Rows
from perftable.readers.word.table_look import PLAIN_TABLE

MAX_HEAD = 4000
"""Bytes of a row before its first cell that are looked at."""

_CELL = b"<w:tc>"
_CELL_END = re.compile(SPACE + rb"</w:tc>")
_ROW_END = re.compile(SPACE + rb"</w:tr>")


class _Found(NamedTuple):
    """A cell as read: its place, its paragraph's look, text and weights; `all` if it has several."""

    spot: Place
    para: Para
    text: str
    weights: int
    all: list[Read] | None = None


class RowReader:
    """Reads rows of one document."""

    def __init__(self, fragments: Fragments, content: Content) -> None:
        self._patterns = MARKED if "w14" in fragments.namespaces else UNMARKED
        self._blocks = Blocks(fragments, content)
        self._numbering = content.numbering
        self.paragraphs = Paragraphs(self._patterns, self._blocks, Literals())

    def take(self, data: bytes, place: int, rows: Rows) -> int:
        """Add the row that begins at `place`; return where it ends, -1 where it is no ordinary one."""
        begin = self._patterns.row.match(data, place)
        if begin is None:
            return -1
        place = data.find(_CELL, begin.end(), begin.end() + MAX_HEAD)
        ends = None if place < 0 else self._blocks.ends(data[begin.end() : place].strip(b" \t\r\n"))
        if ends is None:
            return -1
        first, others = False, False
        if rows.look != PLAIN_TABLE:
            first, others = (rows.look.bold(not rows.rows, column) for column in (True, False))
        place, found = self._cells(data, place, first, others)
        if place >= 0:
            self._add(found, ends, rows)
        return place

    def _cells(
        self, data: bytes, place: int, first: bool, others: bool
    ) -> tuple[int, list[_Found]]:
        """Return where the row ends (-1 where it is no ordinary one), and its cells.

        `first` and `others` say whether the style of the table makes these cells bold.
        """
        blocks, match, text_of = self._blocks, self._patterns.cell.match, self.paragraphs.text
        found: list[_Found] = []
        bold = first
        while (cell := match(data, place)) is not None:
            at, empty, alone, end, markup, run, preserved, raw, ended, last, end_too = cell.groups()
            spot, para = blocks.place(at), blocks.para(markup, bold)
            if spot is None or para is None:
                break
            bold = others
            text, weight = "", HIDDEN
            if raw is not None or run is not None:
                known, shown = blocks.run(para, run), text_of(raw or b"", preserved)
                if known is None or shown is None:
                    break
                if known != HIDDEN and shown:
                    text, weight = shown, HIDDEN if shown.isspace() else known
            place = cell.end()
            if last or alone:
                found.append(_Found(spot, para, text, weight))
                if end or end_too:
                    return place, found
            else:
                read = Read(place, para, text, weight) if ended or empty else None
                read = read or self.paragraphs.go_on(data, place, para, [text], weight)
                place, texts = self._more(data, read, first if not found else others)
                if place < 0:
                    break
                found.append(_Found(spot, para, "", HIDDEN, texts))
            row_end = _ROW_END.match(data, place)
            if row_end is not None:
                return row_end.end(), found
        return -1, found

    def _more(self, data: bytes, read: Read | None, bold: bool) -> tuple[int, list[Read]]:
        """Return where a cell ends of which one paragraph is read, and all of its paragraphs."""
        texts = []
        while read is not None:
            texts.append(read)
            end = _CELL_END.match(data, read.end)
            if end is not None:
                return end.end(), texts
            read = self.paragraphs.read(data, read.end, bold)
        return -1, texts

    def _add(self, found: list[_Found], ends: tuple[int, int], rows: Rows) -> None:
        cells: list[Cell] = []
        plain = ends == (0, 0)
        for spot, para, text, weights, texts in found:
            form = PLAIN
            if texts is not None:
                text, form = cell_of(texts, self._numbering)
            elif para.listed or not para.bare or weights == BOLD:
                number = number_of(para, self._numbering) if para.listed else ""
                if weights or number:
                    form = para.form(weights == BOLD, number)
                else:
                    text = ""
            elif not weights:
                text = ""
            plain = plain and form is PLAIN and spot is ORDINARY
            cells.append(Cell(text, form, spot.span, spot.merge))
        if plain:
            rows.add_texts([cell.text for cell in cells])
        else:
            rows.add(cells, *ends)
