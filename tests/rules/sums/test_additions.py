"""What any stretch of budgets adds up to is what adding them up one by one gives."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.forms.duties.rules.pt206_total_mismatch import TotalMismatch
from perftable.forms.duties.rules.pt210_rounding_difference import RoundingDifference
from perftable.model.amount import Amount, Budget, Unit, Unreadable
from perftable.model.location import Location
from perftable.rules.sums.additions import LISTED, Addition, Stretches, add_up
from support import DUTY, growth, row, run, table

HERE = Location(1, 2, "budget")
UNITS: tuple[Unit, ...] = ("元", "千元", "万元", "亿元")


def amount(text: str, unit: Unit = "万元") -> Amount:
    value = Decimal(text)
    places = -int(value.as_tuple().exponent)
    return Amount(
        raw=text, value=value, decimals=places, unit=unit, unit_source="cell", location=HERE
    )


def budgets() -> st.SearchStrategy[Budget]:
    numbers = st.decimals(-(10**6), 10**6, places=4).map(lambda n: f"{n.normalize():f}")
    return st.one_of(
        st.builds(amount, numbers, st.sampled_from(UNITS)),
        st.just(None),
        st.just(Unreadable(raw="x", reason="not-a-number", location=HERE)),
    )


def told(addition: Addition) -> list[object]:
    sums = [f"{addition.sum(unit):f}" for unit in UNITS]
    fields = [name for name in Addition.__slots__ if name != "sum"]
    return [*sums, *(getattr(addition, name) for name in fields)]


@given(st.lists(budgets(), max_size=30), st.data())
def test_a_stretch_is_what_its_budgets_are(found: list[Budget], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(found)))
    end = data.draw(st.integers(first, len(found)))
    stretch = Stretches(found, "万元").add_up(first, end)
    assert told(stretch) == told(add_up(found[first:end], "万元"))


def test_a_row_that_could_not_be_read_is_missing_from_a_stretch() -> None:
    stretches = Stretches([amount("1")], None)
    assert not stretches.add_up(0, 1).missing
    assert stretches.add_up(0, 1, unknown=1).missing


@pytest.mark.parametrize(("count", "listed", "unlisted"), [(20, 20, 0), (21, 20, 1)])
def test_so_many_addends_are_listed(count: int, listed: int, unlisted: int) -> None:
    assert LISTED == 20
    duties = [row(DUTY, name=f"职责{number}") for number in range(count)]
    (problem,) = run(TotalMismatch, table(*duties, row(("合计",), budget="7.00")))
    assert (len(problem.related), problem.unlisted) == (listed, unlisted)
    assert problem.args["count"] == count


def many_totals(totals: int) -> None:
    duties = [row(DUTY, name=f"职责{number}") for number in range(totals)]
    document = table(*duties, *[row(("合计",), budget="7.00")] * totals)
    found = run(TotalMismatch, document) + run(RoundingDifference, document)
    assert len(found) == totals
    assert sum(len(problem.related) for problem in found) <= totals * LISTED


def test_thousands_of_totals_take_time_and_room_in_proportion() -> None:
    assert growth(many_totals, 300, 1200) < 10
