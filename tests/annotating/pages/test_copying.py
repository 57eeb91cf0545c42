"""Annotations in a copy of a PDF: on their cells, and nothing else of it changed."""

import ctypes
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from findingnotes import finding
from pdffile import pdf, ruled, text
from perftable.annotating.copying import Annotated
from perftable.annotating.pages.copying import Pages
from perftable.annotating.remarks import Note
from perftable.readers.base import UnreadableFile

pypdfium2 = pytest.importorskip("pypdfium2")
pypdf = pytest.importorskip("pypdf")

PATH, WHEN = Path("a.pdf"), datetime(2025, 1, 2, 3, 4, 5)
ROWS = [["名称", "目标", "标准"], ["甲", "", "优"], ["乙", "丙", "良"]]
FORM = pdf(text(50, 815, "某乡绩效目标表") + ruled(ROWS))
HEAD = "错误：绩效目标未填写（PT302）"

Area = tuple[int, int, int, int]


def copy(data: bytes, *findings: Note, author: str = "") -> Annotated:
    return Pages(PATH, data).annotated(findings, WHEN, author)


def marks(data: bytes) -> list[tuple[int, Area, str, str]]:
    """Page, area, author and first line of each annotation, as pdfium sees them."""
    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument(data)
    found = []
    for number, page in enumerate(document, 1):
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            item = raw.FPDFPage_GetAnnot(page, at)
            assert raw.FPDFAnnot_GetSubtype(item) in (raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_TEXT)
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(item, box)
            area = (round(box.left), round(box.bottom), round(box.right), round(box.top))
            lines = string(item, b"Contents").split("\n")
            found.append((number, area, string(item, b"T"), lines[0]))
            raw.FPDFPage_CloseAnnot(item)
    return found


