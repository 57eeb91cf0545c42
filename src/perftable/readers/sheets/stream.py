"""The bytes of a long part: ordinary items are read from them, the rest is told by the parser.

An item is what such a part has most of: the rows of a sheet, the shared strings. After one that the
parser ended, what follows stands where that one stood, so that an ordinary one need not be parsed.
"""

from collections.abc import Iterable
from typing import Protocol

from perftable.readers.kind import WORKBOOK
from perftable.readers.word.xml import Listener, Told

MAX_MISSES = 100
"""Items in a row that are not ordinary; then the parser alone is faster."""

MAX_ITEM = 256 * 1024
"""Bytes of an ordinary item; a row of nine columns has 1 kB."""


class Items(Listener, Protocol):
    """Is told a part, and takes ordinary items from its bytes.

    `BEGIN` is the start tag of what holds the items, `END` the end tag of one. `inside` says that
    the parser stands where an item may begin, `ordinary` that its names are without a prefix.
    """

    BEGIN: bytes
    ITEM: bytes
    END: bytes
    inside: bool

    def take(self, data: bytes, place: int) -> int:
        """Take the ordinary items that stand at `place`; return where they end."""
        ...


def read_items(chunks: Iterable[bytes], items: Items, fast: bool = True) -> None:
    """Read a part; with `fast` off, the parser sees every byte. Raises `UnreadableFile`."""
    pieces = iter(chunks)
    data = next(pieces, b"")
    part = Told(data, items, WORKBOOK)
    fast = fast and part.in_utf8
    reading = _Reading(part, items, MAX_MISSES if fast else 0)
    data = reading.go_on(data)
    for piece in pieces:
        data = reading.go_on(data + piece)
    part.feed(data)
    part.close()


class _Reading:
    """Reads a part; after `patience` items in a row that were none it leaves all to the parser."""

    def __init__(self, part: Told, items: Items, patience: int) -> None:
        self._part = part
        self._items = items
        self._patience = patience

    def go_on(self, data: bytes) -> bytes:
        """Read what can be read of `data`; return what needs more bytes behind it."""
        part, items, place = self._part, self._items, 0
        while self._patience > 0:
            if items.inside:
                begin, place = place, items.take(data, place)
                part.skip_lines(data.count(b"\n", begin, place))
                if _waits(data, place, items):
                    return data[place:]
                self._patience = self._patience - 1 if place == begin else MAX_MISSES
            mark = items.END if items.inside else items.BEGIN
            end = data.find(mark, place)
            if end < 0 and not items.inside:
                mark = items.END  # the item in which the parser stands
                end = data.find(mark, place)
            if end < 0:
                keep = max(place, len(data) - max(len(items.BEGIN), len(items.END)) + 1)
                part.feed(data[place:keep])
                return data[keep:]
            part.feed(data[place : end + len(mark)])
            place = end + len(mark)
        part.feed(data[place:])
        return b""


def _waits(data: bytes, place: int, items: Items) -> bool:
    """Whether what stands at `place` may become an ordinary item when there is more."""
    if len(data) - place > MAX_ITEM or data.find(items.END, place) >= 0:
        return False
    head = data[place : place + 64].lstrip(b" \t\r\n")[: len(items.ITEM)]
    return items.ITEM.startswith(head)
