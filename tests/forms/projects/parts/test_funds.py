"""The block of funds: roles, parents, columns, empty cells, and what is no amount."""

import pytest

from gridtext import grid, plain
from perftable.model.amount import Unreadable
from projecttext import funds, only

INDICATORS = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 甲 | 1个 |"


def read(block: str) -> list[str]:
    return funds(only(grid(f"{block.strip()}\n{INDICATORS}")))


def test_labels_beside_each_other_with_amounts_below() -> None:
    assert read("""
| 项目资金（万元） | 资金总额 | 其中：财政拨款 | 其他资金 |
| ^ | 30 | 20 | 10 |""") == ["- total year=30", "0 fiscal year=20", "0 other year=10"]


def test_a_label_and_its_amount_in_one_cell() -> None:
    assert read("""
| 项目资金（万元） | 年度资金总额：30 | < | < |
| ^ | 其中：财政拨款：20 | < | 其他资金：10 |""") == [
        "- total year=30", "0 fiscal year=20", "0 other year=10",
    ]  # fmt: skip


def test_a_merged_label_over_its_parts() -> None:
    assert read("""
| 项目资金（万元） | 资金总额 | < | 60 |
| ^ | 财政拨款 | 小计 | 50 |
| ^ | ^ | 一般公共预算 | 45 |
| ^ | ^ | 政府性基金 | 5 |
| ^ | 其他资金 | < | 10 |""") == [
        "- total year=60", "0 fiscal year=50", "1 part year=45", "1 part year=5", "0 other year=10",
    ]  # fmt: skip


def test_public_budgets_without_a_fiscal_line_are_parts_of_the_total() -> None:
    assert read("""
| 项目资金（万元） | 资金总额 | < | 60 |
| ^ | 一般公共预算 | < | 50 |
| ^ | 其他资金 | < | 10 |""") == ["- total year=60", "0 part year=50", "0 other year=10"]


def test_an_empty_total_is_not_zero() -> None:
    form = only(
        grid(f"""
| 项目资金（万元） | 年度资金总额 | < | |
| ^ | 其中：财政拨款 | < | 0.00 |
{INDICATORS}""")
    )
    assert funds(form) == ["- total", "0 fiscal year=0.00"]
    assert form.funds[0].columns == ("year",)


def test_text_in_place_of_an_amount() -> None:
    form = only(
        grid(f"""
| 项目资金（万元） | 年度资金总额 | < | 约三十 |
| ^ | 其中：财政拨款 | < | 20 |
{INDICATORS}""")
    )
    money = form.funds[0].amounts["year"]
    assert isinstance(money, Unreadable)
    assert money.raw == "约三十"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("10,308,\n000.00", "- total year=10308000.00"),
        ("10,3\n08.00", "- total year=10308.00"),
        ("1,000\n2,000", "- total year=unreadable"),
        ("100\n200", "- total year=unreadable"),
    ],
)
def test_an_amount_broken_by_the_page(cell: str, expected: str) -> None:
    rows = [
        ["项目资金\n（元）", "年度资金\n总额", cell, ""],
        ["一级指标", "二级指标", "三级\n指标", "指标\n值"],
        ["产出\n指标", "数量\n指标", "修渠\n长度", "≥3\n公里"],
    ]
    form = only(plain(rows))
    assert funds(form) == [expected]
    assert (form.unit, form.indicators[0].name, getattr(form.indicators[0].target, "raw", "")) == (
        "元", "修渠长度", "≥3公里",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("above", "block", "unit"),
    [
        ("| 单位：元 | < | < | < |", "项目资金", "元"),
        ("| 单位：元 | < | < | < |", "项目资金（万元）", "万元"),
        ("| 2027年度 | < | < | < |", "项目资金", None),
    ],
)
def test_the_unit_of_the_block_comes_first(above: str, block: str, unit: str | None) -> None:
    form = only(grid(f"{above}\n| {block} | 年度资金总额 | < | 3 |\n{INDICATORS}"))
    assert (form.unit, form.unit_stated) == (unit, unit is not None)


def test_other_rows_between_funds_and_goals_are_no_money() -> None:
    assert read("""
| 项目资金（万元） | 年度资金总额 | < | 3 |
| 测算依据及说明 | 按去年价格测算 | < | < |""") == ["- total year=3"]


def test_two_panels_of_the_whole_period_and_of_the_year() -> None:
    assert read("""
| 项目资金（万元） | 实施期资金总额 | 90 | 年度资金总额 | 30 |
| ^ | 其中：财政拨款 | 80 | 其中：财政拨款 | 26 |
| ^ | 其他资金 | 10 | 其他资金 | 4 |""") == [
        "- total all_years=90",
        "- total year=30",
        "0 fiscal all_years=80",
        "1 fiscal year=26",
        "0 other all_years=10",
        "1 other year=4",
    ]


def test_labels_of_parts_beside_that_of_the_total_over_their_amounts() -> None:
    assert read("""
| 预算金额（万元） | 总额 | 其中：财政资金 | 其他资金 |
| ^ | 39.06 | 39.06 | |""") == ["- total year=39.06", "0 fiscal year=39.06", "0 other"]


def test_a_column_of_money_whose_header_stands_over_the_labels() -> None:
    assert read("""
| 预算执行情况 | 年度预算数（万元） | 调整后预算数 | 预算执行数 |
| ^ | 总额 | 30 | 15 |
| ^ | 其他资金 | 30 | 15 |""") == [
        "- total budget=30 executed=15",
        "0 other budget=30 executed=15",
    ]


def test_labels_beside_each_other_with_the_total_behind_them() -> None:
    assert read("""
| 项目资金 | 财政拨款 | 其他资金 | 合计 |
| （万元） | 160 | 40 | 200 |""") == ["2 fiscal year=160", "2 other year=40", "- total year=200"]


def test_an_amount_behind_its_label_below_columns_of_money() -> None:
    assert read("""
| 年度预算申请（万元） | | 全年预算数 | 全年执行数 |
| ^ | 年度资金总额 | 520 | 500 |
| ^ | 其中：财政拨款：500 | < | 项目支出：180 |""")[1:] == [
        "0 fiscal (source) year=500",
        "0 part (use) year=180",
    ]


@pytest.mark.parametrize(
    ("label", "total"), [("2027年度资金", ["- total year=30"]), ("当年安排数", [])]
)
def test_a_second_panel_is_never_a_part_of_the_first(label: str, total: list[str]) -> None:
    assert read(f"""
| 项目资金（万元） | 项目总投资 | 90 | {label} | 30 |
| ^ | 其中：财政拨款 | 80 | 其中：财政拨款 | 26 |""") == [
        "- total all_years=90",
        *total,
        "0 fiscal all_years=80",
        f"{'1' if total else '-'} fiscal year=26",
    ]
