"""Reads the text of a document: its paragraphs in order, and what ends cells and rows."""

import re
import struct
from itertools import pairwise

from perftable.model.grid import Row
from perftable.readers.base import UnreadableFile
from perftable.readers.doc.boxes import Boxes, Range
from perftable.readers.doc.document import Document
from perftable.readers.doc.fib import Head, Part
from perftable.readers.doc.looks import PLAIN_RUN, Run, switched
from perftable.readers.doc.open_fields import OpenFields
from perftable.readers.doc.pieces import Piece, joined
from perftable.readers.doc.rows import shape
from perftable.readers.lines import Line
from perftable.readers.paragraph import Paragraph
from perftable.readers.story import MAX_DEPTH, TOO_DEEP, Story
from perftable.readers.word.look import Look
from perftable.readers.word.symbols import in_symbols, symbol_font, symbol_of

_MARK = re.compile("[\r\x07\x0c]")
_ODD = re.compile("[\0-\x08\x0b-\x1f\uf000-\uf0ff]")
_BEGIN, _SEPARATE, _END, _SHAPE, _PICTURE = "\x13", "\x14", "\x15", "\x08", "\x01"
_SHOWN = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\t": "\t"}
_CELL, _PAGE = "\x07", "\x0c"


class Reader:
    """Reads a range of a document into a story."""

    def __init__(self, document: Document, story: Story, boxes: Boxes) -> None:
        self._document = document
        self._story = story
        self._boxes = boxes
        self._paragraph = Paragraph()
        self._fields = OpenFields()
        self._anchored: list[Range] = []
        self._look = Look()
        self._depth = 0

    def read(self, begin: int, end: int) -> None:
        """Read what stands between two positions."""
        text = self._document.text
        start = begin
        piece = text.piece(begin)
        piece_end = text.piece_end(piece)
        for found in _MARK.finditer(text.text, begin, end):
            at = found.start()
            if at >= piece_end:
                piece = text.piece(at)
                piece_end = text.piece_end(piece)
            offset = piece.offset + (at - piece.first) * piece.width
            if found[0] == _PAGE:
                paragraph_end, _ = self._document.paragraphs.at(offset)
                if paragraph_end != offset + piece.width:
                    continue  # a page break in a paragraph
            self._read(start, at, found[0], piece, offset)
            start = at + 1
        if start < end:
            piece = text.piece(end - 1)
            offset = piece.offset + (end - 1 - piece.first) * piece.width
            self._read(start, end, "", piece, offset)
        self._story.end()

    def read_boxes(self) -> None:
        """Read the text boxes that stand nowhere in the text."""
        for box in self._boxes.rest():
            self._story.paragraph(self._box(box), 0)
        self._story.end()

    def _read(self, start: int, at: int, mark: str, piece: Piece, offset: int) -> None:
        """Read a paragraph, which ends with a mark."""
        document = self._document
        document.mark()
        _, properties = document.paragraphs.at(offset)
        own, self._look, whole = document.look(properties + piece.properties)
        depth = max(own.depth, 1) if mark == _CELL else own.depth
        if own.row_end and depth:
            if self._paragraph.begun:
                self._end(depth)
            gone = document.run_at(piece, at)[1].deleted
            self._fields.clear()
            document.changes += gone
            self._story.row(shape(whole), depth, gone)
            return
        if depth != self._depth:
            self._fields.clear()  # one that does not end hides nothing beyond its cell or the text
            self._depth = depth
        self._runs(start, at, piece)
        ends_cell = mark == _CELL or (own.inner_cell and depth > 1)
        if mark and not ends_cell and document.run_at(piece, at)[1].deleted:
            return  # its text stands before that of the next
        self._end(depth)
        if ends_cell:
            self._fields.clear()
            self._story.cell(depth)

    def _end(self, depth: int) -> None:
        look, paragraph = self._look, self._paragraph
        if self._anchored:
            self._story.reach(depth)
            anchored, self._anchored = self._anchored, []
            for box in anchored:
                paragraph.boxes += self._box(box)
        number, level = "", None
        if look.listed:
            number, level = self._document.numbering.next(look.list_id, look.level), look.level
        indent = look.characters() if look.indent else 0.0
        self._story.paragraph(paragraph.lines(level, number, indent), depth)

    def _box(self, box: Range) -> list[Line]:
        """Return what a text box holds; a paragraph without text stands behind the last."""
        depth = self._story.level + 1
        if depth > MAX_DEPTH:
            raise UnreadableFile(TOO_DEEP, limit=MAX_DEPTH)
        story = Story(self._document.count, self._story.nested, depth=depth)
        Reader(self._document, story, self._boxes).read(*box)
        lines = story.lines
        if lines and lines[-1].empty:
            lines.pop()
        return lines if any(not line.empty for line in lines) else []

    def _runs(self, start: int, at: int, piece: Piece) -> None:
        """Read the runs up to a mark, which stands in `piece`."""
        document = self._document
        text = document.text
        while start < at:
            if start >= piece.first:
                own_piece, end = piece, at
            else:
                own_piece = text.piece(start)
                end = min(at, text.piece_end(own_piece))
            run_end, own = document.run_at(own_piece, start)
            end = min(end, run_end)
            self._run(text.text[start:end], own, start)
            start = end

    def _run(self, text: str, own: Run, position: int) -> None:
        if own.deleted:
            self._document.changes += 1
            return
        bold, hidden = self._look.bold, self._look.hidden
        if own is PLAIN_RUN and _ODD.search(text) is None:
            self._add(text, bold, hidden)
            return
        self._document.changes += own.inserted
        if own.style is not None:
            toggled_bold, toggled_hidden = self._document.styles.toggles(own.style)
            bold, hidden = bold != toggled_bold, hidden != toggled_hidden
        bold, hidden = switched(own.bold, bold), switched(own.hidden, hidden)
        if own.symbol is not None and own.special:
            font, code = own.symbol
            text = symbol_of(self._font(font), code) * len(text)
        elif own.font is not None and (name := symbol_font(self._font(own.font))):
            text = in_symbols(text, name, "")
        if _ODD.search(text) is not None:
            self._odd(text, own, position, bold, hidden)
        else:
            self._add(text, bold, hidden)

    def _odd(self, text: str, own: Run, position: int, bold: bool, hidden: bool) -> None:
        """Read a run in which there is more than text."""
        start = 0
        for found in _ODD.finditer(text):
            sign, at = found[0], found.start()
            self._add(text[start:at], bold, hidden)
            start = at + 1
            if sign == _BEGIN:
                self._fields.begin()
            elif sign == _SEPARATE:
                self._fields.separate()
            elif sign == _END:
                self._add(self._fields.end(), bold, hidden)
            elif sign == _SHAPE:
                if not hidden:
                    self._anchored += self._boxes.at(position + at)
            elif sign == _PICTURE:
                if own.picture is not None:
                    self._fields.tick(self._document.is_ticked(own.picture))
            elif sign >= "\uf000":
                font = "" if own.font is None else self._font(own.font)
                self._add(symbol_of(font, ord(sign)), bold, hidden)
            else:
                self._add(_SHOWN.get(sign, ""), bold, hidden)
        self._add(text[start:], bold, hidden)

    def _add(self, text: str, bold: bool, hidden: bool) -> None:
        if text and not hidden and self._fields.shows(text):
            self._paragraph.add(joined(text), bold)

    def _font(self, number: int) -> str:
        return self._document.fonts[number] if number < len(self._document.fonts) else ""


def read_headers(document: Document, head: Head, table: bytes, nested: list[list[Row]]) -> None:
    """Read the tables of page headers and footers; the first six ranges are notes' separators."""
    data = head.part(Part.HEADERS, table)
    edges = struct.unpack_from(f"<{len(data) // 4}i", data)
    boxes = Boxes(head, table, headers=True)
    for first, last in pairwise(edges[6:]):
        if 0 <= first < last <= head.headers:
            reader = Reader(document, Story(document.count, nested), boxes)
            reader.read(head.headers_at + first, head.headers_at + last)
