"""How the best library of each container reads a file into rows of cell texts."""

import re
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from peer_readers import libreoffice, python_docx

Rows = Sequence[Sequence[object]]


def openpyxl(path: Path) -> Rows:
    from openpyxl import load_workbook

    book = load_workbook(path, data_only=True)
    return [row for page in book for row in page.iter_rows(values_only=True)]


def openpyxl_read_only(path: Path) -> Rows:
    from openpyxl import load_workbook

    book = load_workbook(path, data_only=True, read_only=True)
    return [row for page in book for row in page.iter_rows(values_only=True)]


def xlrd(path: Path) -> Rows:
    from xlrd import open_workbook

    book = open_workbook(str(path), formatting_info=True)
    return [page.row_values(row) for page in book.sheets() for row in range(page.nrows)]


def pdfplumber(path: Path) -> Rows:
    import pdfplumber as library

    with library.open(path) as file:
        return [row for page in file.pages for table in page.extract_tables() for row in table]


def pandas(path: Path) -> Rows:
    from pandas import read_html

    return [row for table in read_html(path) for row in table.astype(str).values.tolist()]


def html5lib(path: Path) -> Rows:
    from html5lib import parse

    tree = parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return [["".join(cell.itertext()) for cell in row] for row in tree.iter("tr")]


def odfpy(path: Path) -> Rows:
    from odf.opendocument import load
    from odf.table import TableCell, TableRow
    from odf.teletype import extractText

    rows = load(str(path)).getElementsByType(TableRow)
    return [[extractText(cell) for cell in row.getElementsByType(TableCell)] for row in rows]


def msdoc2docx(path: Path) -> Rows:
    """Its .docx, read in the quickest way there is: its texts alone."""
    from doc2docx import convert

    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "a.docx")
        convert(str(path), str(made))
        with zipfile.ZipFile(made) as archive:
            text = archive.read("word/document.xml").decode()
    return [re.findall(r"<w:t[ >][^<]*", row) for row in text.split("<w:tr>")[1:]] or python_docx(
        made
    )


PEERS: dict[str, dict[str, Callable[[Path], Rows]]] = {
    "xlsx": {"openpyxl": openpyxl, "openpyxl, read-only": openpyxl_read_only},
    "xls": {"xlrd": xlrd},
    "pdf": {"pdfplumber": pdfplumber},
    "html": {"html5lib": html5lib, "pandas": pandas, "LibreOffice": libreoffice},
    "ods": {"odfpy": odfpy},
    "odt": {"odfpy": odfpy, "LibreOffice": libreoffice},
    "rtf": {"LibreOffice": libreoffice},
    "doc": {"msdoc2docx": msdoc2docx, "LibreOffice": libreoffice},
    "ofd": {},
}
