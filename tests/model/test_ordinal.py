"""What the digits of list numbers are worth."""

import pytest

from perftable.model.ordinal import ordinal


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("12", 12),
        ("１２", 12),
        ("七", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("零", 0),
        ("〇", 0),
        ("两", 2),
        ("①", 1),
        ("⑳", 20),
        ("⑴", 1),
        ("⒇", 20),
        ("⒈", 1),
        ("⒛", 20),
        ("㈠", 1),
        ("㈩", 10),
    ],
)
def test_a_number(digits: str, value: int) -> None:
    assert ordinal(digits) == value


@pytest.mark.parametrize("digits", ["十十", "一二", "十a", "a十", "", "㊀", "㈪", "⒜", "a"])
def test_a_number_that_is_none_has_no_value(digits: str) -> None:
    assert ordinal(digits) is None
