"""The rules of every form on national forms: what each finds there, and what it leaves alone."""

import pytest
from pydantic import JsonValue

from gridtext import grid
from perftable.model.grid import Grid
from perftable.pipeline.checking import check
from perftable.rules.common.pt509_implausible_rate import ImplausibleRate
from project_examples import E1, E5, E6_FUNDS, E6_INDICATORS
from projecttext import document

CODES = ("PT0", "PT2", "PT3", "PT4", "PT5")


def found(*tables: Grid) -> list[str]:
    """Return the findings of common rules: code, severity, row, field, and what the cell says."""
    report = check(document(*tables))
    return [
        f"{f.code} {f.severity} {f.location.row} {f.location.column} {f.text}"
        for f in report.findings
        if f.code.startswith(CODES)
    ]


def row(name: str, value: str = "有所提高", classes: str = "效益指标 | 社会效益指标") -> Grid:
    return grid(
        f"| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 |\n| {classes} | {name} | {value} | |"
    )


def test_a_correct_form() -> None:
    assert found(grid(E1)) == []
    assert found(grid(E6_FUNDS), grid(E6_INDICATORS)) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("| 30.00 |", "| 约三十 |", "PT204 error 6 year 约三十"),
        ("| 30.00 |", "| 36.50 | ", ""),
        ("| 1.50 |", "| -1.50 |", "PT205 error 7 year -1.50"),
        ("（万元）", "", "PT207 note 5 year 36.50"),
        ("| 1.50 |", "| 15000元 |", "PT208 error 7 year 15000元"),
        ("| 1.50 |", "| 1.50万元 |", ""),
        ("| 1.50 |", "| — |", ""),
    ],
)
def test_money(old: str, new: str, finding: str) -> None:
    assert found(grid(E1.replace(old, new))) == list(filter(None, [finding]))


def test_a_unit_is_missed_once_in_a_table() -> None:
    assert found(grid(E5)) == ["PT207 note 3 year 120,000.00"]


GOAL = "周末开放少儿阅览室，添置新书，办读书会，使孩子周末有书可读。"


@pytest.mark.parametrize("text", ["", "—", "无"])
def test_a_goal_that_is_asked_for_and_empty(text: str) -> None:
    (finding,) = found(grid(E1.replace(GOAL, text)))
    assert finding.startswith("PT302 error 9 text")


def test_no_goal_is_asked_for() -> None:
    assert found(grid("\n".join(line for line in E1.splitlines() if GOAL not in line))) == []


TWO_PANELS = """
| 总体目标 | 中期目标（2026年–2028年） | < | < | 年度目标 | < | < |
| ^ | 三年内更新全县的消毒设备。 | < | < | | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 更新水站数 | 64座 | 数量指标 | 更新水站数 | {0} |
"""


def test_a_panel_that_is_not_used_has_no_goal() -> None:
    assert found(grid(TWO_PANELS.format(""))) == []
    assert [code[:5] for code in found(grid(TWO_PANELS.format("20座")))] == ["PT302"]


def test_a_goal_of_a_long_table() -> None:
    lost = E5.replace("| 保证四十位老人冬季供暖。 |", "| |")
    assert [code for code in found(grid(lost)) if "PT302" in code] == ["PT302 error 7 text "]


def test_a_goal_that_is_cut_off() -> None:
    cut = GOAL.replace("，使孩子周末有书可读。", "和")
    assert found(grid(E1.replace(GOAL, cut))) == [f"PT305 warning 9 text {cut}"]


@pytest.mark.parametrize(
    ("name", "value", "finding"),
    [
        ("修路", "≥**公里", "PT306 error 2 value ≥**公里"),
        ("修路", "公里", "PT306 error 2 value 公里"),
        ("修路", "……", "PT306 error 2 value ……"),
        ("修路", "≥%", "PT306 error 2 value ≥%"),
        ("指标1：", "", "PT306 error 2 name 指标1："),
        ("……", "", "PT306 error 2 name ……"),
        ("（填写50字以内）", "≥3公里", "PT306 error 2 name （填写50字以内）"),
        ("指标1：修路", "≥3公里", ""),
        ("修路", "≥3公里（含）", ""),
    ],
)
def test_what_a_template_leaves(name: str, value: str, finding: str) -> None:
    table = row(name, value, "产出指标 | 数量指标")
    assert [f for f in found(table) if "PT306" in f] == list(filter(None, [finding]))


def test_what_a_label_asks_for_is_no_answer() -> None:
    asked = E1.replace("| 年度目标 |", "| 年度目标（概述，100字以内） |")
    assert found(grid(asked)) == []


@pytest.mark.parametrize(
    ("name", "value", "classes", "finding"),
    [
        ("提高办学条件", "有所提高", "效益指标 | 社会效益指标", "PT402 note 2 name 提高办学条件"),
        ("加强环境卫生", "加强", "产出指标 | 质量指标", "PT402 warning 2 name 加强环境卫生"),
        ("加强环境卫生", "≥95%", "产出指标 | 质量指标", ""),
        ("加强环境卫生", "优良中低差", "产出指标 | 质量指标", ""),
        ("健全管理制度", "健全", "过程 | 组织实施", ""),
    ],
)
def test_a_wish_is_measured_by_its_value(name: str, value: str, classes: str, finding: str) -> None:
    assert [f for f in found(row(name, value, classes)) if "PT402" in f] == list(
        filter(None, [finding])
    )


@pytest.mark.parametrize(
    ("classes", "finding"),
    [
        ("产出指标 | 数量指标", ["PT405 note 2 name 培训经费投入"]),
        ("成本指标 | 经济成本指标", []),
        ("产出指标 | 成本指标", []),
    ],
)
def test_an_input_belongs_to_the_costs(classes: str, finding: list[str]) -> None:
    assert [f for f in found(row("培训经费投入", "≤5万元", classes)) if "PT405" in f] == finding


@pytest.mark.parametrize(
    ("name", "value", "finding"),
    [
        ("安装合格率", "≥292%", ["PT509 warning 2 value ≥292%"]),
        ("安装合格率", "≥101%", ["PT509 warning 2 value ≥101%"]),
        ("安装合格率", "≥100%", []),
        ("安装合格率", "≥0%", []),
        ("安装合格率", "-5%", ["PT509 warning 2 value -5%"]),
        ("收入增长率", "≥120%", []),
        ("计划完成率", "≥110%", []),
    ],
)
def test_rates(name: str, value: str, finding: list[str]) -> None:
    table = row(name, value, "产出指标 | 质量指标")
    assert [f for f in found(table) if "PT509" in f] == finding


def test_a_misread_sign_is_named() -> None:
    report = check(document(row("安装合格率", "≥292%", "产出指标 | 质量指标")))
    (finding,) = [f for f in report.findings if f.code == "PT509"]
    assert finding.args["likely"] == "≥92%"
    assert [step.name for step in finding.path] == ["", "安装合格率"]
    assert finding.messages is not None
    assert finding.messages.zh == (
        "绩效指标“安装合格率”填写的“≥292%”超过 100%，疑为“≥92%”；请核实更正。"
    )
    assert finding.messages.en.startswith("indicator '安装合格率': '≥292%' is over 100%;")


def test_a_rate_without_a_name_is_told_without_one() -> None:
    args: dict[str, JsonValue] = {"text": "≥292%", "likely": "≥92%", "indicator": ""}
    said = ImplausibleRate.say("zh", "misread", args)
    assert said == "“≥292%”超过 100%，疑为“≥92%”；请核实更正。"
