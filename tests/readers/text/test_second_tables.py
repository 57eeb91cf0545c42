"""A text may write two tables without anything between."""

import pytest

from perftable.forms.claiming import parse
from perftable.forms.duties.walk import tables
from perftable.model.grid import Grid, Row
from perftable.readers.text.reading import read_text
from perftable.readers.text.second_tables import MIN_KNOWN, cut
from support import ACTIVITY, DUTY, HEADER

WHOLE = (*DUTY, *[""] * 5)
TOTAL = ("合计", "10.00", *[""] * 7)
TITLE = ("部门职责-工作活动绩效目标", *[""] * 8)
UNIT = ("单位：元", *[""] * 8)


def sizes(*rows: tuple[str, ...]) -> list[int]:
    return [len(part) for part in cut([Row(n, row) for n, row in enumerate(rows, 1)])]


@pytest.mark.parametrize("captions", [[TITLE], [UNIT], [TITLE, UNIT], [TITLE[:1]], [TITLE[:1] * 9]])
def test_a_caption_above_another_header_begins_a_table(captions: list[tuple[str, ...]]) -> None:
    assert sizes(HEADER, WHOLE, ACTIVITY, *captions, HEADER, WHOLE) == [3, 2 + len(captions)]
    assert sizes(*captions, HEADER, WHOLE, ACTIVITY) == [3 + len(captions)]


def test_a_header_below_a_total_begins_a_table() -> None:
    assert sizes(HEADER, WHOLE, TOTAL, HEADER, WHOLE) == [3, 2]
    assert sizes(HEADER, WHOLE, HEADER, TOTAL) == [4]


@pytest.mark.parametrize("caption", [("（续表）",), ("绩效目标（续）",), ("",), ("甲",)])
def test_a_header_behind_a_page_s_end_does_not(caption: tuple[str, ...]) -> None:
    assert sizes(HEADER, WHOLE, caption, HEADER, ACTIVITY) == [5]
    assert sizes(HEADER, WHOLE, caption, UNIT, HEADER, ACTIVITY)[0] in (2, 6)


def test_four_words_of_the_form_are_a_header() -> None:
    four = HEADER[:1] + HEADER[2:5]
    assert len(four) == MIN_KNOWN
    assert sizes(HEADER, WHOLE, TOTAL, four, WHOLE) == [3, 2]
    assert sizes(HEADER, WHOLE, TOTAL, four[:3], WHOLE) == [5]


def test_each_table_has_its_own_numbers_unit_and_sums() -> None:
    rows = ((*HEADER[:1], "年度预算数", *HEADER[2:]), WHOLE, ACTIVITY, TOTAL)
    for write in ("\t".join, lambda row: "|" + "|".join(row) + "|"):
        text = "\n".join(write(row) for row in (*rows, TITLE, UNIT, *rows))
        source = read_text("a.txt", f"单位：万元\n{text}".encode())
        grids = [block for block in source.blocks if isinstance(block, Grid)]
        assert [(grid.table, grid.rows[0].number) for grid in grids] == [(1, 1), (2, 1)]
        found = tables(parse(source))
        assert [(table.unit, len(table.duties)) for table in found] == [("万元", 1), ("元", 1)]
        assert [total.covers for table in found for total in table.totals] == [(0, 0), (0, 0)]


def test_a_page_s_caption_once_more_divides_no_table() -> None:
    rows = [TITLE, HEADER, WHOLE, ACTIVITY]
    text = "\n".join("\t".join(row) for row in (*rows, *rows[:2], ACTIVITY))
    (table,) = tables(parse(read_text("a.txt", text.encode())))
    assert (len(table.duties), table.orphans, table.parts) == (1, (), (1, 2))
