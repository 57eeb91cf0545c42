"""Excel workbooks (.xlsx, .xlsm, .xltx; .et that is a zip container; transitional and strict)."""

from contextlib import suppress
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.entries import read_entries

NAME = "xlsx"
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".et")
EXTRA = ""
ORDER = 20


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a zip container with a workbook in it."""
    if data.startswith(b"PK\x03\x04"):
        with suppress(UnreadableFile):
            names = read_entries(data)
            return "word/document.xml" not in names and any(
                part.startswith("xl/") or part.rpartition("/")[2] == "workbook.xml"
                for part in names
            )
        return b"xl/workbook." in data and b"word/document.xml" not in data
    return False


def read(path: Path, data: bytes) -> Source:
    """Read a workbook. Raises `UnreadableFile`."""
    from perftable.readers.sheets.workbook import read_workbook  # lxml is not needed to sniff

    return read_workbook(path, data)
