"""The same document in other containers, each made by a real producer where it is installed."""

import html
import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
import xlwt

from perftable.config.settings import Settings
from perftable.model.finding import Finding
from perftable.model.grid import PLAIN, Grid, Paragraph, Source
from perftable.pipeline.checking import Checked, check_file

Area = tuple[int, int, int, int]
"""Row and column of the first and of the last cell, from 1."""

Line = tuple[list[str], list[Area]]


def lines(source: Source) -> Iterator[Line]:
    """Yield the rows of a sheet that shows the document: texts, and the merged areas they begin."""
    at = 0
    for block in source.blocks:
        if isinstance(block, Paragraph):
            at += 1
            yield [block.list_number + block.text], []
            continue
        for index, row in enumerate(block.rows):
            at += 1
            areas = []
            for column in range(len(row.cells)):
                form = row.formats.get(column, PLAIN)
                below = 0 if form.continues else _depth(block, index, column)
                if not form.continues and (form.span > 1 or below):
                    areas.append((at, column + 1, at + below, column + form.span))
            texts = [
                row.formats.get(column, PLAIN).number + text
                for column, text in enumerate(row.cells)
            ]
            yield texts, areas
        at += 1
        yield [], []


def _depth(grid: Grid, index: int, column: int) -> int:
    """Return how many rows below continue a cell."""
    below = 0
    for row in grid.rows[index + 1 :]:
        if not row.formats.get(column, PLAIN).continues:
            break
        below += 1
    return below


def workbook(source: Source, title: str = "目标表") -> bytes:
    """Return an .xlsx of openpyxl."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = title
    for at, (texts, areas) in enumerate(lines(source), 1):
        for column, text in enumerate(texts, 1):
            if text:
                cell = page.cell(at, column)
                cell.value = text
                cell.data_type = "s"
        for area in areas:
            page.merge_cells(None, area[0], area[1], area[2], area[3])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def old_workbook(source: Source) -> bytes:
    """Return an .xls of xlwt."""
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet("目标表")
    for at, (texts, areas) in enumerate(lines(source)):
        begun = {area[1]: area for area in areas}
        for column, text in enumerate(texts, 1):
            if column in begun:
                top, left, bottom, right = begun[column]
                page.write_merge(top - 1, bottom - 1, left - 1, right - 1, text)
            elif text:
                page.write(at, column - 1, text)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def xml_workbook(source: Source) -> bytes:
    """Return a workbook as Excel 2003 writes it as XML."""
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    parts = [f'<?xml version="1.0"?>\n<Workbook xmlns="{space}" xmlns:ss="{space}">']
    parts.append('<Worksheet ss:Name="目标表"><Table>')
    for at, (texts, areas) in enumerate(lines(source), 1):
        parts.append(f'<Row ss:Index="{at}">')
        begun = {area[1]: area for area in areas}
        for column, text in enumerate(texts, 1):
            if text or column in begun:
                top, left, bottom, right = begun.get(column, (at, column, at, column))
                merged = f' ss:MergeAcross="{right - left}" ss:MergeDown="{bottom - top}"'
                shown = html.escape(text).replace("\n", "&#10;")
                parts.append(
                    f'<Cell ss:Index="{column}"{merged if column in begun else ""}>'
                    f'<Data ss:Type="String">{shown}</Data></Cell>'
                )
        parts.append("</Row>")
    parts.append("</Table></Worksheet></Workbook>")
    return "".join(parts).encode()


def web_page(source: Source) -> bytes:
    """Return a page as a CMS writes it: ruled tables, cells that span."""
    parts = ["<!DOCTYPE html><meta charset=utf-8><style>td{border:1px solid #000;", STYLE]
    for block in source.blocks:
        if isinstance(block, Paragraph):
            parts.append(f"<p>{html.escape(block.list_number + block.text)}</p>")
            continue
        parts.append("<table>")
        for index, row in enumerate(block.rows):
            parts.append("<tr>")
            column = 0
            while column < len(row.cells):
                form = row.formats.get(column, PLAIN)
                if not form.continues:
                    down = _depth(block, index, column) + 1
                    text = html.escape(form.number + row.cells[column]).replace("\n", "<br>")
                    parts.append(f"<td colspan={form.span} rowspan={down}>{text}</td>")
                column += form.span
            parts.append("</tr>")
        parts.append("</table>")
    return "\n".join(parts).encode()


STYLE = "font-size:10pt;padding:2px}table{border-collapse:collapse}@page{size:A3 landscape}</style>"


def save_all(folder: Path, names: Sequence[str], suffix: str) -> None:
    """Let LibreOffice save files of the folder in another format, in one run."""
    office = shutil.which("soffice")
    assert office is not None
    subprocess.run(
        [office, f"-env:UserInstallation={folder.as_uri()}/profile", "--headless",
         "--convert-to", suffix, "--outdir", str(folder), *(str(folder / name) for name in names)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip


def printed(folder: Path, page: bytes) -> bytes:
    """Return a page as Chromium prints it to PDF; the test is skipped where there is none."""
    browser = shutil.which("chromium")
    if browser is None:
        pytest.skip("Chromium is not installed")
    (folder / "printed.html").write_bytes(page)
    subprocess.run(
        [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder}/browser", f"--print-to-pdf={folder}/printed.pdf",
         (folder / "printed.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "printed.pdf").read_bytes()


def verdict(name: str, data: bytes) -> Checked:
    """Check a file by its name and bytes."""
    checked = check_file(name, Settings("zh"), data)
    assert checked.report.reason is None, checked.report.reason
    return checked


def said(findings: Sequence[Finding]) -> Counter[tuple[object, ...]]:
    """Return findings without their places: what is wrong with which cell of which row."""
    return Counter(
        (f.code, f.names, f.location.column, f.text, f.message, len(f.related)) for f in findings
    )
