"""Several forms under one title and one unit line: what is said once holds for each of them."""

from gridtext import grid, paragraphs
from perftable.model.grid import Grid
from projecttext import funds, heads, only, reading

ROWS = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 养护公路 | ≥10公里 |
"""
ROADS = f"| 项目名称 | 养路 | 年度资金总额 | 180000 |{ROWS}"
LAMPS = f"| 项目名称 | 路灯 | 年度资金总额 | 96000 |{ROWS}"
ABOVE = paragraphs("2027年项目支出绩效目标表", "单位：元")


def _said(*blocks: Grid) -> list[tuple[str, int | None, str | None]]:
    return [(form.title, form.year, form.unit) for form in reading(*ABOVE, *blocks).forms]


def test_of_one_table() -> None:
    assert _said(grid(ROADS + LAMPS)) == [("2027年项目支出绩效目标表", 2027, "元")] * 2


def test_of_tables_one_right_below_the_other() -> None:
    assert _said(grid(ROADS), grid(LAMPS)) == [("2027年项目支出绩效目标表", 2027, "元")] * 2


def test_a_title_of_its_own_comes_first() -> None:
    own = f"| 2028年项目支出绩效目标表 | < | < | < |\n{LAMPS}"
    _, second = reading(*ABOVE, grid(ROADS + own)).forms
    assert (second.title, second.years, second.unit) == ("2028年项目支出绩效目标表", (2028,), "元")


def test_a_table_below_other_text_has_nothing_of_it() -> None:
    _, second = reading(*ABOVE, grid(ROADS), *paragraphs("其他项目如下。"), grid(LAMPS)).forms
    assert (second.title, second.year, second.unit) == ("", None, None)


def test_a_table_without_a_head_has_nothing_of_it() -> None:
    places = "| 一级指标 | 二级指标 | 三级指标 | 东山县 | 西山县 |\n| 产出指标 | 数量指标 | 里程 | 3公里 | 4公里 |"
    _, second = reading(*ABOVE, grid(ROADS), grid(places)).forms
    assert (second.title, second.unit) == ("", None)


def test_money_beside_a_head_label_and_a_head_label_beside_money() -> None:
    form = only(
        grid(
            "| 项目名称 | 养路 | 年度资金总额 | 50 |\n| 其中：财政拨款 | 40 | 实施单位 | 路政所 |\n"
            f"| 主管部门 | 交通局 | 其他资金 | 10 |{ROWS}"
        )
    )
    assert funds(form) == ["- total year=50", "0 fiscal year=40", "0 other year=10"]
    assert heads(form) == "project=养路 department=交通局 implementer=路政所"
