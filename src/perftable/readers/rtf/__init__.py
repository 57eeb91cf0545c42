"""RTF files (.rtf, and those that are called .doc): their text and tables as Word shows them."""

from pathlib import Path

from perftable.model.grid import Source

NAME = "rtf"
SUFFIXES = (".rtf",)
EXTRA = ""
ORDER = 20

_MARK = b"{\\rtf"


def sniff(data: bytes, name: str) -> bool:
    """Whether it begins as RTF does."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n\0").startswith(_MARK)


def read(path: Path, data: bytes) -> Source:
    """Read an RTF file. Raises `UnreadableFile`."""
    from perftable.readers.rtf.reading import read_rtf  # what it needs is not needed to sniff

    return read_rtf(path, data)
