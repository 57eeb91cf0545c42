"""Cell text: what is spacing, what is invisible, what is left."""

import pytest

from perftable.forms.duties.walk import duties
from perftable.model.invisible import is_blank, visible
from perftable.rules.common.pt302_missing_goal import MissingGoal
from perftable.values.text import alike, clean, cleaner, indentation, same, squeeze, statement
from support import ACTIVITY, DUTY, row, run, table

INVISIBLE = [
    *"\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060",
    *"\u2066\u2067\u2068\u2069\ufeff\ufe0f\x80\x9f\U000e0020\U000e0100",
    *"\u115f\u1160\u2800\u3164\uffa0",
]
"""The last five have a width."""

shown = pytest.mark.parametrize("mark", INVISIBLE, ids=[f"U+{ord(m):04X}" for m in INVISIBLE])


@shown
def test_what_nobody_sees_is_no_text(mark: str) -> None:
    assert [f(f" {mark}\n{mark} ") for f in (clean, statement, squeeze)] == ["", "", ""]
    assert is_blank(f"{mark} {mark}")
    assert clean(f"{mark}　甲{mark}") == "甲"
    assert squeeze(f"单{mark}位") == "单位"


@shown
def test_what_nobody_sees_indents_nothing_and_hides_no_indentation(mark: str) -> None:
    assert indentation(f"{mark}甲") == 0
    assert indentation(f"{mark}　{mark}　甲") == 2
    parent, child = row(DUTY, name=f"{mark}环境保护"), row(ACTIVITY, name=f"{mark}　　垃圾清运")
    (duty,) = duties(table(row(DUTY, name="水利"), ACTIVITY, parent, child))[1:]
    assert (duty.name, [a.name for a in duty.activities]) == ("环境保护", ["垃圾清运"])


@shown
def test_a_goal_that_nobody_sees_is_missing(mark: str) -> None:
    (problem,) = run(MissingGoal, table(DUTY, row(ACTIVITY, goal=mark)))
    assert problem.location.row == 3


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("12\u200b34", "1234"),
        ("12\u28003", "12 3"),
        ("✔\ufe0f", "✔"),
        ("\x85甲\x7f", "\x85甲\x7f"),  # a line end, and what only terminals know
        ("甲\u3000乙", "甲\u3000乙"),
        ("각", "각"),
    ],
)
def test_the_rest_of_the_text_stays_and_no_two_numbers_become_one(text: str, right: str) -> None:
    assert visible(text) == right


@pytest.mark.parametrize(
    "mark", [*INVISIBLE, "\n", " \n ", "\r", "\t", "\x85", "\u3000", "©", "😀"]
)
def test_the_texts_of_a_row_are_cleaned_as_each_alone(mark: str) -> None:
    texts = ["", "　甲 乙", f"{mark} 丙{mark}丁 {mark}", "≥95%"]
    assert [*map(cleaner(texts), texts)] == [*map(clean, texts)]


def test_where_nothing_is_hidden_spacing_is_stripped() -> None:
    assert cleaner(["", "　甲 “乙”—≥95%√"]) is str.strip
    assert all(cleaner(["甲", mark]) is clean for mark in (*INVISIBLE, "\n"))


@pytest.mark.parametrize(
    ("spaces", "width"),
    [
        ("\u3000", 1),
        ("\u2003", 1),
        ("\u2001", 1),
        ("\t", 2),
        ("\u2002", 0.5),
        ("\u00a0", 0.5),
        (" ", 0.5),
        ("\n", 0),
    ],
)
def test_widths_of_spaces(spaces: str, width: float) -> None:
    assert indentation(spaces * 2 + "甲") == width * 2
    assert indentation("甲" + spaces) == 0


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("村容整洁", "村容整洁。", True),
        ("村容 整洁", "村容整洁", True),
        ("村容整洁", "道路整洁", False),
        ("\u3000村容整洁", "村容整洁", True),
        ("\uf961清", "率清", True),
        ("", "。", True),
        ("", "村", False),
    ],
)
def test_texts_are_alike_whatever_their_spacing_and_closing_mark(
    one: str, other: str, equal: bool
) -> None:
    assert alike(one, other) is alike(other, one) is (same(one) == same(other)) is equal


def test_an_ideograph_at_the_beginning_stays_what_it_is() -> None:
    assert all(same(f"{char}x") == f"{char}x" for char in map(chr, range(ord("一"), ord("鿿") + 1)))
