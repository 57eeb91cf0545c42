"""Web pages (.html, .htm, .mht, .mhtml), also under the name of a workbook or Word file."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.html.sniffing import is_archive, is_page

NAME = "html"
SUFFIXES = (".html", ".htm", ".mht", ".mhtml", ".xhtml")
EXTRA = ""
ORDER = 50


def sniff(data: bytes, name: str) -> bool:
    """Whether it is a web page, or one saved with its pictures in one file."""
    return is_archive(data) or is_page(data, name)


def read(path: Path, data: bytes) -> Source:
    """Read a web page. Raises `UnreadableFile`."""
    from perftable.readers.html.reading import read_html  # lxml is not needed to sniff

    return read_html(path, data)
