"""The quick signs of dates and of words for none say no less than the patterns do."""

import pytest

from perftable.values.thresholds.words import DATE, DATED, NONE, NONE_AT_ALL


@pytest.mark.parametrize(
    "text",
    "2023.07 2023-7-1 2023年 2023至2024 20231231 12月 十二月底 15日前 5号以前 月底前 第四季度 二季度 3季末 年末"
    " 季初 年内 下半年".split(),
)
def test_each_date_has_a_sign(text: str) -> None:
    assert DATE.search(text)
    assert any(sign in text for sign in DATED)


@pytest.mark.parametrize("text", "零投诉 0起事故 无投诉 没有事故 未发生安全事故 不出现事故".split())
def test_each_word_for_none_begins_with_a_sign(text: str) -> None:
    assert NONE_AT_ALL.fullmatch(text)
    assert text[0] in NONE
