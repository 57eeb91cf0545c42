"""Where two texts differ, cut out."""

from perftable.reports.comparison.excerpt import Excerpt, excerpts


def test_only_what_differs_stands_in_the_middle() -> None:
    old, new = excerpts("每周清运两次", "每天清运两次")
    assert (old, new) == (Excerpt("每", "周", "清运两次"), Excerpt("每", "天", "清运两次"))


def test_what_is_far_from_the_difference_is_left_out() -> None:
    old, new = excerpts("甲" * 20 + "乙" + "丙" * 20, "甲" * 20 + "丁" + "丙" * 20)
    assert old == Excerpt("…" + "甲" * 8, "乙", "丙" * 8 + "…")
    assert new.middle == "丁"


def test_an_insertion_leaves_nothing_in_the_other_text() -> None:
    old, new = excerpts("清运", "清运清运")
    assert (old.middle, new.middle) == ("", "清运")


def test_a_long_difference_is_cut() -> None:
    _, new = excerpts("", "长" * 100, longest=10)
    assert new == Excerpt("", "长" * 9 + "…", "")
    assert excerpts("", "") == (Excerpt("", "", ""),) * 2
