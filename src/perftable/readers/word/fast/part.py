"""The body of a document part, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from perftable.readers.word.body import Body
from perftable.readers.word.content import Content
from perftable.readers.word.fast.islands import Islands, Surprise
from perftable.readers.word.fast.paragraphs import number_of
from perftable.readers.word.fast.patterns import SPACE, block
from perftable.readers.word.fast.rows import RowReader

if TYPE_CHECKING:
    from perftable.readers.word.names import Element
    from perftable.readers.word.tree import Tree

_BLOCK = re.compile(SPACE + rb"(?:(<w:p[ >/])|(<w:tbl>)|(</w:body>)|<)")
_ROW = re.compile(SPACE + rb"(?:(<w:tr[ >])|(</w:tbl>)|<)")
_END = re.compile(SPACE + rb"</w:document>" + SPACE + rb"\Z")
_TABLE_HEAD = re.compile(
    SPACE + rb"(" + block(b"tblPr") + rb")(?>" + SPACE + block(b"tblGrid") + rb"|)"
)
_GRID, _SECTION = b"<w:tblGrid>", b"<w:sectPr"


class Part:
    """Reads one part into a `Body`. Raises `Surprise` where only the careful path can read it."""

    def __init__(self, data: bytes, islands: Islands, content: Content, body: Body) -> None:
        self._data = data
        self._islands = islands
        self._content = content
        self._body = body
        self._rows = RowReader(islands, content)

    def read(self) -> None:
        """Read the part."""
        place = self._islands.start
        while (item := _BLOCK.match(self._data, place)) is not None:
            if item[1]:
                place = self._paragraph(item.start(1))
            elif item[2]:
                place = self._table(item.end())
            elif item[3]:
                if not _END.match(self._data, item.end()):
                    break
                self._body.leave_paragraph()
                return
            else:
                place = self._island(item.end() - 1)
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
        body = self._body
        if body.before:  # of a paragraph whose mark is deleted
            return self._island(place)
        found = self._rows.paragraphs.read(self._data, place, False)
        if found is None:
            return self._island(place)
        end, para, text, weights, _ = found
        for field in body.fields:  # which a paragraph before has left open
            field.coded = field.silent = False
        number = number_of(para, self._content.numbering) if para.listed else ""
        if weights:
            body.add(text, number)
        return end

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
            if place < 0:
                place = self._islands.end_of(begin)
                if self._data.startswith(_GRID, begin):  # some write it behind the heads
                    self._state(begin, place)
                else:
                    self._tree.take(self._islands.table(begin, place))
            else:
                body.require_rows(rows)
        raise Surprise

    def _state(self, begin: int, end: int) -> None:
        """Take what is stated of the table that is open."""
        stated = self._islands.block(self._data[begin:end])
        if stated is None:
            self._tree.take(self._islands.table(begin, end))
        else:
            self._body.take_properties(stated)

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
