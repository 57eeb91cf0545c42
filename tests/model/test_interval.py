"""Intervals: what lies in them, what they share, what lies between them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.model.interval import Interval


def interval(text: str) -> Interval:
    """Return the interval of a text such as "[90,95)"; an end left out is unbounded."""
    low, _, high = text[1:-1].partition(",")
    return Interval(
        low=Decimal(low) if low else None,
        low_closed=text[0] == "[",
        high=Decimal(high) if high else None,
        high_closed=text[-1] == "]",
    )


ends = st.none() | st.integers(-4, 4).map(Decimal)
intervals = st.builds(
    Interval, low=ends, low_closed=st.booleans(), high=ends, high_closed=st.booleans()
)


@pytest.mark.parametrize("text", ["[3,2]", "[2,2)", "(2,2]", "(2,2)"])
def test_an_interval_whose_ends_pass_each_other_is_empty(text: str) -> None:
    assert interval(text).empty


@pytest.mark.parametrize("text", ["[2,2]", "(2,3)", "(,2)", "(2,)", "(,)"])
def test_an_interval_with_a_number_is_not_empty(text: str) -> None:
    assert not interval(text).empty


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("[1,3]", "[2,4]", "[2,3]"),
        ("[1,3)", "[3,4]", "[3,3)"),
        ("[1,3]", "(,3)", "[1,3)"),
        ("(1,3]", "[1,2]", "(1,2]"),
        ("(,3]", "[3,)", "[3,3]"),
        ("(,)", "[3,)", "[3,)"),
    ],
)
def test_two_intervals_share_what_lies_in_both(one: str, other: str, both: str) -> None:
    assert interval(one).meet(interval(other)) == interval(both)
    assert interval(other).meet(interval(one)) == interval(both)


bounded = st.builds(
    Interval,
    low=st.integers(-4, 4).map(Decimal),
    low_closed=st.booleans(),
    high=st.integers(-4, 4).map(Decimal),
    high_closed=st.booleans(),
)


@given(bounded, bounded)
def test_an_interval_reaches_another_where_no_gap_is_left(one: Interval, other: Interval) -> None:
    assert one.reaches(other) is one.gap_to(other).empty


def test_the_gap_is_what_neither_end_claims() -> None:
    assert interval("(,75)").gap_to(interval("(75,)")) == interval("[75,75]")
    assert interval("(,75]").gap_to(interval("[80,)")) == interval("(75,80)")
    assert interval("(,75)").gap_to(interval("[75,)")).empty


@pytest.mark.parametrize("text", ["[2,2]", "(1,3)", "[1,2)", "(1,2]", "(1.5,2.5)", "(,2)", "(2,)"])
def test_a_whole_number_lies_in_it(text: str) -> None:
    assert interval(text).has_integer


@pytest.mark.parametrize("text", ["(9,10)", "(8.1,8.9)", "(9,9.5]", "[9.5,10)", "(2,2)", "[3,1]"])
def test_no_whole_number_lies_in_it(text: str) -> None:
    assert not interval(text).has_integer


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        ("[95,105]", "[90,110]", True),
        ("[90,105]", "[90,110]", False),
        ("[95,110]", "[90,110]", False),
        ("[95,)", "[90,)", False),
        ("(,95]", "[90,99]", False),
        ("[95,98]", "(90,)", False),
        ("[95,98]", "(,99)", False),
    ],
)
def test_an_interval_is_inside_one_that_reaches_beyond_it_on_both_sides(
    inner: str, outer: str, inside: bool
) -> None:
    assert interval(inner).inside(interval(outer)) is inside


@given(intervals)
def test_the_mirrored_mirror_is_the_interval(one: Interval) -> None:
    assert one.mirrored.mirrored == one
    assert one.mirrored.empty == one.empty
    assert one.mirrored.has_integer == one.has_integer


@given(intervals, intervals, st.integers(-10, 10).map(lambda n: Decimal(n) / 2))
def test_a_number_lies_in_the_meeting_exactly_if_in_both(
    one: Interval, other: Interval, number: Decimal
) -> None:
    point = Interval(low=number, low_closed=True, high=number, high_closed=True)
    shared = one.meet(other)
    assert (not shared.meet(point).empty) == (
        not one.meet(point).empty and not other.meet(point).empty
    )


@given(intervals, intervals)
def test_intervals_with_numbers_are_disjoint_exactly_if_they_share_none(
    one: Interval, other: Interval
) -> None:
    if not one.empty and not other.empty:
        assert one.disjoint(other) == one.meet(other).empty
