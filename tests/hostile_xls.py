"""Old workbooks that lie: records, their list of sheets, and the compound file around them."""

import struct
from collections.abc import Callable
from importlib.util import find_spec

from bifffile import (
    BLANK,
    FILEPASS,
    FORMULA,
    HLINK,
    MERGED,
    MULBLANK,
    NAME,
    SST,
    book,
    filed,
    label,
    number,
    record,
    sheet,
    wide,
)
from hostile_files import Case, content, sized

_RECORDS = "perftable.readers.sheets.records"
_BOUNDS = "perftable.readers.bounds"
LINE = label(0, 0, "甲") + label(0, 1, "乙")
GOOD = filed(book(sheet(LINE)))
_EVERYWHERE = struct.pack("<HHHH", 0, 65535, 0, 255)


def patched(at: int, value: int, form: str = "<I") -> bytes:
    """The good file with another number in its header."""
    data = bytearray(GOOD)
    struct.pack_into(form, data, at, value)
    return bytes(data)


def chained(value: int) -> bytes:
    """The good file whose sectors all lead to one."""
    data = bytearray(GOOD)
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    struct.pack_into("<20I", data, table, *[value] * 20)
    return bytes(data)


def _one(*records: bytes, more: bytes = b"") -> bytes:
    return filed(book(sheet(*records), more=more))


def _doubling(size: int) -> bytes:
    """Names, each the text of the one before, twice."""

    def name(at: int) -> bytes:
        inner = b"\x23" + struct.pack("<H2x", at) + b"\x23" + struct.pack("<H2x", at) + b"\x08"
        formula = inner if at else b"\x17\x08\0aaaaaaaa"
        text = f"n{at}".encode()
        head = struct.pack("<HBBHHHBBBB", 0, 0, len(text), len(formula), 0, 0, 0, 0, 0, 0)
        return record(NAME, head + b"\0" + text + formula)

    return _one(LINE, more=b"".join(map(name, range(size))))


def _strings(size: int) -> bytes:
    return record(SST, struct.pack("<II", size, size) + wide("甲") * min(size, 1000))


def _rows(size: int) -> bytes:
    lines = (label(n % 65_536, n // 65_536, "甲") for n in range(size))
    return book(sheet(*lines))


def _spread(size: int) -> bytes:
    """Cells with nothing in them, all over the sheet."""
    wide_row = (
        record(MULBLANK, struct.pack("<HH", n, 0) + bytes(512) + b"\xff\0") for n in range(size)
    )
    return book(sheet(LINE, *wide_row))


_MERGE = struct.pack("<H", 1) + struct.pack("<HHHH", 0, 65535, 0, 255)
_READ: tuple[tuple[str, bytes, list[list[str]] | None], ...] = (
    ("a merge over the whole sheet", _one(LINE, record(MERGED, _MERGE)), [["甲", ""]]),
    ("a link on the whole sheet", _one(LINE, record(HLINK, _EVERYWHERE + bytes.fromhex("D0C9EA79F9BACE118C8200AA004BA90B") + struct.pack("<II", 2, 0))), [["甲", "乙"]]),
    ("names that double a text", _doubling(40), [["甲", "乙"]]),
    ("a formula without a value", _one(LINE, record(FORMULA, struct.pack("<HHH8sHI", 0, 2, 0, b"\x03" + b"\0" * 5 + b"\xff\xff", 0, 0))), [["甲", "乙"]]),
    ("a number that is none", _one(LINE, number(1, 0, float("nan")), number(1, 1, float("inf"))), [["甲", "乙"], ["nan", "inf"]]),
    ("a large number", _one(LINE, number(1, 0, 1.7e308)), [["甲", "乙"], ["1.7E+308", ""]]),
    ("a million further tables", patched(72, 1_000_000), [["甲", "乙"]]),
    ("bare records", book(sheet(LINE)), [["甲", "乙"]]),
    ("a cell in the last corner", _one(LINE, label(65535, 255, "丙")), [["甲", "乙", *[""] * 254], [*[""] * 255, "丙"]]),
)  # fmt: skip
_REFUSED = (
    ("styles that there are not", _one(LINE, record(0x204, struct.pack("<HHH", 1, 0, 999) + wide("丙"))), "damaged"),
    ("a merge that is none", _one(LINE, record(MERGED, struct.pack("<H", 999) + bytes(9))), "damaged"),
    ("encrypted", filed(book(sheet(LINE), more=record(FILEPASS, bytes(6)))), "encrypted"),
    ("cut off in the records", filed(book(sheet(LINE))[:-9]), "damaged"),
    ("cut in half", GOOD[: len(GOOD) // 2], "damaged"),
    ("cut off in the header", GOOD[:300], "damaged"),
    ("sectors that lead to themselves", chained(0), "damaged"),
    ("sectors that lead nowhere", chained(0x00FFFFFF), "damaged"),
    ("a directory that leads nowhere", patched(48, 0x00FFFFFF), "damaged"),
    ("sectors of four bytes", patched(30, 2, "<H"), "damaged"),
    ("a sheet that begins nowhere", filed(book(sheet(LINE)).replace(b"\x09\x08\x10\0\0\x06\x10\0", bytes(8))), "damaged"),
)  # fmt: skip


def _case(name: str, data: bytes, says: str, grid: list[list[str]] | None) -> Case:
    return Case("xls", name, content(data), says, grid=grid, file="a.xls")


_SIZED: tuple[tuple[str, Callable[[int], bytes], str, int, int, dict[str, int]], ...] = (
    ("400,000 cells", _rows, "rows", 100, 400_000, {f"{_BOUNDS}.MAX_ROWS": 90}),
    ("16 million empty cells", _spread, "empty ones", 9, 65_536, {f"{_RECORDS}.MAX_DRAWN": 1000}),
    ("2 million records", lambda size: book(sheet(LINE, record(BLANK) * size)), "records", 100, 2_000_000, {f"{_RECORDS}.MAX_RECORDS": 50}),
    ("1,000 sheets that are one", lambda size: book(sheet(*(label(n, 0, "甲") for n in range(size * 20))), places=[0] * size), "records", 9, 1000, {f"{_RECORDS}.MAX_RECORDS": 400}),
    ("100,000 sheets", lambda size: book(sheet(LINE), places=[0] * size), "sheets", 30, 100_000, {f"{_RECORDS}.MAX_SHEETS": 20}),
)  # fmt: skip
_SIZED_READ: tuple[tuple[str, Callable[[int], bytes], int, int], ...] = (
    ("100,000 styles", lambda size: book(sheet(LINE, record(MERGED, _MERGE)), styles=size), 30, 100_000),
    ("190,000 merges over everything", lambda size: book(sheet(LINE, record(MERGED, struct.pack("<H", 1000) + _MERGE[2:] * 1000) * (size // 1000))), 1000, 190_000),
)  # fmt: skip
CASES = [
    *(_case(name, data, "", grid) for name, data, grid in _READ),
    *(_case(name, data, says, None) for name, data, says in _REFUSED),
    *(
        Case("xls", name, sized(build), says, file="a.xls", small=small, full=full, limits=limits)
        for name, build, says, small, full, limits in _SIZED
    ),
    *(
        Case("xls", name, sized(build), grid=[["甲", ""]], file="a.xls", small=small, full=full)
        for name, build, small, full in _SIZED_READ
    ),
] if find_spec("xlrd") else []  # fmt: skip
