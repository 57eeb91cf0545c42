"""PT713 to PT715: costs, budgets, and money where a count belongs."""

import pytest

from gridtext import grid
from perftable.forms.projects.asks.costs import written
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.rules.pt713_cost_is_budget import CostIsBudget
from perftable.forms.projects.rules.pt714_cost_over_budget import CostOverBudget
from perftable.forms.projects.rules.pt715_money_as_output import MoneyAsOutput
from perftable.model.document import Document
from project_examples import E2, E3
from projectrules import document, told

HEAD = """
| 项目名称 | 乡村义诊 | 项目期 | {period} |
| 项目资金{unit} | 年度资金总额 | < | {budget} |
| ^ | 其中：财政拨款 | < | {budget} |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
"""


def form(*rows: str, budget: str = "50", unit: str = "（万元）", period: str = "") -> Document:
    """Return a form with a budget and these indicators; they begin with row 5."""
    head = HEAD.strip().format(budget=budget, unit=unit, period=period)
    return document(grid("\n".join([head, *(f"| {row} |" for row in rows)])))


def cost(name: str, value: str) -> str:
    return f"产出指标 | 成本指标 | {name} | {value}"


@pytest.mark.parametrize(
    ("name", "value", "outcome"),
    [
        ("项目总成本", "≤50万元", "note 5.value"),
        ("项目成本", "500000元", "note 5.value"),
        ("成本控制数", "≤50.00万元", "note 5.value"),
        ("项目总成本（万元）", "≤50", "note 5.value"),
        ("项目总成本", "≤49.9万元", "pass"),
        ("项目总成本", "≤50.1万元", "pass"),
        ("每台设备单价", "≤50万元", "pass"),
        ("单位成本控制", "≤50万元", "pass"),
        ("项目成本控制率", "100%", "pass"),
        ("项目总成本", "≤50", "n/a no-money"),
        ("项目总成本", "不超预算", "n/a no-money"),
    ],
)
def test_the_only_cost_is_the_budget(name: str, value: str, outcome: str) -> None:
    assert told(CostIsBudget, form(cost(name, value))) == [outcome]


def test_a_second_cost_breaks_it_down() -> None:
    rows = (cost("项目总成本", "≤50万元"), cost("每场义诊费用", "≤2000元"))
    assert told(CostIsBudget, form(*rows)) == ["pass"]
    assert told(CostOverBudget, form(*rows)) == ["pass"]


@pytest.mark.parametrize(
    ("budget", "unit", "outcome"),
    [("50", "", "n/a unit-assumed"), ("", "（万元）", "n/a no-budget"), ("约50", "（万元）", "n/a no-budget")],
)  # fmt: skip
def test_without_a_budget_nothing_is_compared(budget: str, unit: str, outcome: str) -> None:
    read = form(cost("项目总成本", "≤60万元"), budget=budget, unit=unit)
    assert told(CostIsBudget, read) == [outcome]
    assert told(CostOverBudget, read) == [outcome]


def test_forms_without_costs() -> None:
    read = form("产出指标 | 数量指标 | 义诊场次 | ≥24场")
    assert told(CostIsBudget, read) == told(CostOverBudget, read) == ["n/a no-cost"]
    assert told(CostOverBudget, document(grid(E2))) == ["n/a no-total"]


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        ("≤50万元", "pass"),
        ("≤51万元", "warning 5.value"),
        ("≤50.1万元", "warning 5.value"),
        ("≤500001元", "warning 5.value"),
        ("≤500000元", "pass"),
        ("≤0.006亿元", "warning 5.value"),
    ],
)
def test_the_whole_costs_more_than_there_is(value: str, outcome: str) -> None:
    assert told(CostOverBudget, form(cost("项目总成本", value))) == [outcome]


def test_a_cost_in_whole_numbers_may_be_rounded_up() -> None:
    assert told(CostOverBudget, form(cost("项目总成本", "≤51万元"), budget="50.5")) == ["pass"]
    over = form(cost("项目总成本", "≤51万元"), budget="50.4")
    assert told(CostOverBudget, over) == ["warning 5.value"]


@pytest.mark.parametrize(
    ("name", "period", "outcome"),
    [
        ("项目总成本", "2026年-2028年", "n/a years"),
        ("项目总成本", "2027年", "warning 5.value"),
        ("项目总成本", "3年", "n/a years"),
        ("项目总成本", "2027年起", "warning 5.value"),
        ("项目总投资", "", "n/a years"),
        ("项目总投资", "2027年", "warning 5.value"),
    ],
)
def test_a_project_of_several_years(name: str, period: str, outcome: str) -> None:
    assert told(CostOverBudget, form(cost(name, "≤80万元"), period=period)) == [outcome]


def test_the_money_of_all_years_counts() -> None:
    text = E3.replace("单船购置价", "项目总成本")
    within = document(grid(text.replace("≤150000.00", "≤900000.00")))
    assert told(CostOverBudget, within) == ["pass"]
    assert told(CostIsBudget, within) == ["note 12.value"]
    over = document(grid(text.replace("≤150000.00", "≤900001.00")))
    assert told(CostOverBudget, over) == ["warning 12.value"]


@pytest.mark.parametrize(
    ("name", "value", "outcome"),
    [
        ("培训经费", "50万元", "warning 5.value"),
        ("发放补助金额", "≥300000元", "warning 5.value"),
        ("补助金额（万元）", "30", "warning 5.value"),
        ("到位资金", "30万元", "warning 5.value"),
        ("补助标准", "500元", "pass"),
        ("人均补助", "500元", "pass"),
        ("每户补助", "500元/户", "pass"),
        ("培训人数", "≥200人", "pass"),
        ("组织税收收入", "≥3亿元", "n/a comes-in"),
        ("培训人数", "", "n/a no-value"),
    ],
)
def test_money_is_no_quantity(name: str, value: str, outcome: str) -> None:
    read = form(f"产出指标 | 数量指标 | {name} | {value}")
    assert told(MoneyAsOutput, read) == [outcome]


def test_money_elsewhere_is_right() -> None:
    assert told(MoneyAsOutput, form(cost("项目总成本", "≤50万元"))) == ["n/a no-quantity"]


def test_a_unit_in_a_column_of_its_own() -> None:
    rows = """
    | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
    | 产出指标 | 数量指标 | 培训经费 | = | 50 | 万元 |
    """
    read = document(grid(rows))
    assert told(MoneyAsOutput, read) == ["warning 2.value"]
    assert written(read.forms_of(ProjectForm)[0].indicators[0]) == "=50万元"
