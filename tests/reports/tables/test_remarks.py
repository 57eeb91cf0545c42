"""Findings as rows for people."""

from perftable.model.phrase import Phrase
from perftable.reports.tables.findings import finding_columns
from perftable.reports.tables.remarks import remark_columns, remark_rows
from perftable.reports.words import titles_of
from reports.findings import run

UNIT = Phrase("白石镇人民政府", "白石镇人民政府")


def rows(**changed: object) -> list[dict[str, object]]:
    given = run("zh")
    submissions = [one._replace(**changed) for one in given.submissions]  # type: ignore[arg-type]
    columns, *found = remark_rows(submissions, titles_of(given.catalogue), "zh")
    names = [str(column) for column in columns]
    return [dict(zip(names, row, strict=True)) for row in found]


def test_what_people_read_stands_first_and_nothing_is_left_out() -> None:
    assert remark_columns()[:5] == ("of_unit", "severity", "names", "place", "message")
    assert set(finding_columns()) - set(remark_columns()) == {"name"}


def test_a_row_says_where_and_what() -> None:
    (row,) = [one for one in rows() if one["code"] == "PT302"]
    assert (row["names"], row["place"]) == ("环境保护 → 垃圾清运", "第 3 行，“绩效目标”栏")
    assert (row["title"], row["message"]) == (
        "绩效目标未填写",
        "“垃圾清运”未填写绩效目标；请填写。",
    )


def test_the_unit_is_the_document_s_else_the_file_s_name() -> None:
    assert {one["of_unit"] for one in rows()} == {"bad.txt", "empty.docx"}
    assert {one["of_unit"] for one in rows(unit=UNIT)} == {"白石镇人民政府"}


def test_a_file_that_was_not_read_has_its_reason() -> None:
    (row,) = [one for one in rows() if one["status"] == "unreadable"]
    assert (row["message"], row["names"], row["title"]) == ("文件是空的。", None, None)
