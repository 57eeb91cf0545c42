"""What national forms are summed up by, and what is counted of them."""

from decimal import Decimal

from gridtext import grid, paragraphs
from perftable.model.summary import Summary
from perftable.reports.figures import render
from perftable.summary.summarize import summarize
from project_examples import E1, E6_FUNDS, E6_INDICATORS
from projecttext import document


def summed(by: str | None = None) -> Summary:
    return summarize([document(grid(E1))], by)


def test_a_project_is_a_group_with_its_money_and_its_indicators() -> None:
    summary = summed()
    (one,) = summary.groups
    assert (summary.by, one.key, one.count) == ("project", "少儿阅览室周末开放", 1)
    assert (one.amount, one.share) == (Decimal("36.50"), Decimal(1))
    assert {name: count for name, count in one.figures.items() if count} == {
        "indicators": 7,
        "quantified": 6,
        "dated_indicators": 1,
        "output_indicators": 5,
        "benefit_indicators": 1,
        "satisfaction_indicators": 1,
    }
    assert one.shares == {"quantified": Decimal("0.8571")}
    assert one.sums == {
        "fiscal": Decimal("30.00"),
        "carried": Decimal("1.50"),
        "other": Decimal("5.00"),
    }


def test_indicators_are_grouped_by_their_first_class() -> None:
    groups = {one.key: one for one in summed("class").groups}
    assert {key: one.count for key, one in groups.items()} == {
        "产出指标": 5,
        "效益指标": 1,
        "满意度指标": 1,
    }
    outputs = groups["产出指标"].figures
    assert (outputs["indicators"], outputs["quantified"]) == (5, 4)
    assert next(one.key for one in summed("subclass").groups) == "数量指标"


def test_projects_are_grouped_by_department_and_by_unit() -> None:
    assert [(one.key, one.amount) for one in summed("department").groups] == [
        ("清河县文旅局", Decimal("36.50"))
    ]
    assert [one.key for one in summed("unit").groups] == ["清河县图书馆"]


def test_points_and_scores_of_a_self_evaluation() -> None:
    read = document(*paragraphs("项目支出绩效自评表"), grid(E6_FUNDS), grid(E6_INDICATORS))
    (one,) = summarize([read]).groups
    assert (one.sums["points"], one.sums["score"]) == (Decimal(100), Decimal("96.00"))
    unscored = E6_INDICATORS.replace("| 26场 | 15 | 15 |", "| 26场 | 15 | |")
    read = document(*paragraphs("项目支出绩效自评表"), grid(E6_FUNDS), grid(unscored))
    (one,) = summarize([read]).groups
    assert (one.sums["points"], one.sums["score"]) == (Decimal(85), Decimal("81.00"))


def test_what_names_no_department_is_a_group_too() -> None:
    nobody = E1.replace("清河县文旅局", "")
    summary = summarize([document(grid(E1)), document(grid(nobody))], "department")
    assert {one.key: one.count for one in summary.groups} == {"清河县文旅局": 1, "—": 1}
    assert summary.total.count == 2


def test_the_terminal_tells_the_whole_below_its_rows() -> None:
    said = render(summed(), "en")
    assert "6 86%" in said
    assert "万元  fiscal funds 30.00  carried over 1.50  other funds 5.00" in said
    assert "output indicators 5" in said
