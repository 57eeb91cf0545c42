"""PT806 and PT807: what bounds say against what the indicator is."""

import pytest

from onevalue import form, one, said
from perftable.forms.projects.rules.pt806_at_least_full import AtLeastFull
from perftable.forms.projects.rules.pt807_operator_against_direction import OperatorAgainstDirection


def full(name: str, value: str = "≥100%", **columns: str) -> str:
    return one(AtLeastFull, "quality", name, value, **columns)


def against(kind: str, name: str, value: str, **columns: str) -> str:
    return one(OperatorAgainstDirection, kind, name, value, **columns)


@pytest.mark.parametrize("name", ["设备验收合格率", "服务覆盖率", "水质达标率", "补助发放及时率"])
def test_pt806_rates_that_end_at_full(name: str) -> None:
    assert full(name) == "note value"
    assert full(name, "100%以上") == "note value"
    assert full(name, "100", 指标性质="≥", 度量单位="%") == "note value"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("≥99%", "pass"),
        ("≥99.9%", "pass"),
        ("=100%", ""),
        ("100%", ""),
        ("≤100%", ""),
        ("达到100%", ""),
        ("≥100次", ""),
    ],
)
def test_pt806_other_values(value: str, found: str) -> None:
    assert full("设备验收合格率", value) == found


@pytest.mark.parametrize(
    "name",
    [
        "任务完成率",
        "收入增长率",
        "资金利用率",
        "设备使用率",
        "项目成本控制率",
        "维护路灯",
        "换手率",
    ],
)
def test_pt806_what_may_pass_full(name: str) -> None:
    assert full(name) == "pass"


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("cost", "项目总成本", "≥50万元"),
        ("cost", "每册新书平均价", "≥35元/册"),
        ("cost", "项目总成本", ">50万元"),
        ("old cost", "每册新书平均价", "不低于35元/册"),
        ("social cost", "拆迁补偿成本", "≥50万元"),
        ("cost", "补贴成本", "≥35元"),
        ("cost", "路灯维护", "≥35元/盏"),
        ("cost", "全年预算", "≥35"),
    ],
)
def test_pt807_a_cost_has_an_upper_bound(kind: str, name: str, value: str) -> None:
    assert against(kind, name, value) == "warning value cost"
    assert against("quantity", name, value) == "pass"


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("cost", "项目总成本", "≤50万元"),
        ("cost", "成本节约率", "≥5%"),
        ("cost", "单位能耗下降率", "≥3%"),
        ("cost", "运行费用降低率", "≥3%"),
        ("cost", "项目成本控制率", "≥95%"),
        ("cost", "低保补助标准", "≥800元/人·月"),
        ("cost", "预算执行率", "≥95%"),
        ("cost", "设备平均寿命", "≥8年"),
        ("social cost", "居民投诉处理率", "≥95%"),
        ("social cost", "不良影响率", "≥5%"),
        ("environmental cost", "污水处理达标率", "≥95%"),
    ],
)
def test_pt807_bounds_that_are_right(kind: str, name: str, value: str) -> None:
    assert against(kind, name, value) == "pass"


@pytest.mark.parametrize("value", ["50万元", "=50万元", "40-50万元", "可控", ""])
def test_pt807_speaks_of_one_bound(value: str) -> None:
    assert against("cost", "项目总成本", value) == ""


def test_pt807_what_the_form_calls_the_direction() -> None:
    assert against("quality", "投诉", "≥5件", 指标方向性="反向") == "warning value lower"
    assert against("quality", "投诉", "≤5件", 指标方向性="反向") == "pass"
    assert against("quantity", "培训人数", "≤200人", 指标方向性="正向") == "warning value higher"
    assert against("quantity", "培训人数", "≥200人", 指标方向性="正向") == "pass"
    assert against("quantity", "培训人数", "=200人", 指标方向性="反向") == ""
    assert against("social", "事故下降率", "≥5%", 指标方向性="反向") == "pass"


def test_pt807_points_at_the_operator_where_it_has_its_cell() -> None:
    split = {"指标性质": "≥", "度量单位": "万元"}
    assert against("cost", "项目总成本", "50", **split) == "warning operator cost"
    assert against("cost", "项目总成本", "≥50", **split) == "warning value cost"


def test_pt807_in_a_form_without_classes_the_name_tells_a_cost() -> None:
    columns = {
        "计量单位": "万元",
        "指标性质": "≥",
        "全年完成值": "1",
        "指标权重(分)": "50",
        "指标得分(分)": "50",
    }
    rows = [
        {"指标名称": name, "年初指标值": "50", **columns} for name in ("项目总成本", "实现收入")
    ]
    assert said(OperatorAgainstDirection, form(*rows)) == ["warning operator cost", "pass"]
