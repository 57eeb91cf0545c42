"""The records of an old workbook (BIFF), counted before anything is built of them."""

import struct
from typing import NamedTuple

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_RECORDS = 1_500_000
"""Records of an old workbook; 60,000 rows of nine different cells have 600,000."""

MAX_DRAWN = 700_000
"""Cells of an old workbook with the empty ones, which only have a style."""

MAX_SHEETS = 1000
"""Sheets of an old workbook."""

_TOO_MANY_SHEETS = Phrase(
    "旧版 Excel 工作簿（.xls）有 {limit} 个以上的工作表，未读取；请仅保留绩效目标表后重试。",
    "The old Excel workbook (.xls) has more than {limit} sheets and was not read; keep only those with"
    " performance-target tables.",
)
_TOO_MANY = Phrase(
    "旧版 Excel 工作簿（.xls）有 {limit} 个以上的记录，未读取；请在 Excel 或 WPS 中另存为 .xlsx 后重试。",
    "The old Excel workbook (.xls) has more than {limit} records and was not read; save it in Excel"
    " or WPS as .xlsx.",
)
_TOO_MANY_CELLS = Phrase(
    "旧版 Excel 工作簿（.xls）连同空白在内超过 {limit} 个单元格，未读取；请删除表格以外的空白行和列后重试。",
    "The old Excel workbook (.xls) has more than {limit} cells with the empty ones and was not read;"
    " delete the empty rows and columns around the table.",
)
ENCRYPTED = Phrase(
    "旧版 Excel 工作簿（.xls）已加密，未读取；请在 Excel 或 WPS 中输入密码打开，取消密码后另存为 .xlsx。",
    "The old Excel workbook (.xls) is encrypted; open it in Excel or WPS, remove the password and"
    " save it as .xlsx.",
)
_HEAD = struct.Struct("<HH")
_PLACE = struct.Struct("<I")
_FILEPASS = 0x2F
_BEGINNING, _END = 0x809, 0x0A
_SHEET = 0x85
_OBJECT = 0x5D
_NO_DRAWINGS = (b"\x19\0", b"\x14\0")  # a comment, a list to choose from
_CELLS = frozenset((0x06, 0x203, 0x27E, 0xFD, 0x204, 0x201, 0x205, 0x406, 0x206, 0xD6))
_SEVERAL = {0xBD: 6, 0xBE: 2}  # MULRK, MULBLANK: bytes of each cell
_UNUSED = frozenset((0x18, 0x1C, 0x5D, 0x1B6, 0x1B8, 0x800))
"""Names, comments, objects, their texts, links, tips: a link fills an entry for each cell of its area,
and names are worked out, which may double a text as often as there are names."""

_BLANK = b"\xff\xff"  # a record that nobody knows


class Stream(NamedTuple):
    """The stream as it is read, and the places of the sheets (their beginning) with pictures."""

    data: bytes
    drawings: set[int]


def readable(stream: bytes) -> Stream:
    """Return a stream without what is not used of it.

    Refuses one that is encrypted, or larger than what is read in reasonable time: a part of it that
    the list of sheets names several times counts as often.
    """
    place = records = cells = sheet = 0
    drawings: set[int] = set()
    unused: list[int] = []
    listed: list[int] = []
    opened: list[tuple[int, int, int]] = []
    sizes: dict[int, tuple[int, int]] = {}
    end = len(stream) - 4
    unpack = _HEAD.unpack_from
    while place <= end:
        kind, size = unpack(stream, place)
        records += 1
        if kind in _CELLS:
            cells += 1
        elif kind in _SEVERAL:
            cells += max(size - 6, 0) // _SEVERAL[kind]
        elif kind == _BEGINNING:
            sheet = place
            opened.append((place, records, cells))
        elif kind == _END and opened:
            begun, *before = opened.pop()
            sizes[begun] = records - before[0], cells - before[1]
        elif kind == _SHEET and size >= 4 and place + 8 <= len(stream):
            listed += _PLACE.unpack_from(stream, place + 4)
            if len(listed) > MAX_SHEETS:
                raise UnreadableFile(_TOO_MANY_SHEETS, limit=MAX_SHEETS)
        elif kind == _FILEPASS:
            raise UnreadableFile(ENCRYPTED)
        elif not (kind or size):
            break  # padding
        if kind in _UNUSED:
            unused.append(place)
            if kind == _OBJECT and stream[place + 8 : place + 10] not in _NO_DRAWINGS:
                drawings.add(sheet)
        if records > MAX_RECORDS:
            raise UnreadableFile(_TOO_MANY, limit=MAX_RECORDS)
        place += 4 + size
    sizes.update((begun, (records - r, cells - c)) for begun, r, c in opened)
    named = [sizes.get(at, (0, 0)) for at in listed]
    if sum(size for size, _ in named) > MAX_RECORDS:
        raise UnreadableFile(_TOO_MANY, limit=MAX_RECORDS)
    if max(cells, sum(size for _, size in named)) > MAX_DRAWN:
        raise UnreadableFile(_TOO_MANY_CELLS, limit=MAX_DRAWN)
    if not unused:
        return Stream(stream, drawings)
    data = bytearray(stream)
    for at in unused:
        data[at : at + 2] = _BLANK
    return Stream(bytes(data), drawings)
