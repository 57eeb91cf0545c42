"""The records of an old workbook (BIFF), counted before anything is built of them."""

import struct

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_RECORDS = 1_500_000
"""Records of an old workbook; 60,000 rows of nine different cells have 600,000."""

MAX_DRAWN = 700_000
"""Cells of an old workbook with the empty ones, which only have a style."""

_TOO_MANY = Phrase(
    "旧版 Excel 工作簿（.xls）有 {limit} 个以上的记录，未读取；请在 Excel 或 WPS 中另存为 .xlsx 再试。",
    "The old Excel workbook (.xls) has more than {limit} records and was not read; save it in Excel"
    " or WPS as .xlsx.",
)
_TOO_MANY_CELLS = Phrase(
    "旧版 Excel 工作簿（.xls）连同空白在内超过 {limit} 个单元格，未读取；请删除表格以外的空白行和列再试。",
    "The old Excel workbook (.xls) has more than {limit} cells with the empty ones and was not read;"
    " delete the empty rows and columns around the table.",
)
ENCRYPTED = Phrase(
    "旧版 Excel 工作簿（.xls）已加密，未读取；请在 Excel 或 WPS 中输入密码打开，取消密码后另存为 .xlsx。",
    "The old Excel workbook (.xls) is encrypted; open it in Excel or WPS, remove the password and"
    " save it as .xlsx.",
)
_HEAD = struct.Struct("<HH")
_FILEPASS = 0x2F
_BEGINNING = 0x809
_OBJECT = 0x5D
_NO_DRAWINGS = (b"\x19\0", b"\x14\0")  # a comment, a list to choose from
_CELLS = frozenset((0x06, 0x203, 0x27E, 0xFD, 0x204, 0x201, 0x205, 0x406, 0x206, 0xD6))
_SEVERAL = {0xBD: 6, 0xBE: 2}  # MULRK, MULBLANK: bytes of each cell


def require_readable(stream: bytes) -> set[int]:
    """Refuse a stream that is encrypted or larger than what is read in reasonable time.

    Returns the places of the sheets (their beginning in the stream) with pictures or shapes.
    """
    place = records = cells = sheet = 0
    drawings: set[int] = set()
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
        elif kind == _OBJECT and stream[place + 8 : place + 10] not in _NO_DRAWINGS:
            drawings.add(sheet)
        elif kind == _FILEPASS:
            raise UnreadableFile(ENCRYPTED)
        elif not (kind or size):
            break  # padding
        if records > MAX_RECORDS:
            raise UnreadableFile(_TOO_MANY, limit=MAX_RECORDS)
        place += 4 + size
    if cells > MAX_DRAWN:
        raise UnreadableFile(_TOO_MANY_CELLS, limit=MAX_DRAWN)
    return drawings
