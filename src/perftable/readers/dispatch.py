"""Chooses the reader by what the file is, not by what it is called."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers._word.foreign import refuse_other
from perftable.readers._word.opening import read_bytes, require_size
from perftable.readers.bounds import require_bounds
from perftable.readers.text import read_text

WORD_SUFFIXES = frozenset((".docx", ".docm", ".dotx", ".dotm", ".doc", ".wps"))
"""Names whose files must be Word files: text under one of them is refused."""


def read_source(path: str | Path, data: bytes | None = None) -> Source:
    """Read a file, or `data` where it is given. Raises `UnreadableFile`."""
    if data is None:
        data = read_bytes(Path(path))
    require_size(data)
    source = _read(Path(path), data)
    require_bounds(source)
    return source


def _read(path: Path, data: bytes) -> Source:
    if data.startswith(b"PK\x03\x04") or path.suffix.lower() in WORD_SUFFIXES:
        from perftable.readers.docx import read_docx  # lxml is not needed for text

        return read_docx(path, data)
    refuse_other(data)
    return read_text(str(path), data)
