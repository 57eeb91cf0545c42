"""Rows of Word tables: labels in the middle of their rows, tables continued with other borders."""

from dataclasses import replace

import pytest

from gridtext import grid
from perftable.forms.duties.records import DutyForm
from perftable.model.grid import Grid
from projecttext import document, funds, only, rows, totals

HEAD = "| 项目名称 | 修路 | < | < |\n"


def test_a_first_level_in_the_middle_of_its_rows() -> None:
    found = only(
        grid(f"""
{HEAD}| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| | 数量指标 | 修补路面 | ≥60米 |
| 产出指标 | | 清理边沟 | ≥9米 |
| | 质量指标 | 合格率 | ≥95% |
| | 社会效益指标 | 事故 | =0起 |
| 效益指标 | | 受益人数 | ≥80人 |
| | 服务对象满意度指标 | 学生满意度 | ≥90% |
| 满意度指标 | | 家长满意度 | ≥90% |
| | | 教师满意度 | ≥90% |
""")
    )
    assert rows(found) == [
        "output/quantity 修补路面 | ≥60 米",
        "output/quantity 清理边沟 | ≥9 米",
        "output/quality 合格率 | ≥95 %",
        "benefit/social 事故 | =0 起",
        "benefit/social 受益人数 | ≥80 人",
        "satisfaction/satisfaction 学生满意度 | ≥90 %",
        "satisfaction/satisfaction 家长满意度 | ≥90 %",
        "satisfaction/satisfaction 教师满意度 | ≥90 %",
    ]


def test_a_new_first_level_without_a_second_does_not_take_the_one_above() -> None:
    found = only(
        grid(f"""
{HEAD}| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 成本指标 | 造价 | ≤9元 |
| 成本指标 | | 总成本 | ≤80元 |
""")
    )
    assert rows(found)[1] == "cost/? 总成本 | ≤80 元"


FIRST = """
| 项目名称 | < | 修路 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | < | 指标值 | 分值 |
| 产出指标 | 数量指标 | 修补路面 | < | ≥60米 | 50 |
"""


def test_a_continued_table_with_other_borders() -> None:
    second = grid("""
| | 质量指标 | 合格率 | ≥95% | 40 |
| 效益指标 | 社会效益指标 | 事故 | =0起 | 10 |
| 合计 | < | < | < | 100 |
| 备注：以批复为准。 | < | < | < | < |
""")
    found = only(grid(FIRST), second)
    assert rows(found)[1:] == [
        "output/quality 合格率 | ≥95 % | weight 40",
        "benefit/social 事故 | =0 起 | weight 10",
    ]
    assert totals(found) == "100 - -"
    assert found.indicators[1].at("value").cell == 4


def with_row(row: str) -> Grid:
    """Return a form with one more row, as many cells as it has."""
    first, last = grid(FIRST), grid(row)
    return Grid(1, [*first.rows, replace(last.rows[0], number=4)])


@pytest.mark.parametrize(
    ("row", "odd"),
    [
        ("| 效益指标 | 社会效益指标 | 事故 | < | =0起 | 10 |", False),
        ("| 效益指标 | 社会效益指标 | 事故 | < | =0起 | 10 | |", False),
        ("| 效益指标 | 社会效益指标 | 事故 | < | =0起 | 10 | 12 |", True),
        ("| 效益指标 | 社会效益指标 | 事故 | < | =0起 |", False),
        ("| 效益指标 | 社会效益指标 | 事故 | < | |", True),
        ("| 效益指标 | 社会效益指标 | ≥9起 | < | 10 |", True),
    ],
)
def test_a_row_with_a_cell_too_many_or_too_few(row: str, odd: bool) -> None:
    found = only(with_row(row))
    assert bool(found.odd_rows) is odd
    assert len(found.indicators) == (1 if odd else 2)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("1.修补路面", "修补路面"),
        ("12、修补路面", "修补路面"),
        ("指标1：修补路面", "修补路面"),
        ("2.5级以上地震", "2.5级以上地震"),
        ("5G基站", "5G基站"),
    ],
)
def test_numbers_before_a_name(written: str, name: str) -> None:
    found = only(grid(FIRST.replace("修补路面", written)))
    assert found.indicators[0].name == name


def test_a_class_that_is_not_used_may_say_so() -> None:
    found = only(grid(FIRST + "| 效益指标 | 生态效益指标 | | < | 无 | |\n"))
    assert len(found.indicators) == 1


def test_two_columns_of_direction_by_their_words_are_told_by_what_they_hold() -> None:
    found = only(
        grid("""
| 一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值 | 度量单位 | 指标方向性 |
| 产出指标 | 数量指标 | 修补路面 | ≥ | 60 | 米 | 正向 |
| 产出指标 | 成本指标 | 造价 | ≤ | 9 | 元 | 反向 |
""")
    )
    assert rows(found) == [
        "output/quantity 修补路面 | ≥60 米 | higher",
        "output/cost 造价 | ≤9 元 | lower",
    ]


def test_year_and_unit_in_one_row_above_the_head() -> None:
    found = only(
        grid("""
| 项目支出绩效目标表 | < | < | < |
| （2027年度） | < | 金额单位：元 | < |
| 项目名称 | 修路 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 修补路面 | ≥60米 |
""")
    )
    assert (found.year, found.unit) == (2027, "元")


def test_tiers_below_national_classes_are_no_duties() -> None:
    (form,) = document(
        grid("""
| 项目名称 | < | < | 修路 | < | < | < |
| 年度目标 | 修好三条。 | < | < | < | < | < |
| 绩效指标分类 | 绩效指标 | 绩效指标描述 | 优 | 良 | 中 | 差 |
| 产出指标 | 修补路面 | 年度计划 | ≥60米 | ≥50米 | ≥40米 | <40米 |
""")
    ).forms
    assert not isinstance(form, DutyForm)
    assert form.layout == "L15"  # type: ignore[attr-defined]


def test_other_tables_above_the_title_of_a_form_are_left_alone() -> None:
    found = only(
        grid("""
| 收支总表 | < | < | < |
| 一般公共预算拨款收入 | 3520 | | |
| 其他收入 | 80 | | |
| 单位：万元 | < | < | < |
| 项目支出绩效目标表 | < | < | < |
| 项目名称 | 修路 | < | < |
| 项目资金 | 资金总额 | 20 | < |
| ^ | 其中：财政拨款 | 20 | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 修补路面 | ≥60米 |
""")
    )
    assert funds(found) == ["- total year=20", "0 fiscal year=20"]
    assert (found.title, found.unit) == ("项目支出绩效目标表", "万元")
