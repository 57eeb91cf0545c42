"""Reads a PDF, in a process apart."""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

_MISSING = Phrase(
    "读取 PDF 文件需要 pypdfium2；请运行 pip install 'perftable[pdf]'（在源码目录中为 pip install '.[pdf]'），或另存为 .docx。",
    "PDF files need pypdfium2: run pip install 'perftable[pdf]' (in the source folder: pip install"
    " '.[pdf]'), or save the file as .docx.",
)


def read_pdf(path: Path, data: bytes) -> Source:
    """Read a PDF. Raises `UnreadableFile`, also where pypdfium2 is not installed."""
    if find_spec("pypdfium2") is None:
        raise UnreadableFile(_MISSING)
    from perftable.readers.pdf.apart import read_apart

    found = read_apart(data)
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        str(path), digest, "pdf", found.blocks, remarks=found.remarks, unread=found.unread
    )
