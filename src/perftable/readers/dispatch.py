"""Chooses the reader by what the file is; what it is called comes second."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.bounds import require_bounds
from perftable.readers.foreign.telling import ZIP, refuse_named, refuse_other
from perftable.readers.suffixes import WORD_SUFFIXES
from perftable.readers.text.reading import read_text
from perftable.readers.word.opening import read_bytes, require_size


def read_source(path: str | Path, data: bytes | None = None) -> Source:
    """Read a file, or `data` where it is given. Raises `UnreadableFile`."""
    if isinstance(path, NoFile):
        raise UnreadableFile(path.reason)
    if data is None:
        data = read_bytes(Path(path))
    require_size(data)
    source = _read(Path(path), data)
    require_bounds(source)
    return source


def _read(path: Path, data: bytes) -> Source:
    if data.startswith(ZIP) or path.suffix.lower() in WORD_SUFFIXES:
        from perftable.readers.word.reading import read_docx  # lxml is not needed for text

        return read_docx(path, data)
    refuse_other(data, path.name)
    refuse_named(data, path.name)
    return read_text(str(path), data)
