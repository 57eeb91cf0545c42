"""A document's text in one harmless line."""

from perftable.reports.escape import plain


def test_control_and_direction_characters_are_dropped() -> None:
    assert plain("a\x1b[31m\u202eb\x9bc\x00") == "a[31mbc"


def test_lines_become_one_and_long_text_is_cut() -> None:
    assert plain(" 甲\n\t乙 ") == "甲 乙"
    assert plain("一二三四五", 4) == "一二三…"
