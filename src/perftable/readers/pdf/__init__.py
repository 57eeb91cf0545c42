"""PDF files, read by pdfium: their ruled tables as drawn, rows and merged cells whole over pages."""

from pathlib import Path

from perftable.model.grid import Source

NAME = "pdf"
SUFFIXES = (".pdf",)
EXTRA = "pdf"
ORDER = 10

_HEAD = 1024
"""Bytes among which the mark stands; what is before it is skipped, as viewers do."""


def sniff(data: bytes, name: str) -> bool:
    """Whether the mark of a PDF stands at its beginning."""
    return b"%PDF-" in data[:_HEAD] and not data.startswith(b"PK\x03\x04")


def read(path: Path, data: bytes) -> Source:
    """Read a PDF. Raises `UnreadableFile`, also where pypdfium2 is not installed."""
    from perftable.readers.pdf.reading import read_pdf  # a page of code not needed to sniff

    return read_pdf(path, data)
