"""A document's text in one harmless line."""

import pytest

from perftable.reports.escape import inert, plain


def test_control_and_direction_characters_are_dropped() -> None:
    assert plain("a\x1b[31m\u202eb\x9bc\x00") == "a[31mbc"


def test_lines_become_one_and_long_text_is_cut() -> None:
    assert plain(" 甲\n\t乙 ") == "甲 乙"
    assert plain("一二三四五", 4) == "一二三…"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error: :x"),
        ("a ##[add-mask]b", "a ## [add-mask]b"),
        ("###[x] ##vso[task.y]z ##teamcity[a]", "### [x] ## vso[task.y]z ## teamcity[a]"),
        (":::", ": : :"),
        ("a: b：：c ## d [e]", "a: b：：c ## d [e]"),
    ],
)
def test_no_text_is_a_command_to_a_ci(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert inert(f"{text}\n{text}") == f"{shown}\n{shown}"
    assert inert(shown) == shown
