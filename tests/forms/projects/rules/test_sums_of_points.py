"""Points and scores make the totals that the form states (PT821, PT822)."""

from decimal import Decimal

import pytest

from perftable.forms.projects.rules.pt821_weights_total import WeightsTotal
from perftable.forms.projects.rules.pt822_total_score_mismatch import TotalScoreMismatch
from perftable.rules.base import Options, Problem
from selfevaluation import FUNDS, INDICATORS, document, evaluation, said, skipped, swap

TARGETS = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 | {output} |
| 效益指标 | 社会效益指标 | 受益人数 | ≥90人 | {benefit} |
"""
WITHOUT_TOTAL = INDICATORS.rpartition("| 总分")[0]


@pytest.mark.parametrize("rule", [WeightsTotal, TotalScoreMismatch])
def test_a_correct_self_evaluation(rule: type) -> None:
    assert said(rule, evaluation()) == []


@pytest.mark.parametrize(
    ("points", "found"),
    [
        (("50", "40"), []), (("60", "40"), []), (("0.5", "0.4"), []), (("60%", "40%"), []),
        (("50", "30"), ["weight 1.2 unusual warning"]), (("50", "39.5"), ["weight 1.2 unusual warning"]),
        (("50", ""), []),
    ],
)  # fmt: skip
def test_points_without_a_total_make_90_or_100(points: tuple[str, str], found: list[str]) -> None:
    form = document(TARGETS.format(output=points[0], benefit=points[1]))
    assert said(WeightsTotal, form) == found


@pytest.mark.parametrize(
    ("points", "found"), [(80, []), (85, ["weight 1.2"]), (None, ["weight 1.2"])]
)
def test_a_place_may_have_another_number(points: int | None, found: list[str]) -> None:
    form = document(TARGETS.format(output="50", benefit="30"))
    options = Options(points=None if points is None else Decimal(points))
    problems = [o for o in WeightsTotal(options).check(form) if isinstance(o, Problem)]
    assert [f"{p.location.column} {p.location.table}.{p.location.row}" for p in problems] == found


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (None, "各指标分值合计 80，一般应为 100，另设预算执行 10 分的应为 90；请核实。"),
        (100, "各指标分值合计 80，一般应为 100，另设预算执行 10 分的应为 90；请核实。"),
        (120, "各指标分值合计 80，应为 120、100 或 90（120 由配置规定）；请核实。"),
    ],
)
def test_the_number_of_the_place_is_named(points: int | None, said: str) -> None:
    form = document(TARGETS.format(output="50", benefit="30"))
    options = Options(points=None if points is None else Decimal(points))
    (problem,) = (o for o in WeightsTotal(options).check(form) if isinstance(o, Problem))
    assert WeightsTotal.say("zh", problem.case, problem.args) == said


def test_a_row_without_points_leaves_the_sum_open() -> None:
    assert skipped(WeightsTotal, document(TARGETS.format(output="50", benefit=""))) == {
        "points-missing"
    }


def test_a_form_without_points() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 义诊场次 | ≥24场 |""")
    assert skipped(WeightsTotal, form) == {"no-points"}


def test_an_excerpt_without_benefits_is_not_judged() -> None:
    form = document(TARGETS.format(output="50", benefit="10").replace("效益指标", "产出指标", 1))
    assert skipped(WeightsTotal, form) == {"part"}


@pytest.mark.parametrize("total", ["99", "90.5", "110"])
def test_the_stated_total_of_points(total: str) -> None:
    assert said(WeightsTotal, swap("| 100 | 96.00 |", f"| {total} | 96.00 |")) == ["weight 2.8"]


def test_the_total_may_be_that_of_the_indicators_alone() -> None:
    assert said(WeightsTotal, swap("| 100 | 96.00 |", "| 90 | 86.5 |")) == []


def test_subtotals_of_classes_are_no_total() -> None:
    rows = INDICATORS.replace("| 效益指标", "| 小计 | < | < | < | < | 50 | 48.5 | |\n| 效益指标")
    for form in (evaluation(indicators=rows), evaluation(indicators=rows.partition("| 总分")[0])):
        assert said(WeightsTotal, form) == []
        assert said(TotalScoreMismatch, form) == []


def test_a_subtotal_that_ends_the_table_is_its_total() -> None:
    assert said(TotalScoreMismatch, swap("| 总分 |", "| 小计 |")) == []
    rows = INDICATORS.replace("| 总分 |", "| 小计 |").replace("96.00", "95")
    assert said(TotalScoreMismatch, evaluation(indicators=rows)) == ["score 2.8 execution"]


