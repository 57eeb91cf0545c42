"""Old Excel workbooks (.xls, .et), read by xlrd; cells as they are shown."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.compound import LOCKED, MARK, mentions, streams_of

NAME = "xls"
SUFFIXES = (".xls", ".xlt", ".et")
EXTRA = "xls"
ORDER = 30


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a compound file with a workbook at its top, or the bare records of one."""
    if data.startswith((b"\x09\x08\x10\0", b"\x09\x08\x08\0")):
        return True
    if not data.startswith(MARK):
        return False
    streams = streams_of(data)
    if not streams:  # what it was is all that its name says, but for a new one with a password
        return name.casefold().endswith(SUFFIXES) and not mentions(data, LOCKED)
    return not {"workbook", "book"}.isdisjoint(streams) and "worddocument" not in streams


def read(path: Path, data: bytes) -> Source:
    """Read an old workbook. Raises `UnreadableFile`, also where xlrd is not installed."""
    from perftable.readers.sheets.old_workbook import read_old  # xlrd is not needed to sniff

    return read_old(path, data)
