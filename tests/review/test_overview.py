"""The overview: a row a unit, the worst first; titles before codes; text stays text."""

import io
from pathlib import Path
from typing import Any

import openpyxl

from perftable.config.settings import DEFAULT
from perftable.review.making import titles_of
from perftable.review.overview import overview
from reviews import BAD, GOOD, HALF, LOOK, made, reviewed, submit, word


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {page.title: [[c.value for c in row] for row in page.rows] for page in book.worksheets}


def test_units_stand_worst_first_with_verdict_counts_and_budget(tmp_path: Path) -> None:
    folder = submit(tmp_path / "in", 甲=GOOD, 乙=HALF, 丙=BAD)
    (folder / "丁.docx").write_bytes(b"\x00")
    reviewed(folder, tmp_path / "out")
    found = sheets((tmp_path / "out" / "审核总表.xlsx").read_bytes())
    head, *rows = found["总表"]
    assert head[:9] == [
        *("单位", "结论", "错误", "警告", "提示", "预算金额（万元）", "缺项", "轮次", "文件"),
    ]
    assert [row[8] for row in rows] == ["丁.docx", "丙.docx", "乙.docx", "甲.docx"]
    assert [row[1] for row in rows] == ["未检查", "退回修改", "退回修改", "通过"]
    assert rows[0][2:6] == [None] * 4
    assert rows[0][-1]
    assert rows[1][2] == 2
    assert rows[3][5] == 10


def test_rules_and_findings_have_titles_first_and_codes_last(tmp_path: Path) -> None:
    entries = [made(word(*BAD), tmp_path).entry]
    found = sheets(overview(entries, [], titles_of(DEFAULT), LOOK))
    assert list(found) == ["总表", "按问题类型", "问题明细"]
    for name, place in (("按问题类型", 0), ("问题明细", 2)):
        assert all(not row[place].startswith("PT") for row in found[name][1:])
        assert all(row[-1].startswith("PT") for row in found[name][1:])
    assert len(found["问题明细"]) == 1 + len(entries[0].report.findings)


def test_every_sheet_has_a_filter_and_its_head_in_view(tmp_path: Path) -> None:
    data = overview([made(word(*BAD), tmp_path).entry], [], {}, LOOK)
    for page in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        assert page.auto_filter.ref
        assert page.freeze_panes == "B2"


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    data = word(*BAD, above="单位名称：=HYPERLINK(1)")
    entries = [made(data, tmp_path, "<r>=1+1</r>").entry]
    book = openpyxl.load_workbook(io.BytesIO(overview(entries, ["@x.docx"], {}, LOOK)))
    cells = [cell for page in book.worksheets for row in page.rows for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert any(cell.value == "<r>=1+1</r>" for cell in cells)


def test_a_later_round_tells_what_is_mended_and_who_did_not_answer(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.docx"
    earlier.write_bytes(word(*BAD))
    entry = made(word(*HALF), tmp_path, round=2, before=str(earlier)).entry
    found = sheets(overview([entry], ["一科/乙镇.docx"], titles_of(DEFAULT), LOOK))
    head, row, missing = found["总表"]
    assert dict(zip(head, row, strict=True)) | {"说明": None} == {
        **dict(zip(head, row, strict=True)),
        **{"轮次": 2, "已整改": 1, "未整改": 1, "新发现": 0, "说明": None},
    }
    assert missing[:2] == ["乙镇.docx", "本轮未报送"]
    assert len(found["已整改"]) == 2
    assert "上轮已提出" in found["问题明细"][1]
