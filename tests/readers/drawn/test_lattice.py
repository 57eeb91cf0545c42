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


def boxes(gap: float, texts: list[list[str]], frame: bool = False) -> Drawn:
    """Cells that are boxes of their own, with gaps between them; the first of a row is wide."""
    page = Drawn()
    for row, line in enumerate(texts):
        x, y = 50.0, 100 + row * (20 + gap)
        for text in line:
            wide = (100 + gap) * (3 - len(line)) + 100 if text == line[0] else 100
            page.rule((x, x + wide), (y, y + 20)).write(x + 5, y + 2, text)
            x += wide + gap
    if frame:
        end = 50 + 3 * 100 + 2 * gap
        page.rule((50 - gap, end + gap), (100 - gap, 100 + len(texts) * (20 + gap)))
    return page


@pytest.mark.parametrize("frame", [False, True])
def test_cells_that_are_drawn_apart_are_a_table(frame: bool) -> None:
    texts = [["项目", "乙"], ["一", "二", "三"], ["四", "五", "六"]]
    found = read(boxes(5, texts, frame))
    assert cells(found) == [["项目", "", "乙"], *texts[1:]]
    assert rows(found)[0].formats == {0: Format(span=2)}


@pytest.mark.parametrize(("gap", "tables"), [(7.0, 1), (7.1, 4)])
def test_boxes_that_stand_far_from_one_another_are_none(gap: float, tables: int) -> None:
    found = read(boxes(gap, [["一", "二"], ["三", "四"]]))
    assert sum(isinstance(block, Grid) for block in found.blocks) == tables


def test_three_boxes_are_no_table() -> None:
    found = read(boxes(5, [["一", "二"], ["三"]]))
    assert sum(isinstance(block, Grid) for block in found.blocks) == 3


@pytest.mark.parametrize(("gap", "single"), [(3.3, True), (6.0, True), (6.1, False)])
def test_the_outer_lines_of_a_double_frame_are_none(gap: float, single: bool) -> None:
    page = Drawn().rule(XS, YS).write(55, 102, "甲").write(117, 122, "乙")
    page.rule((XS[0] - gap, XS[-1] + gap), (YS[0] - gap, YS[-1] + gap))
    page.across += [Stroke(YS[0], XS[0] - gap, XS[-1])]  # they hang together
    found = cells(read(page))
    assert (found == [["甲", ""], ["", "乙"]]) is single


def test_a_low_row_into_which_lines_lead_is_one() -> None:
    page = Drawn().rule(XS, (*YS, 145)).write(55, 102, "甲").write(117, 122, "乙")
    assert cells(read(page)) == [["甲", ""], ["", "乙"], ["", ""]]


def test_a_frame_around_text_is_no_table_of_the_document() -> None:
    assert not read(Drawn().rule((50, 200), (100, 150)).write(55, 102, "甲")).has_tables
    assert read(Drawn().rule((50, 100, 200), (100, 150)).write(55, 102, "甲")).has_tables
