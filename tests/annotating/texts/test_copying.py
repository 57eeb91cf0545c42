"""Annotations in a copy of an OpenDocument text: on their cells, and nothing else of it changed."""

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from findingnotes import finding
from perftable.annotating.copying import Annotated
from perftable.annotating.remarks import Note
from perftable.annotating.texts.copying import OpenText
from perftable.readers.base import UnreadableFile
from readers.odf.test_odf import COVERED, flat, p, table, td, tr, zipped

PATH, WHEN = Path("a.odt"), datetime(2025, 1, 2, 3, 4, 5)
HEAD = "错误：绩效目标未填写（PT302）"
FORM = p("某乡绩效目标表") + table(tr("名称", "目标"), tr("甲", td()), tr("乙", "丙"))
DC = "http://purl.org/dc/elements/1.1/"


def copy(data: bytes, *findings: Note, author: str = "") -> Annotated:
    return OpenText(PATH, data).annotated(findings, WHEN, author)


def content(data: bytes) -> bytes:
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("content.xml")


def marks(data: bytes) -> list[tuple[str, str, list[str]]]:
    """The text that each annotation is on, its author and its lines."""
    shown: dict[str, str] = {}
    found: list[tuple[str, str, list[str]]] = []
    open_: set[str] = set()
    inside = 0
    for event, item in etree.iterwalk(etree.fromstring(content(data)), ("start", "end")):
        kind = etree.QName(item).localname
        name = next((v for k, v in item.attrib.items() if str(k).endswith("}name")), "")
        if event == "start" and kind == "annotation":
            lines = ["".join(map(str, one.itertext())) for one in item.iter("{*}p")]
            found.append((name, item.findtext(f"{{{DC}}}creator") or "", lines))
            open_.add(name)
            inside += 1
        elif kind == "annotation":
            inside -= 1
        elif kind == "annotation-end":
            open_.discard(name)
        text = item.text if event == "start" else item.tail
        for one in () if inside else open_:
            shown[one] = shown.get(one, "") + (text or "")
    assert not open_
    return [(shown.get(name, ""), author, lines) for name, author, lines in found]


def places(data: bytes) -> list[str]:
    return [shown for shown, _, _ in marks(data)]


def around(item: etree._Element) -> list[str]:
    return [etree.QName(one).localname for one in item.iterancestors()]


def without(data: bytes) -> bytes:
    """The content without annotations."""
    return re.sub(rb"<office:annotation .*?</office:annotation>|<office:annotation-end [^>]*>", b"", data)  # fmt: skip


@pytest.mark.parametrize("packed", [True, False])
def test_each_cell_has_its_annotation(packed: bool) -> None:
    data = zipped(flat(FORM)) if packed else flat(FORM)
    result = copy(data, finding(3, 2), finding(1), finding(paragraph=1))
    lines = [HEAD, "请填写。"]
    assert result.comments == 3
    assert marks(result.data) == [
        ("某乡绩效目标表", "perftable", lines), ("名称", "perftable", lines), ("丙", "perftable", lines),
    ]  # fmt: skip


def test_the_moment_and_the_initials_are_told() -> None:
    result = content(copy(flat(FORM), finding(3, 2), author="李四").data).decode()
    assert "<dc:creator>李四</dc:creator><dc:date>2025-01-02T03:04:05</dc:date>" in result
    assert "<meta:creator-initials>perftable</meta:creator-initials>" in result


def test_an_empty_cell_is_given_a_paragraph() -> None:
    result = copy(flat(FORM), finding(2, 2)).data
    assert places(result) == [""]
    (item,) = etree.fromstring(result).iter("{*}annotation")
    assert around(item)[:2] == ["p", "table-cell"]
    assert len(next(item.iterancestors("{*}table-cell"))) == 1


def test_only_annotations_are_new() -> None:
    data = zipped(flat(FORM), **{"styles.xml": b"<a/>"})
    result = copy(data, finding(3, 2), finding(1)).data
    assert without(content(result)) == content(data)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(result)) as new:
        assert old.namelist() == new.namelist()
        assert new.read("styles.xml") == b"<a/>"
        assert new.infolist()[0].compress_type == old.infolist()[0].compress_type


def test_a_cell_of_several_paragraphs_is_annotated_whole() -> None:
    data = flat(table(tr(td(p("甲") + p("乙")), "丙")))
    assert places(copy(data, finding(1, 1)).data) == ["甲乙"]


