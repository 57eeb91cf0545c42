"""Labels of goals behind those of the block they stand in."""

from gridtext import grid
from projecttext import goals, only


def test_two_labels_behind_two_of_the_block() -> None:
    form = only(
        grid("""
| 项目名称 | 开放 | < | < |
| 项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | 年度目标完成情况 |
| ^ | ^ | 开放三百天。 | 开放三百一十天。 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 开放天数 | ≥300天 |
""")
    )
    assert goals(form) == ["year: 开放三百天。", "actual: 开放三百一十天。"]


def test_one_label_behind_two_others_is_a_text() -> None:
    form = only(
        grid("""
| 项目概况 | 全年开放 | 年度目标 | < |
| 项目名称 | 开放 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 开放天数 | ≥300天 |
""")
    )
    assert goals(form) == []
