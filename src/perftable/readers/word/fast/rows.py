"""Ordinary table rows, read from bytes: nothing is added to a table before all of a row is read."""

import re
from operator import attrgetter

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.content import Content
from perftable.readers.word.fast.blocks import BOLD, HIDDEN, ORDINARY, Blocks, Para
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.known import ROW_END, Found, Known
from perftable.readers.word.fast.lines import Lines
from perftable.readers.word.fast.markup import CELL_END, NO_SHAPE, Shape
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, Run, cell_of, one_run
from perftable.readers.word.fast.patterns import SPACE, patterns
from perftable.readers.word.literals import Literals
from perftable.readers.word.rows import Cell, Rows
from perftable.readers.word.table_look import PLAIN_TABLE

MAX_HEAD = 4000
"""Bytes of a row before its first cell that are looked at."""

MAX_SHAPES = 8192
"""Different cells whose properties are remembered together."""

_ROW, _CELL = b"<w:tr>", b"<w:tc>"
_CELL_END = re.compile(SPACE + CELL_END)
_ROW_END = re.compile(SPACE + ROW_END)

_Key = tuple[bytes | None, bytes | None, bytes | None, bool]
_is_plain = attrgetter("plain")


class RowReader:
    """Reads rows of one document."""

    def __init__(self, fragments: Fragments, content: Content) -> None:
        self._patterns = patterns("w14" in fragments.namespaces)
        self._blocks = Blocks(fragments, content)
        self._numbering = content.numbering
        self._head = b""  # of the last row without ids, up to its first cell
        self._ends = 0, 0
        self._shapes: dict[_Key, Shape | None] = {}
        self.paragraphs = Paragraphs(self._patterns, self._blocks, Literals())
        self.lines = Lines(self._patterns, self._blocks, self.paragraphs)
        ids = self._patterns.paragraph_ids, self._patterns.run_ids
        self._thin, self._bold = Known(self.paragraphs, ids), Known(self.paragraphs, ids)

    def take(self, data: bytes, place: int, rows: Rows) -> int:
        """Add the row that begins at `place`; return where it ends, -1 where it is no ordinary one."""
        if self._head and data.startswith(self._head, place):
            place, ends = place + len(self._head) - len(_CELL), self._ends
        else:
            place, ends = self._begin(data, place)
            if place < 0:
                return -1
        first, others = False, False
        if rows.look != PLAIN_TABLE:
            first, others = (rows.look.bold(not rows.rows, column) for column in (True, False))
        found = Found()
        place = self._cells(data, place, found, first, others)
        if place >= 0:
            self._add(found, ends, rows)
        return place

    def _begin(self, data: bytes, place: int) -> tuple[int, tuple[int, int]]:
        """Return where the first cell of a row begins, and the columns it skips; or -1."""
        begin = self._patterns.row.match(data, place)
        cell = -1 if begin is None else data.find(_CELL, begin.end(), begin.end() + MAX_HEAD)
        if begin is None or cell < 0:
            return -1, self._ends
        ends = self._blocks.ends(data[begin.end() : cell].strip(b" \t\r\n"))
        if ends is None:
            return -1, self._ends
        if begin.end() == place + len(_ROW):  # it has no ids
            self._head, self._ends = data[place : cell + len(_CELL)], ends
        return cell, ends

    def _cells(self, data: bytes, place: int, found: Found, bold: bool, others: bool) -> int:
        """Read the cells of a row; return where it ends, -1 where it is no ordinary one.

        The style of the table makes the first one `bold` or not, and the `others`.
        """
        match, shapes, only = self._patterns.cell.match, self._shapes, self.paragraphs.only
        known = self._bold if others else self._thin
        known.begin()
        while True:
            if bold == others and known:
                place = known.take(data, place, found)
                row = _ROW_END.match(data, place)
                if row is not None:
                    return row.end()
            cell = match(data, place)
            if cell is None:
                row = _ROW_END.match(data, place)
                return -1 if row is None else row.end()
            at, _, _, empty, alone, markup, _, run, preserved, raw, ended, last = cell.groups()
            key = (at, markup, run, bold)
            shape = shapes.get(key, NO_SHAPE)
            if shape is NO_SHAPE:
                shape = self._learn(key)
            if shape is None:
                return -1
            kept, closed = preserved is not None, last or alone
            end = cell.end() - len(CELL_END) if closed else cell.end()
            reads: list[Read] | None = None
            if closed and not shape.para.listed:
                text = only[kept].get(raw) if raw else ""
                if text is None:
                    text = self.paragraphs.alone(raw, kept)
                    if text is None:
                        return -1
                found.texts.append("" if shape.weight == HIDDEN else text)
            else:
                first = None if raw is None else Run(shape.weight, kept)
                over = bool(ended or empty)
                reads, end = self._longer(data, end, shape.para, first, raw, over, bold)
                if end < 0:
                    return -1
                found.longer[len(found.texts)] = reads
                found.texts.append("")
            found.shapes.append(shape)
            if known.learns and bold == others:
                known.learn(cell, end, shape, reads)
            place = end + len(CELL_END)
            bold = others

    def _longer(
        self,
        data: bytes,
        place: int,
        para: Para,
        first: Run | None,
        raw: bytes | None,
        over: bool,
        bold: bool,
    ) -> tuple[list[Read], int]:
        """Return the paragraphs of a cell and where its end tag stands, -1 where it is not ordinary.

        Of its first paragraph, which may be `over`, the `first` run is read if it has a text: `raw`.
        """
        reads: list[Read] = []
        said = "" if first is None or raw is None else self.paragraphs.text(raw, first.kept)
        if said is None:
            return reads, -1
        read: Read | None
        if over:
            read = one_run(place, para, first, said)
        else:
            read = self.paragraphs.go_on(data, place, para, first, said)
        while read is not None:
            reads.append(read)
            end = _CELL_END.match(data, read.end)
            if end is not None:
                return reads, end.end() - len(CELL_END)
            read = self.paragraphs.read(data, read.end, bold)
        return reads, -1

    def _learn(self, key: _Key) -> Shape | None:
        at, markup, run, bold = key
        blocks = self._blocks
        spot, para = blocks.place(at), blocks.para(markup, bold)
        weight = None if para is None else blocks.run(para, run)
        if spot is None or para is None or weight is None:
            return None
        form = PLAIN if para.listed else para.form(weight == BOLD, "")
        shape = Shape(spot, para, weight, form, spot is ORDINARY and para.bare and weight != BOLD)
        if len(self._shapes) < MAX_SHAPES:
            self._shapes[key] = shape
        return shape

    def _add(self, found: Found, ends: tuple[int, int], rows: Rows) -> None:
        texts, shapes, longer = found.texts, found.shapes, found.longer
        if ends == (0, 0) and not longer and all(map(_is_plain, shapes)):
            rows.add_texts(texts)
            return
        marks: list[tuple[int, Format, str | None]] = []
        wide = ends != (0, 0)
        for column, shape in enumerate(shapes):
            if column in longer:
                texts[column], form = cell_of(longer[column], self._numbering)
            elif shape.plain:
                continue
            else:
                form = shape.form if texts[column] else PLAIN
            span, merge = shape.spot
            wide = wide or span > 1
            marks.append((column, form, merge))
        if wide:
            forms = {column: form for column, form, _ in marks}
            cells = zip(texts, shapes, strict=True)
            rows.add(
                (
                    Cell(text, forms.get(column, PLAIN), *shape.spot)
                    for column, (text, shape) in enumerate(cells)
                ),
                *ends,
            )
        else:
            rows.add_ones(texts, marks)
