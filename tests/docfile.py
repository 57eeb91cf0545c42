"""Old Word files built in memory: paragraphs with their properties in, the bytes of a .doc out."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from perftable.readers.doc.fib import Part

SECTOR = 512
TEXT_AT = 1024
END = 0xFFFFFFFE
FREE = 0xFFFFFFFF

IN_TABLE = b"\x16\x24\x01"
ROW_END = IN_TABLE + b"\x17\x24\x01"
BOLD, HIDDEN, DELETED, INSERTED = b"\x35\x08\x01", b"\x3c\x08\x01", b"\x00\x08\x01", b"\x01\x08\x01"
SPECIAL = b"\x55\x08\x01"


def depth(level: int) -> bytes:
    """What says in how many tables a paragraph stands."""
    return b"\x49\x66" + struct.pack("<i", level)


def listed(number: int, level: int = 0) -> bytes:
    """What says in which list a paragraph stands."""
    return b"\x0b\x46" + struct.pack("<h", number) + b"\x0a\x26" + bytes([level])


def defined(*edges: int, merges: Mapping[int, int] | None = None) -> bytes:
    """The definition of a row by the edges of its cells; `merges` are the flags of some cells."""
    count = len(edges) - 1
    cells = b"".join(struct.pack("<H18x", (merges or {}).get(at, 0)) for at in range(count))
    inner = bytes([count]) + struct.pack(f"<{count + 1}h", *edges) + cells
    return b"\x08\xd6" + struct.pack("<H", len(inner) + 1) + inner


@dataclass
class Par:
    """A paragraph: its text or its runs with their properties, its mark and properties."""

    text: str | Sequence[tuple[str, bytes]] = ""
    properties: bytes = b""
    mark: str = "\r"
    style: int = 0
    mark_run: bytes = b""

    @property
    def runs(self) -> list[tuple[str, bytes]]:
        own = [(self.text, b"")] if isinstance(self.text, str) else list(self.text)
        return [*own, (self.mark, self.mark_run)]


def cell(text: str | Sequence[tuple[str, bytes]] = "", properties: bytes = b"") -> Par:
    """A cell of one paragraph."""
    return Par(text, IN_TABLE + properties, "\x07")


def row(*texts: str, definition: bytes = b"", mark_run: bytes = b"") -> list[Par]:
    """A row; without a definition its cells are 1000 twips wide."""
    own = definition or defined(*range(0, len(texts) * 1000 + 1, 1000))
    return [*map(cell, texts), Par("", ROW_END + own, "\x07", mark_run=mark_run)]


@dataclass
class Doc:
    """A document; `rest` are the paragraphs behind the body, by the part they belong to.

    `tables` are further tables of the table stream, `parts` lengths of what follows the body.
    """

    body: Sequence[Par]
    rest: Sequence[Par] = ()
    lengths: Mapping[str, int] = field(default_factory=dict)
    tables: Mapping[Part, bytes] = field(default_factory=dict)
    narrow: bool = False
    pieces: bool = True
    prm: int = 0
    groups: Sequence[bytes] = ()
    mark: int = 0xA5EC
    version: int = 0xC1
    flags: int = 0x1200
    table_name: str = "1Table"
    main_name: str = "WordDocument"
    data: bytes = b""
    class_id: bytes = bytes(16)

    def file(self) -> bytes:
        """The whole file."""
        main, table = self.streams()
        streams = {self.main_name: main, self.table_name: table}
        if self.data:
            streams["Data"] = self.data
        return compound(streams, self.class_id)

    def streams(self) -> tuple[bytes, bytes]:
        """The main stream and that of the tables."""
        width = 1 if self.narrow else 2
        codec = "cp1252" if self.narrow else "utf-16-le"
        text = bytearray()
        runs: list[tuple[int, int, bytes]] = []
        paragraphs: list[tuple[int, int, bytes]] = []
        for par in (*self.body, *self.rest):
            begin = TEXT_AT + len(text)
            for piece, properties in par.runs:
                at = TEXT_AT + len(text)
                text += piece.encode(codec, "surrogatepass")
                if piece:
                    runs.append((at, TEXT_AT + len(text), properties))
            own = struct.pack("<H", par.style) + par.properties
            paragraphs.append((begin, TEXT_AT + len(text), own))
        count = len(text) // width
        rest = sum(self.lengths.values())
        main = bytearray(TEXT_AT) + text
        main += bytes(-len(main) % SECTOR)
        bins = {
            Part.RUNS: _pages(main, runs, _run_page),
            Part.PARAGRAPHS: _pages(main, paragraphs, _paragraph_page),
        }
        offset = TEXT_AT * 2 | 0x40000000 if self.narrow else TEXT_AT
        plc = struct.pack("<iiHIH", 0, count, 0, offset, self.prm)
        groups = b"".join(b"\x01" + struct.pack("<H", len(g)) + g for g in self.groups)
        clx = groups + b"\x02" + struct.pack("<I", len(plc)) + plc
        tables = {**bins, **self.tables} | ({Part.PIECES: clx} if self.pieces else {})
        table = bytearray()
        pairs = [0] * 186
        for part, data in tables.items():
            pairs[part * 2 : part * 2 + 2] = len(table), len(data)
            table += data
        struct.pack_into("<HH", main, 0, self.mark, self.version)
        struct.pack_into("<H", main, 10, self.flags)
        struct.pack_into("<II", main, 24, TEXT_AT, TEXT_AT + len(text))
        struct.pack_into("<H", main, 32, 14)
        struct.pack_into("<H", main, 62, 22)
        names = ("notes", "headers", "macros", "comments", "ends", "boxes", "header_boxes")
        lengths = [count - rest, *(self.lengths.get(name, 0) for name in names)]
        struct.pack_into("<8i", main, 76, *lengths)
        struct.pack_into("<H", main, 152, 93)
        struct.pack_into("<186I", main, 154, *pairs)
        return bytes(main), bytes(table)


def _pages(main: bytearray, runs: list[tuple[int, int, bytes]], page: object) -> bytes:
    """Add a page for each run; return the bin table."""
    numbers = []
    for begin, end, properties in runs:
        numbers.append(len(main) // SECTOR)
        assert callable(page)
        main += page(begin, end, properties)
    edges = [begin for begin, _, _ in runs] + [runs[-1][1]] if runs else [0]
    return struct.pack(f"<{len(edges)}I", *edges) + struct.pack(f"<{len(numbers)}I", *numbers)


def _run_page(begin: int, end: int, properties: bytes) -> bytes:
    page = bytearray(SECTOR)
    struct.pack_into("<II", page, 0, begin, end)
    if properties:
        page[8] = 10
        page[20] = len(properties)
        page[21 : 21 + len(properties)] = properties
    page[-1] = 1
    return bytes(page)


def _paragraph_page(begin: int, end: int, properties: bytes) -> bytes:
    page = bytearray(SECTOR)
    struct.pack_into("<II", page, 0, begin, end)
    page[8] = 12
    padded = properties + b"\0" * (len(properties) % 2)
    page[24:26] = 0, len(padded) // 2
    page[26 : 26 + len(padded)] = padded
    page[-1] = 1
    return bytes(page)


def compound(streams: Mapping[str, bytes], class_id: bytes = bytes(16)) -> bytes:
    """A compound file with these streams at its top."""
    sectors: list[bytes] = []
    chain: list[int] = []

    def put(data: bytes) -> int:
        first = len(sectors)
        pieces = [data[at : at + SECTOR].ljust(SECTOR, b"\0") for at in range(0, len(data), SECTOR)]
        sectors.extend(pieces)
        chain.extend([*range(first + 1, first + len(pieces)), END])
        return first

    entries = [_entry("Root Entry", 5, END, 0, child=1)]
    for number, (name, data) in enumerate(streams.items(), 1):
        whole = data.ljust(4096, b"\0")
        following = number + 1 if number < len(streams) else FREE
        entries.append(_entry(name, 2, put(whole), len(whole), right=following))
    directory = put(b"".join(entries))
    tables = 1
    while (len(sectors) + tables) * 4 > tables * SECTOR:
        tables += 1
    first = len(sectors)
    fat = [*chain, *[0xFFFFFFFD] * tables]
    raw = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + class_id
    head += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, directory, 0, 4096,
                        END, 0, END, 0)  # fmt: skip
    places = [*range(first, first + tables), *[FREE] * (109 - tables)]
    return head + struct.pack("<109I", *places) + b"".join(sectors) + raw


def _entry(
    name: str, kind: int, start: int, size: int, right: int = FREE, child: int = FREE
) -> bytes:
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    return (
        head
        + struct.pack("<III", FREE, right, child)
        + bytes(36)
        + struct.pack("<II4x", start, size)
    )
