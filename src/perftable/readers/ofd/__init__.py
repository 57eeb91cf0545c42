"""OFD files (GB/T 33190): their ruled tables as drawn, rows and merged cells whole over pages."""

from contextlib import suppress
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.entries import read_entries

NAME = "ofd"
SUFFIXES = (".ofd",)
EXTRA = ""
ORDER = 20


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a zip container with the root part of an OFD file."""
    if data.startswith(b"PK\x03\x04"):
        with suppress(UnreadableFile):
            return "ofd.xml" in read_entries(data)
    return False


def read(path: Path, data: bytes) -> Source:
    """Read an OFD file. Raises `UnreadableFile`."""
    from perftable.readers.ofd.reading import read_ofd  # lxml is not needed to sniff

    return read_ofd(path, data)
