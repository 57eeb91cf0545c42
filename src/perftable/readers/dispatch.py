"""Chooses the reader by what the file is; what it is called comes second."""

from pathlib import Path

from perftable.model.grid import Grid, Source
from perftable.readers.base import NoFile, UnreadableFile
from perftable.readers.bounds import require_bounds
from perftable.readers.word.opening import read_bytes, require_size


def read_source(path: str | Path, data: bytes | None = None) -> Source:
    """Read a file, or `data` where it is given. Raises `UnreadableFile`."""
    if isinstance(path, NoFile):
        raise UnreadableFile(path.reason)
    path = Path(path)
    if data is None:
        data = read_bytes(path)
    require_size(data)
    return settled(_read(path, data))


def settled(source: Source) -> Source:
    """Return what a reader yields, each row knowing its sheet. Raises `UnreadableFile` at a bound."""
    require_bounds(source)
    for block in source.blocks:
        if isinstance(block, Grid) and block.sheet is not None:
            for row in block.rows:
                row.sheet = block.sheet
    return source


def _read(path: Path, data: bytes) -> Source:
    from perftable.readers import word

    entries = word.entries_of(data)
    if entries is not None:  # the commonest, told without the others
        return word.read(path, data, entries)
    from perftable.readers.registry import readers

    for reader in readers():
        if reader.sniff(data, path.name):
            return reader.read(path, data)
    from perftable.readers.foreign.telling import ZIP, refuse_named, refuse_other
    from perftable.readers.suffixes import WORD_SUFFIXES
    from perftable.readers.text.reading import read_text

    if data.startswith(ZIP) or path.suffix.lower() in WORD_SUFFIXES:
        return word.read(path, data)  # which says best what is wrong with it
    refuse_other(data, path.name)
    refuse_named(data, path.name)
    return read_text(str(path), data)
