"""How alike two rows are."""

import pytest

from perftable.comparing.likeness import Row, Text, alike, named_alike, plain, score
from perftable.model.document import Document
from support import ACTIVITY, DUTY, row, table


def duty(document: Document) -> Row:
    return Row.of(document.duties[0])


def activity(document: Document, parent: str = "same", duty: str = "环境保护") -> Row:
    return Row.of(document.activities[0][1], parent, duty)


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
