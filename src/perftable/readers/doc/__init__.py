"""Old Word and WPS files (.doc, .wps): their text and tables as Word shows them."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.compound import MARK, streams_of

NAME = "doc"
SUFFIXES = (".doc", ".dot", ".wps", ".wpt")
EXTRA = ""
ORDER = 30

STREAMS_OF_WORKS = frozenset(("matost", "matadobj", "contents"))
"""Streams of Microsoft Works, whose files are called .wps too."""

_OLD_WORKS = (b"\x01\xfe", b"\x06\xfe")  # those that are no compound files


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a compound file with a Word document at its top, or a file of Works."""
    if not data.startswith(MARK):
        return data.startswith(_OLD_WORKS) and name.casefold().endswith(".wps")
    streams = streams_of(data)
    if not streams:
        return name.casefold().endswith(SUFFIXES)  # what it was is all that its name says
    if "worddocument" in streams:
        return True
    return bool(STREAMS_OF_WORKS.intersection(streams)) and name.casefold().endswith(".wps")


def read(path: Path, data: bytes) -> Source:
    """Read an old Word file. Raises `UnreadableFile`."""
    from perftable.readers.doc.reading import read_doc  # what it needs is not needed to sniff

    return read_doc(path, data)
