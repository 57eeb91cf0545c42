"""PT809 to PT811: numbers in names, names that repeat, descriptions that are names."""

import pytest

from gridtext import grid
from onevalue import form, one, row, said
from perftable.forms.projects.rules.pt809_value_in_name import ValueInName
from perftable.forms.projects.rules.pt810_indicator_twice import IndicatorTwice
from perftable.forms.projects.rules.pt811_description_repeats_name import DescriptionRepeatsName
from perftable.rules.base import Problem
from project_examples import E4, E10
from projecttext import document


def carried(name: str, value: str, **columns: str) -> str:
    return one(ValueInName, "quantity", name, value, **columns)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("慰问老党员80人", "≥80人"),
        ("慰问老党员80人", "≥80"),
        ("慰问老党员80名", "≥80人"),
        ("安装路灯（≥16盏）", "=16盏"),
        ("受益1.2万人", "1.2万人"),
        ("满意度90%以上", "≥90%"),
        ("采购设备1,200台", "1200台"),
    ],
)
def test_pt809_the_name_carries_the_value(name: str, value: str) -> None:
    assert carried(name, value) == "note name"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("慰问老党员80人", "≥90人"),
        ("慰问老党员", "≥80人"),
        ("慰问80岁以上老人", "≥80人"),
        ("110接警率", "≥110%"),
        ("开展5G基站建设", "≥5座"),
        ("第3批图书", "3000册"),
        ("第3期培训", "3期"),
        ("2027年培训", "2027人"),
        ("8.5公里道路", "5公里"),
    ],
)
def test_pt809_other_numbers(name: str, value: str) -> None:
    assert carried(name, value) == "pass"


def test_pt809_speaks_of_numbers_only() -> None:
    assert carried("12月底前完成", "12月底前") == ""


def test_pt810_one_name_twice_in_a_class() -> None:
    twice = form(row("quantity", "慰问老党员", "≥80人"), row("quantity", "慰问 老党员。", "≥40人"))
    assert said(IndicatorTwice, twice) == ["pass", "warning name"]


def test_pt810_lists_the_first() -> None:
    twice = form(row("quantity", "慰问", "≥80人"), row("quantity", "慰问", "≥40人"))
    *_, problem = IndicatorTwice().check(twice)
    assert isinstance(problem, Problem)
    assert [place.row for place in problem.related] == [2]


def test_pt810_other_classes_other_forms_other_descriptions() -> None:
    two = form(row("quantity", "改造水站", "≥80座"), row("quality", "改造水站", "≥98%"))
    assert said(IndicatorTwice, two) == ["pass", "pass"]
    described = form(
        row("quantity", "培训", "≥80人", 指标解释="党员"),
        row("quantity", "培训", "≥40人", 指标解释="教师"),
    )
    assert said(IndicatorTwice, described) == ["pass", "pass"]
    apart = """
| 项目名称 | {} | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 培训 | ≥80人 |
"""
    both = document(grid(apart.format("甲")), grid(apart.format("乙")))
    assert said(IndicatorTwice, both) == ["pass", "pass"]


def test_pt810_panels_are_apart() -> None:
    assert said(IndicatorTwice, document(grid(E4))) == ["pass"] * 3
    crossed = E4.replace("数量指标 | 更新水站数 | 20座", "数量指标 | 新建水站数 | 20座").replace(
        "质量指标 | 出水合格率 | ≥98%", "数量指标 | 更新水站数 | 20座"
    )
    assert "warning name" not in said(IndicatorTwice, document(grid(crossed)))


def test_pt810_the_name_of_a_class_names_nothing() -> None:
    rows = [row("quantity", "数量指标", "≥80人"), row("quantity", "数量指标", "≥40户")]
    other = row("quality", "合格率", "≥98%")
    assert said(IndicatorTwice, form(*rows, other)) == ["n/a class", "n/a class", "pass"]


def described(*texts: str) -> list[str]:
    names = ("开放天数", "上架率", "家长满意度")
    rows = (row("quality", n, "≥98%", 指标解释=text) for n, text in zip(names, texts, strict=True))
    return said(DescriptionRepeatsName, form(*rows))


def test_pt811_two_rows_at_least() -> None:
    assert described("开放天数", "上架率。", "问卷所占比例") == ["note description"]
    assert described("开放天数", "所占比例", "问卷所占比例") == ["pass"]
    assert described("全年开门的天数", "", "") == ["pass"]
    assert described("", "", "") == ["n/a column"]


def test_pt811_a_flat_form_has_its_names_there() -> None:
    assert said(DescriptionRepeatsName, document(grid(E10))) == ["n/a column"]
