"""How alike two rows are."""

from decimal import Decimal
from typing import Any

import pytest

from perftable.comparing.likeness import Row, Text, alike, named_alike, plain, score
from perftable.forms.duties.fields import FIELDS
from perftable.forms.duties.walk import activities, duties
from perftable.model.document import Document
from support import ACTIVITY, DUTY, row, table

KINDS = {field.name: field.kind for field in FIELDS}
STEPS = frozenset(("duty", "activity"))
NOTHING = Text.of("")


def duty(document: Document) -> Row:
    return Row.of(duties(document)[0], KINDS, STEPS, top=True)


def activity(document: Document, parent: str = "same", duty: str = "环境保护") -> Row:
    entry = activities(document)[0][1]
    return Row.of(entry, KINDS, STEPS, parent=parent, above=duty)


def indicator(document: Document) -> Row:
    return Row.of(activities(document)[0][1].indicators[0], KINDS, STEPS)


def test_a_row_is_what_its_cells_say_and_what_stands_below_it() -> None:
    document = table(row(DUTY, budget="10万元"), ACTIVITY)
    top, inner, measure = duty(document), activity(document), indicator(document)
    assert (top.name.text, [one.text for one in top.texts]) == (
        "环境保护",
        ["治理农村环境", "环境质量达标"],
    )
    assert (top.money, top.parent, top.above) == (Decimal(10), None, "")
    assert (inner.parent, inner.above) == ("same", "环境保护")
    assert [set(one.below) for one in (top, inner)] == [{"垃圾清运"}, {"垃圾清运率"}]
    assert (measure.name.text, measure.texts) == ("垃圾清运率", ())
    assert len(measure.below) == 4  # its standards
    assert (top.measures, inner.measures, measure.measures) == (False, True, True)


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
    nothing = Row(NOTHING, measures=True)
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


def made(name: str = "", first: str = "", further: str = "", sort: str = "", **more: Any) -> Row:
    """A row at the top of which nothing is stated but these fields."""
    texts, classes = (Text.of(first), Text.of(further)), (Text.of(sort),)
    return Row(Text.of(name), texts, classes, **{"top": True, **more})


def under(parent: str, **stated: Any) -> Row:
    return made(**stated, top=False, parent=parent)


BELOW = frozenset("戊")
ONE: dict[str, Any] = {
    "name": "甲",
    "first": "乙",
    "further": "丙",
    "sort": "丁",
    "below": BELOW,
    "money": Decimal(1),
}
OTHER: dict[str, Any] = {
    "name": "子",
    "first": "丑",
    "further": "寅",
    "sort": "辰",
    "below": frozenset("卯"),
    "money": Decimal(2),
}


@pytest.mark.parametrize(
    ("field", "parts"),
    [("name", 3), ("first", 3), ("further", 2), ("sort", 2), ("money", 1), ("below", 5)],
)
def test_what_each_field_tells_of_sixteen_parts(field: str, parts: int) -> None:
    same = {**OTHER, field: ONE[field]}
    assert score(made(**ONE), made(**same)) == pytest.approx(parts / 16)
    assert score(under("here", **ONE), under("there", **same)) == pytest.approx(parts / 18)
    assert score(under("here", **ONE), under("here", **same)) == pytest.approx((parts + 2) / 18)


def test_what_measures_a_row_tells_two_parts_if_it_does_so_in_both() -> None:
    same = {**OTHER, "below": BELOW}
    both = [made(**stated, measures=True) for stated in (ONE, same)]
    assert score(*both) == pytest.approx(2 / 13)
    assert score(both[0], made(**same)) == pytest.approx(5 / 16)


def test_what_neither_row_states_does_not_count() -> None:
    assert score(made(name="甲", first="乙"), made(name="甲", first="丑")) == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("first", "enough"),
    [("甲戊己庚", True), ("甲戊己庚辛", False)],  # 2 of 10 pairs in common, 2 of 11
)
def test_so_much_alike_is_one_row(first: str, enough: bool) -> None:
    old = made(name="道路", first="甲乙丙丁", further="乙")
    assert alike(old, made(name="道路", first=first, further="丙")) == enough
