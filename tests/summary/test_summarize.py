"""Grouped figures: exact sums, converted units, one group for one name."""

from decimal import Decimal

import pytest

from perftable.config.settings import Settings
from perftable.model.summary import Group, Summary
from perftable.summary.grouping import countings
from perftable.summary.summarize import summarize
from support import ACTIVITY, DUTY, HEADER, row, table

TICK = {"excellent": "√", "good": "", "fair": "", "poor": ""}
NONE = {"indicator": "", "excellent": "", "good": "", "fair": "", "poor": ""}


def group(summary: Summary, key: str) -> Group:
    (found,) = [one for one in summary.groups if one.key == key]
    return found


def test_same_named_duties_are_one_group_over_all_documents() -> None:
    first = table(
        DUTY, ACTIVITY, row(DUTY, name="环境 保护", budget="2.50"), row(ACTIVITY, budget="2.50")
    )
    figures = summarize([first, table(DUTY, ACTIVITY)], by="duty")
    (one,) = figures.groups
    assert (one.count, one.documents, one.figures["activities"]) == (3, 2, 3)
    assert (one.amount, one.share) == (Decimal("22.50"), Decimal(1))


def test_amounts_in_different_units_are_converted() -> None:
    yuan = (*HEADER[:1], "年度预算数（元）", *HEADER[2:])
    other = table(
        row(DUTY, name="修路", budget="12345.67"), row(ACTIVITY, budget="12345.67"), header=yuan
    )
    figures = summarize([table(DUTY, ACTIVITY), other])
    assert figures.unit == "万元"
    assert figures.total.amount == Decimal("11.234567")
    assert group(figures, "修路").share == Decimal("0.1099")


def test_sums_are_exact_beyond_28_digits() -> None:
    huge = "123456789012345678901234567890.01"
    document = table(row(DUTY, budget=huge), row(ACTIVITY, budget=huge), DUTY, ACTIVITY)
    assert summarize([document]).total.amount == Decimal("123456789012345678901234567900.01")


def test_a_duty_without_a_budget_stands_with_its_activities() -> None:
    document = table(row(DUTY, budget=""), ACTIVITY, row(ACTIVITY, name="　　清扫", budget="5"))
    assert summarize([document]).total.amount == 15


def test_gaps_are_counted() -> None:
    other = row(ACTIVITY, name="　　清扫", budget="0.00", **TICK)
    document = table(DUTY, row(ACTIVITY, **NONE), other)
    (one,) = summarize([document]).groups
    assert one.figures == {
        "activities": 2,
        "missing_indicators": 1,
        "missing_scales": 1,
        "ticked_scales": 1,
    }
    assert one.findings.error == 2


def test_by_rule_counts_findings_and_documents() -> None:
    bad = table(row(DUTY, budget="9"), ACTIVITY)
    figures = summarize([bad, bad, table(DUTY, ACTIVITY)], by="rule")
    (one,) = figures.groups
    assert (one.key, one.count, one.documents, one.amount) == ("PT201", 2, 2, None)


def test_by_indicator_counts_findings_on_its_own_cells() -> None:
    document = table(DUTY, row(ACTIVITY, goal="", **TICK))
    (one,) = summarize([document], by="indicator").groups
    assert (one.key, one.findings.error, one.findings.warning) == ("垃圾清运率", 0, 1)


def test_by_document_and_by_activity() -> None:
    document = table(ACTIVITY, DUTY, ACTIVITY)
    (whole,) = summarize([document], by="document").groups
    (activity,) = summarize([document], by="activity").groups
    assert whole.key == "test.txt"
    assert (whole.figures["activities"], whole.amount) == (2, Decimal("20.00"))
    assert (activity.count, activity.amount) == (2, Decimal("20.00"))


def test_the_settings_choose_the_findings() -> None:
    document = table(row(DUTY, budget="9"), ACTIVITY)
    assert summarize([document], settings=Settings(ignore=("PT201",))).total.findings.error == 0


@pytest.mark.parametrize("by", ["duty", "activity", "document", "rule", "indicator"])
def test_no_documents(by: str) -> None:
    assert summarize([], by=by).groups == ()


def test_an_unknown_grouping() -> None:
    with pytest.raises(ValueError, match="colour"):
        summarize([], by="colour")


def test_by_activity_the_total_is_the_activities() -> None:
    document = table(row(DUTY, budget="120"), row(ACTIVITY, budget="200"))
    summary = summarize([document], by="activity")
    assert (summary.total.amount, summary.groups[0].share) == (Decimal(200), Decimal(1))
    assert summarize([document], by="duty").total.amount == Decimal(120)


def test_what_can_be_grouped_by_comes_from_the_families() -> None:
    assert list(countings()) == [
        *("duty", "activity", "project", "document", "rule", "indicator"),
        *("class", "subclass", "department", "unit"),
    ]


def test_without_a_grouping_it_is_what_stands_at_the_top() -> None:
    document = table(ACTIVITY, DUTY, ACTIVITY)
    assert summarize([document]) == summarize([document], by="duty")
