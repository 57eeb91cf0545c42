"""What rules ask of values: which count, and what is not asked of a row."""

import pytest

from gridtext import grid
from onevalue import form, row
from perftable.forms.projects.asks.values import (
    indicators,
    is_class_word,
    is_cost,
    is_process,
    is_rate,
    states_scale,
    values,
)
from perftable.forms.projects.records.indicator import Indicator
from perftable.model.document import Document
from project_examples import E4, E9_INDICATORS
from projecttext import document


def first(read: Document) -> Indicator:
    return next(indicator for _, indicator in indicators(read))


def test_the_years_value_comes_first() -> None:
    for text, panels in ((E4, ["20座", "64座"]), (E9_INDICATORS, ["规范"])):
        found = list(values(first(document(grid(text)))))
        assert [value.target.raw for value in found] == panels
        assert found[0].place.column == "value"


def test_a_place_has_a_value_of_its_own() -> None:
    text = """
| 一级指标 | 二级指标 | 三级指标 | 清河县 | 柳河县 |
| 产出指标 | 数量指标 | 培训 | ≥80人 | ≥30人 |
"""
    found = values(first(document(grid(text))))
    assert [value.place.cell for value in found] == [4, 5]


@pytest.mark.parametrize("second", ["项目立项", "资金管理", "组织实施", "资产管理", "预算执行"])
def test_process_is_told_by_the_second_level_as_well(second: str) -> None:
    columns = {"一级指标": "其他", "二级指标": second, "三级指标": "合规性", "指标值": "合规"}
    assert is_process(first(form(columns)))
    assert not is_process(first(form({**columns, "二级指标": "综合效益"})))
    assert not is_process(first(form({**columns, "一级指标": "产出指标"})))


def test_costs() -> None:
    for kind in ("cost", "old cost", "social cost", "environmental cost"):
        assert is_cost(first(form(row(kind, "支出", "≤5万元"))))
    assert not is_cost(first(form(row("quantity", "总成本", "≤5万元"))))


@pytest.mark.parametrize("name", ["亮灯率", "女性占比", "居民满意度", "亮灯率（%）", "普及率指标"])
def test_rates(name: str) -> None:
    assert is_rate(name)


@pytest.mark.parametrize("name", ["路灯", "维护路灯数量", "效率提升", "单价"])
def test_no_rates(name: str) -> None:
    assert not is_rate(name)


@pytest.mark.parametrize(
    ("column", "text", "stated"),
    [
        ("指标解释", "优、良、中、差", True),
        ("指标解释", "优：无返工；良：返工一次；差：返工两次", True),
        ("绩效标准", "合格，不合格", True),
        ("备注", "分为三档", True),
        ("度量单位", "好坏", True),
        ("指标属性", "定性指标", False),
        ("指标解释", "检修后的质量", False),
        ("备注", "", False),
    ],
)
def test_a_stated_scale(column: str, text: str, stated: bool) -> None:
    assert states_scale(first(form(row("quality", "检修", "良好", **{column: text})))) is stated


@pytest.mark.parametrize(
    ("name", "only"), [("数量指标", True), ("服务对象满意度", False), ("路灯指标", False)]
)
def test_a_name_that_is_only_a_class(name: str, only: bool) -> None:
    read = form(row("quantity", name, "≥5盏"), row("quality", "亮灯率", "≥95%"))
    assert is_class_word(first(read)) is only
