"""How alike two rows are."""

from decimal import Decimal
from typing import Any

import pytest

from perftable.comparing.likeness import Row, Text, alike, named_alike, plain, score
from perftable.forms.duties.walk import activities, duties
from perftable.model.document import Document
from support import ACTIVITY, DUTY, row, table


def duty(document: Document) -> Row:
    return Row.of(duties(document)[0])


def activity(document: Document, parent: str = "same", duty: str = "环境保护") -> Row:
    return Row.of(activities(document)[0][1], parent, duty)


def test_spacing_and_width_make_no_difference() -> None:
    assert plain("清运\n　村庄 垃圾（２次）") == plain("清运村庄垃圾(2次)")
    assert plain("清运垃圾。") != plain("清运垃圾")


@pytest.mark.parametrize(
    ("old", "new", "like"), [("养护", "养护", 1.0), ("养护", "", 0.0), ("养", "养护", 0.4)]
)
def test_texts_are_alike_by_the_pairs_of_characters_they_share(
    old: str, new: str, like: float
) -> None:
    assert Text.of(old).like(Text.of(new)) == Text.of(new).like(Text.of(old)) == like


def test_a_row_is_fully_like_itself() -> None:
    document = table(DUTY, ACTIVITY)
    assert score(duty(document), duty(document)) == 1.0
    assert score(activity(document), activity(document)) == 1.0


def test_rows_that_state_nothing_are_not_alike() -> None:
    nothing = Row.of_indicator("", [])
    assert score(nothing, nothing) > 0  # they stand under one activity
    empty = duty(table(row(DUTY, name="甲", budget="", content="", goal="")))
    assert not alike(empty, duty(table(row(DUTY, name="乙", budget="", content="", goal=""))))


def test_what_stands_below_a_duty_speaks_only_for_it() -> None:
    before = duty(table(DUTY, ACTIVITY))
    renamed = row(DUTY, name="人居整治")
    assert alike(before, duty(table(renamed, row(ACTIVITY, name="　　公厕管护"))))
    rewritten = row(DUTY, name="人居整治", content="治理村庄环境", goal="路面干净")
    assert alike(before, duty(table(rewritten, ACTIVITY)))
    assert not alike(before, duty(table(rewritten, row(ACTIVITY, name="　　公厕管护"))))


def test_a_name_counts_under_one_duty_or_under_duties_of_one_name() -> None:
    document = table(DUTY, ACTIVITY)
    here = activity(document)
    assert named_alike(here, activity(document, "same", "改名"))
    assert named_alike(here, activity(document, "other", "环境保护"))
    assert not named_alike(here, activity(document, "other", "别处"))
    assert not named_alike(here, activity(table(DUTY, row(ACTIVITY, name="　　公厕管护"))))


def test_an_activity_keeps_its_likeness_under_another_duty() -> None:
    document = table(DUTY, ACTIVITY)
    assert alike(activity(document), activity(document, "other", "别处"))


def made(name: str = "", content: str = "", goal: str = "", **more: Any) -> Row:
    """A duty of which nothing is stated but these fields."""
    stated = {"below": frozenset[str](), "budget": None, "is_duty": True, **more}
    return Row(Text.of(name), Text.of(content), Text.of(goal), **stated)


BELOW = frozenset("戊")
ONE: dict[str, Any] = {
    "name": "甲",
    "content": "乙",
    "goal": "丙",
    "below": BELOW,
    "budget": Decimal(1),
}
OTHER: dict[str, Any] = {
    "name": "子",
    "content": "丑",
    "goal": "寅",
    "below": frozenset("卯"),
    "budget": Decimal(2),
}


@pytest.mark.parametrize(
    ("field", "of_duty", "of_activity"),
    [("name", 3, 3), ("content", 3, 3), ("goal", 2, 2), ("budget", 1, 1), ("below", 5, 2)],
)
def test_what_each_field_tells_of_fourteen_and_of_thirteen_parts(
    field: str, of_duty: int, of_activity: int
) -> None:
    same = {**OTHER, field: ONE[field]}
    assert score(made(**ONE), made(**same)) == pytest.approx(of_duty / 14)
    here = made(**ONE, is_duty=False, parent="here")
    there = made(**same, is_duty=False, parent="there")
    assert score(here, there) == pytest.approx(of_activity / 13)
    beside = made(**same, is_duty=False, parent="here")
    assert score(here, beside) == pytest.approx((of_activity + 2) / 13)


@pytest.mark.parametrize(
    ("content", "enough"),
    [("甲戊己庚", True), ("甲戊己庚辛", False)],  # 2 of 10 pairs in common, 2 of 11
)
def test_so_much_alike_is_one_row(content: str, enough: bool) -> None:
    old = made(name="道路", content="甲乙丙丁", goal="乙")
    assert alike(old, made(name="道路", content=content, goal="丙")) == enough
