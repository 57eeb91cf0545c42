"""PT710 and PT712: what is planned for all years, the year and the half year."""

import pytest

from gridtext import grid
from perftable.forms.projects.rules.pt710_goal_unchanged import GoalUnchanged
from perftable.forms.projects.rules.pt712_half_year_over_year import HalfYearOverYear
from perftable.model.document import Document
from project_examples import E1, E3, E4, E9_FUNDS, E9_INDICATORS
from projectrules import document, told

GOALS = """
| 项目名称 | 换船 | 项目期 | {period} |
| 总体目标 | {long} | 年度目标 | {year} |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 换新船只数 | =2条 |
"""
ALL, NOW = "三年换新六条保洁船。", "换新两条船并投入使用。"


def goals(long: str, year: str, period: str = "2026年-2028年") -> Document:
    return document(grid(GOALS.format(long=long, year=year, period=period)))


@pytest.mark.parametrize(
    ("long", "year", "period", "outcome"),
    [
        (ALL, NOW, "2026年-2028年", "pass"),
        (ALL, ALL, "2026年-2028年", "note 2.text"),
        (ALL, "三年换新六条 保洁船。", "2026年-2028年", "note 2.text"),
        (ALL, ALL, "2027年1月-2027年12月", "n/a one-year"),
        (ALL, ALL, "2027年1月-2028年1月", "note 2.text"),
        (ALL, ALL, "", "note 2.text"),
        (ALL, ALL, "三年", "note 2.text"),
        (ALL, ALL, "一年", "n/a one-year"),
        (ALL, "", "2026年-2028年", "n/a one"),
    ],
)
def test_the_year_s_goal(long: str, year: str, period: str, outcome: str) -> None:
    assert told(GoalUnchanged, goals(long, year, period)) == [outcome]


def test_only_one_goal() -> None:
    assert told(GoalUnchanged, document(grid(E1))) == ["n/a one"]
    assert told(GoalUnchanged, document(grid(E3))) == ["pass"]


EQUAL = E4.replace("20座", "64座").replace("≥98%", "≥99%").replace("1.2万人", "4.1万人")


def test_all_rows_of_both_panels_are_equal() -> None:
    assert told(GoalUnchanged, document(grid(E4))) == ["pass"]
    assert told(GoalUnchanged, document(grid(EQUAL))) == ["note 4.value panels"]
    but_one = EQUAL.replace("| 受益人口 | 4.1万人 |\n", "| 受益人口 | 4万人 |\n")
    assert told(GoalUnchanged, document(grid(but_one))) == ["pass"]


def test_one_equal_row_is_chance() -> None:
    one = "\n".join(EQUAL.strip().splitlines()[:-2])
    assert told(GoalUnchanged, document(grid(one))) == ["pass"]


@pytest.mark.parametrize(
    ("name", "half", "year", "outcome"),
    [
        ("修缮古井数", "9口", "8口", "note 2.targets.half"),
        ("修缮古井数", "8口", "8口", "pass"),
        ("修缮古井数", "≥9口", "≥8口", "note 2.targets.half"),
        ("养护绿道", "900米", "0.8公里", "note 2.targets.half"),
        ("养护绿道", "700米", "0.8公里", "pass"),
        ("支付工程款", "90万元", "80万元", "note 2.targets.half"),
        ("井水合格率", "99%", "98%", "n/a no-count"),
        ("每月巡查", "9次", "8次", "n/a no-count"),
        ("巡查", "9次/月", "8次/月", "n/a no-count"),
        ("响应时间", "9小时", "8小时", "n/a no-count"),
        ("修缮古井数", "9", "8", "n/a no-count"),
        ("修缮古井数", "9口", "8万元", "n/a no-count"),
        ("立项程序", "规范", "规范", "n/a no-count"),
        ("修缮古井数", "", "8口", "n/a no-half"),
    ],
)
def test_the_half_year_is_not_more_than_the_year(
    name: str, half: str, year: str, outcome: str
) -> None:
    rows = E9_INDICATORS.strip().splitlines()[:2]
    rows.append(f"| 产出 | 数量指标 | {name} | {half} | {year} |")
    del rows[1]
    assert told(HalfYearOverYear, document(grid("\n".join(rows)))) == [outcome]


def test_money_of_the_half_year() -> None:
    funds = """
    | 项目资金（万元） | | 半年（程）计划执行数 | 全年（程）预算数 |
    | ^ | 资金总额 | {} | 60 |
    | ^ | 财政拨款 | 30 | 60 |
    """
    right = document(grid(funds.format("30")), grid(E9_INDICATORS))
    assert told(HalfYearOverYear, right)[:2] == ["pass", "pass"]
    wrong = document(grid(funds.format("61")), grid(E9_INDICATORS))
    assert told(HalfYearOverYear, wrong)[:2] == ["note 2.half", "pass"]


def test_forms_without_a_half_year() -> None:
    assert told(HalfYearOverYear, document(grid(E1))) == ["n/a no-half"]
    assert told(HalfYearOverYear, document(grid(E9_FUNDS), grid(E9_INDICATORS))) == [
        "n/a no-count", "pass", "pass",
    ]  # fmt: skip
