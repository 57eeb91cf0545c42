"""The floor: the least that reading a Word file with an XML parser can cost."""

import zipfile
from pathlib import Path
from xml.parsers import expat

_CHUNK = 64 * 1024


def inflate(path: Path) -> None:
    """Only inflate the document part."""
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        while part.read(_CHUNK):
            pass


def floor(path: Path) -> None:
    """Inflate the document part and parse it, streamed, with nothing done about what is found."""
    parser = expat.ParserCreate()
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as part:
        while data := part.read(_CHUNK):
            parser.Parse(data)
    parser.Parse(b"", True)
