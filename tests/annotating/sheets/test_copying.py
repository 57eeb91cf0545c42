"""Cell comments in a copy of a workbook: where they belong, and nothing else of it changed."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.comments import Comment

from perftable.annotating.copying import Annotated
from perftable.annotating.remarks import Note
from perftable.annotating.sheets.copying import Workbook
from perftable.annotating.sheets.notes import MIXED_UP
from perftable.model.finding import Severity
from perftable.model.location import Location
from perftable.readers.base import UnreadableFile
from sheetfile import merged, parts, row, sheet, text
from wordfile import REL, pack

PATH, WHEN = Path("a.xlsx"), datetime(2025, 1, 2)
FORM = sheet(
    row(1, text("A1", "名称"), text("B1", "目标")), row(3, text("A3", "甲"), text("B3", ""))
)


def finding(
    at: int | None = None,
    column: int | None = None,
    *,
    page: str = "表1",
    code: str = "PT302",
    severity: Severity = "error",
) -> Note:
    place = Location(1, at, "goal", cell=column, sheet=page) if at else Location()
    words = {"error": "错误", "warning": "警告", "note": "提示"}
    return Note(place, severity, f"{words[severity]}：绩效目标未填写（{code}）", ("请填写。",))


def copy(data: bytes, *findings: Note) -> Annotated:
    return Workbook(PATH, data).annotated(findings, WHEN)


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def comments(data: bytes) -> list[tuple[str, str, str]]:
    """Sheet and cell, author and first line of each comment."""
    files = contents(data)
    found = []
    for name in sorted(files):
        links = re.search(rb'Target="([^"]*comments?\d*\.xml)"', files[name])
        if "/worksheets/_rels/" in name and links:
            number = name.removesuffix(".xml.rels")[-1]
            part = "xl/" + links[1].decode().removeprefix("/xl/").removeprefix("../")
            root = etree.fromstring(files[part])
            authors = [author.text or "" for author in root.iter("{*}author")]
            for one in root.iter("{*}comment"):
                lines = "".join(text.text or "" for text in one.iter("{*}t")).split("\n")
                place = f"表{number}!{one.get('ref')}"
                found.append((place, authors[int(one.get("authorId") or 0)], lines[0]))
    return found


HEAD = "错误：绩效目标未填写（PT302）"


def test_each_cell_has_its_comment() -> None:
    data = pack(parts(FORM, sheet(row(2, text("C2", "乙")))))
    result = copy(data, finding(3, 2), finding(3), finding(2, 3, page="表2"), finding())
    assert result.comments == 4
    assert comments(result.data) == [
        ("表1!A1", "perftable", HEAD),
        ("表1!A3", "perftable", HEAD),
        ("表1!B3", "perftable", HEAD),
        ("表2!C2", "perftable", HEAD),
    ]


def test_a_cell_with_several_findings_has_one_comment_the_gravest_first() -> None:
    note = finding(3, 2, code="PT404", severity="note")
    (found,) = comments(copy(pack(parts(FORM)), note, finding(3, 2)).data)
    assert found == ("表1!B3", "perftable", HEAD)


def test_only_what_makes_them_known_changes() -> None:
    data = pack(parts(FORM, FORM))
    before, after = contents(data), contents(copy(data, finding(3, 2)).data)
    assert [name for name in before if before[name] != after[name]] == [
        "xl/worksheets/sheet1.xml",
        "[Content_Types].xml",
    ]
    assert sorted(after.keys() - before.keys()) == [
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
    ]
    added = f'<legacyDrawing xmlns:r="{REL}" r:id="rIdvmlDrawing"/>'.encode()
    assert (
        after["xl/worksheets/sheet1.xml"].replace(added, b"") == before["xl/worksheets/sheet1.xml"]
    )


def test_the_drawing_stands_before_what_must_follow_it() -> None:
    tail = '<pageMargins left="1"/><tableParts count="0"/><extLst/>'
    data = pack(parts(sheet(row(1, text("A1", "甲")), behind=tail)))
    content = contents(copy(data, finding(1, 1)).data)["xl/worksheets/sheet1.xml"]
    assert b'<pageMargins left="1"/><legacyDrawing ' in content


@pytest.mark.parametrize("column", [1, 2])
def test_a_merged_cell_has_it_where_it_begins(column: int) -> None:
    rows = row(1, text("A1", "甲"), text("C1", "丙")), row(2, text("C2", "丁"))
    data = pack(parts(sheet(*rows, behind=merged("A1:B2"))))
    assert comments(copy(data, finding(2, column)).data) == [("表1!A1", "perftable", HEAD)]


def test_a_second_run_replaces_the_first() -> None:
    data = pack(parts(FORM))
    first = copy(data, finding(1, 1), finding(3, 2)).data
    again = copy(first, finding(3, 2))
    assert comments(again.data) == [("表1!B3", "perftable", HEAD)]
    assert contents(again.data)["xl/drawings/vmlDrawing1.vml"].count(b"</v:shape>") == 1
    none = copy(first)
    assert (none.comments, comments(none.data)) == (0, [])


def test_comments_of_others_stay_and_ours_stand_beside_them() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "表1"
    page["A1"], page["B1"], page["A3"] = "名称", "目标", "甲"
    page["B3"].comment = Comment("请核对", "王")
    buffer = io.BytesIO()
    book.save(buffer)
    result = copy(buffer.getvalue(), finding(3, 2), finding(1, 1)).data
    assert comments(result) == [
        ("表1!B3", "王", "请核对"),
        ("表1!A1", "perftable", HEAD),
        ("表1!C3", "perftable", HEAD),
    ]
    assert comments(copy(result).data) == [("表1!B3", "王", "请核对")]


def test_ours_are_known_where_the_author_is_lost() -> None:
    first = contents(copy(pack(parts(FORM)), finding(1, 1)).data)
    first["xl/comments1.xml"] = first["xl/comments1.xml"].replace(b">perftable<", b"> <")
    assert comments(copy(pack(first)).data) == []


def test_nothing_is_written_where_nothing_is_found() -> None:
    data = pack(parts(FORM))
    assert copy(data) == Annotated(data, 0, signed=False)


def test_comments_that_are_mixed_up() -> None:
    files = contents(copy(pack(parts(FORM)), finding(1, 1)).data)
    del files["xl/comments1.xml"]
    with pytest.raises(UnreadableFile) as refusal:
        copy(pack(files), finding(1, 1))
    assert refusal.value.reason == MIXED_UP
