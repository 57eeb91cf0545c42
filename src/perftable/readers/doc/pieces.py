"""The text of a document, pieced together as its piece table says (MS-DOC 2.9.38)."""

import re
import struct
from bisect import bisect_right
from contextlib import suppress
from typing import NamedTuple

from perftable.readers.base import UnreadableFile
from perftable.readers.doc.fib import Head, Part
from perftable.readers.doc.refusals import BROKEN

MAX_PIECES = 100_000
"""Pieces of a text; a document that was often saved in haste has some hundreds."""

MAX_GROUPS = 0x8000
"""Groups of properties which pieces may name."""

_COMPRESSED = 0x40000000
_PROPERTIES, _TABLE = 1, 2
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT_CODES = {
    0x0C: 0x260A, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x55: 0x0835, 0x5C: 0x083C,
}  # fmt: skip
"""Properties a piece may state in two bytes, which mean something here."""


class Piece(NamedTuple):
    """A piece: its first character, where its bytes begin, how wide one is, what it states."""

    first: int
    offset: int
    width: int
    properties: bytes


class Text:
    """The characters of a document, one for each of its character positions, and their bytes' place."""

    def __init__(self, head: Head, data: bytes, table: bytes) -> None:
        clx = head.part(Part.PIECES, table)
        edges, self.pieces = _pieces(clx) if clx else _whole(head)
        if not self.pieces or edges[-1] < head.end or edges[-1] > len(data):
            raise UnreadableFile(BROKEN)
        texts: list[str] = []
        for piece, end in zip(self.pieces, edges[1:], strict=True):
            length = end - piece.first
            raw = data[piece.offset : piece.offset + length * piece.width]
            if length < 0 or len(raw) < length * piece.width:
                raise UnreadableFile(BROKEN)
            texts.append(_units(raw) if piece.width == 2 else raw.decode("cp1252", "replace"))
        self.text = "".join(texts)
        self._firsts = edges[:-1]

    def piece(self, position: int) -> Piece:
        """Return the piece in which a character stands."""
        return self.pieces[bisect_right(self._firsts, position) - 1]

    def piece_end(self, piece: Piece) -> int:
        """Return the position behind a piece's last character."""
        at = bisect_right(self._firsts, piece.first)
        return self._firsts[at] if at < len(self._firsts) else len(self.text)


def joined(text: str) -> str:
    """Return the text with the halves of characters of two units put together."""
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _units(raw: bytes) -> str:
    """Return one character for each UTF-16 unit."""
    with suppress(UnicodeDecodeError):
        text = raw.decode("utf-16-le", "surrogatepass")
        if len(text) * 2 == len(raw):
            return text
    return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw)))


def _pieces(clx: bytes) -> tuple[list[int], list[Piece]]:
    groups: list[bytes] = []
    at = 0
    while at + 3 <= len(clx) and clx[at] == _PROPERTIES and len(groups) < MAX_GROUPS:
        size = struct.unpack_from("<H", clx, at + 1)[0]
        groups.append(clx[at + 3 : at + 3 + size])
        at += 3 + size
    if at + 5 > len(clx) or clx[at] != _TABLE:
        raise UnreadableFile(BROKEN)
    size = min(struct.unpack_from("<I", clx, at + 1)[0], len(clx) - at - 5)
    count = max((size - 4) // 12, 0)
    if count > MAX_PIECES:
        raise UnreadableFile(BROKEN)
    edges = list(struct.unpack_from(f"<{count + 1}i", clx, at + 5)) if count else [0]
    if edges != sorted(edges) or edges[0] != 0:
        raise UnreadableFile(BROKEN)
    pieces = []
    for number in range(count):
        entry = at + 5 + (count + 1) * 4 + number * 8
        offset, prm = struct.unpack_from("<IH", clx, entry + 2)
        properties = _stated(prm, groups)
        if offset & _COMPRESSED:
            pieces.append(Piece(edges[number], (offset & ~_COMPRESSED) // 2, 1, properties))
        else:
            pieces.append(Piece(edges[number], offset, 2, properties))
    return edges, pieces


def _stated(prm: int, groups: list[bytes]) -> bytes:
    if prm & 1:
        return groups[prm >> 1] if prm >> 1 < len(groups) else b""
    code = _SHORT_CODES.get(prm >> 1 & 0x7F)
    return b"" if code is None else struct.pack("<HB", code, prm >> 8)


def _whole(head: Head) -> tuple[list[int], list[Piece]]:
    """Return the one piece of a document that has no table of them."""
    width = 2 if head.last - head.first >= head.end * 2 else 1
    return [0, head.end], [Piece(0, head.first, width, b"")]
