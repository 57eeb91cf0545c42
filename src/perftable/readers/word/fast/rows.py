"""Ordinary table rows, read from bytes: nothing is added to a table before all of a row is read."""

import re

from perftable.readers.word.cells import Content
from perftable.readers.word.fast.blocks import HIDDEN, Blocks, Place
from perftable.readers.word.fast.islands import Islands
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, cell_of
from perftable.readers.word.fast.patterns import MARKED, SPACE
from perftable.readers.word.fast.patterns import PLAIN as UNMARKED
from perftable.readers.word.literals import Literals
from perftable.readers.word.rows import Cell, Rows

MAX_HEAD = 4000
"""Bytes of a row before its first cell that are looked at."""

_CELL = b"<w:tc>"
_CELL_END = re.compile(SPACE + rb"</w:tc>")
_ROW_END = re.compile(SPACE + rb"</w:tr>")


class RowReader:
    """Reads rows of one document."""

    def __init__(self, islands: Islands, content: Content) -> None:
        self._patterns = MARKED if "w14" in islands.namespaces else UNMARKED
        self._blocks = Blocks(islands, content)
        self._numbering = content.numbering
        self.paragraphs = Paragraphs(self._patterns, self._blocks, Literals())

    def take(self, data: bytes, place: int, rows: Rows) -> int:
        """Add the row that begins at `place`; return where it ends, -1 where it is no ordinary one."""
        begin = self._patterns.row.match(data, place)
        if begin is None:
            return -1
        place = begin.end()
        cell = data.find(_CELL, place, place + MAX_HEAD)
        if cell < 0:
            return -1
        ends = self._blocks.ends(data[place:cell].strip(b" \t\r\n"))
        if ends is None:
            return -1
        place = cell
        found: list[tuple[Place, list[Read]]] = []
        while True:
            bold = rows.look.bold(not rows.rows, not found)
            place, spot, texts = self._cell(data, place, bold)
            if spot is None:
                return -1
            found.append((spot, texts))
            if (end := _ROW_END.match(data, place)) is not None:
                break
        cells = []
        for spot, texts in found:
            text, form = cell_of(texts, self._numbering)
            cells.append(Cell(text, form, spot.span, spot.merge))
        rows.add(cells, *ends)
        return end.end()

    def _cell(self, data: bytes, place: int, bold: bool) -> tuple[int, Place | None, list[Read]]:
        """Return where a cell ends, its place (None where it is no ordinary one), its paragraphs."""
        cell = self._patterns.cell.match(data, place)
        if cell is None:
            return place, None, []
        at, empty, alone, properties, markup, preserved, raw, ended, last = cell.groups()
        spot, para = self._blocks.place(at), self._blocks.para(properties, bold)
        if spot is None or para is None:
            return place, None, []
        text, weight = "", HIDDEN
        if raw is not None or markup is not None:
            run, found = self._blocks.run(para, markup), self.paragraphs.text(raw or b"", preserved)
            if run is None or found is None:
                return place, None, []
            if run != HIDDEN and found:
                text, weight = found, HIDDEN if found.isspace() else run
        place = cell.end()
        if last or alone:
            return place, spot, [Read(place, para, text, weight)]
        if ended or empty:
            read: Read | None = Read(place, para, text, weight)
        else:
            read = self.paragraphs.go_on(data, place, para, [text], weight)
        texts = []
        while read is not None:
            texts.append(read)
            end = _CELL_END.match(data, read.end)
            if end is not None:
                return end.end(), spot, texts
            read = self.paragraphs.read(data, read.end, bold)
        return place, None, []
