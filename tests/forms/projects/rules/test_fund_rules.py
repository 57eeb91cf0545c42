"""PT701 and PT702: totals of money and their parts."""

from decimal import Decimal

import pytest

from gridtext import grid
from perftable.forms.projects.rules.pt701_funds_mismatch import FundsMismatch
from perftable.forms.projects.rules.pt702_funds_total_missing import FundsTotalMissing
from perftable.model.document import Document
from perftable.rules.base import Problem
from project_examples import E3, E6_FUNDS, E6_INDICATORS, E9_FUNDS, E9_INDICATORS
from projectrules import document, told

INDICATORS = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 |
"""


def funds(*lines: str, unit: str = "万元") -> Document:
    """Return a form with these lines of funds below its name (row 1)."""
    rows = [f"| 项目资金（{unit}） | {lines[0]} |", *(f"| ^ | {line} |" for line in lines[1:])]
    head = "| 项目名称 | 义诊 | < |\n" + "\n".join(rows)
    return document(grid(head), grid(INDICATORS))


@pytest.mark.parametrize(
    ("total", "fiscal", "other", "outcome"),
    [
        ("50.00", "45.00", "5.00", "pass"),
        ("50.00", "45.00", "2.00", "error 2.year"),
        ("50.015", "45.00", "5.00", "error 2.year"),
        ("50.015", "45.008", "5.006", "pass"),
        ("50.02", "45.00", "5.00", "error 2.year"),
        ("50.01", "45.00", "5.00", "pass"),
        ("50", "45", "", "n/a not-stated"),
        ("45", "45", "", "pass"),
        ("40", "45", "", "error 2.year"),
        ("约50", "45", "2", "n/a unreadable"),
        ("50", "约45", "2", "n/a unreadable"),
        ("", "45", "2", "n/a not-stated"),
        ("0", "45", "2", "n/a no-total"),
        ("0", "0", "0", "pass"),
        ("50", "450000元", "2", "n/a unit-conflict"),
    ],
)
def test_a_total_and_its_parts(total: str, fiscal: str, other: str, outcome: str) -> None:
    lines = (f"年度资金总额：| {total}", f"其中：财政拨款 | {fiscal}", f"其他资金 | {other}")
    assert told(FundsMismatch, funds(*lines)) == [outcome]


def test_amounts_in_yuan_are_exact() -> None:
    lines = ("年度资金总额 | 500,000.01", "其中：财政拨款 | 450,000.00", "其他资金 | 50,000.00")
    assert told(FundsMismatch, funds(*lines, unit="元")) == ["error 2.year"]


def test_a_tolerance_replaces_the_rounding() -> None:
    lines = ("年度资金总额 | 50.3", "其中：财政拨款 | 45.0", "其他资金 | 5.0")
    assert told(FundsMismatch, funds(*lines)) == ["error 2.year"]
    assert told(FundsMismatch, funds(*lines), Decimal("0.3")) == ["pass"]


def test_a_nested_part_is_the_next_level_and_no_addend() -> None:
    lines = (
        "年度资金总额 | 50", "其中：财政拨款 | 45", "其中：上级资金 | 30", "本级资金 | 15", "其他资金 | 5",
    )  # fmt: skip
    assert told(FundsMismatch, funds(*lines)) == ["pass", "pass"]
    wrong = (*lines[:3], "本级资金 | 12", lines[4])
    assert told(FundsMismatch, funds(*wrong)) == ["pass", "error 3.year"]


@pytest.mark.parametrize(("part", "outcome"), [("30", "n/a one-part"), ("46", "error 3.year")])
def test_one_nested_part_may_be_less(part: str, outcome: str) -> None:
    lines = ("年度资金总额 | 50", "财政拨款 | 45", f"其中：上级资金 | {part}", "其他资金 | 5")
    assert told(FundsMismatch, funds(*lines))[1] == outcome


@pytest.mark.parametrize(
    ("label", "outcome"),
    [("财政拨款", "warning 2.year one-part"), ("中央补助", "n/a one-part")],
)
def test_the_only_part_is_less(label: str, outcome: str) -> None:
    assert told(FundsMismatch, funds("年度资金总额 | 8", f"其中：{label} | 7")) == [outcome]
    assert told(FundsMismatch, funds("年度资金总额 | 7", f"其中：{label} | 7")) == ["pass"]


@pytest.mark.parametrize(
    ("upper", "own", "outcome"),
    [("30", "15", "pass"), ("30", "12", "error 2.year"), ("45", "", "pass")],
)
def test_parts_of_a_part_that_nothing_marks(upper: str, own: str, outcome: str) -> None:
    lines = (
        "年度资金总额 | 50", "财政拨款 | 45", f"上级补助 | {upper}", f"本级财政资金 | {own}", "其他资金 | 5",
    )  # fmt: skip
    assert told(FundsMismatch, funds(*lines)) == [outcome]


def test_each_column_by_itself() -> None:
    rows = E6_FUNDS.replace("| 1.50 |", "| 1.40 |")
    read = document(grid(rows), grid(E6_INDICATORS))
    assert told(FundsMismatch, read) == ["pass", "pass", "error 2.executed"]


def test_two_panels_are_never_compared_with_each_other() -> None:
    assert told(FundsMismatch, document(grid(E3))) == ["pass", "pass"]


def test_a_subtotal_of_what_is_public() -> None:
    assert told(FundsMismatch, document(grid(E9_FUNDS), grid(E9_INDICATORS))) == ["pass", "pass"]


def test_a_form_without_funds() -> None:
    assert told(FundsMismatch, document(grid(INDICATORS))) == ["n/a no-parts"]
    assert told(FundsTotalMissing, document(grid(INDICATORS))) == ["n/a no-parts"]


def test_the_message_has_all_figures() -> None:
    lines = ("年度资金总额：| 50.00", "其中：财政拨款 | 45.00", "其他资金 | 2.00")
    (problem,) = FundsMismatch().check(funds(*lines))
    assert isinstance(problem, Problem)
    assert FundsMismatch.say("en", problem.case, problem.args) == (
        "'年度资金总额' 50.00 万元, its parts 47.00, difference 3.00 (allowed 0.015); "
        "correct the wrong one (45.00 + 2.00)."
    )
    assert [place.row for place in problem.related] == [3, 4]


TASKS = """
| 部门整体支出绩效目标表 | < | < | < | < |
| 部门（单位）名称 | 清河县水务局 | < | < | < |
| 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < |
| ^ | ^ | ^ | 总额 | 财政拨款 |
| ^ | 巡河 | 日常巡查 | 20 | 20 |
| ^ | 清淤 | 河道清淤 | 30 | 25 |
| ^ | 金额合计 | | 50 | 45 |
| 年度总体目标 | 河道常年清洁。 | < | < | < |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| ^ | 产出指标 | 数量指标 | 清淤河道 | ≥3公里 |
"""


def test_the_sum_below_a_department_s_tasks() -> None:
    assert told(FundsMismatch, document(grid(TASKS))) == ["pass", "pass"]
    wrong = TASKS.replace("| 50 | 45 |", "| 52 | 45 |")
    assert told(FundsMismatch, document(grid(wrong))) == ["error 7.year", "pass"]


@pytest.mark.parametrize(
    ("total", "fiscal", "outcome"),
    [
        ("", "45", "warning 2.year"),
        ("—", "45", "warning 2.year"),
        ("0.00", "45", "warning 2.year zero"),
        ("45", "45", "pass"),
        ("约45", "45", "n/a unreadable"),
        ("", "0.00", "pass"),
        ("", "", "n/a no-parts"),
    ],
)
def test_parts_without_a_total(total: str, fiscal: str, outcome: str) -> None:
    lines = (f"年度资金总额：| {total}", f"其中：财政拨款 | {fiscal}", "其他资金 | ")
    assert told(FundsTotalMissing, funds(*lines)) == [outcome]


def test_a_group_s_name_needs_no_amount() -> None:
    lines = ("年度资金总额 | 50", "财政拨款 | ", "其中：上级资金 | 30", "本级资金 | 20")
    assert "n/a group" in told(FundsTotalMissing, funds(*lines))


def test_an_amount_that_stands_below_its_label() -> None:
    text = """
    | 部门名称 | 清河县水务局 | < | < | < | < |
    | 年度预算申请（万元） | 资金总额 | 按收入性质分 | < | 按支出性质分 | < |
    | ^ | 100 | 一般公共预算 | 80 | 基本支出 | 60 |
    | ^ | ^ | 政府性基金 | 20 | 项目支出 | 40 |
    """
    read = document(grid(text), grid(INDICATORS))
    assert set(told(FundsTotalMissing, read)) == {"n/a group"}


def test_a_total_of_two_partitions_is_missing_once() -> None:
    text = """
    | 部门名称 | 清河县水务局 | < |
    | 年度预算（万元） | 资金总额 | |
    | ^ | 财政拨款 | 80 |
    | ^ | 其他资金 | 20 |
    | ^ | 基本支出 | 60 |
    | ^ | 项目支出 | 40 |
    """
    read = document(grid(text), grid(INDICATORS))
    assert told(FundsTotalMissing, read) == ["warning 2.year"]
