"""The figures as drawings."""

import re
from decimal import Decimal

import pytest

from perftable.model.amount import add
from perftable.model.summary import Group, Summary
from perftable.pipeline.checking import TOOL
from perftable.reports.formats.html.drawings import amounts, bar


def summary(*stated: str | None) -> Summary:
    groups = tuple(
        Group(key=f"职责{i}", count=1, documents=1, amount=None if a is None else Decimal(a))
        for i, a in enumerate(stated)
    )
    whole = add(Decimal(a) for a in stated if a is not None)
    total = Group(key="", count=len(groups), documents=1, amount=whole)
    return Summary(tool=TOOL, by="duty", families=("duties",), groups=groups, total=total)


def widths(page: str) -> list[str]:
    return re.findall(r'width="([0-9.]+)%"', page)


def test_the_largest_budget_has_the_longest_bar() -> None:
    page = amounts(summary("1200.50", "300.00"))
    assert widths(page) == ["100.00", "24.99"]
    assert "1,200.50" in page
    assert "80.0%" in page


def test_budgets_beyond_the_first_few_share_a_bar() -> None:
    page = amounts(summary(*["10"] * 15))
    assert "其余 3 项" in page
    assert "150" in page


def test_duties_without_a_budget_are_counted() -> None:
    page = amounts(summary("1", None, None))
    assert "另有 2 个职责名称未填列预算。" in page
    assert "2 more duty names state no budget." in page
    assert "1 more duty name states no budget." in amounts(summary("1", None))


def test_a_name_that_only_a_finding_knows_is_no_duty() -> None:
    made = summary("1", None)
    ghost = made.groups[1].model_copy(update={"count": 0})
    assert "没有列预算" not in amounts(made.model_copy(update={"groups": (made.groups[0], ghost)}))


def test_the_title_says_the_unit() -> None:
    page = amounts(summary("1"))
    assert "预算（按职责，万元）" in page
    assert "Budget by duty, 万元" in page


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        (("20",), ["20.00", "20.00"]),
        (("500.0000", "300.5000"), ["500.00", "300.50", "800.50"]),
        (("1.0001", "0.5"), ["1.0001", "0.5000", "1.5001"]),
        (("0.005", "0.005"), ["0.005", "0.005", "0.010"]),
        ((f"{10**40}.123",), [f"{10**40:,}.123"] * 2),
    ],
)
def test_amounts_have_the_decimals_they_need_and_at_least_two(
    stated: tuple[str, ...], shown: list[str]
) -> None:
    page = amounts(summary(*stated))
    assert re.findall(r'class="number">([0-9.,]+)<', page) == shown


def test_many_small_budgets_are_added_exactly() -> None:
    exact = f"{10**30}.01"
    page = amounts(summary(*["9" * 32] * 12, exact, "0.01"))
    assert f"{10**30:,}.02" in page


def test_nothing_to_draw_is_said() -> None:
    assert "未填列金额。" in amounts(None)
    assert "各职责均未填列预算。" in amounts(summary(None))


def test_negative_and_zero_amounts_have_no_bar_and_no_share() -> None:
    page = amounts(summary("0", "-5"))
    assert widths(page) == []
    assert "-5" in page
    assert "%" not in page


def test_a_bar_of_several_parts_lays_them_end_to_end() -> None:
    page = bar([(Decimal(1), "error"), (Decimal(0), "warning"), (Decimal(3), "note")], Decimal(4))
    assert re.findall(r'class="bar-(\w+)" x="([0-9.]+)%"', page) == [
        ("error", "0.00"),
        ("note", "25.00"),
    ]
