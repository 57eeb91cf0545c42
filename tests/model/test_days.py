"""Days as numbers in order, and how a document writes them."""

from decimal import Decimal

import pytest

from perftable.model.days import DATE, DAY_OF_MONTH, days_between, last_of, say_day


@pytest.mark.parametrize(
    ("day", "unit", "text"),
    [
        ("20241231", DATE, "2024年12月31日"),
        ("1231", DATE, "12月31日"),
        ("630", DATE, "6月30日"),
        ("10131", DATE, "次年1月31日"),
        ("5", DAY_OF_MONTH, "每月5日"),
        ("105", DAY_OF_MONTH, "次月5日"),
    ],
)
def test_a_day_is_written_as_a_document_does(day: str, unit: str, text: str) -> None:
    assert say_day(Decimal(day), unit) == text


@pytest.mark.parametrize(
    ("first", "second", "unit", "days"),
    [
        ("630", "701", DATE, 1),
        ("1231", "10101", DATE, 1),
        ("20240228", "20240301", DATE, 2),
        ("20250228", "20250301", DATE, 1),
        ("25", "105", DAY_OF_MONTH, 11),
    ],
)
def test_days_between(first: str, second: str, unit: str, days: int) -> None:
    assert days_between(Decimal(first), Decimal(second), unit) == days
    assert days_between(Decimal(second), Decimal(first), unit) == days


def test_the_last_day_of_a_month() -> None:
    assert [last_of(2023, 2), last_of(2024, 2), last_of(0, 2), last_of(0, 6)] == [28, 29, 28, 30]
