"""Sentences above a table on the same sheet are paragraphs; a title and its unit alone are rows."""

import pytest

from perftable.forms.prose import LONGEST_TITLE, prose_apart, spot
from perftable.model.grid import Grid, Paragraph, Row

HEAD = ["职责活动", "年度预算数"]


def sheet(*rows: list[str], name: str | None = "汇总") -> Grid:
    return Grid(2, [Row(number, cells) for number, cells in enumerate(rows, 3)], name)


def apart(grid: Grid, alone: bool = False) -> tuple[list[str], list[int]]:
    """The texts of the paragraphs, and the numbers of the rows that stay."""
    blocks = list(prose_apart([grid], alone))
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    return texts, [row.number for b in blocks if isinstance(b, Grid) for row in b.rows]


def test_prose_above_a_table() -> None:
    grid = sheet(
        ["总体目标：", ""], ["", "1.修路；"], ["", ""], ["单位：万元", ""], HEAD, ["甲", ""]
    )
    assert apart(grid) == (["总体目标：", "1.修路；", "单位：万元"], [7, 8])


def test_a_sheet_of_prose_alone() -> None:
    assert apart(sheet(["保障措施"], ["1.考核。"])) == (["保障措施", "1.考核。"], [])


def test_a_title_without_prose_is_a_row() -> None:
    assert apart(sheet(["绩效目标表", ""], ["单位：万元", ""], HEAD)) == ([], [3, 4, 5])


def test_prose_below_the_head_is_a_row() -> None:
    assert apart(sheet(HEAD, ["注：按上年。", ""])) == ([], [3, 4])


@pytest.mark.parametrize(("length", "rows"), [(LONGEST_TITLE, 2), (LONGEST_TITLE + 1, 1)])
def test_a_long_text_is_prose(length: int, rows: int) -> None:
    assert len(apart(sheet(["长" * length, ""], HEAD))[1]) == rows
    assert LONGEST_TITLE == 40


def test_tables_of_texts_stay_as_they_are() -> None:
    grid = sheet(["甲。", ""], HEAD, name=None)
    assert apart(grid) == ([], [3, 4])
    assert apart(grid, alone=True) == (["甲。"], [4])


def test_its_place_is_a_row_of_the_sheet() -> None:
    (first, _) = prose_apart([sheet(["甲。", ""], HEAD)], alone=False)
    assert isinstance(first, Paragraph)
    place = spot(first)
    assert (place.table, place.row, place.sheet, place.paragraph) == (2, 3, "汇总", None)
    assert place.anchor == "汇总!3"
    assert spot(Paragraph(7, "甲", line=9)).paragraph == 7
