"""Documents that LibreOffice and Chromium print: the same tables as in what they were made from."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment, Border, Side

from perftable.model.grid import PLAIN, Grid, Source
from perftable.readers import html
from perftable.readers.word.reading import read_docx
from perftable.values.text import indentation
from wordfile import grids

pytest.importorskip("pypdfium2")
from perftable.readers import pdf

SAMPLES = Path(__file__).parents[3] / "samples"
SOFFICE, CHROMIUM = shutil.which("soffice"), shutil.which("chromium")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
needs_both = pytest.mark.skipif(
    SOFFICE is None or CHROMIUM is None, reason="LibreOffice or Chromium is not installed"
)
NAMES = ("township-good", "township-bad")


def convert(folder: Path, suffix: str, *files: Path) -> None:
    assert SOFFICE is not None
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={folder.as_uri()}/profile", "--headless",
         "--convert-to", suffix, "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as LibreOffice prints them."""
    folder = tmp_path_factory.mktemp("office")
    convert(folder, "pdf", *(SAMPLES / f"{name}.docx" for name in NAMES))
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples as web pages, and as Chromium prints these."""
    folder = tmp_path_factory.mktemp("browser")
    convert(folder, "html:HTML (StarWriter)", *(SAMPLES / f"{name}.docx" for name in NAMES))
    assert CHROMIUM is not None
    for name in NAMES:
        subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", f"--user-data-dir={folder}/profile",
             f"--print-to-pdf={folder / name}.pdf", (folder / f"{name}.html").as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder


def read(path: Path) -> Source:
    return pdf.read(path, path.read_bytes())


def shown(source: Source) -> list[list[list[str]]]:
    """The texts of the cells without the spaces before them."""
    return [[[cell.strip() for cell in row] for row in grid] for grid in grids(source)]


def merges(source: Source) -> list[list[dict[int, tuple[int, bool]]]]:
    """The span of each cell, and whether it continues the one above."""
    return [
        [
            {
                at: (form.span, form.continues)
                for at, form in row.formats.items()
                if form.span > 1 or form.continues
            }
            for row in grid.rows
        ]
        for grid in source.blocks
        if isinstance(grid, Grid)
    ]


def indents(source: Source) -> list[float]:
    """How far the first cell of each row is indented, typed or not."""
    return [
        round(indentation(row.cells[0]) + row.formats.get(0, PLAIN).indent)
        for grid in source.blocks
        if isinstance(grid, Grid)
        for row in grid.rows
    ]


@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_a_text_printed_by_libreoffice(name: str, office: Path) -> None:
    found, word = read(office / f"{name}.pdf"), read_docx(SAMPLES / f"{name}.docx")
    assert (shown(found), merges(found)) == (shown(word), merges(word))
    assert indents(found) == indents(word)


@needs_both
@pytest.mark.parametrize("name", NAMES)
def test_a_web_page_printed_by_a_browser(name: str, browser: Path) -> None:
    page = browser / f"{name}.html"
    found, web = read(browser / f"{name}.pdf"), html.read(page, page.read_bytes())
    assert (shown(found), merges(found)) == (shown(web), merges(web))
    if name == "township-good":  # the other one has cells that begin with an indented empty line
        assert indents(found) == indents(web)


@needs_office
def test_a_sheet_over_pages_in_both_directions(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    rows = [["项目名称", "一级指标", "三级指标", "指标值", "备注"]]
    for number in range(1, 41):
        rows.append([f"第{number}号机井维修养护项目", "产出指标", "维修机井数量", "≥12眼", "说明"])
        rows.append(["", "效益指标", "农户用水保障情况明显改善并得到村民认可", "良好", ""])
    line = Side(style="thin")
    for at, row in enumerate(rows, 1):
        sheet.row_dimensions[at].height = 30
        for column, text in enumerate(row, 1):
            cell = sheet.cell(at, column, text or None)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    for at in range(2, len(rows), 2):
        sheet.merge_cells(None, at, 1, at + 1, 1)
    for letter, width in zip("ABCDE", (18, 16, 30, 18, 18), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.print_title_rows = "1:1"
    book.save(tmp_path / "a.xlsx")
    convert(tmp_path, "pdf", tmp_path / "a.xlsx")
    found = read(tmp_path / "a.pdf")
    assert shown(found) == [rows]
    assert [row.get(0) for row in merges(found)[0]] == [None, *[None, (1, True)] * 40]
    assert any("右边" in phrase.zh for phrase in found.remarks)
