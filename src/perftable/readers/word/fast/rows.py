"""Ordinary table rows, read from bytes: nothing is added to a table before all of a row is read."""

import re
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.cells import Content
from perftable.readers.word.fast.blocks import BOLD, HIDDEN, ORDINARY, Blocks, Para, Place
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, cell_of, number_of
from perftable.readers.word.fast.patterns import SPACE, patterns
from perftable.readers.word.literals import Literals
from perftable.readers.word.look import Look
from perftable.readers.word.rows import Cell, Rows
from perftable.readers.word.table_look import PLAIN_TABLE

MAX_HEAD = 4000
"""Bytes of a row before its first cell that are looked at."""

MAX_SHAPES = 8192
"""Different cells whose properties are remembered together."""

MAX_HEADS = 1024
"""Different markup before the texts of cells that is remembered whole; MAX_HEAD bytes of each."""

MAX_MARKED = 256
"""Cells with ids after which none is looked at for that: the document was written by Word."""

_CELL, _TEXT_END = b"<w:tc>", b"</w:t>"
_CELL_TAIL = b"</w:t></w:r></w:p></w:tc>"
_ID = re.compile(rb' (?:w:rsid|w14:)[A-Za-z]*+="')
_CELL_END = re.compile(SPACE + rb"</w:tc>")
_ROW_END = re.compile(SPACE + rb"</w:tr>")


class _Shape(NamedTuple):
    """What the properties of a cell and of its first paragraph and run state.

    `preserved` is whether the text of that run keeps its spaces, where it is known. `plain`: one column, no merge, and a format only where more than its first run stands in it.
    """

    spot: Place
    para: Para
    weight: int
    plain: bool
    preserved: bytes | None = None


_Found = tuple[_Shape, str, list[Read] | None]
"""A cell as read: its shape, its text, and its paragraphs where it has more than one run."""

_Key = tuple[bytes | None, bytes | None, bytes | None, bool]
_UNSEEN = _Shape(ORDINARY, Para(Look()), HIDDEN, False)


class RowReader:
    """Reads rows of one document."""

    def __init__(self, fragments: Fragments, content: Content) -> None:
        self._patterns = patterns("w14" in fragments.namespaces)
        self._blocks = Blocks(fragments, content)
        self._numbering = content.numbering
        self._shapes: dict[_Key, _Shape | None] = {}
        self._heads: tuple[dict[bytes, _Shape], ...] = (
            {},
            {},
        )  # thin and bold by the table's style
        self._marked = 0
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
        shapes, match, text_of = self._shapes, self._patterns.cell.match, self.paragraphs.text
        known = self.paragraphs.known
        found: list[_Found] = []
        bold = first
        heads = self._heads[bold]
        while True:
            if heads:
                text_end = data.find(_TEXT_END, place, place + MAX_HEAD)
                text_begin = data.rfind(b">", place, text_end) + 1 if text_end > 0 else 0
                shape = heads.get(data[place:text_begin])
                if shape is not None and data.startswith(_CELL_TAIL, text_end):
                    raw = data[text_begin:text_end]
                    text = known.get((raw, shape.preserved))
                    if text is None:
                        text = text_of(raw, shape.preserved)
                    if text is not None:
                        found.append((shape, text, None))
                        place = text_end + len(_CELL_TAIL)
                        if not data.startswith(_CELL, place):
                            row_end = _ROW_END.match(data, place)
                            if row_end is not None:
                                return row_end.end(), found
                        bold = others
                        heads = self._heads[bold]
                        continue
            cell = match(data, place)
            if cell is None:
                break
            at, empty, alone, end, markup, run, preserved, raw, ended, last, end_too = cell.groups()
            shape = shapes.get((at, markup, run, bold), _UNSEEN)
            if shape is _UNSEEN:
                shape = self._learn((at, markup, run, bold))
            text = known.get((raw, preserved)) if raw else ""
            if text is None:
                text = text_of(raw, preserved)
            if shape is None or text is None:
                break
            if shape.weight == HIDDEN:
                text = ""
            place = cell.end()
            if last or alone:
                found.append((shape, text, None))
                tried = self._marked < MAX_MARKED
                if tried and raw and data.startswith(_CELL_TAIL, cell.end(8)):
                    self._remember(data[cell.start() : cell.start(8)], shape, preserved, bold)
                if end or end_too:
                    return place, found
            else:
                para, weight = shape.para, HIDDEN if not text or text.isspace() else shape.weight
                read = Read(place, para, text, weight) if ended or empty else None
                read = read or self.paragraphs.go_on(data, place, para, [text], weight)
                place, reads = self._more(data, read, bold)
                if place < 0:
                    break
                found.append((shape, "", reads))
                row_end = _ROW_END.match(data, place)
                if row_end is not None:
                    return row_end.end(), found
            bold = others
            heads = self._heads[bold]
        return -1, found

    def _remember(self, head: bytes, shape: _Shape, preserved: bytes | None, bold: bool) -> None:
        """Keep what stands before the text of a cell, unless ids make it the only one of its kind."""
        if shape.weight == HIDDEN:
            return
        if _ID.search(head):
            self._marked += 1
        elif len(self._heads[bold]) < MAX_HEADS:
            self._heads[bold][head] = shape._replace(preserved=preserved)

    def _learn(self, key: _Key) -> _Shape | None:
        at, markup, run, bold = key
        blocks = self._blocks
        spot, para = blocks.place(at), blocks.para(markup, bold)
        weight = None if para is None else blocks.run(para, run)
        if spot is None or para is None or weight is None:
            return None
        shape = _Shape(spot, para, weight, spot is ORDINARY and para.bare and weight != BOLD)
        if len(self._shapes) < MAX_SHAPES:
            self._shapes[key] = shape
        return shape

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
        if ends == (0, 0) and all(one[0].plain and one[2] is None for one in found):
            rows.add_texts(["" if text.isspace() else text for _, text, _ in found])
            return
        cells = []
        for shape, text, reads in found:
            form = PLAIN
            if reads is not None:
                text, form = cell_of(reads, self._numbering)
            elif shape.para.listed and (text.isspace() or not text):
                text, form = cell_of([Read(0, shape.para, text, HIDDEN)], self._numbering)
            elif text.isspace() or not text:
                text = ""
            elif not shape.plain:
                form = self._form(shape)
            cells.append(Cell(text, form, shape.spot.span, shape.spot.merge))
        rows.add(cells, *ends)

    def _form(self, shape: _Shape) -> Format:
        """Return the format of a cell of one run that shows something."""
        para = shape.para
        bold = shape.weight == BOLD
        if para.listed:
            return para.form(bold, number_of(para, self._numbering))
        return para.form(bold, "")
