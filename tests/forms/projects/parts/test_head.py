"""The head block: labels and values, codes, departments, periods, and the places of all."""

import pytest

from gridtext import grid, paragraphs
from perftable.forms.projects.parts.head import split_code
from projecttext import heads, only

INDICATORS = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 甲 | 1个 |"


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("731001-柳河镇人民政府", "731001", "柳河镇人民政府"),
        ("51000021R000000000001-路灯维护", "51000021R000000000001", "路灯维护"),
        ("[103]县文旅局", "103", "县文旅局"),
        ("820001 柳河镇", "820001", "柳河镇"),
        ("820-柳河镇部门", "820", "柳河镇部门"),
        ("2027-2028年路灯维护", "", "2027-2028年路灯维护"),
        ("2027年路灯维护", "", "2027年路灯维护"),
        ("12345热线", "", "12345热线"),
        ("110联动", "", "110联动"),
        ("柳河镇", "", "柳河镇"),
    ],
)
def test_codes_before_names(text: str, code: str, name: str) -> None:
    assert split_code(text) == (code, name)


def test_short_codes_only_before_kinds() -> None:
    assert split_code("31-本级支出项目", short=True) == ("31", "本级支出项目")
    assert split_code("31-本级支出项目") == ("", "31-本级支出项目")


def test_the_department_nearest_the_unit() -> None:
    form = only(
        grid(f"""
| 专项名称 | 造林 | < | < |
| 县级主管部门 | 县林业局 | 中央主管部门 | 国家林草局 |
| 省级财政部门 | 省财政厅 | 省级主管部门 | 省林业厅 |
{INDICATORS}""")
    )
    assert form.head.department == "县林业局"
    assert form.head.departments == ("县林业局", "国家林草局", "省林业厅")
    assert form.head.at("department").row == 2


def test_a_label_without_value_has_its_place_and_no_text() -> None:
    form = only(
        grid(f"""
| 项目名称 | | 实施单位 | 县图书馆 |
| 主管部门 | — | < | < |
{INDICATORS}""")
    )
    assert (form.head.project, form.head.department) == ("", "")
    assert (form.head.at("project").row, form.head.at("project").cell) == (1, 2)
    assert "department" in form.head.places
    assert "manager" not in form.head.places


def test_a_label_directly_before_another_has_no_value() -> None:
    form = only(grid(f"| 项目名称 | 主管部门 | 县水务局 | |\n{INDICATORS}"))
    assert (form.head.project, form.head.department) == ("", "县水务局")


@pytest.mark.parametrize(
    ("row", "period"),
    [
        (
            "| 计划开始日期 | 2026-01-01 | 计划完成日期 | 2028-12-31 |",
            "start=2026-01-01 end=2028-12-31",
        ),
        ("| 项目期 | 2026年1月-2026年12月 | < | < |", "start=2026-01-01 end=2026-12-31"),
        ("| 项目起止时间 | 2026-2028年 | < | < |", "start=2026-01-01 end=2028-12-31"),
        ("| 项目期 | 长期 | < | < |", ""),
    ],
)
def test_periods(row: str, period: str) -> None:
    assert heads(only(grid(f"{row}\n{INDICATORS}"))) == period


def test_labels_broken_by_lines_spaces_and_numbers() -> None:
    form = only(
        grid(f"""
| 1.项 目\\n名 称 | 读书\\n会 | 2.项目\\n负责人： | 周某 |
| ※主管部门（盖章） | 县文旅局 | （三）实施\\n单位 | 县图书馆 |
{INDICATORS}""")
    )
    assert heads(form) == "project=读书会 department=县文旅局 implementer=县图书馆 manager=周某"


def test_head_and_unit_in_paragraphs_above() -> None:
    above = paragraphs(
        "附件2", "项目支出绩效目标表", "项目名称：读书会　　主管部门：县文旅局", "单位：元"
    )
    form = only(*above, grid(INDICATORS))
    assert heads(form) == "project=读书会 department=县文旅局"
    assert (form.title, form.unit) == ("项目支出绩效目标表", "元")
    assert form.head.at("project").paragraph == 3


def test_natures_and_categories() -> None:
    form = only(grid(f"| 项目属性 | 01-持续性项目 | 项目类别 | 特定目标类 |\n{INDICATORS}"))
    assert (form.head.nature, form.head.category) == ("持续性项目", "特定目标类")
    assert form.head.codes["nature"] == "01"


def test_year_and_unit_in_the_corner_beside_a_label_with_its_value() -> None:
    form = only(
        grid("""
| 填报单位：县档案馆 | < | 2027年 | 单位：元 |
| 项目名称 | 扫描 | 项目期 | 2026年 |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 扫描页数 | ≥20页 |
""")
    )
    assert (form.years, form.unit, form.head.implementer) == ((2027,), "元", "县档案馆")
