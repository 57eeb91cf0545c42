"""What a rate over 100% was likely misread from."""

from decimal import Decimal

import pytest

from perftable.rules.words.rates import misread_from


@pytest.mark.parametrize(
    ("value", "behind"),
    [("292", "92"), ("2100", "100"), ("295.5", "95.5"), ("210", "10"), ("21000", "1000")],
)
def test_a_two_before_a_rate_may_be_a_misread_sign(value: str, behind: str) -> None:
    assert misread_from(Decimal(value)) == Decimal(behind)


@pytest.mark.parametrize("value", ["92", "200", "201", "2050", "192", "392", "-292"])
def test_other_numbers_are_as_written(value: str) -> None:
    assert misread_from(Decimal(value)) is None
