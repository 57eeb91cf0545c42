"""A performance-target table is recognised by the words of its header."""

import pytest

from perftable.model.grid import Format, Row
from perftable.parsing.header import find_header

TIERS = ("优", "良", "中", "差")
PLAIN = ("职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", *TIERS)


def test_one_header_row() -> None:
    header = find_header([Row(1, PLAIN)])
    assert header is not None
    assert header.missing == ()
    assert (header.first, header.end, header.width) == (0, 1, 9)
    assert header.columns["poor"] == (8, 9)


def test_two_header_rows_with_the_tiers_below_their_group() -> None:
    top = Row(1, (*PLAIN[:5], "评价标准", "", "", ""), {5: Format(span=4)})
    below = Row(2, ("", "", "", "", "", *TIERS))
    header = find_header([top, below])
    assert header is not None
    assert (header.end, header.missing) == (2, ())


def test_title_and_unit_may_stand_above_the_header_in_the_table() -> None:
    rows = [Row(1, ("绩效目标表",), {0: Format(span=9)}), Row(2, ("单位：万元",)), Row(3, PLAIN)]
    header = find_header(rows)
    assert header is not None
    assert header.first == 2


@pytest.mark.parametrize(
    "name",
    [
        "职责活动",
        "职责、活动",
        "职责/活动",
        "职责 活动",
        "部门职责-工作活动",
        "职责－活动",
        "职责\n活动",
    ],
)
def test_spellings_of_the_first_column(name: str) -> None:
    header = find_header([Row(1, (name, *PLAIN[1:]))])
    assert header is not None
    assert header.columns["name"] == (0, 1)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("预算金额(万元)", "万元"),
        ("预算数（元）", "元"),
        ("年度预算数（单位：千元）", "千元"),
        ("年度预算", None),
    ],
)
def test_the_budget_header_may_state_the_unit(text: str, unit: str | None) -> None:
    header = find_header([Row(1, (PLAIN[0], text, *PLAIN[2:]))])
    assert header is not None
    assert header.columns["budget"] == (1, 2)
    assert header.unit == unit


def test_columns_are_found_in_any_order_beside_others() -> None:
    cells = ("序号", "编码", *reversed(PLAIN), "评价标准确定依据", "备注")
    header = find_header([Row(1, cells)])
    assert header is not None
    assert header.code == (1, 2)
    assert header.columns["name"] == (10, 11)
    assert header.missing == ()


def test_what_the_header_lacks_is_listed() -> None:
    header = find_header([Row(1, ("职责活动", "内容描述", "绩效目标", "绩效指标", "优"))])
    assert header is not None
    assert header.missing == ("budget", "good", "fair", "poor")


@pytest.mark.parametrize(
    ("words", "tiers"),
    [
        ("优 差", ("excellent", "poor")),
        ("优 良 差", ("excellent", "good", "poor")),
        ("优 良 中 低 差", ("excellent", "good", "fair", "low", "poor")),
    ],
)
def test_the_tiers_are_those_that_the_header_names_two_at_least(
    words: str, tiers: tuple[str, ...]
) -> None:
    header = find_header([Row(1, (*PLAIN[:5], *words.split()))])
    assert header is not None
    assert (header.tiers, header.missing) == (tiers, ())


@pytest.mark.parametrize(
    "cells",
    [
        ("姓名", "职务", "电话"),
        ("项目名称", "预算金额", "实施内容", "备注"),
        ("优", "良", "中", "差"),
        ("考核内容", "优", "良", "中", "差"),
        (),
    ],
)
def test_other_tables_are_left_alone(cells: tuple[str, ...]) -> None:
    assert find_header([Row(1, cells)]) is None
