"""Old workbooks built record by record: what xlwt would not write."""

import struct
from collections.abc import Sequence

from docfile import compound

BOF, EOF, SHEET, FONT, XF, SST, CONTINUE = 0x809, 0x0A, 0x85, 0x31, 0xE0, 0xFC, 0x3C
LABEL, NUMBER, BLANK, MULBLANK, LABELSST, MERGED, FORMULA, NAME, HLINK, DIMENSIONS, FILEPASS, ROW = (
    0x204, 0x203, 0x201, 0xBE, 0xFD, 0xE5, 0x06, 0x18, 0x1B8, 0x200, 0x2F, 0x208,
)  # fmt: skip


def record(kind: int, data: bytes = b"") -> bytes:
    """A record."""
    return struct.pack("<HH", kind, len(data)) + data


def begin(kind: int = 0x10) -> bytes:
    """The beginning of the globals (5) or of a sheet (0x10)."""
    return record(BOF, struct.pack("<HHHHII", 0x600, kind, 0xDBB, 0x7CC, 0, 6))


def wide(text: str) -> bytes:
    """A text with its length, as cells and strings have it."""
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def label(row: int, column: int, text: str) -> bytes:
    """A cell with a text."""
    return record(LABEL, struct.pack("<HHH", row, column, 0) + wide(text))


def number(row: int, column: int, value: float) -> bytes:
    """A cell with a number."""
    return record(NUMBER, struct.pack("<HHHd", row, column, 0, value))


def font() -> bytes:
    """A font."""
    return record(FONT, struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + b"\x01\0a")


def sheet(*records: bytes) -> bytes:
    """The records of a sheet."""
    return begin() + b"".join(records) + record(EOF)


def book(
    *sheets: bytes, more: bytes = b"", places: Sequence[int] | None = None, styles: int = 1
) -> bytes:
    """The stream of a workbook; `places` name which sheet each entry of its list leads to."""
    listed = range(len(sheets)) if places is None else places
    head = begin(5) + font() * 5 + record(XF, bytes(20)) * styles + more
    entry = 4 + 8 + 2
    at = [len(head) + entry * len(listed) + 4]
    for content in sheets:
        at.append(at[-1] + len(content))
    entries = b"".join(
        record(SHEET, struct.pack("<IBBBB", at[place], 0, 0, 1, 0) + f"{n % 10}".encode() + b"a")
        for n, place in enumerate(listed)
    )
    # the name is one character of one byte; what stands behind it is not read
    return head + entries + record(EOF) + b"".join(sheets)


def filed(stream: bytes) -> bytes:
    """The compound file with this workbook in it."""
    return compound({"Workbook": stream})
