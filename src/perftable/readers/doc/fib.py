"""The head of a Word document (FIB, MS-DOC 2.5): what it is, and where its tables are."""

import struct
from enum import IntEnum

from perftable.readers.base import UnreadableFile
from perftable.readers.doc.refusals import BROKEN, ENCRYPTED, OLDER

_WORD_97 = 0xA5EC
_OLDEST = 106
"""The smallest `nFib` of Word 97; Word 95 has 104."""

_ENCRYPTED, _SECOND_TABLE, _WIDE = 0x0100, 0x0200, 0x1000
_LENGTHS = 76
_PAIRS = 154


class Part(IntEnum):
    """Tables of a document, by their place among the pairs of offset and length."""

    STYLES = 1
    HEADERS = 11
    RUNS = 12
    PARAGRAPHS = 13
    FONTS = 15
    PIECES = 33
    SHAPES = 40
    HEADER_SHAPES = 41
    DRAWINGS = 50
    BOXES = 56
    HEADER_BOXES = 58
    LISTS = 73
    OVERRIDES = 74


class Head:
    """The head of a document; `lengths` are the characters of its body and what follows that.

    Raises `UnreadableFile` where it is encrypted, too old or damaged.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < 32:
            raise UnreadableFile(BROKEN)
        mark, version = struct.unpack_from("<HH", data)
        flags = struct.unpack_from("<H", data, 10)[0]
        if mark != _WORD_97 or version < _OLDEST:
            raise UnreadableFile(OLDER)
        if flags & _ENCRYPTED:
            raise UnreadableFile(ENCRYPTED)
        if len(data) < _PAIRS:
            raise UnreadableFile(BROKEN)
        self.table = "1table" if flags & _SECOND_TABLE else "0table"
        self.wide = bool(flags & _WIDE)
        self.first, self.last = struct.unpack_from("<II", data, 24)
        (
            self.body,
            self.notes,
            self.headers,
            macros,
            comments,
            ends,
            self.boxes,
            self.header_boxes,
        ) = struct.unpack_from("<8i", data, _LENGTHS)
        lengths = (self.body, self.notes, self.headers, macros, comments, ends, self.boxes)
        if min(*lengths, self.header_boxes) < 0:
            raise UnreadableFile(BROKEN)
        self.headers_at = self.body + self.notes
        self.boxes_at = self.headers_at + self.headers + macros + comments + ends
        self.header_boxes_at = self.boxes_at + self.boxes
        self.end = self.header_boxes_at + self.header_boxes
        pairs = min(struct.unpack_from("<H", data, _PAIRS - 2)[0], (len(data) - _PAIRS) // 8)
        self._pairs = struct.unpack_from(f"<{pairs * 2}I", data, _PAIRS)

    def part(self, part: Part, table: bytes) -> bytes:
        """Return a table, b"" where the document has none."""
        offset, length = self.place(part)
        if length and offset + length > len(table):
            raise UnreadableFile(BROKEN)
        return table[offset : offset + length]

    def place(self, part: Part) -> tuple[int, int]:
        """Return where a table is, and its length."""
        at = part * 2
        return (self._pairs[at], self._pairs[at + 1]) if at + 1 < len(self._pairs) else (0, 0)
