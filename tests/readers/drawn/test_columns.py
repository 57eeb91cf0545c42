"""Sheets that are too wide for a page."""

import pytest

from drawnpage import Drawn, cells, read, rows
from perftable.model.grid import Format, Grid
from perftable.readers.drawn.marks import Stroke

LEFT = [["项目", "指标", "数量"], ["水利", "机井", "12"], ["清淤", "干渠", "30"]]


def sheet(number: int, rows: list[list[str]], left: float = 50, width: float = 100) -> Drawn:
    page = Drawn(number).rule(
        [left + width * at for at in range(len(rows[0]) + 1)],
        [100 + 20 * at for at in range(len(rows) + 1)],
    )
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            page.write(left + width * column + 5, 102 + 20 * at, cell)
    return page


def test_columns_on_later_pages_stand_beside_their_rows() -> None:
    more = [["备注", "单位"], ["甲", "眼"], ["乙", "公里"]]
    pages = [
        sheet(1, LEFT), sheet(2, [["一", "二", "三"], *LEFT[1:]]), sheet(3, more),
        sheet(4, [["丙", "丁"], *more[1:]]),
    ]  # fmt: skip
    found = read(*pages)
    assert cells(found) == [
        [*LEFT[0], *more[0]], [*LEFT[1], *more[1]], [*LEFT[2], *more[2]],
        ["一", "二", "三", "丙", "丁"], [*LEFT[1], *more[1]], [*LEFT[2], *more[2]],
    ]  # fmt: skip
    assert [phrase.zh for phrase in found.remarks] == [
        "第 3–4 页的列与第 1–2 页的行相同，已接在其右边。"
    ]


@pytest.mark.parametrize(
    ("second", "tables"),
    [
        (sheet(2, [["备注"], ["甲"], ["乙"]]), 1),
        (sheet(2, [["备注"], ["甲"], ["乙"]], width=61), 1),
        (sheet(2, [["备注"], ["甲"], ["乙"]], width=60), 2),  # there was room for it on the page
        (sheet(2, [["备注"], ["甲"]]), 2), (sheet(2, [["备注"], ["甲"], ["乙"], ["丙"]]), 2),
    ],
)  # fmt: skip
def test_other_tables_are_tables_of_their_own(second: Drawn, tables: int) -> None:
    found = read(sheet(1, LEFT, width=80), second)
    assert sum(isinstance(block, Grid) for block in found.blocks) == tables


def cut(number: int, rows: list[list[str]], title: str = "", left: float = 50) -> Drawn:
    """A sheet below a title that is merged over its columns, and those of the next paper."""
    page = sheet(number, rows, left)
    (right,) = {left + 100 * len(rows[0])}
    page.across.append(Stroke(80, left, right))
    outer = left if number == 1 else right
    page.down.append(Stroke(outer, 80, 100))
    return page.write(left + 5, 82, title)


def test_merged_cells_that_the_paper_cuts_are_whole() -> None:
    more = [["备注", "单位"], ["甲", "眼"], ["乙", "公里"]]
    found = read(cut(1, LEFT, "水利项目绩效目标"), cut(2, more))
    assert cells(found)[0] == ["水利项目绩效目标", "", "", "", ""]
    assert rows(found)[0].formats == {0: Format(span=5)}
    assert cells(found)[1:] == [[*one, *other] for one, other in zip(LEFT, more, strict=True)]


def test_a_text_that_the_paper_cuts_is_whole() -> None:
    more = [["备注", "单位"], ["甲", "眼"], ["乙", "公里"]]
    found = read(cut(1, LEFT, "水利项目绩"), cut(2, more, "效目标"))
    assert cells(found)[0] == ["水利项目绩效目标", "", "", "", ""]
    assert rows(found)[0].formats == {0: Format(span=5)}


def test_a_cell_without_a_line_at_one_side_is_one() -> None:
    found = read(cut(1, LEFT, "题"))
    assert cells(found)[0] == ["题", "", ""]
