"""In which encoding the texts of an Excel 95 workbook are: its code page is missing or untrue."""

import struct
from collections.abc import Iterator

_HEAD = struct.Struct("<HH")
_BEGINNING, _VERSION = b"\x09\x08", b"\x00\x05"
_CODEPAGE = 0x42
_TEXTS = {0x204: (6, 2), 0xD6: (6, 2), 0x207: (0, 2), 0x85: (6, 1), 0x41E: (2, 1)}
"""Records with a text: where its length stands, and in how many bytes."""

_STATED = {936: "gb18030", 54936: "gb18030", 65001: "utf-8"}
_WESTERN = frozenset((None, 367, 437, 850, 1252, 10000, 32768, 32769))
"""What programs write that ask nobody: of Chinese text it is untrue."""


def encoding_of(stream: bytes) -> str | None:
    """Return the encoding of the texts of an Excel 95 workbook where xlrd would not find it.

    Texts that are said to be Western, or not said to be anything, are Chinese where all can be.
    """
    if stream[:2] != _BEGINNING or stream[4:6] != _VERSION:
        return None
    page: int | None = None
    texts: set[bytes] = set()
    for kind, place, size in _records(stream):
        if kind == _CODEPAGE and size >= 2:
            page = int.from_bytes(stream[place : place + 2], "little")
        elif kind in _TEXTS:
            at, width = _TEXTS[kind]
            begin = place + at + width
            length = int.from_bytes(stream[place + at : begin], "little")
            text = stream[begin : min(begin + length, place + size)]
            if not text.isascii():
                texts.add(text)
    if page not in _WESTERN:
        return _STATED.get(page or 0)
    return "gb18030" if texts and all(map(_is_chinese, texts)) else None


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record, where it begins behind its head, and its size."""
    place = 0
    while place + 4 <= len(stream):
        kind, size = _HEAD.unpack_from(stream, place)
        if not (kind or size):
            return
        yield kind, place + 4, size
        place += 4 + size


def _is_chinese(text: bytes) -> bool:
    try:
        text.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True
