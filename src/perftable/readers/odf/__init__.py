"""OpenDocument texts and workbooks (.odt, .ods; .fodt, .fods): what they show, as they show it."""

from contextlib import suppress
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.entries import read_entries

NAME = "odf"
SUFFIXES = (".odt", ".ods", ".fodt", ".fods", ".ott", ".ots")
EXTRA = ""
ORDER = 25

_HEAD = 4096
_MIMETYPE = b"application/vnd.oasis.opendocument."


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a zip container of OpenDocument, or its flat XML."""
    if data.startswith(b"PK\x03\x04"):
        if _MIMETYPE in data[:200]:
            return True
        with suppress(UnreadableFile):
            names = read_entries(data)
            return "content.xml" in names and bool(
                {"mimetype", "meta-inf/manifest.xml"} & names.keys()
            )
        return False
    head = data[:_HEAD].replace(b"\0", b"")
    return b"<office:document" in head and b"opendocument:xmlns:office" in head


def read(path: Path, data: bytes) -> Source:
    """Read an OpenDocument file. Raises `UnreadableFile`."""
    from perftable.readers.odf.reading import read_odf  # lxml is not needed to sniff

    return read_odf(path, data)
