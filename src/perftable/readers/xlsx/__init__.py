"""Excel workbooks (.xlsx, .xlsm, .xltx; .et that is a zip container; transitional and strict)."""

from contextlib import suppress
from pathlib import Path

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.entries import read_entries

NAME = "xlsx"
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".et")
EXTRA = ""
ORDER = 20

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = Phrase(
    "Excel 工作簿已加密，未读取；请在 Excel 或 WPS 中输入密码打开，取消密码后另存为 .xlsx。",
    "The Excel workbook is encrypted; open it in Excel or WPS, remove the password and save it as"
    " .xlsx.",
)


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a zip container with a workbook in it, or an encrypted one by its name."""
    if data.startswith(b"PK\x03\x04"):
        with suppress(UnreadableFile):
            names = read_entries(data)
            return (
                any(part.startswith("xl/") for part in names) and "word/document.xml" not in names
            )
        return b"xl/workbook." in data and b"word/document.xml" not in data
    named = name.casefold().endswith((*SUFFIXES, ".xls"))
    return named and data.startswith(_OLE) and _ENCRYPTED_PART in data


def read(path: Path, data: bytes) -> Source:
    """Read a workbook. Raises `UnreadableFile`."""
    if data.startswith(_OLE):
        raise UnreadableFile(_ENCRYPTED)
    from perftable.readers.sheets.workbook import read_workbook  # lxml is not needed to sniff

    return read_workbook(path, data)
