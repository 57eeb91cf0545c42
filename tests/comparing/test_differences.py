"""What differs between a row and its other version."""

from decimal import Decimal

import pytest

from perftable.comparing.differences import (
    amounts,
    budget_change,
    indicator_changes,
    indicator_pairs,
    text_changes,
)
from perftable.forms.duties.records import Indicator
from perftable.forms.duties.walk import activities, duties
from perftable.model.amount import Budget
from perftable.model.comparison import IndicatorChange
from support import ACTIVITY, DUTY, HEADER, row, table

YUAN = (*HEADER[:1], "年度预算数（元）", *HEADER[2:])


def budget(text: str, header: tuple[str, ...] = HEADER) -> Budget:
    return duties(table(row(DUTY, budget=text), header=header))[0].budget


def indicators(*rows: dict[str, str]) -> tuple[Indicator, ...]:
    first, *others = rows
    further = (row(("",), **cells) for cells in others)
    return activities(table(DUTY, row(ACTIVITY, **first), *further))[0][1].indicators


def changes(old: tuple[Indicator, ...], new: tuple[Indicator, ...]) -> list[IndicatorChange]:
    return list(indicator_changes(old, new, indicator_pairs(old, new)))


RATE = {"indicator": "清运率", "excellent": "≥95%", "good": "≥90%", "fair": "≥85%", "poor": "<85%"}
TIMES = {
    "indicator": "清运次数",
    "excellent": "≥9次",
    "good": "≥8次",
    "fair": "≥7次",
    "poor": "<7次",
}


def test_a_budget_change_has_amount_and_percent() -> None:
    change = budget_change(budget("489.00"), budget("402"))
    assert change is not None
    assert (change.old, change.new) == (Decimal(489), Decimal(402))
    assert (change.difference, change.percent) == (Decimal("-87.00"), Decimal("-17.79"))


def test_one_amount_in_two_units_is_no_change() -> None:
    assert budget_change(budget("100"), budget("1,000,000.00", YUAN)) is None
    change = budget_change(budget("100"), budget("1000001", YUAN))
    assert change is not None
    assert change.difference == Decimal("0.0001")


def test_cells_that_state_no_amount_stand_as_they_are_written() -> None:
    assert budget_change(budget("—"), budget("")) is None
    assert budget_change(budget("待定"), budget("待定")) is None
    change = budget_change(budget("待定"), budget("5"))
    assert change is not None
    assert (change.old, change.old_text, change.new) == (None, "待定", Decimal(5))
    assert (change.difference, change.percent) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "percent"),
    [("0", "5", None), ("-10", "5", "150.00"), ("3", "4", "33.33"), ("800", "801", "0.13")],
)
def test_percent_is_of_the_old_amount_s_size_and_rounded_half_up(
    old: str, new: str, percent: str | None
) -> None:
    change = amounts(Decimal(old), Decimal(new))
    assert change.percent == (None if percent is None else Decimal(percent))


def test_differences_are_exact_beyond_28_digits() -> None:
    huge = Decimal("123456789012345678901234567890.01")
    assert amounts(huge, huge).difference == 0
    change = amounts(Decimal(1), Decimal("123456789012345678901234567890.01"))
    assert str(change.difference) == "123456789012345678901234567889.01"


def test_small_amounts_are_written_out_in_json() -> None:
    change = amounts(Decimal("0.0000001"), Decimal("0.0000003"))
    assert change.model_dump(mode="json")["difference"] == "0.0000002"


def test_only_wording_beyond_spacing_and_width_is_a_change() -> None:
    old = duties(table(DUTY))[0]
    spaced = duties(table(row(DUTY, content="治理 农村环境")))[0]
    changed = duties(table(row(DUTY, content="治理农村环境。", goal="")))[0]
    assert list(text_changes(old, spaced)) == []
    assert [(c.field, c.new) for c in text_changes(old, changed)] == [
        ("content", "治理农村环境。"),
        ("goal", ""),
    ]
    coded = old.model_copy(update={"code": "820001"})
    assert [c.field for c in text_changes(old, coded)] == ["code"]


def test_a_scale_is_compared_tier_by_tier() -> None:
    (change,) = changes(indicators(RATE), indicators({**RATE, "poor": "<80%", "good": "90%以上"}))
    assert (change.kind, change.old, change.new) == ("changed", "清运率", "清运率")
    assert [(t.tier, t.old, t.new, t.equivalent) for t in change.tiers] == [
        ("good", "≥90%", "90%以上", True),
        ("poor", "<85%", "<80%", False),
    ]


def test_a_scale_that_appears_differs_from_nothing() -> None:
    bare = {"excellent": "", "good": "", "fair": "", "poor": ""}
    (change,) = changes(indicators({**RATE, **bare}), indicators(RATE))
    assert next((t.old, t.new) for t in change.tiers) == ("", "≥95%")
    assert not any(t.equivalent for t in change.tiers)


def test_indicators_are_matched_by_words_and_scale_not_by_position() -> None:
    assert changes(indicators(RATE, TIMES), indicators(TIMES, RATE)) == []
    (added,) = changes(indicators(RATE), indicators(TIMES, RATE))
    assert (added.kind, added.old, added.new, len(added.tiers)) == ("added", None, "清运次数", 4)
    (removed,) = changes(indicators(TIMES, RATE), indicators(RATE))
    assert (removed.kind, removed.old, removed.new) == ("removed", "清运次数", None)


def test_an_indicator_without_words_is_known_by_its_tiers() -> None:
    bare = {**TIMES, "indicator": ""}
    assert changes(indicators(RATE, bare), indicators(RATE, {**bare, "poor": "<6次"}))[0].old == ""
    (removed,) = changes(indicators(RATE, bare), indicators(RATE))
    assert (removed.kind, removed.old) == ("removed", "")


def test_what_is_left_over_on_both_sides_was_replaced() -> None:
    (change,) = changes(indicators(RATE), indicators(TIMES))
    assert (change.kind, change.old, change.new) == ("renamed", "清运率", "清运次数")
    other = {**RATE, "indicator": "满意度", "excellent": "≥80分"}
    found = changes(indicators(RATE, TIMES), indicators({**TIMES, "poor": "<6次"}, other))
    assert {(c.kind, c.old, c.new) for c in found} == {
        ("changed", "清运次数", "清运次数"),
        ("renamed", "清运率", "满意度"),
    }
