"""PT803, PT804, PT808 and PT812: units, serial numbers, and points where values belong."""

import pytest
from pydantic import JsonValue

from gridtext import grid
from onevalue import Columns, form, one, row, said
from perftable.forms.projects.rules.pt803_missing_measure_unit import MissingMeasureUnit
from perftable.forms.projects.rules.pt804_unit_twice import UnitTwice
from perftable.forms.projects.rules.pt808_number_as_date import NumberAsDate
from perftable.forms.projects.rules.pt812_points_in_value_column import PointsInValueColumn
from perftable.rules.base import Problem
from perftable.rules.engine import run
from projecttext import document


def bare(name: str, value: str, kind: str = "quantity", **columns: str) -> str:
    return one(MissingMeasureUnit, kind, name, value, **columns)


def twice(value: str, unit: str, kind: str = "quantity") -> str:
    return one(UnitTwice, kind, "某项", value, 计量单位=unit)


def serial(value: str, name: str = "到货时间", kind: str = "timeliness", **columns: str) -> str:
    return one(NumberAsDate, kind, name, value, **columns)


@pytest.mark.parametrize("value", ["1860", "≥1860", "=1,860.00", "3-5", "1860以上"])
def test_pt803_a_bare_number(value: str) -> None:
    assert bare("维护路灯", value) == "warning value"
    assert bare("维护路灯数量", value) == "warning value"
    assert bare("维护路灯", value, 计量单位="") == "warning value"
    assert bare("维护路灯", value, 计量单位="盏") == "pass"


def test_pt803_the_unit_may_stand_in_the_value_or_the_name() -> None:
    assert bare("维护路灯", "1860盏") == "pass"
    assert bare("维护路灯（盏）", "1860") == "pass"
    assert bare("种植面积(单位：亩)", "1860") == "pass"
    assert bare("维护路灯（县城）", "1860") == "warning value"
    assert bare("慰问老党员80人", "≥80") == "pass"
    assert bare("慰问老党员80人", "≥90") == "warning value"


@pytest.mark.parametrize(
    "name",
    [
        "培训人数",
        "演出场次",
        "受益户数",
        "接待人次",
        "免费开放天数",
        "使用年限",
        "培训人数（含教师）",
    ],
)
def test_pt803_a_counter_ends_the_name(name: str) -> None:
    assert bare(name, "230") == "pass"


@pytest.mark.parametrize("name", ["考核得分", "全省排名", "路况指数", "投入产出比"])
def test_pt803_what_has_no_unit(name: str) -> None:
    assert bare(name, "3") == "pass"


@pytest.mark.parametrize("value", ["每周五", "pH6-9", "二十"])
def test_pt803_a_number_among_words_is_not_bare(value: str) -> None:
    assert bare("维护路灯", value) in ("", "pass")


def test_pt803_zero_needs_none() -> None:
    assert bare("安全事故", "0") == "pass"
    assert bare("安全事故", "1") == "warning value"


def test_pt803_a_column_may_say_that_there_is_none() -> None:
    assert bare("景气水平", "5", 计量单位="无") == "pass"


def test_pt803_of_a_rate_it_is_a_note() -> None:
    assert bare("亮灯率", "≥98", "quality") == "note value rate"
    assert bare("居民满意度", "90", "satisfaction") == "note value rate"
    assert bare("村民评价", "90", "satisfaction") == "note value rate"
    assert bare("亮灯率", "≥98%", "quality") == "pass"


@pytest.mark.parametrize("value", ["2027", "202712", "20271231"])
def test_pt803_a_date_needs_none(value: str) -> None:
    assert bare("完成时间", value, "timeliness") == "n/a date"


def test_pt803_a_number_of_time_needs_one() -> None:
    assert bare("完成时间", "12", "timeliness") == "warning value"
    assert bare("路灯", "2027", "quantity") == "warning value"


@pytest.mark.parametrize("value", ["及时", "优良中低差", "12月底前", "", "约200"])
def test_pt803_speaks_of_numbers_only(value: str) -> None:
    assert bare("维护路灯", value) == ""


def test_pt803_a_qualitative_row_has_no_unit() -> None:
    assert bare("制度健全性", "1", 指标属性="定性指标") == "n/a qualitative"
    assert bare("制度健全性", "1", 指标属性="定量指标") == "warning value"


def test_pt803_sheets_without_classes_leave_units_out() -> None:
    read = form(
        {
            "指标名称": "编制规划",
            "计量单位": "",
            "年初指标值": "2",
            "全年完成值": "2",
            "指标权重(分)": "50",
            "指标得分(分)": "50",
        },
        {
            "指标名称": "办件",
            "计量单位": "件",
            "年初指标值": "1200",
            "全年完成值": "1300",
            "指标权重(分)": "50",
            "指标得分(分)": "50",
        },
    )
    assert said(MissingMeasureUnit, read) == ["note value", "pass"]


@pytest.mark.parametrize(
    ("value", "unit", "case"),
    [
        ("≥50万元", "元", "scale"),
        ("50亩", "公顷", "scale"),
        ("24小时", "天", "scale"),
        ("5吨", "公斤", "scale"),
        ("12000人次", "万人次", "scale"),
        ("2倍", "%", "scale"),
        ("95%", "个", "kind"),
        ("28.8万元", "%", "kind"),
        ("50户", "人", "kind"),
        ("200人", "人次", "kind"),
        ("3个月", "元", "kind"),
    ],
)
def test_pt804_two_units(value: str, unit: str, case: str) -> None:
    assert twice(value, unit) == f"error unit {case}"


