"""Where findings stand, in words."""

import pytest

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.reports.folding import fold
from perftable.reports.places import numbers, place, places, rows
from support import path

HERE = Location(1, 5)


def finding(row: int | None = 5, **fields: object) -> Finding:
    values = {"code": "PT302", "name": "missing-goal", "severity": "error", "message": "no goal"}
    way = path(fields.pop("duty", None), fields.pop("activity", None))  # type: ignore[arg-type]
    place = Location(table=1, row=row)
    return Finding.model_validate({**values, "args": {}, "location": place, "path": way, **fields})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": ""}, "row 5  (empty)"),
        ({"duty": "环境", "activity": "清运", "text": "甲"}, "row 5  环境 → 清运  甲"),
        ({"duty": "环境", "text": "环境"}, "row 5  环境"),
        ({"text": "no goal"}, "row 5"),
        ({"related": (HERE, Location(1, 7), Location(1, 7))}, "row 5 (see also 7)"),
        ({"related": (Location(1, 7),), "unlisted": 2}, "row 5 (see also 7 and 2 more)"),
        ({"related": (Location(2, 5),)}, "row 5 (see also table 2, row 5)"),
        ({"related": (Location(paragraph=3),)}, "row 5"),
        ({"row": None}, ""),
    ],
)
def test_a_place(fields: dict[str, object], expected: str) -> None:
    one = finding(**fields)  # type: ignore[arg-type]
    assert place(one, one.message, "en") == expected


def test_a_place_in_one_of_several_tables() -> None:
    one = finding(related=(Location(1, 7), Location(2, 5), Location(2, 6)), duty="环境")
    assert place(one, "", "en", tables=True) == (
        "table 1, row 5 (see also table 1, row 7; table 2, rows 5, 6)  环境"
    )
    assert place(one, "", "zh", tables=True) == (
        "表 1 第 5 行（另见表 1 第 7 行；表 2 第 5, 6 行）  环境"
    )
    further = one.model_copy(update={"unlisted": 9})
    assert place(further, "", "zh").startswith(
        "第 5 行（另见表 1 第 7 行；表 2 第 5, 6 行，另有 9 处）"
    )
    assert place(one, "", "zh") == "第 5 行（另见表 1 第 7 行；表 2 第 5, 6 行）  环境"
    assert place(finding(None), "", "zh", tables=True) == "表 1"
    assert place(finding(None, location=Location()), "", "zh", tables=True) == ""


def test_rows() -> None:
    assert rows([finding(5), finding(7)], "en") == "2 rows: 5, 7"
    assert rows([finding(5), finding(7)], "zh") == "2 行：5, 7"


def test_rows_of_several_tables_and_columns() -> None:
    there = finding(location=Location(2, 5))
    assert rows([finding(5), finding(7), there], "en", tables=True) == (
        "3 rows: table 1, rows 5, 7; table 2, row 5"
    )
    ticks = [finding(location=Location(1, n, "good" if n > 6 else "excellent")) for n in (5, 6, 7)]
    assert rows(ticks, "en") == "3 rows: excellent 5, 6; good 7"
    assert rows(ticks, "zh", tables=True) == "3 行：优 表 1 第 5, 6 行；良 表 1 第 7 行"


def test_findings_of_one_row_are_told_apart_by_their_columns() -> None:
    both = [finding(location=Location(1, 5, column)) for column in ("goal", "content")]
    (one,) = fold([*both, finding(7)])
    assert list(places(one, "en", tables=False)) == ["row 5, goal", "row 5, content", "row 7"]
    assert next(places(one, "zh", tables=True)) == "表 1 第 5 行，绩效目标"


def test_folded_findings_are_one_line() -> None:
    (one,) = fold([finding(5), finding(7)])
    assert list(places(one, "en", tables=False)) == ["2 rows: 5, 7"]


def test_numbers_of_no_row_are_nothing() -> None:
    assert numbers([Location(paragraph=2)], "en") == ""
    assert numbers([Location(row=2)], "en", tables=True) == "row 2"
