"""Where properties begin and end (bin tables and their pages, MS-DOC 2.9.33 and 2.9.174)."""

import struct
from bisect import bisect_right

_PAGE = 512
_PAGE_NUMBER = 0x3FFFFF
_PARAGRAPH_ENTRY = 13


Run = tuple[int, int, bytes]
"""Where a run begins and ends in the stream, and its properties."""


class Runs:
    """The runs of one kind of properties, by where their bytes are in the stream.

    A page is read when it is asked for: there may be very many. Raises `ValueError` where they are
    damaged: without them tables would be lost.
    """

    def __init__(self, bins: bytes, data: bytes, paragraphs: bool) -> None:
        pages = (len(bins) - 4) // 8
        if pages < 1:
            raise ValueError
        self._begins = struct.unpack_from(f"<{pages}I", bins)
        self._numbers = struct.unpack_from(f"<{pages}I", bins, (pages + 1) * 4)
        if list(self._begins) != sorted(self._begins):
            raise ValueError
        self._data = data
        self._read = _paragraphs if paragraphs else _characters
        self._open = -1
        self._page: list[Run] = []
        self._edges: list[int] = []
        self._run: Run = (0, 0, b"")

    def at(self, offset: int) -> tuple[int, bytes]:
        """Return where the run at an offset ends, and its properties."""
        begin, end, properties = self._run
        if begin <= offset < end:
            return end, properties
        place = max(bisect_right(self._begins, offset) - 1, 0)
        if place != self._open:
            self._load(place)
        at = bisect_right(self._edges, offset) - 1
        if at >= 0 and offset < self._page[at][1]:
            self._run = self._page[at]
            return self._run[1:]
        if at + 1 < len(self._page):
            return self._edges[at + 1], b""
        return (self._begins[place + 1] if place + 1 < len(self._begins) else 1 << 32), b""

    def _load(self, place: int) -> None:
        number = self._numbers[place] & _PAGE_NUMBER
        page = self._data[number * _PAGE : (number + 1) * _PAGE]
        if len(page) < _PAGE:
            raise ValueError
        self._page = sorted(self._read(page))
        self._edges = [run[0] for run in self._page]
        self._open = place


def _paragraphs(page: bytes) -> list[Run]:
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


def _characters(page: bytes) -> list[Run]:
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