def test_pt804_says_what_the_value_is_in_either_unit() -> None:
    args: dict[str, JsonValue] = {"text": "≥50万元", "own": "万元", "unit": "元", "other": "≥50元"}
    said = UnitTwice.say("zh", "scale", args)
    assert said.endswith("请核实应为“≥50万元”还是“≥50元”，并仅在一处注明单位。")


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("50万元", "万元"),
        ("95%", "%"),
        ("95%", "百分比"),
        ("500㎡", "平方米"),
        ("42公里", "千米"),
        ("3天", "日"),
        ("10台", "套"),
        ("12期", "次"),
        ("10项", "次"),
        ("30人", "个"),
        ("1.2万", "人次"),
        ("42.3万亩", "万亩"),
        ("1.2万人次", "人次"),
        ("200余人", "人"),
        ("1次/月", "次"),
        ("50元/人", "元"),
        ("3个工作日", "天"),
        ("40课时", "学时"),
        ("5%", "百分点"),
        ("3个奇怪单位", "元"),
        ("应保尽保", "%"),
        ("2027年9月", "月"),
        ("50", "万元"),
        ("50万元", ""),
    ],
)
def test_pt804_what_does_not_contradict(value: str, unit: str) -> None:
    assert twice(value, unit) in ("", "pass")


def test_pt804_without_a_column_there_is_one_unit() -> None:
    assert one(UnitTwice, "cost", "总成本", "≤50万元") == ""


@pytest.mark.parametrize("value", ["46660", "46,660", "46660.00"])
def test_pt808_a_serial_number(value: str) -> None:
    assert serial(value) == "warning value"
    assert serial(value, "完成日期", "quality") == "warning value"


@pytest.mark.parametrize(
    ("value", "found"),
    [("39999", "pass"), ("40000", "warning value"), ("55000", "warning value"), ("55001", "pass")],
)
def test_pt808_from_2009_to_2050(value: str, found: str) -> None:
    assert serial(value) == found


def test_pt808_where_no_date_belongs() -> None:
    assert serial("46660", "收集废纸", "quantity") == ""
    assert serial("46660", "响应时间") == ""
    assert serial("46660", "用时（秒）") == ""
    assert serial("46660.5") == "pass"
    assert serial("46660天") == "pass"
    assert serial("46660", 计量单位="小时") == "pass"
    assert serial("2027年9月30日") == "pass"


def test_pt808_behind_an_operator_and_as_result() -> None:
    assert serial("46660", 指标性质="≤") == "warning value"
    assert serial("2027年9月", 实际完成值="46660") == "pass; warning actual"


def test_pt808_dates_of_the_head() -> None:
    text = """
| 项目名称 | 甲 | 项目性质 | 一次性 |
| 计划开始日期 | {} | 计划完成日期 | 2027年12月 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训 | ≥80人 |
"""
    assert said(NumberAsDate, document(grid(text.format("46388")))) == ["warning start", "pass"]
    assert said(NumberAsDate, document(grid(text.format("2027-01-01")))) == ["pass", "pass"]


def test_pt808_names_the_date() -> None:
    (problem,) = NumberAsDate().check(form(row("timeliness", "到货时间", "46660")))
    assert isinstance(problem, Problem)
    assert problem.args["date"] == "2027-09-30"


def test_pt808_explains_pt803() -> None:
    found, _ = run(
        form(row("timeliness", "到货时间", "46660")), (MissingMeasureUnit, NumberAsDate), "en"
    )
    assert [finding.code for finding in found] == ["PT808"]


def points(*values: str) -> list[Columns]:
    weights = ("30", "12.5", "10")
    names = ("更新水站", "合格率", "完成时间")
    return [row("quantity", n, v, 分值=w) for n, v, w in zip(names, values, weights, strict=False)]


def test_pt812_all_values_are_their_points() -> None:
    assert said(PointsInValueColumn, form(*points("30", "12.5", "10"))) == ["warning value"]
    assert said(PointsInValueColumn, form(*points("30分", "12.50", "10"))) == ["warning value"]


def test_pt812_three_rows_at_least() -> None:
    assert said(PointsInValueColumn, form(*points("30", "12.5"))) == ["n/a points"]


@pytest.mark.parametrize(
    "values",
    [("30", "12.5", "11"), ("≥30", "12.5", "10"), ("30座", "12.5", "10"), ("30", "", "10")],
)
def test_pt812_one_row_that_is_none_is_enough(values: tuple[str, ...]) -> None:
    assert said(PointsInValueColumn, form(*points(*values))) == ["pass"]


def test_pt812_every_row_has_points() -> None:
    rows = [*points("30", "12.5", "10"), row("satisfaction", "村民满意度", "10", 分值="")]
    assert said(PointsInValueColumn, form(*rows)) == ["n/a points"]


def test_pt812_silences_pt803_in_every_row() -> None:
    rows = points("30", "12.5", "10")
    assert said(MissingMeasureUnit, form(*rows)) == ["n/a points"] * 3
