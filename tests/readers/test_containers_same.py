"""The sample in other containers, made by LibreOffice and openpyxl: the same tables as Word's."""

import io
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from perftable.model.grid import Grid, Source
from perftable.readers import doc, html, odf, rtf, xls, xlsx
from perftable.readers.base import Reader
from perftable.readers.word.reading import read_docx
from wordfile import grids, texts

SAMPLE = Path(__file__).parents[2] / "samples" / "township-bad.docx"
SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def word() -> Source:
    return read_docx(SAMPLE)


@pytest.fixture(scope="module")
def workbook(word: Source) -> bytes:
    """The rows of the sample's tables in one sheet, merged as they are."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    at = 0
    for block in word.blocks:
        for row in block.rows if isinstance(block, Grid) else ():
            at += 1
            for column, text in enumerate(row.cells, 1):
                page.cell(at, column).value = text or None
                page.cell(at, column).data_type = "s" if text else "n"
            for column, form in row.formats.items():
                if form.span > 1:
                    page.merge_cells(None, at, column + 1, at, column + form.span)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, workbook: bytes) -> Path:
    """The sample as LibreOffice saves it."""
    assert SOFFICE is not None
    folder = tmp_path_factory.mktemp("made")
    (folder / "a.xlsx").write_bytes(workbook)
    shutil.copy(SAMPLE, folder / "a.docx")
    for source, suffix in (
        ("a.docx", "odt"), ("a.docx", "fodt"), ("a.docx", "html:HTML (StarWriter)"),
        ("a.docx", "doc"), ("a.docx", "rtf"), ("a.xlsx", "ods"), ("a.xlsx", "fods"), ("a.xlsx", "xls"),
    ):  # fmt: skip
        subprocess.run(
            [SOFFICE, f"-env:UserInstallation={folder.as_uri()}/profile", "--headless",
             "--convert-to", suffix, "--outdir", str(folder), str(folder / source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder


@needs_office
@pytest.mark.parametrize("suffix", ["odt", "fodt", "html", "doc", "rtf"])
def test_texts_are_the_same(suffix: str, made: Path, word: Source) -> None:
    reader: Reader = {"html": html, "doc": doc, "rtf": rtf}.get(suffix, odf)
    data = (made / f"a.{suffix}").read_bytes()
    assert reader.sniff(data, "a")
    found = reader.read(Path("a"), data)
    assert grids(found) == grids(word)
    assert texts(found) == texts(word)
    assert [b.rows for b in found.blocks if isinstance(b, Grid)] == [
        b.rows for b in word.blocks if isinstance(b, Grid)
    ]


def rows_of(source: Source) -> list[list[str]]:
    """The rows that hold something, without what stands empty at their ends."""
    found = [row for grid in grids(source) for row in grid]
    return ["\t".join(row).rstrip("\t").split("\t") for row in found if any(row)]


def test_a_workbook_shows_the_same_rows(word: Source, workbook: bytes) -> None:
    assert rows_of(xlsx.read(Path("a"), workbook)) == [
        ["" if text.isspace() else text for text in row] for row in rows_of(word)
    ]


@needs_office
@pytest.mark.parametrize("suffix", ["ods", "fods", "xls"])
def test_workbooks_are_the_same(suffix: str, made: Path, workbook: bytes) -> None:
    if suffix == "xls":
        pytest.importorskip("xlrd")
    reader = xls if suffix == "xls" else odf
    data = (made / f"a.{suffix}").read_bytes()
    assert reader.sniff(data, "a")
    found, expected = reader.read(Path("a"), data), xlsx.read(Path("a"), workbook)
    assert rows_of(found) == rows_of(expected)
    spans = [
        [{at: form.span for at, form in row.formats.items() if form.span > 1} for row in grid.rows]
        for source in (found, expected)
        for grid in source.blocks
        if isinstance(grid, Grid)
    ]
    assert spans[0] == spans[1]
