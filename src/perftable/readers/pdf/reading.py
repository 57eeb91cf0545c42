"""Reads a PDF, in a process apart."""

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

if TYPE_CHECKING:
    from perftable.readers.pdf.places import Places

_MISSING = Phrase(
    "读取 PDF 文件需要 pypdfium2；请运行 pip install 'perftable[pdf]'（在源码目录中为 pip install '.[pdf]'），或另存为 .docx。",
    "PDF files need pypdfium2: run pip install 'perftable[pdf]' (in the source folder: pip install"
    " '.[pdf]'), or save the file as .docx.",
)


def read_pdf(path: Path, data: bytes) -> Source:
    """Read a PDF. Raises `UnreadableFile`, also where pypdfium2 is not installed."""
    return _read(path, data)[0]


def read_places(path: Path, data: bytes) -> "tuple[Source, Places]":
    """Read a PDF, and where in it what it shows stands. Raises `UnreadableFile`."""
    source, places = _read(path, data, places=True)
    assert places is not None
    return source, places


def _read(path: Path, data: bytes, places: bool = False) -> "tuple[Source, Places | None]":
    if find_spec("pypdfium2") is None:
        raise UnreadableFile(_MISSING)
    from perftable.readers.pdf.apart import read_apart

    found = read_apart(data, places)
    digest = hashlib.sha256(data).hexdigest()
    source = Source(
        str(path), digest, "pdf", found.blocks, remarks=found.remarks, unread=found.unread
    )
    return source, found.places
