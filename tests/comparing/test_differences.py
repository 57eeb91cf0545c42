"""What differs between a row and its other version."""

from decimal import Decimal

import pytest

from perftable.comparing.compare import compare
from perftable.comparing.differences import amounts, cell_changes
from perftable.forms.duties.fields import FIELDS
from perftable.forms.duties.records import Duty
from perftable.forms.duties.walk import duties
from perftable.model.comparison import CellChange, NodeChange
from perftable.model.document import Document
from support import ACTIVITY, DUTY, HEADER, row, table

YUAN = (*HEADER[:1], "年度预算数（元）", *HEADER[2:])
KINDS = {field.name: field.kind for field in FIELDS}


def duty(header: tuple[str, ...] = HEADER, **cells: str) -> Duty:
    return duties(table(row(DUTY, **cells), header=header))[0]


def changes(old: Duty, new: Duty) -> list[CellChange]:
    return list(cell_changes(old, new, KINDS))


def measured(*rows: dict[str, str]) -> Document:
    first, *others = rows
    further = (row(("",), **cells) for cells in others)
    return table(DUTY, row(ACTIVITY, **first), *further)


def indicators(old: Document, new: Document) -> list[NodeChange]:
    """Return the indicators that changed; the activity says that it did where one has."""
    (form,) = compare(old, new).forms
    found = [one for one in form.walk() if one.level == "indicator" and one.kind != "same"]
    (activity,) = (one for one in form.walk() if one.level == "activity")
    assert activity.kind == ("changed" if found else "same")
    return found


def told(one: NodeChange) -> tuple[str, str | None, str | None]:
    old, new = (None if place is None else place.name for place in (one.old, one.new))
    return one.kind, old, new


RATE = {"indicator": "清运率", "excellent": "≥95%", "good": "≥90%", "fair": "≥85%", "poor": "<85%"}
TIMES = {
    "indicator": "清运次数",
    "excellent": "≥9次",
    "good": "≥8次",
    "fair": "≥7次",
    "poor": "<7次",
}


def test_a_budget_change_has_amount_and_percent() -> None:
    (change,) = changes(duty(budget="489.00"), duty(budget="402"))
    assert (change.field, change.old, change.new) == ("budget", "489.00", "402")
    assert change.amount is not None
    assert (change.amount.old, change.amount.new) == (Decimal(489), Decimal(402))
    figures = (change.amount.difference, change.amount.percent)
    assert figures == (Decimal("-87.00"), Decimal("-17.79"))


def test_one_amount_in_two_units_is_no_change() -> None:
    assert changes(duty(budget="100"), duty(YUAN, budget="1,000,000.00")) == []
    (change,) = changes(duty(budget="100"), duty(YUAN, budget="1000001"))
    assert change.amount is not None
    assert change.amount.difference == Decimal("0.0001")


def test_cells_that_state_no_amount_stand_as_they_are_written() -> None:
    assert changes(duty(budget="—"), duty(budget="")) == []
    assert changes(duty(budget="待定"), duty(budget="待定")) == []
    (change,) = changes(duty(budget="待定"), duty(budget="5"))
    assert (change.old, change.new) == ("待定", "5")
    assert change.amount is not None
    assert (change.amount.old, change.amount.new) == (None, Decimal(5))
    assert (change.amount.difference, change.amount.percent) == (None, None)


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
    assert changes(duty(), duty(content="治理 农村环境")) == []
    assert [(c.field, c.new) for c in changes(duty(), duty(content="治理农村环境。", goal=""))] == [
        ("content", "治理农村环境。"),
        ("goal", ""),
    ]
    coded = duty().model_copy(update={"code": "820001"})
    assert [(c.field, c.old, c.new) for c in changes(duty(), coded)] == [("code", "", "820001")]


def test_a_number_in_a_list_is_no_wording() -> None:
    assert changes(duty(), duty().model_copy(update={"number": "二、"})) == []


def test_of_a_row_of_one_version_only_its_money_is_told() -> None:
    assert [one.field for one in cell_changes(None, duty(), KINDS)] == ["budget"]
    assert list(cell_changes(duty(budget=""), None, KINDS)) == []


def test_a_scale_is_compared_tier_by_tier() -> None:
    (change,) = indicators(measured(RATE), measured({**RATE, "poor": "<80%", "good": "90%以上"}))
    assert told(change) == ("changed", "清运率", "清运率")
    assert [(c.field, c.old, c.new, c.equivalent) for c in change.cells] == [
        ("good", "≥90%", "90%以上", True),
        ("poor", "<85%", "<80%", False),
    ]


def test_a_scale_that_appears_differs_from_nothing() -> None:
    bare = {"excellent": "", "good": "", "fair": "", "poor": ""}
    (change,) = indicators(measured({**RATE, **bare}), measured(RATE))
    assert next((c.old, c.new) for c in change.cells) == ("", "≥95%")
    assert not any(c.equivalent for c in change.cells)


def test_indicators_are_matched_by_words_and_scale_not_by_position() -> None:
    assert indicators(measured(RATE, TIMES), measured(TIMES, RATE)) == []
    (added,) = indicators(measured(RATE), measured(TIMES, RATE))
    assert (told(added), len(added.cells)) == (("added", None, "清运次数"), 4)
    (removed,) = indicators(measured(TIMES, RATE), measured(RATE))
    assert told(removed) == ("removed", "清运次数", None)


def test_an_indicator_without_words_is_known_by_its_tiers() -> None:
    bare = {**TIMES, "indicator": ""}
    (changed,) = indicators(measured(RATE, bare), measured(RATE, {**bare, "poor": "<6次"}))
    assert told(changed) == ("changed", "", "")
    (removed,) = indicators(measured(RATE, bare), measured(RATE))
    assert told(removed) == ("removed", "", None)


def test_a_closing_mark_of_an_indicator_is_told() -> None:
    (change,) = indicators(measured(RATE), measured({**RATE, "indicator": "清运率。"}))
    assert told(change) == ("renamed", "清运率", "清运率。")
    spaced = {**RATE, "indicator": "清运 率"}
    assert indicators(measured(RATE), measured(spaced)) == []


def test_what_is_left_over_on_both_sides_was_replaced() -> None:
    (change,) = indicators(measured(RATE), measured(TIMES))
    assert told(change) == ("renamed", "清运率", "清运次数")
    other = {**RATE, "indicator": "满意度", "excellent": "≥80分"}
    found = indicators(measured(RATE, TIMES), measured({**TIMES, "poor": "<6次"}, other))
    assert set(map(told, found)) == {
        ("changed", "清运次数", "清运次数"),
        ("renamed", "清运率", "满意度"),
    }
