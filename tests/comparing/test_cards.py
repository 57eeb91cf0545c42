"""Files of two folders are matched by name, then by unit, then by what they say."""

import pytest

from perftable.comparing.cards import Card, base_of, pair_cards


def card(label: str, unit: str = "", words: str = "") -> Card:
    return Card(label, unit, frozenset(words.split()))


@pytest.mark.parametrize(
    "later",
    [
        "甲镇（二稿）",
        "甲镇(2)",
        "甲镇-修改稿",
        "甲镇 第2版",
        "甲镇_v2",
        "甲镇20260302",
        "甲镇 定稿（3）",
    ],
)
def test_what_tells_a_version_is_no_part_of_a_name(later: str) -> None:
    assert base_of(f"{later}.docx") == base_of("甲镇.docx") == "甲镇"


@pytest.mark.parametrize("name", ["2026", "一稿", "v2", "甲镇2026年"])
def test_a_name_is_never_nothing(name: str) -> None:
    assert base_of(f"{name}.docx") == name


def test_a_path_comes_before_a_name_and_a_name_before_its_base() -> None:
    old = [card("一科/甲.docx"), card("乙.docx"), card("丙.docx")]
    new = [card("丙（二稿）.docx"), card("二科/乙.doc"), card("一科/甲.pdf")]
    assert pair_cards(old, new) == [(0, 2), (1, 1), (2, 0)]


def test_a_name_that_stands_twice_tells_nothing() -> None:
    old = [card("a/甲.docx"), card("b/甲.docx")]
    assert pair_cards(old, [card("c/甲.docx"), card("b/甲.docx")]) == [(1, 1), (0, 0)][::-1]
    assert pair_cards(old, [card("c/甲.docx")]) == []


def test_a_unit_tells_where_names_do_not() -> None:
    old = [card("1.docx", "甲镇人民政府"), card("2.docx", "乙镇")]
    new = [card("x.docx", "乙镇"), card("y.docx", "甲镇 人民政府")]
    assert pair_cards(old, new) == [(0, 1), (1, 0)]


def test_content_tells_at_last_from_half_of_the_words_on() -> None:
    old = [card("1.docx", words="a b c d")]
    assert pair_cards(old, [card("x.docx", words="a b e f")]) == [(0, 0)]
    assert pair_cards(old, [card("x.docx", words="a e f g")]) == []
    assert pair_cards(old, [card("x.docx")]) == []


def test_the_most_alike_are_one_and_each_is_once() -> None:
    old = [card("1.docx", words="a b c d"), card("2.docx", words="a b c x")]
    new = [card("x.docx", words="a b c x"), card("y.docx", words="a b c d")]
    assert pair_cards(old, new) == [(0, 1), (1, 0)]
