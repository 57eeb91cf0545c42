"""Indentation, where the file only says where text stands."""

import pytest

from drawnpage import Drawn, read, rows


def indents(*cells: tuple[float, str]) -> list[float]:
    """The indentation of each cell of a column 110 wide, padding 5; x counts from its side."""
    page = Drawn().rule((50, 160), [100 + 20 * at for at in range(len(cells) + 1)])
    for at, (x, shown) in enumerate(cells):
        page.write(50 + x, 102 + 20 * at, shown)
    return [row.formats[0].indent if 0 in row.formats else 0.0 for row in rows(read(page))]


@pytest.mark.parametrize(
    ("x", "indent"),
    [(5, 0.0), (7.9, 0.0), (8.1, 0.31), (25, 2.0), (24, 2.0), (16, 1.0), (18, 1.3)],
)
def test_from_where_the_text_begins(x: float, indent: float) -> None:
    assert indents((5, "甲乙丙"), (x, "丁戊"))[1] == indent


def test_centred_and_right_text_is_not_indented() -> None:
    cells = (5, "甲乙丙"), (45, "甲乙"), (35, "甲乙丙丁"), (85, "甲乙"), (65, "甲乙丙丁")
    assert indents(*cells) == [0.0] * 5


def test_text_that_looks_centred_where_others_are_indented() -> None:
    assert indents((5, "甲乙丙"), (25, "甲乙丙丁戊己"), (25, "甲乙"))[1:] == [2.0, 2.0]
    assert indents((5, "甲乙丙"), (25, "甲乙丙丁戊己"), (45, "甲乙"))[1:] == [0.0, 0.0]


def test_text_that_fills_its_cell_where_others_are_indented() -> None:
    assert indents((5, "甲乙丙"), (25, "甲乙丙丁戊己庚辛"), (25, "甲"))[1:] == [2.0, 2.0]
    assert indents((5, "甲乙丙"), (25, "甲乙丙丁戊己庚辛"), (45, "甲乙丙"))[1] == 0.0


def test_the_first_line_of_a_wrapped_text() -> None:
    page = Drawn().rule((50, 112), (100, 130, 150)).write(75, 102, "甲乙丙")
    row = rows(read(page.write(55, 114, "丁戊").write(55, 132, "己")))[0]
    assert (row.cells[0], row.formats[0].indent) == ("甲乙丙丁戊", 2.0)


def test_text_from_top_to_bottom_is_not_indented() -> None:
    page = Drawn().rule((50, 150, 250), (100, 140, 180))
    for at, text in enumerate("绩效指标"):
        page.write(135, 101 + 9.5 * at, text)
    found = rows(read(page.write(155, 102, "甲").write(55, 142, "乙")))
    assert (found[0].cells[0], found[0].formats) == ("绩效指标", {})
