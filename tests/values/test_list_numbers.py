"""Typed list numbers, and what only looks like one."""

import pytest

from perftable.values.list_numbers import split_number


@pytest.mark.parametrize(
    ("text", "label", "value", "family"),
    [
        ("1.修路", "1.", 1, "arabic."),
        ("１．修路", "１．", 1, "arabic."),
        ("12、修路", "12、", 12, "arabic、"),
        ("3)修路", "3)", 3, "arabic)"),
        ("(2) 修路", "(2)", 2, "arabic()"),
        ("（十二）修路", "（十二）", 12, "chinese()"),
        ("二十一、修路", "二十一、", 21, "chinese、"),
        ("第三，修路", "第三，", 3, "ordinal"),
        ("③修路", "③", 3, "circled"),
        ("⑳、修路", "⑳、", 20, "circled"),
        ("⑴修路", "⑴", 1, "arabic()"),
        ("⒇修路", "⒇", 20, "arabic()"),
        ("⒉ 修路", "⒉", 2, "arabic."),
        ("㈢修路", "㈢", 3, "chinese()"),
        ("㈩修路", "㈩", 10, "chinese()"),
    ],
)
def test_splits_the_number_off(text: str, label: str, value: int, family: str) -> None:
    assert split_number(text) == (label, value, family, "修路")


@pytest.mark.parametrize("digit", "0123456789０１２３４５６７８９〇零一二三四五六七八九十")
def test_begins_with_any_digit(digit: str) -> None:
    assert split_number(f"{digit}、修路").label == f"{digit}、"


@pytest.mark.parametrize(
    "text",
    [
        "一体化",
        "一般公共预算",
        "十四五规划",
        "2023.07-2024.01",
        "3.5公里",
        "1000人",
        "第一书记",
        "㊀修路",
        "",
    ],
)
def test_what_is_part_of_the_text_stays(text: str) -> None:
    assert split_number(text) == ("", None, "", text)
