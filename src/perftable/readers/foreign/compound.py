"""OLE compound files (MS-CFB), in which old Office files and encrypted new ones are kept."""

import struct
from collections.abc import Iterator, Mapping

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_SECTORS = 4096
"""Sectors of the directory that are followed: 16,384 entries; real files have a few dozen."""

BEGINNING = 512
"""Bytes of each stream that are looked at."""

_IN_HEADER = 109
"""Sectors of the table that the header lists; a file of over 7 MB has more."""

_ENTRY = struct.Struct("<64s2xBxIII36xI8x")  # name, kind, left, right, child, first sector
_STREAM, _ROOT = 2, 5


def streams(data: bytes) -> Mapping[str, bytes]:
    """Return the first bytes of each stream of the root, by its name in small letters.

    Streams below the root belong to what is embedded: a workbook in a Word file. Nothing is
    returned where the directory cannot be followed.
    """
    try:
        return _Compound(data).streams()
    except (struct.error, IndexError):
        return {}


class _Compound:
    """The sectors of a compound file. Raises `struct.error` or `IndexError` where it is broken."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise IndexError(shift)
        self._size = 1 << shift
        (self._directory,) = struct.unpack_from("<I", data, 48)
        (self._more,) = struct.unpack_from("<I", data, 68)
        self._table = [*struct.unpack_from(f"<{_IN_HEADER}I", data, 76)]

    def streams(self) -> Mapping[str, bytes]:
        """Return the streams of the root."""
        content = b"".join(self._at(sector) for sector in self._chain(self._directory))
        entries = list(_ENTRY.iter_unpack(content))
        found: dict[str, bytes] = {}
        seen: set[int] = set()
        _, kind, _, _, child, _ = entries[0]
        ahead = [child] if kind == _ROOT else []
        while ahead:
            number = ahead.pop()
            if number >= len(entries) or number in seen:
                continue
            seen.add(number)
            name, kind, left, right, _, start = entries[number]
            ahead += (left, right)
            if kind == _STREAM:
                text = name.decode("utf-16-le", "ignore").partition("\0")[0]
                found[text.casefold()] = self._at(start)[:BEGINNING]
        return found

    def _at(self, sector: int) -> bytes:
        """Return a sector, nothing where the number is a mark or leads out of the file."""
        begin = (sector + 1) * self._size
        return self._data[begin : begin + self._size]

    def _chain(self, sector: int) -> Iterator[int]:
        for _ in range(MAX_SECTORS):
            if not self._at(sector):
                return
            yield sector
            sector = self._next(sector)

    def _next(self, sector: int) -> int:
        each = self._size // 4
        index, place = divmod(sector, each)
        while index >= len(self._table):  # the last number of such a sector leads to the next one
            numbers = struct.unpack(f"<{each}I", self._at(self._more))
            self._table += numbers[:-1]
            self._more = numbers[-1]
        (following,) = struct.unpack_from("<I", self._at(self._table[index]), place * 4)
        return int(following)
