"""What national forms are summed up by, and what is counted of them."""

from decimal import Decimal

from gridtext import grid
from perftable.model.summary import Summary
from perftable.summary.summarize import summarize
from project_examples import E1
from projecttext import document


def summed(by: str | None = None) -> Summary:
    return summarize([document(grid(E1))], by)


def test_a_project_is_a_group_with_its_money_and_its_indicators() -> None:
    summary = summed()
    (one,) = summary.groups
    assert (summary.by, one.key, one.count) == ("project", "少儿阅览室周末开放", 1)
    assert (one.amount, one.share) == (Decimal("36.50"), Decimal(1))
    assert one.figures == {"indicators": 7, "quantified": 6}  # one is a date


def test_indicators_are_grouped_by_their_first_class() -> None:
    groups = {one.key: one for one in summed("class").groups}
    assert {key: one.count for key, one in groups.items()} == {
        "产出指标": 5,
        "效益指标": 1,
        "满意度指标": 1,
    }
    assert groups["产出指标"].figures == {"indicators": 5, "quantified": 4}


def test_projects_are_grouped_by_department_and_by_unit() -> None:
    assert [(one.key, one.amount) for one in summed("department").groups] == [
        ("清河县文旅局", Decimal("36.50"))
    ]
    assert [one.key for one in summed("unit").groups] == ["清河县图书馆"]