@pytest.mark.parametrize(("row", "cell"), [(1, 1), (1, 2), (2, 1), (2, 2)])
def test_a_merged_cell_has_it_where_it_begins(row: int, cell: int) -> None:
    merged = td("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="2"')
    data = flat(table(tr(merged, COVERED, "丙"), tr(COVERED, COVERED, "丁")))
    assert places(copy(data, finding(row, cell)).data) == ["甲"]


def test_cells_whose_border_was_dragged_a_hair_keep_their_places() -> None:
    wide = 'table:number-columns-spanned="2"'
    data = flat(
        table(tr(td("甲", wide), COVERED, "乙", "丙"), tr("1", td("2", wide), COVERED, "3"))
    )
    found = [places(copy(data, finding(row, 2)).data) for row in (1, 2)]
    assert found == [["乙"], ["2"]]


def test_repeated_cells_and_rows_have_it_at_what_they_repeat() -> None:
    cells = td("甲", 'table:number-columns-repeated="2"')
    data = flat(table(tr(cells, "乙", more='table:number-rows-repeated="2"'), tr("丙", "丁", "戊")))
    assert places(copy(data, finding(2, 2), finding(3, 3)).data) == ["甲", "戊"]


def test_tables_in_cells_are_counted_as_the_reader_does() -> None:
    inner = table(tr("内", "里"))
    data = flat(table(tr(td(p("外") + inner), "乙")) + table(tr("丙", "丁")))
    assert places(copy(data, finding(1, 2, table=3), finding(1, 1, table=2), finding(1, 1)).data) == [
        "外", "里", "丙",
    ]  # fmt: skip


def test_a_text_box_has_it_at_its_paragraph() -> None:
    box = p("甲<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>")
    result = copy(flat(box + p("乙") + table(tr("丙"))), finding(paragraph=2)).data
    (item,) = etree.fromstring(result).iter("{*}annotation")
    assert around(item)[:2] == ["p", "text"]


def test_what_is_said_of_the_document_is_at_its_beginning() -> None:
    assert places(copy(flat(FORM), finding(severity=None)).data) == ["某乡绩效目标表"]
    assert places(copy(flat(table(tr("甲"))), finding(severity=None)).data) == ["甲"]


def test_a_place_with_several_findings_has_one_annotation_the_gravest_first() -> None:
    note = finding(3, 2, code="PT404", severity="note")
    ((_, _, lines),) = marks(copy(flat(FORM), note, finding(3, 2)).data)
    assert lines[0] == HEAD


def test_a_second_run_replaces_the_first_whosever_name_it_bears() -> None:
    first = copy(flat(FORM), finding(3, 2), finding(3, 1), author="李四").data
    assert [author for _, author, _ in marks(first)] == ["李四", "李四"]
    again = copy(first, finding(3, 2)).data
    assert [(shown, author) for shown, author, _ in marks(again)] == [("丙", "perftable")]
    assert copy(again).data == flat(FORM)


def test_annotations_of_others_stay() -> None:
    other = (
        f'<office:annotation office:name="perftable-1" xmlns:dc="{DC}"><dc:creator>王</dc:creator>'
        "<text:p>请核对</text:p></office:annotation>"
    )
    data = flat(FORM.replace("丙", other + '丙<office:annotation-end office:name="perftable-1"/>'))
    result = copy(data, finding(3, 2)).data
    assert [(shown, author) for shown, author, _ in marks(result)] == [
        ("丙", "perftable"), ("丙", "王"),
    ]  # fmt: skip
    assert copy(result).data == data


def test_the_prefixes_need_not_be_those_of_the_specification() -> None:
    data = re.sub(rb"(?<=[</ ])text:", b"t:", flat(FORM)).replace(b"xmlns:text=", b"xmlns:t=")
    assert b"<t:p" in data
    result = copy(data, finding(2, 2), finding(3, 2)).data
    assert places(result) == ["", "丙"]


def test_nothing_is_written_where_nothing_is_found() -> None:
    assert copy(flat(FORM)) == Annotated(flat(FORM), 0, signed=False)


def test_a_signature_is_told() -> None:
    data = zipped(flat(FORM), **{"META-INF/documentsignatures.xml": b"<a/>"})
    assert copy(data, finding(3, 2)).signed


def test_a_workbook_is_refused_with_what_to_do() -> None:
    data = flat(table(tr("甲", "乙")), "spreadsheet")
    with pytest.raises(UnreadableFile, match=r"save the file as \.xlsx"):
        copy(data, finding(1, 1))
