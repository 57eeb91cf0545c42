"""The figures as drawings."""

import re
from decimal import Decimal

from perftable.checking import TOOL
from perftable.model.summary import Group, Summary
from perftable.reports.formats.html.drawings import bar, budgets


def summary(*amounts: str | None) -> Summary:
    groups = tuple(
        Group(key=f"职责{i}", count=1, documents=1, budget=None if a is None else Decimal(a))
        for i, a in enumerate(amounts)
    )
    whole = sum((Decimal(a) for a in amounts if a is not None), Decimal(0))
    total = Group(key="", count=len(groups), documents=1, budget=whole)
    return Summary(tool=TOOL, by="duty", groups=groups, total=total)


def widths(page: str) -> list[str]:
    return re.findall(r'width="([0-9.]+)%"', page)


def test_the_largest_budget_has_the_longest_bar() -> None:
    page = budgets(summary("1200.50", "300.00"))
    assert widths(page) == ["100.00", "24.99"]
    assert "1,200.50" in page
    assert "80.0%" in page


def test_budgets_beyond_the_first_few_share_a_bar() -> None:
    page = budgets(summary(*["10"] * 15))
    assert "其余 3 项" in page
    assert "150" in page


def test_duties_without_a_budget_are_counted() -> None:
    assert "另有 2 项职责没有列预算。" in budgets(summary("1", None, None))


def test_nothing_to_draw_is_said() -> None:
    assert "没有一项职责列了预算。" in budgets(None)
    assert "没有一项职责列了预算。" in budgets(summary(None))


def test_negative_and_zero_amounts_have_no_bar_and_no_share() -> None:
    page = budgets(summary("0", "-5"))
    assert widths(page) == []
    assert "-5" in page
    assert "%" not in page


def test_a_bar_of_several_parts_lays_them_end_to_end() -> None:
    page = bar([(Decimal(1), "error"), (Decimal(0), "warning"), (Decimal(3), "note")], Decimal(4))
    assert re.findall(r'class="bar-(\w+)" x="([0-9.]+)%"', page) == [
        ("error", "0.00"),
        ("note", "25.00"),
    ]
