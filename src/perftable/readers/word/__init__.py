"""Word files (.docx and its kin): body, tables, lists, fields and revisions as Word shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perftable.model.grid import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from perftable.readers.word.directory import Entry

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
    return entries_of(data) is not None


def entries_of(data: bytes) -> Mapping[str, Entry] | None:
    """Return the entries of what `sniff` takes, none where the reader says why; None for others."""
    if not data.startswith(_ZIP) or data.rfind(_FOLDER, -_TAIL) < 0:
        return None
    from perftable.readers.base import UnreadableFile
    from perftable.readers.word.entries import read_entries

    try:
        entries = read_entries(data)
    except UnreadableFile:
        return {}
    is_word = "xl/workbook.xml" not in entries and any(n.startswith("word/") for n in entries)
    return entries if is_word else None


def read(path: Path, data: bytes, entries: Mapping[str, Entry] | None = None) -> Source:
    """Read a Word file, whose entries are read already where given. Raises `UnreadableFile`."""
    from perftable.readers.word.reading import read_docx  # lxml is not needed for text

    return read_docx(path, data, entries=entries or None)
