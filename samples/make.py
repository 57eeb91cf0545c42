"""Makes the samples of their sources: python samples/make.py writes each as .docx and .txt.

Both files of a source say the same: a Word table, and the text that Word saves of it, where every
cell is a line that begins with a tab. Nothing in them depends on when or where they are made.
"""

import io
import tomllib
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell

HERE = Path(__file__).parent
SAMPLES = (
    "township-bad",
    "township-good",
    "revision/township-first",
    "revision/township-second",
)

NATIONAL = ("project-good", "project-bad", "self-evaluation", "long-table")
"""National forms: grids in which `<` goes on with the cell to its left, `^` with the one above."""

HEADER = ["职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", "评价标准"]
TIERS = ["优", "良", "中", "差"]
INDENT = "\u3000\u3000"
WIDTHS = (3.4, 2.0, 5.2, 5.0, 3.1, 1.75, 1.75, 1.75, 1.75)  # cm, across a landscape A4 page
SAVED = datetime(2025, 1, 1)
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip entry can state

Row = tuple[bool, list[str]]
"""Whether the row belongs to the activity above, and its nine cells."""


def load(name: str) -> dict[str, Any]:
    """Return the source of a sample."""
    return tomllib.loads((HERE / "source" / f"{name}.toml").read_text(encoding="utf-8"))


def rows(source: dict[str, Any]) -> Iterator[Row]:
    """Yield the rows below the header."""
    for duty in source["duties"]:
        budget = duty.get("budget", "")
        yield False, [duty["name"], budget, duty["content"], duty["goal"], *[""] * 5]
        for activity in duty["activities"]:
            goal = activity.get("goal", duty["goal"])
            budget = activity.get("budget", "")
            cells = [INDENT + activity["name"], budget, activity["content"], goal]
            first, *others = activity["indicators"] or [[""] * 5]
            yield False, [*cells, *first]
            for indicator in others:
                yield True, [*[""] * 4, *indicator]
    if source["total"]:
        yield False, ["合计", source["total"], *[""] * 7]


def text(source: dict[str, Any]) -> str:
    """Return a sample as Word saves it to text."""
    lines: list[str] = []
    for section in source["sections"]:
        lines += ["    " + section["heading"], "", *section["lines"]]
    lines += ["", *filter(None, (source["title"], source["unit"]))]
    table = [HEADER, [""] * 5 + TIERS, *(cells for _, cells in rows(source))]
    written = "\n\n".join("\n".join("\t" + cell for cell in cells) for cells in table)
    return "\n".join(lines) + "\n " + written + "\n"


def word(source: dict[str, Any]) -> bytes:
    """Return a sample as a Word file."""
    document = Document()
    _set_up(document, source["title"])
    for section in source["sections"]:
        for line in ("    " + section["heading"], *section["lines"]):
            document.add_paragraph(line)
    document.add_paragraph(source["title"]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    if source["unit"]:
        document.add_paragraph(source["unit"]).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _fill(document, list(rows(source)))
    saved = io.BytesIO()
    document.save(saved)
    return _without_time(saved)


def grid(name: str) -> tuple[list[str], list[list[str]]]:
    """Return the lines above a national form and its cells, row by row."""
    written = (HERE / "source" / "national" / f"{name}.grid").read_text(encoding="utf-8")
    above, _, table = written.partition("\n\n")
    rows = [line.strip("|").split("|") for line in table.splitlines()]
    return above.splitlines(), [[cell.strip() for cell in cells] for cells in rows]


def national_text(above: list[str], table: list[list[str]]) -> str:
    """Return a national form as it is pasted from Word: cells between tabs, covered ones empty."""
    lines = ("\t".join("" if cell in "<^" else cell for cell in cells) for cells in table)
    return "\n".join([*above, *lines]) + "\n"


def national_word(above: list[str], table: list[list[str]]) -> bytes:
    """Return a national form as a Word file."""
    document = Document()
    _set_up(document, above[0])
    center = WD_ALIGN_PARAGRAPH.CENTER
    for line, side in zip(above, (center, center, WD_ALIGN_PARAGRAPH.RIGHT), strict=True):
        document.add_paragraph(line).alignment = side
    drawn = document.add_table(len(table), len(table[0]), "Table Grid")
    cells = [list(row.cells) for row in drawn.rows]
    for row, texts in enumerate(table):
        for column, written in enumerate(texts):
            if written not in ("<", "^"):
                end, last = column + 1, row + 1
                while end < len(texts) and texts[end] == "<":
                    end += 1
                while last < len(table) and table[last][column] == "^":
                    last += 1
                cell = cells[row][column].merge(cells[last - 1][end - 1])
                _write(cell, written)
    saved = io.BytesIO()
    document.save(saved)
    return _without_time(saved)


def _set_up(document: WordDocument, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "perftable", ""
    properties.created = properties.modified = SAVED
    normal: Any = document.styles["Normal"]
    normal.font.size, normal.paragraph_format.space_after = Pt(9), Pt(0)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)


def _fill(document: WordDocument, body: list[Row]) -> None:
    top, below = [*HEADER, "", "", ""], [""] * 5 + TIERS
    table = document.add_table(len(body) + 2, len(WIDTHS), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
    grid = [list(row.cells) for row in table.rows]
    for cells, texts in zip(grid, [top, below, *(texts for _, texts in body)], strict=True):
        for cell, written, width in zip(cells, texts, WIDTHS, strict=True):
            cell.width = Cm(width)
            _write(cell, written)
    for cell, under in zip(grid[0][:5], grid[1], strict=False):
        cell.merge(under)
    grid[0][5].merge(grid[0][8])
    for above, cells, (continues, _) in zip(grid[1:], grid[2:], body, strict=False):
        if continues:
            for cell, under in zip(above[:4], cells, strict=False):
                cell.merge(under)
    _repeat_header(table)


def _write(cell: _Cell, written: str) -> None:
    """Write each line as a paragraph, as people do who press the Enter key in a cell."""
    first, *others = written.split("\n")
    if first:  # an empty run would keep the paragraph when cells are merged
        cell.paragraphs[0].add_run(first)
    for line in others:
        cell.add_paragraph(line)


def _repeat_header(table: Table) -> None:
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _without_time(saved: io.BytesIO) -> bytes:
    """Write the zip file again with fixed times: the library states when it ran."""
    again = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(again, "w") as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, ZIP_TIME)
            fixed.create_system = 0
            new.writestr(fixed, old.read(entry), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def main() -> None:
    """Write the samples beside this file."""
    for name in SAMPLES:
        source = load(name)
        (HERE / f"{name}.txt").write_bytes(text(source).encode())
        (HERE / f"{name}.docx").write_bytes(word(source))
    for name in NATIONAL:
        form = grid(name)
        (HERE / "national" / f"{name}.txt").write_bytes(national_text(*form).encode())
        (HERE / "national" / f"{name}.docx").write_bytes(national_word(*form))


if __name__ == "__main__":
    main()
