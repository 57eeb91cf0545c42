"""Comparisons of folders for people: text of a document stays text in each of them."""

import io
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

from perftable.config.settings import Settings
from perftable.model.folders import FolderComparison
from perftable.pipeline.comparing_folders import Side, compare_folders
from perftable.reports.folders import page, terminal, workbook
from support import ACTIVITY, DUTY, HEADER, row

EVIL = "=<script>alert(1)</script>\x1b[31m[b]"


@pytest.fixture
def comparison(tmp_path: Path) -> FolderComparison:
    sides = []
    for name, rows in (
        ("old", (row(DUTY, name=f"{EVIL}旧", budget="9.00"), ACTIVITY)),
        ("new", (row(DUTY, name=f"{EVIL}新"), ACTIVITY)),
    ):
        path = tmp_path / name / "甲.txt"
        path.parent.mkdir()
        path.write_text("\n".join("\t".join(cells) for cells in (HEADER, *rows)), "utf-8")
        bad = path.with_name(f"{name}.docx")
        bad.write_bytes(b"\x00")
        files = [(str(path), "甲.txt"), (str(bad), "坏.docx"), (str(bad), f"{name}-alone.docx")]
        sides.append(Side(name, files, [Settings()] * 3))
    return compare_folders(sides[0], sides[1], "zh")


def test_the_page_runs_nothing(comparison: FolderComparison) -> None:
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append(tag)

    text = page.render(comparison)
    Tags().feed(text)
    assert "script" not in found
    assert "&lt;script&gt;" in text
    assert "已整改" in text


def test_the_workbook_has_no_formula(comparison: FolderComparison) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook.render(comparison)))
    assert book.sheetnames == ["汇总", "内容变化", "问题变化"]
    cells = [cell for sheet in book.worksheets for cells in sheet.rows for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    names = [cell.value for cell in book["汇总"]["A"]]
    assert names == ["单位", "坏.docx", "甲.txt", "new-alone.docx", "old-alone.docx"]


def test_the_terminal_obeys_nothing(comparison: FolderComparison) -> None:
    text = terminal.render(comparison, verbose=True)
    assert "\x1b[31m" not in text
    assert "两边均有 2 份" in text
    assert "old-alone.docx" in text


def test_unread_files_have_their_reasons(comparison: FolderComparison) -> None:
    (one,) = [one for one in comparison.submissions if one.comparison is None]
    assert [file.label for file in one.unread] == ["坏.docx", "坏.docx"]
    assert comparison.totals.unread == 1
