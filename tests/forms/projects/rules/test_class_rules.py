"""PT704 to PT709: which classes a form has, and what stands in them."""

import pytest

from gridtext import grid
from perftable.forms.projects.rules.pt704_no_output_indicator import NoOutputIndicator
from perftable.forms.projects.rules.pt705_no_benefit_indicator import NoBenefitIndicator
from perftable.forms.projects.rules.pt706_no_satisfaction_indicator import (
    NoSatisfactionIndicator,
)
from perftable.forms.projects.rules.pt707_no_cost_indicator import NoCostIndicator
from perftable.forms.projects.rules.pt708_class_mismatch import ClassMismatch
from perftable.forms.projects.rules.pt709_indicator_in_other_class import IndicatorInOtherClass
from perftable.model.document import Document
from perftable.rules.base import Problem, Rule
from project_examples import E1, E2, E4, E6_FUNDS, E6_INDICATORS, E9_INDICATORS, E10
from projectrules import document, told

COST = "成本指标 | 经济成本指标 | 每场义诊费用 | ≤2000元/场"
OUTPUT = "产出指标 | 数量指标 | 义诊场次 | ≥24场"
BENEFIT = "效益指标 | 社会效益指标 | 慢病管理率 | ≥70%"
SATISFACTION = "满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%"
PRESENCE = (NoOutputIndicator, NoBenefitIndicator, NoSatisfactionIndicator, NoCostIndicator)


def form(*rows: str, name: str = "乡村义诊") -> Document:
    """Return a form with these rows of indicators; they begin with row 3."""
    head = f"| 项目名称 | {name} | < | < |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n"
    return document(grid(head + "\n".join(f"| {row} |" for row in rows)))


@pytest.mark.parametrize(
    ("rows", "outcomes"),
    [
        ((OUTPUT, BENEFIT, SATISFACTION), ["pass", "pass", "pass", "n/a no-class"]),
        ((COST, OUTPUT, BENEFIT, SATISFACTION), ["pass", "pass", "pass", "pass"]),
        ((BENEFIT, SATISFACTION), ["error 3.class1", "pass", "pass", "n/a no-class"]),
        ((OUTPUT, SATISFACTION), ["pass", "error 3.class1", "pass", "n/a no-class"]),
        ((OUTPUT, BENEFIT), ["pass", "pass", "note 3.class1", "n/a no-class"]),
    ],
)
def test_each_class_is_looked_for(rows: tuple[str, ...], outcomes: list[str]) -> None:
    assert [told(rule, form(*rows))[0] for rule in PRESENCE] == outcomes


def test_the_place_is_the_empty_row_of_the_class() -> None:
    read = form(OUTPUT, "效益指标 | 社会效益指标 | |", SATISFACTION)
    assert told(NoBenefitIndicator, read) == ["error 4.class1"]


def test_one_note_for_all_empty_rows_of_costs() -> None:
    empty = ("成本指标 | 经济成本指标 | |", "成本指标 | 社会成本指标 | |")
    assert told(NoCostIndicator, form(*empty, OUTPUT, BENEFIT)) == ["note 3.class1"]
    below = form("产出指标 | 成本指标 | |", OUTPUT, BENEFIT)
    assert told(NoCostIndicator, below) == ["n/a no-class"]
    assert told(NoCostIndicator, document(grid(E2))) == ["pass"]


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("村干部工资", "warning 3.class1 payments"),
        ("政府债券还本付息", "warning 3.class1 payments"),
        ("机关事业单位养老保险", "warning 3.class1 payments"),
        ("城乡居民养老保险", "error 3.class1"),
        ("乡村义诊", "error 3.class1"),
    ],
)
def test_payments_need_no_benefit_for_certain(name: str, outcome: str) -> None:
    assert told(NoBenefitIndicator, form(OUTPUT, name=name)) == [outcome]


def test_satisfaction_as_a_second_level_of_benefits() -> None:
    old = "效益指标 | 服务对象满意度指标 | 村民满意度 | ≥90%"
    read = form(OUTPUT, BENEFIT, old)
    assert told(NoSatisfactionIndicator, read) == ["pass"]
    assert told(ClassMismatch, read) == ["pass", "pass", "pass"]
    assert told(IndicatorInOtherClass, read) == ["pass", "pass", "pass"]


