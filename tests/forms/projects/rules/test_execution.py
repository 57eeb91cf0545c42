"""The rate of execution and its score follow from the money (PT823, PT824)."""

import pytest

from perftable.forms.projects.rules.pt823_execution_rate_mismatch import ExecutionRateMismatch
from perftable.forms.projects.rules.pt824_execution_score_mismatch import ExecutionScoreMismatch
from perftable.model.document import Document
from selfevaluation import document, evaluation, said, skipped, swap

ROWS = """
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 26场 | 90 | 90 |
"""


def funds(line: str, unit: str = "万元") -> Document:
    """Return a form whose only line of funds is this: budget, executed, points, rate, score."""
    return document(
        f"""
| 项目资金（{unit}） | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
| ^ | 年度资金总额 | {line} |
""",
        ROWS,
    )


@pytest.mark.parametrize("rule", [ExecutionRateMismatch, ExecutionScoreMismatch])
def test_a_correct_self_evaluation(rule: type) -> None:
    assert said(rule, evaluation()) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("20 | 19 | 10 | 95% | 9.5", []), ("20 | 19 | 10 | 90% | 9.5", ["rate 1.2"]),
        ("20 | 19 | 10 | 95 | 9.5", []), ("20 | 19 | 10 | 0.95 | 9.5", []),
        ("20 | 19 | 10 | 0.94 | 9.5", ["rate 1.2"]), ("20 | 20 | 10 | 1 | 10", []),
        ("400 | 369 | 10 | 92% | 9", []), ("400 | 370 | 10 | 92% | 9", []),
        ("400 | 371 | 10 | 92% | 9", ["rate 1.2"]), ("120 | 95.12 | 10 | 79.27% | 7.93", []),
        ("120 | 95.12 | 10 | 79.26% | 7.93", []), ("120 | 95.12 | 10 | 79.25% | 7.93", ["rate 1.2"]),
        ("1.8 | 1.8 | — | 0 | —", ["rate 1.2"]), ("10 | 12 | 10 | 120% | 10", []),
    ],
)  # fmt: skip
def test_a_rate_is_executed_by_budget(line: str, found: list[str]) -> None:
    assert said(ExecutionRateMismatch, funds(line)) == found


def test_amounts_in_yuan_are_exact() -> None:
    line = "12.00 | 9.51 | 10 | {} | 7.93"
    assert said(ExecutionRateMismatch, funds(line.format("79.26%"), "元")) == ["rate 1.2"]
    assert said(ExecutionRateMismatch, funds(line.format("79.26%"))) == []


def test_every_line_of_funds_is_looked_at() -> None:
    assert said(ExecutionRateMismatch, swap("| 97.22% |", "| 97.2% |")) == []
    assert said(ExecutionRateMismatch, swap("| 97.22% |", "| 97.4% |")) == ["rate 1.3"]


def test_amounts_that_may_be_rounded_leave_room() -> None:
    for rate, found in (("97.27%", []), ("97.29%", ["rate 1.3"])):
        assert said(ExecutionRateMismatch, swap("| 97.22% |", f"| {rate} |")) == found


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("0 | 0 | 10 | 0% | 0", "nothing-to-execute"), ("20 | | 10 | 95% | 9.5", "no-money"),
        ("20 | 待定 | 10 | 95% | 9.5", "no-money"), ("20 | 19 | 10 | — | 9.5", "no-rate"),
    ],
)  # fmt: skip
def test_why_a_rate_is_not_known(line: str, reason: str) -> None:
    assert said(ExecutionRateMismatch, funds(line)) == []
    assert skipped(ExecutionRateMismatch, funds(line)) == {reason}


def test_a_form_without_execution() -> None:
    assert skipped(ExecutionRateMismatch, document(ROWS)) == {"no-funds"}


def test_the_budget_at_the_beginning_where_there_is_no_other() -> None:
    form = document(
        """
| 项目资金（万元） | | 年初预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分 |
| ^ | 年度资金总额 | 10 | 9.5 | 10 | 90% | 9.5 |
""",
        ROWS,
    )
    assert said(ExecutionRateMismatch, form) == ["rate 1.2"]


def test_of_two_budgets_it_is_not_known_which_counts() -> None:
    form = document(
        """
| 项目资金（万元） | | 全年预算数 | 调整后预算数 | 全年执行数 | 执行率 |
| ^ | 年度资金总额 | 10 | 12 | 12 | 100% |
""",
        ROWS,
    )
    assert said(ExecutionRateMismatch, form) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("20 | 19 | 10 | 95% | 9.5", []), ("20 | 19 | 10 | 95% | 9.50", []),
        ("20 | 19 | 10 | 95% | 10", []), ("20 | 19 | 10 | 95% | 10.0", ["score 1.2"]),
        ("20 | 18 | 10 | 90% | 10", ["score 1.2"]), ("20 | 19 | 20 | 95% | 19", []),
        ("120 | 95.12 | 10 | 79.27% | 7.93", []), ("120 | 95.12 | 10 | 79.27% | 7.95", ["score 1.2"]),
        ("10 | 12 | 10 | 120% | 10", []), ("20 | 20 | 10 | 100% | 0", ["score 1.2 zero error"]),
        ("20 | 0 | 10 | 0% | 0", []), ("20 | | 10 | 95% | 9.5", []), ("20 | | 10 | 95% | 8", ["score 1.2"]),
        ("20 | | 10 | 0.95 | 9.5", []),
    ],
)  # fmt: skip
def test_the_score_of_execution_is_rate_times_points(line: str, found: list[str]) -> None:
    assert said(ExecutionScoreMismatch, funds(line)) == found


@pytest.mark.parametrize(("score", "found"), [("9.5", []), ("9.0", ["score 1.2"])])
def test_a_wrong_rate_is_not_reckoned_with(score: str, found: list[str]) -> None:
    assert said(ExecutionScoreMismatch, funds(f"20 | 19 | 10 | 90% | {score}")) == found


def test_why_the_score_of_execution_is_not_known() -> None:
    assert skipped(ExecutionScoreMismatch, funds("20 | 19 | — | 95% | —")) == {"no-points"}
    assert skipped(ExecutionScoreMismatch, funds("20 | | 10 | — | 9")) == {"no-rate"}
