"""Chinese numerals: spelled in full they are a number, otherwise not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.readers.word.numerals import numeral
from perftable.values.numerals import LETTERS, MAX_LENGTH, parse_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", "0"),
        ("两", "2"),
        ("十", "10"),
        ("一十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百〇五", "105"),
        ("一百一十", "110"),
        ("一百十五", "115"),
        ("二百五十", "250"),
        ("一千零一十", "1010"),
        ("三万五千", "35000"),
        ("三万零五百", "30500"),
        ("十二万", "120000"),
        ("三千万", "30000000"),
        ("两亿", "200000000"),
        ("一亿零五万", "100050000"),
        ("一万亿", "1000000000000"),
        ("贰拾", "20"),
        ("壹佰零伍", "105"),
        ("九十五点五", "95.5"),
        ("零点零五", "0.05"),
    ],
)
def test_reads_a_numeral(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "二三",
        "九五",
        "二〇二四",
        "一百五",
        "三万五",
        "十十",
        "零五",
        "百",
        "万",
        "亿万",
        "十五六",
        "一点五点五",
        "点五",
        "二三点五",
        "一点十",
        "甲",
        "亿亿亿亿",
        "一" * (MAX_LENGTH + 1),
    ],
)
def test_what_is_not_spelled_in_full_is_no_number(text: str) -> None:
    assert parse_numeral(text) is None


@given(st.integers(1, 9999))
def test_reads_what_word_writes_in_its_list_numbers(value: int) -> None:
    assert parse_numeral(numeral(value, "chineseCountingThousand")) == value
    assert parse_numeral(numeral(value, "chineseLegalSimplified")) == value


@given(st.text(st.sampled_from(LETTERS + "点"), max_size=MAX_LENGTH))
def test_any_string_of_numerals_is_a_number_or_none(text: str) -> None:
    value = parse_numeral(text)
    assert value is None or 0 <= value < 10**16
