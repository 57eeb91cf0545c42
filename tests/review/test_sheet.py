"""The return sheet: what it says, in which order, on our layout and on the office's own."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from perftable.config.settings import Settings
from perftable.review.entry import Entry
from perftable.review.making import Task, make
from perftable.review.sheet import return_sheet
from perftable.review.sheet.content import content_of
from perftable.review.sheet.plain import text_of
from perftable.review.sheet.template import BadTemplate, require_template
from reviews import BAD, GOOD, LOOK, made, word
from support import ACTIVITY, DUTY
from support import row as cells

MANY = (
    cells(DUTY, budget="30.00"),
    *(cells(ACTIVITY, name=f"　　活动{n}", goal="") for n in "甲乙丙"),
)


def said(data: bytes) -> str:
    """All text of a Word file, cells parted by bars."""
    document = docx.Document(io.BytesIO(data))
    rows = [" | ".join(c.text for c in r.cells) for t in document.tables for r in t.rows]
    return "\n".join([*(p.text for p in document.paragraphs), *rows])


def entry(tmp_path: Path, *rows: tuple[str, ...]) -> Entry:
    return made(word(*rows), tmp_path).entry


def test_it_names_unit_form_verdict_deadline_and_who_signs(tmp_path: Path) -> None:
    look = replace(LOOK, deadline="2026年3月9日", reviewer="李四")
    text = said(return_sheet(entry(tmp_path, *BAD), look))
    for part in (
        "绩效目标审核退回修改意见",
        "单位 | 甲镇人民政府",
        "轮次 | 第 1 轮",
        "审核日期 | 2026年3月2日",
        "退回修改（2 个错误",
        "请于2026年3月9日前修改完毕",
        "审核人（签字）：李四",
    ):
        assert part in text


def test_what_to_correct_stands_in_the_order_of_the_document_with_the_names_of_rows(
    tmp_path: Path,
) -> None:
    content = content_of(entry(tmp_path, *BAD), LOOK)
    heading, lines = content.groups[0]
    assert heading == "必须修改的问题（2 项）"
    assert [(line.names, line.rows) for line in lines] == [
        ("环境保护", "第 2 行（另见第 3 行），“年度预算”栏"),
        ("环境保护 → 垃圾清运", "第 3 行，“绩效目标”栏"),
    ]
    assert [line.number for line in content.lines] == [*range(1, len(list(content.lines)) + 1)]


def test_what_is_wrong_on_several_rows_is_said_once_with_all_their_names(tmp_path: Path) -> None:
    content = content_of(entry(tmp_path, *MANY), LOOK)
    (line,) = [one for one in content.lines if "未填写绩效目标" in one.says]
    assert line.several
    assert line.rows.startswith("第 3、4、5 行（共 3 行）")
    assert line.names == "活动甲；活动乙；活动丙"


def test_a_list_of_rows_may_break_behind_each_number(tmp_path: Path) -> None:
    given = entry(
        tmp_path, DUTY, *(cells(ACTIVITY, name=f"　　活动{n}", goal="") for n in range(3))
    )
    assert "第 3、\u200b4、\u200b5 行" in said(return_sheet(given, LOOK))


def test_one_that_passes_says_so_and_asks_for_nothing(tmp_path: Path) -> None:
    content = content_of(entry(tmp_path, *GOOD), LOOK)
    assert content.title == "绩效目标审核意见"
    assert "予以通过" in content.opening
    assert content.closing == ""


def test_one_that_could_not_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "甲.docx"
    path.write_bytes(b"\x00\x01")
    found = make(Task(str(path), Settings(), "甲.docx", "k", "甲", LOOK)).entry
    content = content_of(found, LOOK)
    assert content.opening.startswith("你单位报送的文件“甲.docx”无法读取，未能审核：")
    assert ("审核结论", "未检查") in content.facts


def test_a_second_round_tells_what_is_mended_and_what_was_said_before(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.docx"
    earlier.write_bytes(word(*BAD))
    half = word(cells(DUTY), cells(ACTIVITY, goal=""))
    found = made(half, tmp_path, round=2, before=str(earlier)).entry
    text = said(return_sheet(found, LOOK))
    assert "第 2 轮" in text
    assert "上轮问题整改情况" in text
    assert "已整改 1 处，仍未整改 1 处；本轮新发现 0 处" in text
    assert "【上轮已提出】" in text


def test_without_a_deadline_there_is_room_to_write_one(tmp_path: Path) -> None:
    assert "年　　月　　日前" in content_of(entry(tmp_path, *BAD), LOOK).closing


def test_text_of_a_document_is_text(tmp_path: Path) -> None:
    evil = "<w:b/>&\u202e{{单位}}{0}=1+1"
    rows = (cells(DUTY, budget="9.00", name=evil), ACTIVITY)
    text = said(return_sheet(entry(tmp_path, *rows), LOOK))
    assert "<w:b/>&{{单位}}{0}=1+1" in text


def test_english_is_plain(tmp_path: Path) -> None:
    text = text_of(content_of(entry(tmp_path, *BAD), replace(LOOK, lang="en")))
    assert text.startswith("Performance targets: returned for correction\nunit: 甲镇人民政府")
    assert "To be corrected (2)" in text


def template(*paragraphs: str, row: tuple[str, ...] = ()) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if row:
        table = document.add_table(2, len(row))
        for place, text in enumerate(row):
            table.cell(0, place).text = f"栏{place}"
            table.cell(1, place).text = text
    document.sections[0].footer.paragraphs[0].text = "第{{轮次}}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_the_office_s_own_template_is_filled_in(tmp_path: Path) -> None:
    own = template(
        "致{{单位}}：{{ verdict }}", "{{期限}}", row=("{{序号}}", "{{位置}}", "{{问题}}")
    )
    require_template(own)
    data = return_sheet(entry(tmp_path, *BAD), replace(LOOK, template=own, deadline="3月9日"))
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs[0].text.startswith("致甲镇人民政府：退回修改")
    assert document.paragraphs[1].text == "3月9日"
    (table,) = document.tables
    assert [row.cells[0].text for row in table.rows] == ["栏0", "1", "2"]
    assert "未填写绩效目标" in table.rows[2].cells[2].text
    assert document.sections[0].footer.paragraphs[0].text == "第第 1 轮"


def test_a_field_cut_into_runs_keeps_the_look_of_its_first(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("致{{单")
    paragraph.runs[0].bold = True
    paragraph.add_run("位}}：")
    stream = io.BytesIO()
    document.save(stream)
    data = return_sheet(entry(tmp_path, *BAD), replace(LOOK, template=stream.getvalue()))
    (found, *_) = docx.Document(io.BytesIO(data)).paragraphs
    assert [(run.text, run.bold) for run in found.runs] == [
        ("致甲镇人民政府", True),
        ("：", None),
    ]


def test_values_are_not_read_as_fields_again(tmp_path: Path) -> None:
    own = template("{{文件}}")
    found = made(word(*BAD), tmp_path, "{{单位}}.docx").entry
    data = return_sheet(found, replace(LOOK, template=own))
    assert docx.Document(io.BytesIO(data)).paragraphs[0].text == "{{单位}}.docx"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no Word file", "无法读取"),
        (template("{{单位}}{{电话}}"), "字段“电话”无法识别"),
    ],
)
def test_a_template_that_cannot_be_filled_in_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BadTemplate) as refusal:
        require_template(data)
    assert reason in refusal.value.reason.zh
