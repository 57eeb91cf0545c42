"""The zip container: only needed parts are inflated, streamed, within limits."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Set

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import WORD, Kind
from perftable.readers.word.directory import Entry
from perftable.readers.word.entries import DAMAGED, read_entries
from perftable.readers.word.inflating import DEFLATED, MAX_SHARED, STORED, inflated, shared

CHUNK = 32768
"""Bytes that are inflated at a time."""

MAX_PART = 16 * 1024 * 1024
"""Bytes of a part other than the document: styles, numbering, relationships."""

MAX_PARTS = 64 * 1024 * 1024
"""Bytes of all such parts together; page headers may be many."""

MAX_MARKS = 500_000
"""Tags and attributes of such a part: each becomes an object, of up to 50 times its bytes."""

MAX_DOCUMENT = 400 * 1024 * 1024
"""Bytes of the document part: real ones have up to 12.6 MB; 50,000 rows have 330 MB."""

MAX_ALL = 480 * 1024 * 1024
"""Bytes of all parts together that are read, those counted twice that are read twice."""

MAX_RATIO = 500
FREE_SIZE = 16 * 1024 * 1024
"""Parts larger than `FREE_SIZE` may inflate at most `MAX_RATIO` times; real ones do 130 times."""

_LARGE = Phrase(
    "{what}的部件 {part} 解压后超过 {limit} MB，未读取；请拆分文档，在 {program} 中另存为 {suffix}。",
    "Part {part} of the {what} inflates beyond {limit} MB and was not read; split the"
    " document and save it in {program} as {suffix}.",
)
_BOMB = Phrase(
    "{what}的部件 {part} 解压后膨胀 {limit} 倍以上，可能有害，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "Part {part} of the {what} inflates more than {limit} times, may be harmful and was not"
    " read; open it in {program} and save it as {suffix}.",
)
_MANY = Phrase(
    "{what}的样式、页眉等部件解压后共超过 {limit} MB，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The styles, page headers and the like of the {what} inflate beyond {limit} MB together"
    " and were not read; open it in {program} and save it as {suffix}.",
)
_ALL = Phrase(
    "{what}的各部件解压后共超过 {limit} MB，未读取；请拆分文件，在 {program} 中另存为 {suffix}。",
    "The parts of the {what} inflate beyond {limit} MB together and were not read; split it and save"
    " it in {program} as {suffix}.",
)
_CROWDED = Phrase(
    "{what}的部件 {part} 含有 {limit} 个以上的标记，未读取；请在 {program} 中打开并另存为 {suffix}。",
    "Part {part} of the {what} holds more than {limit} tags and attributes and was not read;"
    " open it in {program} and save it as {suffix}.",
)
_LOCKED = Phrase(
    "{what}的压缩包已加密，未读取；请在 {program} 中打开，取消密码后另存为 {suffix}。",
    "The {what}'s zip container is encrypted; open it in {program}, remove the password and save"
    " it as {suffix}.",
)
_UNKNOWN = Phrase(
    "{what}的压缩包使用了 {program} 不用的压缩方法（{method} 号），未读取；请在 {program} 中打开并另存为 {suffix}。",
    "The {what}'s zip container uses a compression {program} does not know (method {method}) and"
    " was not read; open it in {program} and save it as {suffix}.",
)
MISSING = Phrase(
    "{what}缺少部件 {part}，未读取；请在 {program} 中打开修复并另存为 {suffix}。",
    "The {what} lacks its part {part}; open it in {program} to repair it and save it as {suffix}.",
)
_INPUT = 8192


class Container:
    """A zip file's parts by name, as OPC compares names: without regard to case.

    `entries` are those of its directory, where it was read already.
    """

    def __init__(
        self, data: bytes, kind: Kind = WORD, entries: Mapping[str, Entry] | None = None
    ) -> None:
        self._data = data
        self._kind = kind
        self._entries = read_entries(data, kind) if entries is None else entries
        self._read = 0
        self._streamed = 0

    def names(self) -> Set[str]:
        """Return the parts' names, case-folded."""
        return self._entries.keys()

    def size(self, name: str) -> int:
        """Return how large a part is by the directory, 0 where there is none."""
        entry = self._entries.get(name.lstrip("/").casefold())
        return 0 if entry is None else entry.size

    def stream(self, name: str, limit: int | None = None) -> Iterator[bytes]:
        """Yield a part's bytes. Raises `UnreadableFile` if it is missing, damaged or too large.

        The directory's claims are checked before a byte is inflated, and bind while they are.
        """
        entry = self._begin(name, MAX_DOCUMENT if limit is None else limit)
        total = checksum = 0
        for chunk in self._inflated(entry):
            total += len(chunk)
            if total > entry.size:
                raise UnreadableFile(self._kind.says(DAMAGED))
            checksum = zlib.crc32(chunk, checksum)
            yield chunk
        if total != entry.size or checksum != entry.crc:
            raise UnreadableFile(self._kind.says(DAMAGED))

    def whole(self, name: str, limit: int) -> bytes:
        """Return all that `stream` yields, in one piece."""
        return self._checked(self._begin(name, limit), inflated)

    def read(self, name: str) -> bytes:
        """Return a small part whole."""
        entry = self._entries.get(name.lstrip("/").casefold())
        self._read += 0 if entry is None else min(entry.size, MAX_PART)
        if self._read > MAX_PARTS:
            raise UnreadableFile(self._kind.says(_MANY), limit=MAX_PARTS // 1024 // 1024)
        entry = self._begin(name, MAX_PART)
        data = self._checked(entry, shared if entry.size <= MAX_SHARED else inflated)
        if len(data) > MAX_MARKS and data.count(b"<") + data.count(b"=") > MAX_MARKS:
            raise UnreadableFile(self._kind.says(_CROWDED), part=name[:100], limit=MAX_MARKS)
        return data

    def _checked(
        self, entry: Entry, inflate: Callable[[bytes, int, int, int], bytes | None]
    ) -> bytes:
        packed = self._data[entry.begin : entry.begin + entry.packed]
        part = inflate(packed, entry.method, entry.size, entry.crc)
        if part is None:
            raise UnreadableFile(self._kind.says(DAMAGED))
        return part

    def _begin(self, name: str, limit: int) -> Entry:
        """Return the entry of a part that is read now, its claims within the limits."""
        entry = self._entries.get(name.lstrip("/").casefold())
        if entry is None:
            raise UnreadableFile(self._kind.says(MISSING), part=name[:100])
        self._require_honest(entry, limit)
        self._streamed += entry.size
        if self._streamed > MAX_ALL:
            raise UnreadableFile(self._kind.says(_ALL), limit=MAX_ALL // 1024 // 1024)
        return entry

    def _require_honest(self, entry: Entry, limit: int) -> None:
        part = entry.name[:100]
        if entry.encrypted:
            raise UnreadableFile(self._kind.says(_LOCKED))
        if entry.method not in (STORED, DEFLATED):
            raise UnreadableFile(self._kind.says(_UNKNOWN), method=entry.method)
        if entry.size > limit:
            raise UnreadableFile(self._kind.says(_LARGE), part=part, limit=limit // 1024 // 1024)
        if entry.size > max(FREE_SIZE, MAX_RATIO * entry.packed):
            raise UnreadableFile(self._kind.says(_BOMB), part=part, limit=MAX_RATIO)

    def _inflated(self, entry: Entry) -> Iterator[bytes]:
        """Yield the entry's bytes in chunks; every packed byte must belong to them."""
        packed = memoryview(self._data)[entry.begin : entry.begin + entry.packed]
        if entry.method == STORED:
            yield from (bytes(packed[at : at + CHUNK]) for at in range(0, len(packed), CHUNK))
            return
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        at = 0
        while not inflater.eof:
            rest: bytes | memoryview = inflater.unconsumed_tail
            if not rest:
                rest = packed[at : at + _INPUT]
                at += _INPUT
            try:
                chunk = inflater.decompress(rest, CHUNK)
            except zlib.error:
                raise UnreadableFile(self._kind.says(DAMAGED)) from None
            if chunk:
                yield chunk
            elif not rest and not inflater.eof:
                raise UnreadableFile(self._kind.says(DAMAGED))  # it ends before its end
        if inflater.unused_data or at < len(packed):
            raise UnreadableFile(self._kind.says(DAMAGED))
