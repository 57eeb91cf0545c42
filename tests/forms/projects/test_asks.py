"""Points, and whether a target is met: what rules ask of a form."""

import pytest

from gridtext import grid
from perftable.forms.projects.asks import execution, is_met, of_class, points
from perftable.forms.projects.targets.target import read_target
from project_examples import E1, E2, E6_FUNDS, E6_INDICATORS, E11_FUNDS, E11_INDICATORS
from projecttext import only


def test_points_need_every_row() -> None:
    assert points(only(grid(E2))) == 90
    assert points(only(grid(E2.replace("| % | 10 |", "| % | |", 1)))) is None
    assert points(only(grid(E11_FUNDS), grid(E11_INDICATORS))) is None


def test_the_line_with_the_points_of_execution() -> None:
    line = execution(only(grid(E6_FUNDS), grid(E6_INDICATORS)))
    assert line is not None
    assert line.role == "total"
    assert execution(only(grid(E1))) is None


def test_indicators_of_a_class() -> None:
    form = only(grid(E1))
    assert [i.name for i in of_class(form, "satisfaction")] == ["家长满意度"]
    assert of_class(form, "cost") == ()


@pytest.mark.parametrize(
    ("target", "actual", "met"),
    [
        ("≥95%", "97%", True), ("≥95%", "95%", True), ("≥95%", "94%", False),
        ("≤65万元", "60万元", True), ("≤65万元", "66万元", False), ("≤65万元", "600000元", True),
        (">3次", "3次", False), ("=10台", "10台", True), ("=10台", "9台", None), ("220", "221", None),
        ("≥95%", "97", True), ("≥95%", "0.97", None), ("≥95%", "完成", None), ("≥95%", "12台", None),
        ("≤0起", "0起", True), ("≥95%", "≥97%", None), ("提高", "提高", None), ("", "3", None),
        ("12月底前", "11月20日", True), ("11月底前", "12月20日", False),
    ],
)  # fmt: skip
def test_a_target_is_met_by_its_operator(target: str, actual: str, met: bool | None) -> None:
    assert is_met(read_target(target, year=2027), read_target(actual, year=2027)) is met


def test_dates_without_a_year_are_not_compared() -> None:
    assert is_met(read_target("12月底前"), read_target("11月20日")) is None
