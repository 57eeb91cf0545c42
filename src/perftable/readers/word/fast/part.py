"""The body of a document part, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from perftable.readers.word.body import Body
from perftable.readers.word.content import Content
from perftable.readers.word.fast.islands import Islands, Surprise
from perftable.readers.word.fast.known import ROW_END
from perftable.readers.word.fast.lines import PARAGRAPH_END, Line
from perftable.readers.word.fast.paragraphs import number_of
from perftable.readers.word.fast.patterns import SPACE, block
from perftable.readers.word.fast.rows import RowReader
from perftable.readers.word.rows import Rows

if TYPE_CHECKING:
    from perftable.readers.word.fast.accepted import Accepted, Accepting
    from perftable.readers.word.names import Element
    from perftable.readers.word.tree import Tree

_BLOCK = re.compile(SPACE + rb"(?:(<w:p[ >/])|(<w:tbl>)|(</w:body>)|<)")
_ROW = re.compile(SPACE + rb"(?:(<w:tr[ >])|(</w:tbl>)|<)")
_END = re.compile(SPACE + rb"</w:document>" + SPACE + rb"\Z")
_TABLE_HEAD = re.compile(
    SPACE + rb"(" + block(b"tblPr") + rb")(?>" + SPACE + block(b"tblGrid") + rb"|)"
)
_GRID, _SECTION = b"<w:tblGrid>", b"<w:sectPr"
_CONTROL, _CONTROL_END = b"<w:sdt>", b"</w:sdtContent></w:sdt>"

MAX_CONTROLS = 20
"""Content controls around one another that are looked through."""


class Part:
    """Reads one part into a `Body`. Raises `Surprise` where only the careful path can read it."""

    def __init__(self, data: bytes, islands: Islands, content: Content, body: Body) -> None:
        self._data = data
        self._islands = islands
        self._content = content
        self._body = body
        self._rows = RowReader(islands, content)
        self._lines = self._rows.lines
        self._controls = 0  # that are open
        self._accepting: Accepting | None = None

    def read(self) -> None:
        """Read the part."""
        place = self._islands.start
        while (item := _BLOCK.match(self._data, place)) is not None:
            if item[1]:
                place = self._paragraph(item.start(1))
            elif item[2]:
                place = self._table(item.end())
            elif item[3]:
                if self._controls or not _END.match(self._data, item.end()):
                    break
                self._body.leave_paragraph()
                return
            else:
                place = self._other(item.end() - 1)
        raise Surprise

    def read_behind(self, headers: Iterable[Element]) -> None:
        """Read the page headers and footers, and add the tables that are no blocks of the body."""
        for header in headers:
            self._tree.take_header(header)
        self._body.add_nested()

    @cached_property
    def _tree(self) -> Tree:
        """The careful path, which most documents do without."""
        from perftable.readers.word.tree import Tree

        return Tree(self._body, self._content)

    def _paragraph(self, place: int) -> int:
        line = self._lines.read(self._data, place)
        if line is None:
            end, accepted = self._accepted(place, PARAGRAPH_END)
            if accepted is not None:
                return end if self._changed(accepted) else self._island(place)
            line = self._lines.read_longer(self._data, place)
        if line is None:
            return self._island(place)
        self._add(line)
        return line.end

    def _changed(self, accepted: Accepted) -> bool:
        """Add a paragraph with changes; return whether that was an ordinary one but for them."""
        markup = accepted.markup
        line = self._lines.read(markup, 0) or self._lines.read_longer(markup, 0)
        if line is None or line.end < len(markup):
            return False
        self._content.changes += accepted.changes
        self._add(line, accepted.joined)
        return True

    def _accepted(self, place: int, mark: bytes) -> tuple[int, Accepted | None]:
        """Return where the end tag is past and what stands before that, with changes accepted."""
        if self._accepting is None:
            from perftable.readers.word.fast.accepted import Accepting  # most files have none

            self._accepting = Accepting(self._islands)
        end = self._data.find(mark, place) + len(mark)
        return end, self._accepting.of(self._data[place:end])

    def _add(self, line: Line, joined: bool = False) -> None:
        """Add a paragraph; one whose mark is deleted is `joined` to the next."""
        body, para = self._body, line.para
        for field in body.fields:  # which a paragraph before has left open
            field.coded = field.silent = False
        if joined:
            body.before.append(line.text)
            return
        text = line.text
        if body.before:
            text = "".join(body.before) + text
            body.before.clear()
        body.add(text, number_of(para, self._content.numbering) if para.listed else "")

    def _table(self, place: int) -> int:
        body = self._body
        rows = body.begin_table()
        head = _TABLE_HEAD.match(self._data, place)
        if head is not None:
            place = head.end()
            self._state(head.start(1), place)
        while (row := _ROW.match(self._data, place)) is not None:
            if row[2]:
                body.end_table()
                return row.end()
            begin = row.end() - 1 if row[1] is None else row.start(1)
            place = self._rows.take(self._data, begin, rows) if row[1] else -1
            if place < 0 and row[1]:
                place = self._changed_row(begin, rows)
            if place < 0:
                place = self._islands.end_of(begin)
                if self._data.startswith(_GRID, begin):  # some write it behind the heads
                    self._state(begin, place)
                else:
                    self._tree.take(self._islands.table(begin, place))
            else:
                body.require_rows(rows)
        raise Surprise

    def _changed_row(self, begin: int, rows: Rows) -> int:
        """Add a row with changes; return where it ends, -1 if it is no ordinary one but for them."""
        end, accepted = self._accepted(begin, ROW_END)
        if accepted is None or self._rows.take(accepted.markup, 0, rows) < 0:
            return -1
        self._content.changes += accepted.changes
        return end

    def _state(self, begin: int, end: int) -> None:
        """Take what is stated of the table that is open."""
        stated = self._islands.block(self._data[begin:end])
        if stated is None:
            self._tree.take(self._islands.table(begin, end))
        else:
            self._body.take_properties(stated)

    def _other(self, place: int) -> int:
        """Look through a content control; return where what it holds begins, or what stands behind it."""
        if self._controls and self._data.startswith(_CONTROL_END, place):
            self._controls -= 1
            return place + len(_CONTROL_END)
        if self._controls < MAX_CONTROLS and self._data.startswith(_CONTROL, place):
            from perftable.readers.word.fast.controls import begin_of  # most files have none

            begin = begin_of(self._islands, self._data, place)
            if begin >= 0:
                self._controls += 1
                return begin
        return self._island(place)

    def _island(self, place: int) -> int:
        end = self._islands.end_of(place)
        stated = None
        if self._data.startswith(_SECTION, place):
            stated = self._islands.block(self._data[place:end])
        if stated is None:
            self._tree.take(self._islands.body(place, end))
        else:
            self._body.take_properties(stated)
        return end
