"""A finding keeps its fingerprint while the document around it changes."""

import re

import pytest

from perftable.config.settings import DEFAULT, Settings
from perftable.model.document import Document
from perftable.model.finding import Finding
from perftable.model.fingerprint import fingerprint, fingerprints, identities, identity
from perftable.model.location import Location
from perftable.pipeline.checking import check
from support import ACTIVITY, DUTY, path, row, table

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
        "text": "加强ABC管理",
    }
    names = {"duty": "环境保护", "activity": "垃圾清运", **fields}
    way = path(names.pop("duty"), names.pop("activity"))  # type: ignore[arg-type]
    return Finding.model_validate({**base, "path": way, **names})


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


def group(name: str) -> list[tuple[str, ...]]:
    cells = {"content": "办好这件事", "goal": "群众满意"}
    two = [row(ACTIVITY, name=f"　　活动{n}", indicator=f"完成{n}率", **cells) for n in "甲乙"]
    return [row(DUTY, name=name, budget="20.00"), *two]


def test_a_finding_on_several_activities_does_not_know_which_comes_first() -> None:
    first, second, third = (group(name) for name in ("环境保护", "道路养护", "文化服务"))
    found = marks(table(*first, *second, *third), "PT404")
    assert found == marks(table(*third, *first, *second), "PT404")
    assert len(set(found)) == 2


def test_it_stays_when_one_of_several_places_is_mended_or_written_with_a_closing_mark() -> None:
    first, second, third = (group(name) for name in ("环境保护", "道路养护", "文化服务"))
    found = marks(table(*first, *second, *third), "PT404")
    assert marks(table(*second, *third), "PT404") == found
    closed = [row(cells, indicator=f"{cells[4]}。") if cells[4] else cells for cells in first]
    assert marks(table(*closed, *second), "PT404") == found


def test_what_is_said_of_a_duty_does_not_know_which_of_its_activities_comes_first() -> None:
    empty = [row(ACTIVITY, name=f"　　{name}", budget="") for name in ("甲", "乙")]
    found = marks(table(DUTY, ACTIVITY, *empty), "PT209")
    assert found == marks(table(DUTY, ACTIVITY, *reversed(empty)), "PT209") != []
    assert found == marks(table(DUTY, ACTIVITY, empty[1]), "PT209")
    assert found != marks(table(row(DUTY, name="修路"), ACTIVITY, *empty), "PT209")


def listing(column: str = "goal", **fields: object) -> Finding:
    """A finding that lists the same column of another row."""
    related = (Location(1, 9, column),)
    return finding(location=Location(1, 4, "goal"), related=related, **fields)


def test_names_that_the_message_says_count_also_on_several_rows() -> None:
    named = listing(args={"name": "垃圾清运", "duty": "环境保护"})
    assert fingerprint(named) == fingerprint(finding(location=Location(1, 4, "goal")))
    assert fingerprint(named) != fingerprint(listing(args={"name": "垃圾清运"}))
    assert fingerprint(listing()) == fingerprint(listing(duty="道路养护", activity="修补"))


def test_cells_of_another_column_or_of_a_duty_do_not_make_it_one_on_several_activities() -> None:
    assert fingerprint(listing("budget")) != fingerprint(listing("budget", activity="修补"))
    on_duty = listing(activity=None)
    assert fingerprint(on_duty) != fingerprint(listing(activity=None, duty="道路养护"))


def test_the_cell_of_an_identity_leaves_the_names_out() -> None:
    one, other = identities([finding(), finding(duty="ＡＢ 保护", activity="清运\ud800")])
    assert (one.name, other.name) == ("垃圾清运", "清运?")
    assert one.cell == other.cell
    assert one.fingerprint == fingerprint(finding()) != other.fingerprint
    assert identity(finding(duty=None, activity=None), "x").name is None
