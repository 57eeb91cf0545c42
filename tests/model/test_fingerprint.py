"""A finding keeps its fingerprint while the document around it changes."""

import re

import pytest

from perftable.checking import check
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.fingerprint import fingerprint, fingerprints
from perftable.model.location import Location
from perftable.settings import DEFAULT, Settings
from support import ACTIVITY, DUTY, row, table

ROADS = row(DUTY, name="道路养护", goal="道路畅通")
REPAIR = row(ACTIVITY, name="　　路面修补")
TICK = {"excellent": "√", "good": "", "fair": "", "poor": ""}


def marks(document: Document, code: str, settings: Settings = DEFAULT) -> list[str]:
    return [fingerprint(f) for f in check(document, settings).findings if f.code == code]


def finding(**fields: object) -> Finding:
    base = {
        "code": "PT402",
        "name": "unmeasurable-indicator",
        "severity": "warning",
        "message": "",
        "args": {},
        "location": Location(1, 4, "indicator"),
        "duty": "环境保护",
        "activity": "垃圾清运",
        "text": "加强ABC管理",
    }
    return Finding.model_validate({**base, **fields})


def test_it_is_sixteen_hexadecimal_digits() -> None:
    assert re.fullmatch("[0-9a-f]{16}", fingerprint(finding()))


def test_it_is_the_same_in_every_run_and_version() -> None:
    assert fingerprint(finding()) == "508fc90679c1e28f"


def test_moved_rows_keep_it() -> None:
    bad = row(ACTIVITY, budget="9.00")
    first = table(DUTY, bad, ROADS, REPAIR)
    moved = table(ROADS, REPAIR, DUTY, bad)
    assert marks(first, "PT201") == marks(moved, "PT201") != []


def test_a_corrected_neighbour_keeps_it() -> None:
    first = table(DUTY, row(ACTIVITY, budget="9.00"))
    nearer = table(DUTY, row(ACTIVITY, budget="9.50", goal="三日内清运"))
    assert marks(first, "PT201") == marks(nearer, "PT201") != []


def test_the_language_keeps_it() -> None:
    document = table(DUTY, row(ACTIVITY, goal="", **TICK), sections="总体目标\n1. 甲。\n3. 乙。")
    chinese, english = (check(document, Settings(lang)).findings for lang in ("zh", "en"))
    assert [f.message for f in chinese] != [f.message for f in english]
    assert fingerprints(chinese) == fingerprints(english)


@pytest.mark.parametrize("text", ["加强abc管理", "加强 ＡＢＣ 管理", "加强ABC\n管理"])
def test_case_width_and_spacing_do_not_count(text: str) -> None:
    assert fingerprint(finding(text=text)) == fingerprint(finding())


@pytest.mark.parametrize(
    "other",
    [
        {"code": "PT403"},
        {"duty": "道路养护"},
        {"activity": None},
        {"location": Location(1, 4, "goal")},
        {"text": "加强管理"},
        {"text": ""},
        {"text": None},
    ],
)
def test_what_the_finding_is_about_counts(other: dict[str, object]) -> None:
    assert fingerprint(finding(**other)) != fingerprint(finding())


def test_two_missing_sections_are_two_findings() -> None:
    first, second = marks(table(DUTY, ACTIVITY, sections="总体目标\n1. 甲。"), "PT601")
    assert first != second


def test_a_figure_in_the_arguments_does_not_count() -> None:
    outside = {"text": None, "duty": None, "activity": None, "location": Location()}
    assert fingerprint(finding(**outside, args={"count": 1})) == fingerprint(
        finding(**outside, args={"count": 2})
    )


def test_text_that_is_no_valid_unicode_has_one() -> None:
    assert len(fingerprint(finding(text="\ud800"))) == 16


def test_equal_ones_of_a_document_are_numbered() -> None:
    one, other = fingerprint(finding()), fingerprint(finding(code="PT403"))
    found = fingerprints([finding(), finding(code="PT403"), finding(), finding()])
    assert found[:2] == [one, other]
    assert found[2:] == [fingerprint(finding(), 1), fingerprint(finding(), 2)]
    assert len(set(found)) == 4