def test_a_row_of_two_indicators_has_its_points_once() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 | 分值 |
| 产出指标 | 数量指标 | 三年义诊场次 | ≥64场 | 数量指标 | 义诊场次 | ≥24场 | 50 |
| 效益指标 | 社会效益指标 | 受益人口 | ≥4万人 | 社会效益指标 | 受益人口 | ≥1万人 | 40 |""")
    assert said(WeightsTotal, form) == []


def test_execution_has_ten_points_where_the_form_does_not_say_them() -> None:
    assert said(WeightsTotal, evaluation(funds="")) == []


def test_rows_that_make_the_total_without_those_of_execution() -> None:
    more = INDICATORS.replace("| 26场 | 15 | 15 |", "| 26场 | 25 | 15 |")
    found = said(WeightsTotal, evaluation(indicators=more))
    assert sorted(found) == ["class1 2.2 class", "weight 2.8"]


def test_execution_among_the_indicators_is_counted_once() -> None:
    row = "| 预算执行率 | 预算执行 | 预算执行率 | ≥95% | 95% | 10 | 9.5 | |\n| 总分"
    both = INDICATORS.replace("| 总分", row)
    assert said(WeightsTotal, evaluation(indicators=both)) == []
    assert said(TotalScoreMismatch, evaluation(indicators=both)) == []


@pytest.mark.parametrize(
    ("label", "found"),
    [("（50分）", []), ("（45分）", ["class1 2.2 class"]), ("（40-50分）", []), ("", [])],
)
def test_points_of_a_class(label: str, found: list[str]) -> None:
    assert said(WeightsTotal, swap("产出指标（50分）", f"产出指标{label}")) == found


def test_points_of_a_second_level() -> None:
    assert said(WeightsTotal, swap("数量指标", "数量指标（30分）")) == []
    assert said(WeightsTotal, swap("数量指标", "数量指标（20分）")) == ["class2 2.2 class"]


@pytest.mark.parametrize(("points", "found"), [("90", []), ("80", ["class1 1.1 class"])])
def test_points_of_the_whole_table(points: str, found: list[str]) -> None:
    form = document(f"""
| 绩效指标（{points}分） | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
| ^ | 产出指标 | 数量指标 | 维护盏数 | ≥1800盏 | 1800盏 | 50 | 50 |
| ^ | 效益指标 | 社会效益指标 | 出行满意率 | ≥90% | 95% | 40 | 40 |""")
    assert said(WeightsTotal, form) == found


def test_a_class_without_indicators_needs_no_points() -> None:
    row = "| 成本指标（20分） | 经济成本指标 | | | | | | |\n| 产出指标（50分）"
    assert said(WeightsTotal, swap("| 产出指标（50分）", row)) == []


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("96.00", []), ("96", []), ("96.5", ["score 2.8 execution"]), ("95", ["score 2.8 execution"]),
        ("86.5", ["score 2.8 execution"]), ("约96", []),
    ],
)  # fmt: skip
def test_the_scores_make_the_total(total: str, found: list[str]) -> None:
    assert said(TotalScoreMismatch, swap("96.00", total)) == found


def test_a_total_in_whole_points_is_rounded() -> None:
    rows = INDICATORS.replace("| 13.5 |", "| 13.2 |")
    assert said(TotalScoreMismatch, evaluation(indicators=rows.replace("96.00", "96"))) == []
    assert said(TotalScoreMismatch, evaluation(indicators=rows.replace("96.00", "95"))) == [
        "score 2.8 execution"
    ]


def test_a_computed_score_may_be_rounded() -> None:
    funds = FUNDS.replace("9.50", "9.53")
    for total, found in (("96.03", []), ("96.04", []), ("96.05", ["score 2.8 execution"])):
        form = evaluation(funds=funds, indicators=INDICATORS.replace("96.00", total))
        assert said(TotalScoreMismatch, form) == found


def test_whole_scores_are_exact() -> None:
    form = document("""
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |
| 产出指标 | 数量指标 | 维护盏数 | ≥1800盏 | 1800盏 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥90人 | 95人 | 40 | 40 |
| 总分 | < | < | < | < | 100 | 99.5 |""")
    assert said(TotalScoreMismatch, form) == ["score 1.4"]


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (evaluation(indicators=WITHOUT_TOTAL), "no-total"),
        (swap("| 26场 | 15 | 15 |", "| 26场 | 15 | |"), "score-missing"),
        (swap("9.50", "—"), "execution-missing"),
        (swap("| 26场 | 15 | 15 |", "| 26场 | 15 | 16 |"), "wrong-score"),
        (swap("9.50", "10.5"), "wrong-score"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_why_a_total_is_not_known(form: object, reason: str) -> None:
    assert said(TotalScoreMismatch, form) == []  # type: ignore[arg-type]
    assert skipped(TotalScoreMismatch, form) == {reason}  # type: ignore[arg-type]


def test_the_total_of_the_rows_alone() -> None:
    assert said(TotalScoreMismatch, swap("| 100 | 96.00 |", "| 90 | 86.5 |")) == []
    assert said(TotalScoreMismatch, swap("| 100 | 96.00 |", "| 90 | 96 |")) == ["score 2.8"]
