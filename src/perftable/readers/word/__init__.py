"""Word files (.docx and its kin): body, tables, lists, fields and revisions as Word shows them."""

from pathlib import Path

from perftable.model.grid import Source

NAME = "docx"
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
EXTRA = ""
ORDER = 0

_ZIP = b"PK\x03\x04"
_FOLDER = b"word/"
_TAIL = 100_000
"""Bytes at the end of a file in which its directory stands."""


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a zip container with a folder `word`; a package named otherwise comes later."""
    if not data.startswith(_ZIP) or _FOLDER not in data[-_TAIL:]:
        return False
    from perftable.readers.base import UnreadableFile
    from perftable.readers.word.entries import read_entries

    try:
        names = read_entries(data)
    except UnreadableFile:
        return True  # which the reader says in its own words
    return any(part.startswith("word/") for part in names) and "xl/workbook.xml" not in names


def read(path: Path, data: bytes) -> Source:
    """Read a Word file. Raises `UnreadableFile`."""
    from perftable.readers.word.reading import read_docx  # lxml is not needed for text

    return read_docx(path, data)
