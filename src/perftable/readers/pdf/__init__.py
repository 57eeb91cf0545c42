"""PDF files, read by pdfium: their ruled tables as drawn, rows and merged cells whole over pages."""

import re
from pathlib import Path

from perftable.model.grid import Source

NAME = "pdf"
SUFFIXES = (".pdf",)
EXTRA = "pdf"
ORDER = 10

_HEAD = 1024
"""Bytes among which the mark stands; what is before it is skipped, as viewers do."""
_MARK = b"%PDF-"
_FIRST_LINE = rb"(?:\xef\xbb\xbf)?\s*%PDF-\d\.\d\s*(?:[\r\n%]|\Z)"
_OBJECT = rb"\d\s+\d+\s+obj\b"


def sniff(data: bytes, name: str) -> bool:
    """Whether the mark of a PDF stands at its beginning: as a line, or before objects of one.

    A text may name it.
    """
    head = data[:_HEAD]
    if _MARK not in head or head.startswith(b"PK\x03\x04"):
        return False
    if re.match(_FIRST_LINE, head) is not None:
        return True
    return re.search(_OBJECT, data[head.index(_MARK) :]) is not None


def read(path: Path, data: bytes) -> Source:
    """Read a PDF. Raises `UnreadableFile`, also where pypdfium2 is not installed."""
    from perftable.readers.pdf.reading import read_pdf  # a page of code not needed to sniff

    return read_pdf(path, data)
