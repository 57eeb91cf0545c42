"""An entry of very many rows is read in time in proportion to them."""

import pytest

from perftable.forms.duties.drafts import Pieces
from perftable.forms.duties.records import Activity
from perftable.forms.duties.walk import duties
from perftable.model.document import Document
from support import ACTIVITY, DUTY, growth, row, table


def activities(document: Document) -> tuple[Activity, ...]:
    return duties(document)[0].activities


@pytest.mark.parametrize(
    ("first", "further", "whole"),
    [
        ("", [], ""),
        ("甲", [], "甲"),
        ("", ["甲"], "甲"),
        ("甲", ["乙", "丙"], "甲\n乙\n丙"),
    ],
)
def test_a_text_in_pieces(first: str, further: list[str], whole: str) -> None:
    pieces = Pieces(first)
    for text in further:
        assert not pieces.says(text)
        pieces.add(text)
    assert (str(pieces), bool(pieces)) == (whole, bool(whole))
    assert pieces.says(whole)
    assert pieces.says("")
    assert not pieces.says("丁" * max(1, len(whole)))


def test_rows_below_go_on_with_the_text_and_repeat_none_of_it() -> None:
    below = row(("",), content="再做", goal="垃圾日产日清")
    (one,) = activities(
        table(DUTY, ACTIVITY, below, row(("",), content="又做", indicator="及时率"))
    )
    assert one.content == "清运村庄垃圾\n再做\n又做"
    assert one.goal == "垃圾日产日清"


def test_a_label_is_repeated_for_another_indicator_only() -> None:
    again = row(ACTIVITY, indicator="清运及时率")
    (one,) = activities(table(DUTY, ACTIVITY, again))
    assert [indicator.text for indicator in one.indicators] == ["垃圾清运率", "清运及时率"]
    assert len(activities(table(DUTY, ACTIVITY, again, again))) == 2


def one_activity(count: int) -> None:
    rows = [
        row(
            ACTIVITY,
            name="　　垃圾清运" if number % 2 else "",
            content="" if number % 2 else f"第{number}段",
            goal="",
            indicator=f"指标{number}",
        )
        for number in range(1, count)
    ]
    (one,) = activities(table(DUTY, row(ACTIVITY, goal=""), *rows))
    assert len(one.indicators) == count


def test_thousands_of_rows_of_one_activity_take_time_in_proportion() -> None:
    assert growth(one_activity, 1500, 6000) < 10
