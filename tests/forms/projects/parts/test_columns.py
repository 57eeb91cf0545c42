"""A value whose sign, number and unit stand in columns below one header cell."""

import pytest

from gridtext import grid
from projecttext import heads, only, rows


@pytest.mark.parametrize(("sign", "number"), [("符号", "值"), ("运算符号", "数值")])
def test_the_value_s_own_column_is_called_value(sign: str, number: str) -> None:
    form = only(
        grid(f"""
| 一级指标 | 二级指标 | 三级指标 | 绩效指标值 | < | < |
| ^ | ^ | ^ | {sign} | {number} | 单位（文字描述） |
| 产出指标 | 数量指标 | 扫描页数 | ≥ | 20 | 万页 |
| ^ | 时效指标 | 完成时间 | ≤ | 2027年12月 | |
""")
    )
    assert rows(form) == [
        "output/quantity 扫描页数 | ≥200000 页",
        "output/timeliness 完成时间 | ..2027-12-31",
    ]


def test_labels_in_a_row_that_also_states_the_unit() -> None:
    form = only(
        grid("""
| 主管部门：档案局　　单位：元 | < | < | < |
| 项目名称 | 扫描 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 扫描页数 | ≥20页 |
""")
    )
    assert (heads(form), form.unit) == ("project=扫描 department=档案局", "元")
