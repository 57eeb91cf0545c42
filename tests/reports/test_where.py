"""A place in words, in both languages."""

import pytest

from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.reports.where import located, route, where
from reports.machines import finding

CELL = Location(table=1, row=12, column="indicator")

SHEET = Location(table=2, row=7, column="goal", cell=3, sheet="汇总")


@pytest.mark.parametrize(
    ("place", "lang", "expected"),
    [
        (CELL, "en", "table 1, row 12, indicator"),
        (CELL, "zh", "表 1，第 12 行，绩效指标"),
        (Location(paragraph=3, line=9), "en", "paragraph 3"),
        (Location(paragraph=3, line=9), "zh", "第 3 段"),
        (Location(), "en", ""),
        (SHEET, "en", "汇总!C7, goal"),
        (SHEET, "zh", "汇总!C7，绩效目标"),
        (Location(table=2, row=7, sheet="汇总"), "en", "汇总!7"),
        (Location(table=2, row=7, page=3), "en", "page 3, table 2, row 7"),
        (Location(table=2, row=7, page=3), "zh", "第 3 页，表 2，第 7 行"),
    ],
)
def test_a_place_in_words(place: Location, lang: Lang, expected: str) -> None:
    assert where(place, lang) == expected


def test_the_route_is_the_same_in_every_language() -> None:
    assert route(CELL) == ["table 1", "row 12", "indicator"]
    assert route(Location(table=1, row=12)) == ["table 1", "row 12"]
    assert route(Location()) == []
    assert route(SHEET) == ["sheet 汇总", "row 7", "goal"]
    assert route(Location(table=2, row=7, page=3)) == ["page 3", "table 2", "row 7"]


def test_a_message_has_its_place_behind_it() -> None:
    assert located(finding(), "en") == "no goal (table 1, row 5, goal)"
    assert located(finding(), "zh", "a.docx") == "no goal（a.docx：表 1，第 5 行，绩效目标）"
    assert located(finding(row=None), "en", "a.docx") == "no goal (a.docx)"
    assert located(finding(row=None), "en") == "no goal"


def test_a_message_is_one_line() -> None:
    assert located(finding(message="a\nb\x1b[31m", row=None), "en") == "a b[31m"
