"""Where joined findings stand: rows by number and by name, each alone where it says more."""

import pytest

import perftable.forms.duties.records  # noqa: F401 - whose columns are called so
from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.reports.joining import Joined, join
from perftable.reports.spots import spots
from support import path


def finding(row: int | None, activity: str, **fields: object) -> Finding:
    values = {"code": "PT302", "name": "missing-goal", "severity": "error", "message": "无目标"}
    place = Location(table=1, row=row, column="goal")
    way = path("环卫", activity)
    given = {**values, "args": {}, "location": place, "path": way, "text": None, **fields}
    return Finding.model_validate(given)


def joined(*findings: Finding) -> Joined:
    (one,) = join(findings)
    return one


def lines(*findings: Finding, lang: Lang = "zh", **how: bool) -> list[str]:
    return list(spots(joined(*findings), lang, **how))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "第 4 行  环卫 → 清运"),
        ("", "第 4 行  环卫 → 清运  （空）"),
        ("日产日清", "第 4 行  环卫 → 清运  日产日清"),
        ("清运", "第 4 行  环卫 → 清运"),
        ("无目标", "第 4 行  环卫 → 清运"),
    ],
)
def test_one_row_has_its_names_and_its_text_unless_they_say_it(
    text: str | None, expected: str
) -> None:
    assert lines(finding(4, "清运", text=text)) == [expected]


def test_a_cell_of_a_workbook_is_called_as_its_program_calls_it() -> None:
    here = Location(1, 7, "goal", cell=3, sheet="汇总")
    assert lines(finding(None, "清运", location=here)) == ["汇总!C7  环卫 → 清运"]
    seen = finding(None, "清运", location=here, related=(Location(1, 9, sheet="汇总"),))
    assert lines(seen) == ["汇总!C7（另见工作表“汇总”第 9 行）  环卫 → 清运"]
    both = (
        finding(None, "清运", location=here),
        finding(None, "清扫", location=Location(1, 8, sheet="汇总")),
    )
    assert lines(*both) == ["工作表“汇总”第 7、8 行（共 2 行）：清运；清扫"]


def test_several_rows_are_counted_and_named() -> None:
    both = finding(4, "清运"), finding(14, "清扫")
    assert lines(*both) == ["第 4、14 行（共 2 行）：清运；清扫"]
    assert lines(*both, lang="en") == ["rows 4, 14 (2 rows): 清运; 清扫"]
    assert lines(*both, tables=True) == ["表 1 第 4、14 行（共 2 行）：清运；清扫"]
    nameless = [one.model_copy(update={"path": ()}) for one in both]
    assert lines(*nameless) == ["第 4、14 行（共 2 行）"]


def test_each_has_a_line_where_all_are_asked_for() -> None:
    both = finding(4, "清运"), finding(14, "清扫")
    assert lines(*both, verbose=True) == ["第 4 行  环卫 → 清运", "第 14 行  环卫 → 清扫"]


def test_up_to_three_that_name_other_rows_have_a_line_each() -> None:
    every = [finding(n, f"活动{n}", related=(Location(1, n + 1),)) for n in (2, 4, 6, 8)]
    assert lines(*every[:3])[0] == "第 2 行（另见第 3 行）  环卫 → 活动2"
    assert len(lines(*every[:3])) == 3
    assert lines(*every) == ["第 2、4、6、8 行（共 4 行）：活动2；活动4；活动6；活动8"]


def test_findings_on_one_row_are_told_apart_by_their_columns() -> None:
    here = finding(4, "清运"), finding(4, "清运", location=Location(1, 4, "content"))
    assert lines(*here) == [
        "第 4 行，“绩效目标”栏  环卫 → 清运",
        "第 4 行，“内容描述”栏  环卫 → 清运",
    ]


def test_a_long_name_is_cut_at_twenty_characters() -> None:
    assert lines(finding(4, "名" * 20))[0].endswith("名" * 20)
    assert lines(finding(4, "名" * 21))[0].endswith("名" * 19 + "…")


@pytest.mark.parametrize(
    ("place", "tables", "expected"),
    [
        (Location(paragraph=3), False, ["正文第 3 段"]),
        (Location(table=2), False, []),
        (Location(table=2), True, ["表 2"]),
        (Location(), True, []),
    ],
)
def test_a_place_without_a_row(place: Location, tables: bool, expected: list[str]) -> None:
    here = finding(None, "", location=place, path=())
    assert lines(here, tables=tables) == expected
