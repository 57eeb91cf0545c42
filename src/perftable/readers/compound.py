"""Old Office containers (OLE compound files): the names at their top, and one stream's bytes."""

import struct
from collections.abc import Collection, Iterator

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

LOCKED = "EncryptedPackage"
"""The stream in which a new Office file (.docx, .xlsx) with a password is kept."""

MAX_DIRECTORY = 4096
"""Entries of the directory that are looked at; a workbook has a dozen."""

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""

_ENTRY = 128
_STREAM = 2
_ROOT = 5


class Compound:
    """A compound file. Raises `ValueError` where it is damaged."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MARK) or len(data) < 512:
            raise ValueError
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError
        self._data = data
        self._size = 1 << shift
        self._fat = self._table(data)
        first, self._cutoff, first_mini = (
            struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60)
        )
        directory = self._chain(first, MAX_DIRECTORY * _ENTRY)
        self._first_mini = first_mini
        self._root = (0, 0)
        self.streams: dict[str, tuple[int, int]] = {}
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - 127, _ENTRY)]
        top = _top(entries)
        for number, entry in enumerate(entries):
            start, size = struct.unpack_from("<II", entry, 116)
            if entry[66] == _ROOT:
                self._root = start, size
            elif entry[66] == _STREAM and number in top:
                self.streams.setdefault(_name(entry), (start, size))

    def stream(self, name: str) -> bytes:
        """Return a stream at the top, b"" where there is none; one that is cut off is damaged."""
        start, size = self.streams.get(name, (0, 0))
        if size > len(self._data):
            raise ValueError
        if size >= self._cutoff:
            return self._whole(start, size)
        small = self._whole(*self._root) if size else b""
        table = self._chain(self._first_mini, len(self._data)) if size else b""
        chain = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
        found = b"".join(small[at * 64 : at * 64 + 64] for at in _walk(chain, start))
        if len(found) < size:
            raise ValueError
        return found[:size]

    def _whole(self, start: int, size: int) -> bytes:
        found = self._chain(start, size, whole=True)
        if len(found) < size:
            raise ValueError
        return found[:size]

    def _table(self, data: bytes) -> tuple[int, ...]:
        """Return the sector table, whose sectors the header and a chain of its own name."""
        per = self._size // 4
        sectors = list(struct.unpack_from("<109I", data, 76))
        following, count = struct.unpack_from("<II", data, 68)
        for _ in range(min(count, len(data) // self._size)):
            if following >= _END:
                break
            block = self._sector(following)
            *more, following = struct.unpack(f"<{per}I", block)
            sectors += more
        blocks = b"".join(
            self._sector(s) for s in sectors[: len(data) // self._size // per + 1] if s < _END
        )
        return struct.unpack(f"<{len(blocks) // 4}I", blocks)

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._size
        return self._data[begin : begin + self._size].ljust(self._size, b"\0")

    def _chain(self, start: int, most: int, whole: bool = False) -> bytes:
        pieces: list[bytes] = []
        seen: set[int] = set()
        for number in _walk(self._fat, start):
            if len(pieces) * self._size >= min(most, len(self._data)):
                break
            if whole:
                if number in seen or (number + 1) * self._size >= len(self._data):
                    raise ValueError
                seen.add(number)
            pieces.append(self._sector(number))
        return b"".join(pieces)


def streams_of(data: bytes) -> Collection[str]:
    """Return the names of the streams at the top, none where the file cannot be followed."""
    try:
        return Compound(data).streams.keys()
    except Exception:  # whatever a damaged one meets
        return ()


def mentions(data: bytes, stream: str) -> bool:
    """Whether the name of a stream stands anywhere in a file, which may be damaged."""
    return stream.encode("utf-16-le") in data


def _walk(table: tuple[int, ...], start: int) -> Iterator[int]:
    """Yield the sectors of a chain; one that runs in a circle is as long as the table."""
    for _ in range(len(table)):
        if start >= len(table):
            return
        yield start
        start = table[start]


def _name(entry: bytes) -> str:
    length = min(max(struct.unpack_from("<H", entry, 64)[0] - 2, 0), 62)
    return entry[:length].decode("utf-16-le", "replace").casefold()


def _top(entries: list[bytes]) -> set[int]:
    """Return the entries in the top folder, which are a tree below the child of the root."""
    root = next((entry for entry in entries if entry[66] == _ROOT), None)
    waiting = [] if root is None else [struct.unpack_from("<I", root, 76)[0]]
    found: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number < len(entries) and number not in found:
            found.add(number)
            waiting += struct.unpack_from("<II", entries[number], 68)
    return found