@pytest.mark.parametrize("rule", PRESENCE)
def test_what_cannot_be_known(rule: type[Rule]) -> None:
    unknown = form("履职效能 | 履职 | 办件量 | ≥24件")
    assert told(rule, unknown) == ["n/a class-unknown"]
    assert told(rule, document(grid(E6_FUNDS), grid(E6_INDICATORS))) == ["n/a self-evaluation"]
    assert told(rule, document(grid(E9_INDICATORS))) == ["n/a layout"]


def test_flat_forms_and_panels_are_asked() -> None:
    flat = document(grid("\n".join(E10.strip().splitlines()[:-2])))
    assert told(NoBenefitIndicator, flat) == ["error 2.class1"]
    panels = document(grid("\n".join(E4.strip().splitlines()[:-1])))
    assert told(NoBenefitIndicator, panels) == ["error 4.class1"]


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("产出指标", "成本指标", "pass"),
        ("成本指标", "成本指标", "pass"),
        ("产出指标", "经济成本指标", "pass"),
        ("产出指标", "社会成本指标", "warning 3.class2"),
        ("产出指标", "社会效益指标", "warning 3.class2"),
        ("效益指标", "数量指标", "warning 3.class2"),
        ("满意度指标", "社会效益指标", "warning 3.class2"),
        ("产出指标", "服务对象满意度指标", "warning 3.class2"),
        ("效果指标", "服务对象满意度指标", "pass"),
        ("过程", "质量指标", "n/a unknown"),
        ("产出指标", "其他指标", "n/a unknown"),
    ],
)
def test_second_levels_belong_to_first_ones(first: str, second: str, outcome: str) -> None:
    assert told(ClassMismatch, form(f"{first} | {second} | 办件量 | ≥24件")) == [outcome]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("效益指标", "数量指标", "请移至“产出指标”下。"),
        ("产出指标", "服务对象满意度指标", "请移至“满意度指标”下。"),
        ("效益指标", "成本指标", "请移至对应的一级指标下。"),
    ],
)
def test_the_class_in_which_it_belongs_is_named_where_it_is_known(
    first: str, second: str, said: str
) -> None:
    found = ClassMismatch().check(form(f"{first} | {second} | 办件量 | ≥24件"))
    (problem,) = (outcome for outcome in found if isinstance(outcome, Problem))
    assert ClassMismatch.say("zh", problem.case, problem.args).endswith(said)


def test_one_finding_for_one_label() -> None:
    read = form(
        OUTPUT, "产出指标 | 社会效益指标 | 受益人口 | ≥900人", "^ | ^ | 受益村 | ≥9个", BENEFIT
    )
    assert told(ClassMismatch, read) == ["pass", "warning 4.class2", "pass"]


def test_a_lost_first_level_is_no_mismatch() -> None:
    lost = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 义诊 | ≥24场 |\n"
    read = document(grid(lost + "| | 社会效益指标 | 受益人口 | ≥900人 |"))
    assert told(ClassMismatch, read) == ["pass", "n/a filled"]


@pytest.mark.parametrize(
    ("label", "name", "outcome"),
    [
        ("效益指标 | 社会效益指标", "群众满意率", "note 3.name"),
        ("产出指标 | 质量指标", "参训人员满意度", "note 3.name"),
        ("满意度指标 | 服务对象满意度指标", "群众满意度", "pass"),
        ("产出指标 | 数量指标", "满意度调查次数", "pass"),
        ("产出指标 | 数量指标", "满意度问卷份数", "pass"),
        ("效益指标 | 社会效益指标", "满意度调查满意率", "note 3.name"),
        ("过程 | 组织实施", "群众满意度", "pass"),
        ("别的 | 另外", "群众满意度", "n/a no-class"),
    ],
)
def test_satisfaction_elsewhere(label: str, name: str, outcome: str) -> None:
    assert told(IndicatorInOtherClass, form(f"{label} | {name} | ≥90%")) == [outcome]


def test_a_clean_form() -> None:
    read = document(grid(E1))
    for rule in (*PRESENCE, ClassMismatch, IndicatorInOtherClass):
        assert all(outcome == "pass" or "n/a" in outcome for outcome in told(rule, read))
