"""What a print repeats on each page (title, year, header) ends no form, and no name."""

import pytest

from gridtext import grid, paragraphs
from projecttext import only, reading, rows

HEADER = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |"
FIRST = f"""
| 项目名称 | 抽检 | < | < |
{HEADER}
| 产出指标 | 数量指标 | 抽检批次 | ≥19批次 |
"""
SECOND = f"""
{HEADER}
| 效益指标 | 社会效益指标 | 处置率 | =100% |
"""
BOTH = ["output/quantity 抽检批次 | ≥19 批次", "benefit/social 处置率 | =100 %"]
TITLE = "项目支出绩效目标表"


@pytest.mark.parametrize("again", [f"{TITLE}（续表）", f"{TITLE}（续）", f"{TITLE}续表", TITLE])
def test_a_title_above_the_rest(again: str) -> None:
    form = only(*paragraphs(TITLE), grid(FIRST), *paragraphs(again), grid(SECOND))
    assert (rows(form), form.title) == (BOTH, TITLE)


@pytest.mark.parametrize("again", [f"{TITLE}（续表）", TITLE])
def test_a_title_and_the_year_between_the_rows(again: str) -> None:
    form = only(
        grid(
            f"| {TITLE} | < | < | < |\n| （2027年度） | < | < | < |{FIRST}"
            f"| {again} | < | < | < |\n| （2027年度） | < | 单位：万元 | < |{SECOND}"
        )
    )
    assert (rows(form), form.years, form.odd_rows) == (BOTH, (2027,), ())


@pytest.mark.parametrize("again", [f"{TITLE}（二）", f"2027年{TITLE}"])
def test_another_title_begins_a_form(again: str) -> None:
    assert len(reading(*paragraphs(TITLE), grid(FIRST), *paragraphs(again), grid(SECOND)).forms) > 1
    titled = f"| {TITLE} | < | < | < |{FIRST}| {again} | < | < | < |{SECOND}"
    assert len(reading(grid(titled)).forms) == 2


def test_a_unit_in_a_name_is_no_unit_line() -> None:
    form = only(grid(f"{FIRST}| ^ | ^ | 每户补助（元） | |"))
    assert rows(form)[1] == "output/quantity 每户补助（元） | empty"


@pytest.mark.parametrize(
    ("first", "rest", "found"),
    [
        ("食用农产品和", "加工食品批次", ["食用农产品和加工食品批次"]),
        ("食品（含", "农产品）批次", ["食品（含农产品）批次"]),
        ("食用农产品", "加工食品批次", ["食用农产品", "加工食品批次"]),
        ("邻里祥和", "加工食品批次", ["邻里祥和", "加工食品批次"]),
    ],
)
def test_the_rest_of_a_name_in_a_row_of_its_own(first: str, rest: str, found: list[str]) -> None:
    form = only(
        grid(f"{HEADER}\n| 产出指标 | 数量指标 | {first} | ≥19批次 |\n| ^ | ^ | {rest} | |")
    )
    assert [indicator.name for indicator in form.indicators] == found


def test_a_row_with_a_value_is_no_rest_of_a_name() -> None:
    form = only(grid(f"{HEADER}\n| 产出指标 | 数量指标 | 农产品和 | 9批 |\n| ^ | ^ | 食品 | 8批 |"))
    assert [indicator.name for indicator in form.indicators] == ["农产品和", "食品"]
