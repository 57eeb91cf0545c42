"""Where findings stand on the page."""

from dataclasses import replace
from pathlib import Path

from perftable.forms.claiming import parse
from perftable.model.grid import Format, Grid, Paragraph, Row, Source
from perftable.model.location import Location
from perftable.pipeline.checking import Checked, check
from perftable.readers.dispatch import read_source
from perftable.reports.base import Submission
from perftable.reports.formats.html.places import Places, find_places
from support import ACTIVITY, DUTY, HEADER, row, source

SAMPLES = Path(__file__).parents[4] / "samples"


def places(found: Source) -> Places:
    document = parse(found)
    return find_places(Submission(Checked(check(document), document, found)), "d1")


def grid(*rows: Row, table: int = 1) -> Grid:
    return Grid(table, list(rows))


def document(*blocks: Paragraph | Grid) -> Source:
    return Source("a.docx", "0", "docx", list(blocks))


HEAD = Row(1, HEADER)
ENTRIES = [Row(2, row(DUTY)), Row(3, row(ACTIVITY, goal=""))]


def test_a_cell_with_a_finding_has_an_id_of_its_own() -> None:
    found = places(source(DUTY, row(ACTIVITY, goal="")))
    assert found.anchor(Location(1, 3, "goal")) == "d1t1r3c4"
    assert [mark.finding.code for mark in found.at[1, 3, 3]] == ["PT302"]


def test_for_a_cell_without_one_its_row_stands() -> None:
    assert places(source(DUTY, ACTIVITY)).anchor(Location(1, 3, "goal")) == "d1t1r3"


def test_a_merged_cell_stands_where_it_begins() -> None:
    merged = Row(4, ["", "", "", "", "合格率", *["≥95%", "≥85%", "≥75%", "<75%"]])
    merged.formats = {column: Format(continues=True) for column in range(4)}
    found = places(document(grid(HEAD, *ENTRIES, merged)))
    assert found.spot(Location(1, 4, "goal")) == (1, 3, 3)
    assert found.spot(Location(1, 4, "indicator")) == (1, 4, 4)


def test_a_table_or_a_row_that_is_not_there() -> None:
    found = places(source(DUTY, ACTIVITY))
    assert found.anchor(Location(7, 1)) is None
    assert found.anchor(Location()) is None
    assert found.anchor(Location(1)) == found.anchor(Location(1, 999)) == "d1t1"


def test_a_paragraph_has_an_id_where_it_has_a_finding() -> None:
    found = places(source(DUTY, ACTIVITY, sections="总体目标\n1. 环境改善。\n3. 道路畅通。"))
    assert found.in_text
    number = next(iter(found.in_text))
    assert found.anchor(Location(paragraph=number)) == f"d1p{number}"
    assert found.anchor(Location(paragraph=99)) is None


def test_a_header_of_two_rows_and_one_of_one() -> None:
    upper = Row(1, [*HEADER[:5], "评价标准", "", "", ""], {5: Format(span=4)})
    lower = Row(2, ["", "", "", "", "", *HEADER[5:]])
    entries = [replace(one, number=one.number + 1) for one in ENTRIES]
    two = places(document(grid(upper, lower, *entries))).parts[0]
    assert [laid.header for laid in two.rows] == [True, True, False, False]
    one = places(document(grid(HEAD, *ENTRIES))).parts[0]
    assert [laid.header for laid in one.rows] == [True, False, False]


def test_a_table_that_a_page_break_cut_is_in_parts() -> None:
    rest = grid(Row(1, row(DUTY, name="道路养护")), Row(2, row(ACTIVITY, goal="")), table=2)
    found = places(document(grid(HEAD, *ENTRIES), rest))
    assert [(part.grid.table, part.first) for part in found.parts] == [(1, True), (2, False)]
    assert found.anchor(Location(2, 2, "goal")) == "d1t2r2c4"


def test_a_part_whose_grid_is_not_there_is_left_out() -> None:
    whole = document(grid(HEAD, *ENTRIES))
    records = parse(whole)
    found = find_places(Submission(Checked(check(records), records, document())), "d1")
    assert found.parts == []
    assert found.anchor(Location(1, 3, "goal")) is None


def test_rows_below_a_heading_of_their_own_have_labels_and_the_lines_above_have_none() -> None:
    found = read_source(SAMPLES / "national" / "self-evaluation.docx")
    (part,) = places(found).parts
    indicators = [row for row in range(1, 30) if part.label(row, 2)]
    assert {part.label(row, 2) for row in indicators} == {"三级指标"}
    assert {part.label(row, 4) for row in indicators} == {"实际完成值"}
    assert indicators[0] > 8
    assert not any(part.label(row, column) for row in range(1, 9) for column in range(8))
