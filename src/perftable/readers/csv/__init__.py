"""Comma-separated tables (.csv), which systems export: one table, without merged cells."""

from pathlib import Path

from perftable.model.grid import Source

NAME = "csv"
SUFFIXES = (".csv",)
EXTRA = ""
ORDER = 60


def sniff(data: bytes, name: str) -> bool:
    """Whether it is named so and has commas; one with tabs or bars between cells is text."""
    named = name.casefold().endswith(SUFFIXES)
    return named and b"," in data and b"\t" not in data and b"|" not in data


def read(path: Path, data: bytes) -> Source:
    """Read a comma-separated table. Raises `UnreadableFile`."""
    from perftable.readers.csv.reading import read_csv  # what it needs is not needed to sniff

    return read_csv(path, data)
