"""Tables by their lines: what is one line, what is a table, what is a cell."""

import pytest

from drawnpage import Drawn, cells, read, rows
from perftable.model.grid import Format, Grid
from perftable.readers.drawn.marks import Stroke
from perftable.readers.drawn.walls import walls_of

XS, YS = (50, 112, 174), (100, 120, 140)


@pytest.mark.parametrize(
    ("strokes", "walls"),
    [
        ([(10, 0, 50), (13, 0, 50)], 1), ([(10, 0, 50), (13.1, 0, 50)], 2),
        ([(10, 0, 50), (10, 53.5, 90)], 1), ([(10, 0, 50), (10, 53.6, 90)], 2),
        ([(10, 0, 90), (10, 20, 30)], 1), ([(10, 0, 5), (12, 3, 8), (14, 6, 9)], 2),
    ],
)  # fmt: skip
def test_lines_at_one_place_are_one(strokes: list[tuple[float, float, float]], walls: int) -> None:
    assert len(walls_of(Stroke(*stroke) for stroke in strokes)) == walls


def test_what_hangs_loose_is_no_line_of_the_table() -> None:
    page = Drawn().rule(XS, YS).write(55, 102, "甲").write(117, 122, "乙")
    page.across += [Stroke(113, 55, 90), Stroke(130, 50, 100)]  # under a text; into a cell
    page.down += [Stroke(150, 120, 135)]
    assert cells(read(page)) == [["甲", ""], ["", "乙"]]


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_a_side_without_its_line(side: str) -> None:
    page = Drawn().rule(XS, YS).write(55, 102, "甲").write(117, 122, "乙").write(55, 122, "丙")
    page.write(117, 102, "丁")
    (page.down if side in ("left", "right") else page.across).pop(
        0 if side in ("left", "top") else -1
    )
    assert cells(read(page)) == [["甲", "丁"], ["丙", "乙"]]


def test_merged_cells() -> None:
    page = Drawn().rule(XS, (100, 140)).write(55, 102, "甲").write(117, 102, "乙")
    page.write(117, 122, "丙").across.append(Stroke(120, 112, 174))
    found = read(page)
    assert cells(found) == [["甲", "乙"], ["", "丙"]]
    assert [dict(row.formats) for row in rows(found)] == [{}, {0: Format(continues=True)}]


def test_what_no_lines_close_is_outside() -> None:
    page = Drawn().rule(XS, (100, 120)).write(55, 102, "甲")
    page.across.append(Stroke(140, 50, 112))
    page.down = [Stroke(50, 100, 140), Stroke(112, 100, 140), Stroke(174, 100, 120)]
    page.write(55, 122, "乙").write(120, 125, "外")
    found = read(page)
    assert cells(found) == [["甲", ""], ["乙", ""]]
    assert [b.text for b in found.blocks if not isinstance(b, Grid)] == ["外"]


def test_a_frame_around_tables_is_none() -> None:
    page = (
        Drawn().rule((20, 400), (50, 300)).rule(XS, YS).write(55, 102, "甲").write(30, 60, "题目")
    )
    found = read(page)
    assert cells(found) == [["甲", ""], ["", ""]]
    assert len(found.blocks) == 2


def test_a_table_in_a_cell_is_lines_of_it_and_a_table_after_it() -> None:
    page = Drawn().rule((20, 300, 400), (50, 300, 320)).rule(XS, YS)
    page.write(55, 102, "甲").write(117, 102, "乙")
    page.write(25, 60, "外一").write(305, 60, "外二").write(25, 302, "外三")
    found = read(page)
    assert cells(found, 1) == [["外一\n甲\t乙", "外二"], ["外三", ""]]
    assert cells(found, 2) == [["甲", "乙"], ["", ""]]


def test_rows_that_browsers_cut_at_several_places() -> None:
    page = (
        Drawn().rule(XS, (100, 120)).write(55, 102, "甲").write(55, 122, "乙").write(117, 122, "丙")
    )
    page.down = [Stroke(50, 100, 150), Stroke(112, 100, 150), Stroke(174, 100, 140)]
    page.across.append(Stroke(140, 112, 174))
    assert cells(read(page)) == [["甲", ""], ["乙", "丙"]]


def test_what_runs_over_a_side_belongs_to_the_cell_it_began_in() -> None:
    page = Drawn().rule(XS, YS).write(55, 102, "一二三四五六七八")
    page.write(55, 122, "甲乙丙丁戊己").write(116, 122, "庚")  # a point between them
    assert cells(read(page)) == [["一二三四五六七八", ""], ["甲乙丙丁戊己", "庚"]]