def string(item: Any, key: bytes) -> str:
    raw = pypdfium2.raw
    size = raw.FPDFAnnot_GetStringValue(item, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(
        item, key, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
    )
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def pictures(data: bytes) -> list[bytes]:
    """The pages without annotations."""
    document = pypdfium2.PdfDocument(data)
    return [page.render(draw_annots=False).to_numpy().tobytes() for page in document]


def areas(data: bytes) -> list[Area]:
    return [area for _, area, _, _ in marks(data)]


def test_each_cell_has_its_annotation() -> None:
    result = copy(FORM, finding(2, 2), finding(3, 3), finding(paragraph=1), finding(3))
    assert result.comments == 4
    assert marks(result.data) == [
        (1, (50, 814, 120, 824), "perftable", HEAD),
        (1, (150, 760, 250, 780), "perftable", HEAD),
        (1, (50, 740, 150, 760), "perftable", HEAD),
        (1, (250, 740, 350, 760), "perftable", HEAD),
    ]


def test_the_file_stays_and_is_gone_on_with() -> None:
    result = copy(FORM, finding(2, 2)).data
    assert result.startswith(FORM)
    assert pictures(result) == pictures(FORM)
    assert result[len(FORM) :].count(b" 0 obj\n") == 2  # the page and the annotation


def test_what_it_is_stands_in_both() -> None:
    data = pdf(ruled(ROWS), trailer="/Info 5 0 R/ID[<01><02>]", more=[b"<</Title(abc)>>"])
    reader = pypdf.PdfReader(BytesIO(copy(data, finding(2, 2)).data))
    assert reader.metadata.title == "abc"
    assert reader.trailer["/ID"][1].original_bytes == b"\2"


def test_what_is_said_of_the_document_is_at_its_beginning() -> None:
    note = finding(severity=None)
    assert areas(copy(FORM, note).data) == [(50, 814, 120, 824)]
    assert areas(copy(pdf(ruled(ROWS)), note).data) == [(50, 780, 150, 800)]


def test_a_place_with_several_findings_has_one_annotation_the_gravest_first() -> None:
    note = finding(2, 2, code="PT404", severity="note")
    ((_, _, _, first),) = marks(copy(FORM, note, finding(2, 2)).data)
    assert first == HEAD


@pytest.mark.parametrize(
    ("turned", "box", "page", "area"),
    [
        ("1 0 0 1 0 0", "0 0 595 842", "", (150, 760, 250, 780)),
        ("1 0 0 1 20 30", "20 30 615 872", "", (170, 790, 270, 810)),
        ("0 1 -1 0 842 0", "0 0 842 595", "/Rotate 90", (62, 150, 82, 250)),
        ("-1 0 0 -1 595 842", "0 0 595 842", "/Rotate 180", (345, 62, 445, 82)),
        ("0 -1 1 0 0 595", "0 0 842 595", "/Rotate 270", (760, 345, 780, 445)),
    ],
)
def test_a_turned_or_moved_page(turned: str, box: str, page: str, area: Area) -> None:
    data = pdf(f"q {turned} cm {ruled(ROWS)} Q", box=box, page=page)
    assert areas(copy(data, finding(2, 2)).data) == [area]


def test_a_cell_over_pages_has_it_where_it_begins() -> None:
    first = ruled([["名称", "目标"], ["甲", "按时完成全部任务，按时完"]], top=60, width=120)
    data = pdf(first, ruled([["", "成全部任务。"], ["乙", "丙"]], width=120))
    findings = finding(2, 2), finding(3, 2)
    assert [(page, area[1]) for page, area, *_ in marks(copy(data, *findings).data)] == [
        (1, 20),
        (2, 760),
    ]


def test_a_merged_cell_has_it_whole() -> None:
    drawn = ruled([["", "目标", "标准"], ["", "丙", "优"]])
    merged = drawn.replace("50 780 m 350 780 l S", "150 780 m 350 780 l S") + text(55, 776, "名称")
    assert areas(copy(pdf(merged), finding(2, 1)).data) == [(50, 760, 150, 800)]


def test_a_merged_cell_that_the_paper_cuts_has_it_on_the_paper() -> None:
    one = ruled([["", "", ""], *ROWS], width=170)
    for at in (220, 390, 560):
        one = one.replace(f"{at} 800 m {at} 720 l S", f"{at} 780 m {at} 720 l S")
    other = ruled([["", ""], ["备注", "单位"], ["甲", "眼"], ["乙", "公里"]], width=170)
    for at in (50, 220):
        other = other.replace(f"{at} 800 m {at} 720 l S", f"{at} 780 m {at} 720 l S")
    data = pdf(one + text(55, 787, "某乡绩效目标表"), other)
    found = marks(copy(data, finding(1, 4), finding(2, 4)).data)
    assert [(page, area) for page, area, _, _ in found] == [
        (1, (50, 780, 595, 800)), (2, (50, 760, 220, 780)),
    ]  # fmt: skip


def test_a_second_run_replaces_the_first_whosever_name_it_bears() -> None:
    first = copy(FORM, finding(2, 2), finding(3, 3), author="李四").data
    assert {author for _, _, author, _ in marks(first)} == {"李四"}
    again = copy(first, finding(2, 1))
    assert [(area, author) for _, area, author, _ in marks(again.data)] == [
        ((50, 760, 150, 780), "perftable")
    ]
    assert marks(copy(again.data).data) == []


def test_annotations_of_others_stay_but_not_answers_to_ours() -> None:
    note = b"<</Type/Annot/Subtype/Text/Rect[1 2 3 4]/Contents(a)/T(b)>>"
    data = pdf(ruled(ROWS), page="/Annots[5 0 R]", more=[note])
    first = copy(data, finding(2, 2)).data
    assert [author for _, _, author, _ in marks(first)] == ["b", "perftable"]
    from pypdf.annotations import Text
    from pypdf.generic import IndirectObject, NameObject

    writer = pypdf.PdfWriter(BytesIO(first), incremental=True)
    ours = writer.pages[0]["/Annots"][1]
    for name in ("IRT", "Parent"):
        answer = Text(rect=(1, 2, 3, 4), text="c", title_bar="c")
        answer[NameObject("/" + name)] = IndirectObject(ours.idnum, 0, writer)
        writer.add_annotation(0, answer)
    out = BytesIO()
    writer.write(out)
    assert [author for _, _, author, _ in marks(out.getvalue())] == ["b", "perftable", "c", "c"]
    assert [author for _, _, author, _ in marks(copy(out.getvalue()).data)] == ["b"]


@pytest.mark.parametrize("listed", ["[5 0 R]", "6 0 R"])
def test_a_list_of_annotations_of_its_own(listed: str) -> None:
    note = b"<</Type/Annot/Subtype/Text/Rect[1 2 3 4]/Contents(a)/T(b)>>"
    data = pdf(ruled(ROWS), page=f"/Annots {listed}", more=[note, b"[5 0 R]"])
    assert len(marks(copy(data, finding(2, 2)).data)) == 2


def test_a_file_whose_directory_is_a_stream() -> None:
    from pypdf.generic import NameObject

    writer = pypdf.PdfWriter(BytesIO(FORM), incremental=True)
    writer.pages[0][NameObject("/Tabs")] = NameObject("/S")
    out = BytesIO()
    writer.write(out)
    data = out.getvalue()
    assert b"/XRef" in data
    result = copy(data, finding(2, 2)).data
    assert areas(result) == [(150, 760, 250, 780)]
    assert len(pypdf.PdfReader(BytesIO(result), strict=True).pages[0]["/Annots"]) == 1


def test_nothing_is_written_where_nothing_is_found() -> None:
    assert copy(FORM) == Annotated(FORM, 0, signed=False)


def test_a_signature_is_told() -> None:
    data = pdf(ruled(ROWS), more=[b"<</Type/Sig/ByteRange[0 1 2 3]>>"])
    assert copy(data, finding(2, 2)).signed


def test_a_file_with_restrictions_is_refused() -> None:
    writer = pypdf.PdfWriter(BytesIO(FORM))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(UnreadableFile, match="permissions password"):
        copy(out.getvalue(), finding(2, 2))


@pytest.mark.parametrize("end", [b"startxref\n9\n%%EOF\n", b""])
def test_a_file_with_a_wrong_directory_is_refused(end: bytes) -> None:
    data = FORM[: FORM.rindex(b"startxref")] + end
    with pytest.raises(UnreadableFile, match="print it to PDF and try again"):
        copy(data, finding(2, 2))


def test_what_stands_behind_the_file_stays() -> None:
    data = FORM + b"\0" * 500
    result = copy(data, finding(2, 2)).data
    assert result.startswith(data)
    assert areas(result) == [(150, 760, 250, 780)]


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.annotating.pages.copying.find_spec", lambda name: None)
    with pytest.raises(UnreadableFile, match=r"pip install 'perftable\[annotate\]'"):
        copy(FORM, finding(2, 2))
