"""Old Word files that lie about their text, tables, styles and sectors."""

import struct
from collections.abc import Callable

from docfile import IN_TABLE, Doc, Par, cell, compound, defined, depth, row
from hostile_files import Case, content, sized
from perftable.readers.doc.fib import Part

_DOC = "perftable.readers.doc"
_BOUNDS = "perftable.readers.bounds"
BODY = [*row("甲", "乙"), Par("丙")]
GOOD = Doc(BODY).file()


def _streams(
    change: Callable[[bytearray, bytearray], None], body: list[Par] | None = None
) -> bytes:
    """The file with something changed in its two streams."""
    main, table = map(bytearray, Doc(body or BODY).streams())
    change(main, table)
    return compound({"WordDocument": bytes(main), "1Table": bytes(table)})


def _set(at: int, value: int, form: str = "<I") -> bytes:
    """The file with another number in the head of its text."""
    return _streams(lambda main, table: struct.pack_into(form, main, at, value))


def _part(part: Part, offset: int, size: int) -> bytes:
    return _streams(lambda main, table: struct.pack_into("<II", main, 154 + part * 8, offset, size))


def _header(at: int, value: int) -> bytes:
    data = bytearray(GOOD)
    struct.pack_into("<I", data, at, value)
    return bytes(data)


def _chain(value: int) -> bytes:
    data = bytearray(GOOD)
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    struct.pack_into("<20I", data, table, *[value] * 20)
    return bytes(data)


def _pieces(size: int) -> bytes:
    """Every piece of the text is the same."""

    def change(main: bytearray, table: bytearray) -> None:
        plc = struct.pack(f"<{size + 1}i", *(n * 9 for n in range(size + 1)))
        plc += struct.pack("<HIH", 0, 1024, 0) * size
        clx = b"\x02" + struct.pack("<I", len(plc)) + plc
        struct.pack_into("<II", main, 154 + Part.PIECES * 8, len(table), len(clx))
        struct.pack_into("<i", main, 76, size * 9)
        table += clx

    return _streams(change)


def _many(size: int) -> bytes:
    """The properties of one row for all, so that it is small: each mark ends one."""
    ends = IN_TABLE + b"\x17\x24\x01" + defined(0, 1000)
    return Doc([Par("\x07" * size, ends, "\x07")]).file()


_READ: tuple[tuple[str, bytes, list[list[str]] | None], ...] = (
    ("edges that go back", Doc([*row("甲", "乙", definition=defined(0, 30000, -30000)), Par()]).file(), [["甲", "乙"]]),
    ("styles that are the text", _part(Part.STYLES, 0, 99), [["甲", "乙"]]),
    ("lists of 4 GB", _part(Part.LISTS, 0, 0xFFFFFFFF), [["甲", "乙"]]),
    ("as it should be", GOOD, [["甲", "乙"]]),
    ("merges without a beginning", Doc([*row("甲", "乙", definition=defined(0, 1000, 2000, merges={0: 2, 1: 2})), Par()]).file(), [["甲", ""]]),
    ("a million further tables of sectors", _header(72, 1_000_000), [["甲", "乙"]]),
)  # fmt: skip
_REFUSED = (
    ("encrypted", Doc(BODY, flags=0x1300).file(), "encrypted"),
    ("cut in half", GOOD[: len(GOOD) // 2], "damaged"),
    ("its first sector alone", GOOD[:512], "damaged"),
    ("sectors that lead to themselves", _chain(0), "damaged"),
    ("sectors that lead nowhere", _chain(0x00FFFFFF), "damaged"),
    ("Word 95", Doc(BODY, mark=0xA5DC, version=0x68).file(), "Word 95"),
    ("a text of 2 billion characters", _set(76, 0x7FFFFFFF), "damaged"),
    ("a text of a negative number", _set(76, -9, "<i"), "damaged"),
    ("a style table of 4 GB", _part(Part.STYLES, 0, 0xFFFFFFFF), "damaged"),
    ("pieces of 4 GB", _part(Part.PIECES, 0, 0xFFFFFFFF), "damaged"),
    ("pieces that are none", _part(Part.PIECES, 0, 3), "damaged"),
)  # fmt: skip
_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int, dict[str, int]], ...] = (
    ("a million paragraphs", lambda size: Doc([Par("甲\r" * size)]).file(), "paragraphs", 30, 1_000_000, {f"{_BOUNDS}.MAX_PARAGRAPHS": 20}),
    ("200,000 pieces that are one", _pieces, "damaged", 9000, 200_000, {}),
    ("tables 60 deep", lambda size: Doc([par for n in range(1, size) for par in (cell("甲", depth(n)),)]).file(), "deep", 60, 60, {}),
    ("a text of 2 million characters", lambda size: Doc([Par("甲" * size)]).file(), "characters", 50, 2_000_000, {"perftable.readers.paragraph.MAX_TEXT": 20}),
)  # fmt: skip
CASES = [
    *(Case("doc", name, content(data), grid=grid, file="a.doc") for name, data, grid in _READ),
    *(Case("doc", name, content(data), says, file="a.doc") for name, data, says in _REFUSED),
    *(
        Case("doc", name, sized(build), says, file="a.doc", small=small, full=full, limits=limits)
        for name, build, says, small, full, limits in _SIZED
    ),
    Case("doc", "400,000 rows without cells", sized(_many), grid=None, file="a.doc", small=30, full=400_000),
]  # fmt: skip
