"""Where properties begin and end (bin tables and their pages, MS-DOC 2.9.33 and 2.9.174)."""

import struct
from bisect import bisect_right

_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF
_PARAGRAPH_ENTRY = 13


class Runs:
    """The runs of one kind of properties, by where their bytes begin in the stream.

    Raises `ValueError` where they are damaged: without them tables would be lost.
    """

    def __init__(self, bins: bytes, data: bytes, paragraphs: bool) -> None:
        self.begins: list[int] = []
        self._ends: list[int] = []
        self._properties: list[bytes] = []
        found: list[tuple[int, int, bytes]] = []
        pages = (len(bins) - 4) // 8
        if pages < 1:
            raise ValueError
        numbers = struct.unpack_from(f"<{pages}I", bins, (pages + 1) * 4)
        for number in dict.fromkeys(number & _PAGE_NUMBER for number in numbers):
            page = data[number * _PAGE : (number + 1) * _PAGE]
            if len(page) < _PAGE:
                raise ValueError
            found += _paragraphs(page) if paragraphs else _characters(page)
        found.sort(key=lambda run: run[0])
        for begin, end, properties in found:
            self.begins.append(begin)
            self._ends.append(end)
            self._properties.append(properties)
        self.ends = frozenset(self._ends)
        """Where runs end."""

    def at(self, offset: int) -> tuple[int, bytes]:
        """Return where the run at an offset ends, and its properties."""
        at = bisect_right(self.begins, offset) - 1
        if at >= 0 and offset < self._ends[at]:
            return self._ends[at], self._properties[at]
        return (self.begins[at + 1] if at + 1 < len(self.begins) else 1 << 32), b""


def _paragraphs(page: bytes) -> list[tuple[int, int, bytes]]:
    """Return the runs of a page of paragraphs; their properties begin with the style's number."""
    count = page[-1]
    base = (count + 1) * 4
    if base + count * _PARAGRAPH_ENTRY > _PAGE - 1:
        raise ValueError
    edges = struct.unpack_from(f"<{count + 1}I", page)
    found = []
    for at in range(count):
        place = page[base + at * _PARAGRAPH_ENTRY] * 2
        properties = b""
        if place:
            words = page[place]
            if words:
                properties = page[place + 1 : place + words * 2]
            elif place + 1 < _PAGE:
                properties = page[place + 2 : place + 2 + page[place + 1] * 2]
        found.append((edges[at], edges[at + 1], properties))
    return found


def _characters(page: bytes) -> list[tuple[int, int, bytes]]:
    count = page[-1]
    base = (count + 1) * 4
    if base + count > _PAGE - 1:
        raise ValueError
    edges = struct.unpack_from(f"<{count + 1}I", page)
    found = []
    for at in range(count):
        place = page[base + at] * 2
        properties = page[place + 1 : place + 1 + page[place]] if place else b""
        found.append((edges[at], edges[at + 1], properties))
    return found
