"""Score, reason and result agree, and the result answers its target (PT825 to PT828)."""

import pytest

from perftable.forms.projects.rules.pt825_score_against_result import ScoreAgainstResult
from perftable.forms.projects.rules.pt826_deduction_without_reason import DeductionWithoutReason
from perftable.forms.projects.rules.pt827_grade_outside_band import GradeOutsideBand
from perftable.forms.projects.rules.pt828_actual_of_other_kind import ActualOfOtherKind
from perftable.model.document import Document
from selfevaluation import INDICATORS, document, evaluation, said, skipped

RULES = [ScoreAgainstResult, DeductionWithoutReason, GradeOutsideBand, ActualOfOtherKind]


def row(text: str, name: str = "数量指标 | 义诊场次") -> Document:
    """Return a form with one row: class and name, then target, actual, points, score, reason."""
    header = INDICATORS.strip().partition("\n")[0]
    return document(f"{header}\n| 产出指标 | {name} | {text} |")


@pytest.mark.parametrize("rule", RULES)
def test_a_correct_self_evaluation(rule: type) -> None:
    assert said(rule, evaluation()) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_target_form_is_not_judged(rule: type) -> None:
    target = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 50 |""")
    assert said(rule, target) == []
    assert skipped(rule, target) == {"target-form"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("≥24场 | 26场 | 15 | 15 | ", []), ("≥24场 | 24场 | 15 | 14 | ", ["score 1.2"]),
        ("≥24场 | 60场 | 15 | 14 | 远超计划，指标值定低了。", []), ("≥24场 | 24场 | 15 | 14 | 无", ["score 1.2"]),
        ("≥24场 | 20场 | 15 | 15 | ", ["score 1.2 full"]), ("≥24场 | 20场 | 15 | 15 | 雨天停办。", ["score 1.2 full"]),
        ("≥24场 | 20场 | 15 | 12.5 | 雨天停办。", []), ("≤5% | 4% | 15 | 15 | ", []),
        ("≤5% | 4% | 15 | 12 | ", ["score 1.2"]), ("≤5% | 6% | 15 | 15 | ", ["score 1.2 full"]),
        ("=10台 | 10台 | 15 | 14 | ", ["score 1.2"]), ("=10台 | 11台 | 15 | 14 | ", []),
        ("=10台 | 9台 | 15 | 15 | ", ["score 1.2 full"]), ("=10台 | 11台 | 15 | 15 | ", []),
        ("2027年11月底前 | 2027年12月2日 | 15 | 15 | ", ["score 1.2 full"]),
        ("有所增强 | 达成年度指标 | 15 | 13 | ", []), ("≥24场 | 完成 | 15 | 13 | ", []),
        ("≥1.5万人 | 14000人 | 15 | 15 | ", ["score 1.2 full"]), ("≤0起 | 0起 | 15 | 15 | ", []),
    ],
)  # fmt: skip
def test_score_and_result_agree(text: str, found: list[str]) -> None:
    assert said(ScoreAgainstResult, row(text)) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("数量指标 | 接待批次", []), ("数量指标 | 投诉件数", []), ("数量指标 | 培训人数", ["score 1.2 full"]),
        ("成本指标 | 每场成本", []), ("质量指标 | 检测合格率", ["score 1.2 full"]),
    ],
)  # fmt: skip
def test_below_a_point_is_not_met_where_more_is_better(name: str, found: list[str]) -> None:
    assert said(ScoreAgainstResult, row("=100 | 90 | 15 | 15 | ", name)) == found


def test_above_a_point_is_not_met_where_less_is_better() -> None:
    assert said(ScoreAgainstResult, row("=100 | 120 | 15 | 15 | ", "质量指标 | 投诉率")) == [
        "score 1.2 full"
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("每场成本", ["score 1.2 full"]), ("补助标准", []), ("成本节约率", []), ("成本控制率", []),
    ],
)  # fmt: skip
def test_a_cost_above_its_point_is_not_met(name: str, found: list[str]) -> None:
    assert said(ScoreAgainstResult, row("=100 | 120 | 15 | 15 | ", f"成本指标 | {name}")) == found


def test_the_operator_of_a_column_counts() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
| 产出指标 | 数量指标 | 改造厕所数 | ≧ | 12 | 座 | 12 | 40 | 38 | |
| 产出指标 | 成本指标 | 每座造价 | ≤ | 5 | 万元 | 4.8 | 10 | 10 | |""")
    assert said(ScoreAgainstResult, form) == ["score 1.2"]
    assert said(DeductionWithoutReason, form) == []


@pytest.mark.parametrize(
    ("actual", "found"),
    [
        ("0.97", []),
        ("2", []),
        ("2.1", ["score 1.2 full"]),
        ("97", []),
        ("1.5%", ["score 1.2 full"]),
    ],
)
def test_a_share_below_a_column_of_percent(actual: str, found: list[str]) -> None:
    form = document(f"""
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
| 产出指标 | 质量指标 | 合格率 | ≥ | 95 | % | {actual} | 40 | 40 | |""")
    assert said(ScoreAgainstResult, form) == found


