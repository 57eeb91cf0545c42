"""What a cell of Excel can hold and show."""

from decimal import Decimal

import pytest

from perftable.reports.tables.excel import LONGEST, fitting, is_exact, lines, width


def test_text_that_fits_is_left_alone() -> None:
    assert fitting("甲" * LONGEST, "zh") == "甲" * LONGEST


@pytest.mark.parametrize("text", ["甲" * (LONGEST + 1), "𠮷" * 20_000, "x" + "𠮷" * 20_000])
def test_longer_text_is_cut_to_the_limit_and_says_so(text: str) -> None:
    shown = fitting(text, "en")
    assert len(shown.encode("utf-16-le")) // 2 in (LONGEST, LONGEST - 1)
    assert shown.endswith(
        f" … [{len(text)} characters, more than Excel holds; the JSON report has the rest]"
    )
    assert text.startswith(shown.split(" …")[0])


@pytest.mark.parametrize(
    ("number", "exact"),
    [
        ("489.00", True),
        ("100", True),
        ("0.0900000762939453", True),
        ("123456789012345000000", True),
        ("1234567890123.456", False),
        ("0.1234567890123456", False),
        ("0", True),
    ],
)
def test_fifteen_digits_are_kept(number: str, exact: bool) -> None:
    assert is_exact(Decimal(number)) is exact
    assert exact is (Decimal(f"{float(number):.15g}") == Decimal(number))


def test_a_chinese_character_takes_two_digits() -> None:
    assert lines("甲" * 10, 21) == 1
    assert lines("甲" * 11, 21) == 2
    assert lines("a" * 20, 21) == 1
    assert lines("甲\n\n乙", 21) == 3
    assert width("message") > width("code") > width("row")
