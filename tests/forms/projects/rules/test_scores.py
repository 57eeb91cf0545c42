"""A score lies within its points, follows its factor, and is there (PT820, PT829, PT830)."""

import pytest

from perftable.forms.projects.rules.pt820_score_over_weight import ScoreOverWeight
from perftable.forms.projects.rules.pt829_missing_actual import MissingActual
from perftable.forms.projects.rules.pt830_factor_mismatch import FactorMismatch
from selfevaluation import INDICATORS, document, evaluation, said, skipped, swap

FACTORS = """
| 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标 |
| 供水量 | 万吨 | ≥ | 50 | | 45 | {factor} | {points} | {score} | 是 |
| 水质合格率 | % | ≥ | 98 | | 99 | 100 | 40 | 40 | 否 |
"""


@pytest.mark.parametrize("rule", [ScoreOverWeight, MissingActual, FactorMismatch])
def test_a_correct_self_evaluation(rule: type) -> None:
    assert said(rule, evaluation()) == []


@pytest.mark.parametrize("rule", [ScoreOverWeight, MissingActual, FactorMismatch])
def test_a_target_form_is_not_judged(rule: type) -> None:
    target = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 50 |""")
    assert said(rule, target) == []
    assert skipped(rule, target) == {"target-form"}


@pytest.mark.parametrize(
    ("score", "found"),
    [("15", []), ("15.1", ["score 2.2"]), ("0", []), ("-1", ["score 2.2"]), ("满分", [])],
)
def test_a_score_lies_within_its_points(score: str, found: list[str]) -> None:
    assert said(ScoreOverWeight, swap("| 26场 | 15 | 15 |", f"| 26场 | 15 | {score} |")) == found


def test_the_scores_of_execution_and_of_the_whole_lie_within_theirs() -> None:
    assert said(ScoreOverWeight, swap("9.50", "10.5")) == ["score 1.2 execution"]
    assert said(ScoreOverWeight, swap("96.00", "100.5")) == ["score 2.8 total"]


def test_weights_that_are_shares_are_no_points() -> None:
    shares = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 26场 | 0.6 | 95 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 95人 | 0.4 | 98 |""")
    assert said(ScoreOverWeight, shares) == []
    assert skipped(ScoreOverWeight, shares) == {"shares"}


@pytest.mark.parametrize(
    ("factor", "points", "score", "found"),
    [
        ("90", "50", "45", []), ("90", "50", "50", ["score 1.2"]), ("90%", "50", "45.0", []),
        ("0.9", "50", "45.0", []), ("96.67", "15", "14.5", []), ("96.67", "15", "14.6", ["score 1.2"]),
        ("97", "15", "14.5", []), ("100", "15", "15", []), ("100", "15", "14.9", ["score 1.2"]),
        ("0", "15", "0", []), ("", "15", "14", []),
    ],
)  # fmt: skip
def test_a_score_is_points_times_factor(
    factor: str, points: str, score: str, found: list[str]
) -> None:
    form = document(FACTORS.format(factor=factor, points=points, score=score))
    assert said(FactorMismatch, form) == found


def test_a_form_without_factors() -> None:
    assert skipped(FactorMismatch, evaluation()) == {"no-factor"}


@pytest.mark.parametrize("cell", ["", "—", "/"])
def test_a_row_without_a_result(cell: str) -> None:
    assert said(MissingActual, swap("| 26场 | 15 |", f"| {cell} | 15 |")) == ["actual 2.2"]


@pytest.mark.parametrize("cell", ["0", "无", "0场"])
def test_nothing_reached_is_a_result(cell: str) -> None:
    assert said(MissingActual, swap("| 26场 | 15 |", f"| {cell} | 15 |")) == []


def test_a_row_without_a_score() -> None:
    form = swap("| 26场 | 15 | 15 |", "| 26场 | 15 | |")
    assert said(MissingActual, form) == ["score 2.2 score"]
    assert said(MissingActual, swap("| 26场 | 15 | 15 |", "| 26场 | | |")) == []


def test_a_class_that_is_not_used_needs_no_result() -> None:
    row = "| ^ | 生态效益指标 | | | | | | |\n| 满意度指标（10分）"
    assert said(MissingActual, swap("| 满意度指标（10分）", row)) == []


def test_a_row_without_a_target_is_another_finding() -> None:
    form = swap("| ≥24场 | 26场 |", "| | |")
    assert said(MissingActual, form) == []
    assert "no-target" in skipped(MissingActual, form)


def test_one_result_for_merged_rows() -> None:
    merged = INDICATORS.replace("| 9台 |", "| ^ |")
    assert said(MissingActual, evaluation(indicators=merged)) == []