def test_a_form_without_a_column_of_reasons() -> None:
    form = document("""
| 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） |
| 供水量 | 万吨 | ≥ | 50 | | 60 | 90 | 50 | 45 |
| 水质合格率 | % | ≥ | 98 | | 97 | 100 | 40 | 40 |""")
    assert said(ScoreAgainstResult, form) == ["score 1.3 full"]
    assert skipped(ScoreAgainstResult, form) == {"no-reasons"}
    assert said(DeductionWithoutReason, form) == []
    assert skipped(DeductionWithoutReason, form) == {"no-reasons"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("=10台 | 9台 | 15 | 13.5 | ", ["score 1.2"]), ("=10台 | 9台 | 15 | 13.5 | 无", ["score 1.2"]),
        ("=10台 | 9台 | 15 | 13.5 | —", ["score 1.2"]), ("=10台 | 9台 | 15 | 13.5 | /", ["score 1.2"]),
        ("=10台 | 9台 | 15 | 13.5 | 缺货", []), ("=10台 | 10台 | 15 | 15 | ", []),
        ("=10台 | 10台 | 15 | 14 | ", []), ("=10台 | | 15 | 0 | ", []),
        ("有所增强 | 达成年度指标 | 15 | 13 | ", ["score 1.2"]),
    ],
)  # fmt: skip
def test_a_deduction_has_its_reason(text: str, found: list[str]) -> None:
    assert said(DeductionWithoutReason, row(text)) == found


def test_one_reason_for_merged_rows() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 20场 | 15 | 12 | 雨天停办。 |
| ^ | ^ | 义诊人次 | ≥2400人次 | 2000人次 | 15 | 12 | ^ |""")
    assert said(DeductionWithoutReason, form) == []


def test_a_reason_in_the_column_of_notes() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 备注 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | 20场 | 15 | 12 | | 雨天停办 |""")
    assert said(DeductionWithoutReason, form) == []


@pytest.mark.parametrize(
    ("actual", "score", "found"),
    [
        ("达成年度指标", "16", []), ("达成年度指标", "15.9", ["score 1.2"]), ("达成年度指标", "20", []),
        ("部分达成年度指标并具有一定效果", "16", []), ("部分达成年度指标并具有一定效果", "16.5", ["score 1.2"]),
        ("部分达成年度指标并具有一定效果", "12", []), ("部分达成年度指标", "11.5", ["score 1.2"]),
        ("未达成年度指标且效果较差", "12", []), ("未达成年度指标且效果较差", "13", ["score 1.2"]),
        ("部分达成年度指标。", "19", ["score 1.2"]), ("基本达成年度指标", "20", []), ("有所增强", "5", []),
    ],
)  # fmt: skip
def test_a_graded_result_scores_in_its_band(actual: str, score: str, found: list[str]) -> None:
    form = row(f"有所增强 | {actual} | 20 | {score} | 个别村到诊人少", "质量指标 | 作用")
    assert said(GradeOutsideBand, form) == found


def test_bands_are_for_targets_in_words() -> None:
    assert said(GradeOutsideBand, row("≥24场 | 达成年度指标 | 20 | 5 | 见说明")) == []


@pytest.mark.parametrize(
    ("target", "actual", "found"),
    [
        ("≥24场", "26场", []), ("≥24场", "完成", ["actual 1.2 number"]),
        ("≥24场", "达成年度指标", ["actual 1.2 number"]), ("≥24场", "优", ["actual 1.2 number"]),
        ("≥24场", "二十六场", []), ("=100%", "全部完成", []), ("≤0起", "无", []), ("=100%", "全覆盖", []),
        ("≥24场", "", []), ("", "完成", []), ("≥24场", "已举办26场", []),
        ("11月底前", "11月20日", []), ("11月底前", "按时完成", ["actual 1.2 date"]), ("全年", "全年开放", []),
        ("5月", "5月20日", []), ("有所增强", "有所增强", []), ("有所增强", "95%", ["actual 1.2 word"]),
        ("优良中低差", "优", []), ("好坏", "好", []), ("好坏", "好坏", ["actual 1.2 scale"]),
        ("优良中低差", "95", ["actual 1.2 scale"]), ("应保尽保", "100%", []),
    ],
)  # fmt: skip
def test_a_result_answers_its_target(target: str, actual: str, found: list[str]) -> None:
    assert said(ActualOfOtherKind, row(f"{target} | {actual} | 15 | 15 | ")) == found


@pytest.mark.parametrize(
    ("line", "target", "found"),
    [
        ("| 2026年度 | < |", "第三季度", []),
        ("| 2026年度 | < |", "2026年第三季度", ["score 1.5 full"]),
        ("| 单位：万元 | < |", "第三季度", ["score 1.5 full"]),
    ],
)
def test_a_date_has_no_sure_year_where_the_form_says_two(
    line: str, target: str, found: list[str]
) -> None:
    header = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分"
    form = document(
        f"| 2025年度项目支出绩效自评表 | < |\n{line}\n| 项目名称 | 修路 |\n| {header} |\n"
        f"| 产出指标 | 时效指标 | 完工时间 | {target} | 2027年3月20日 | 15 | 15 |"
    )
    assert said(ScoreAgainstResult, form) == found
