"""Excel 2003 XML (SpreadsheetML), which many systems export under the name of an old workbook."""

from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.html.sniffing import ROOT, small

NAME = "spreadsheetml"
SUFFIXES = (".xml", ".xls")
EXTRA = ""
ORDER = 40

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_HEAD = 8192


def sniff(data: bytes, name: str) -> bool:
    """Whether it is XML whose root is a workbook of Excel 2003."""
    root = ROOT.match(small(data[:_HEAD]))
    return root is not None and root[1] == b"workbook" and SPACE.encode() in root[0]


def read(path: Path, data: bytes) -> Source:
    """Read a workbook. Raises `UnreadableFile`."""
    from perftable.readers.spreadsheetml.reading import read_xml  # lxml is not needed to sniff

    return read_xml(path, data)
