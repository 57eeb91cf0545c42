"""Tables that Word saved as text, every cell on a line of its own."""

import pytest

from perftable.model.grid import PLAIN, Format, Row
from perftable.readers.text.tab_cells import MAX_HEADER_CELLS, is_tab_cells, read_table

HEADER = ["职责", "预算", "标准", "", "", *"优良中差"]


def lines(*cells: str) -> list[str]:
    return [f"\t{cell}" for cell in cells]


def rows(*text: str) -> list[Row]:
    return read_table(text, 0)[0]


def cells(*text: str) -> list[list[str]]:
    return [list(row.cells) for row in rows(*text)]


def test_it_is_told_by_nearly_all_tabs_standing_alone() -> None:
    assert is_tab_cells([*lines(*"一二三四五六七八九"), " \t十", "单位：\t万元", "甲", ""])
    assert not is_tab_cells([*lines(*"一二三四五六七八"), "a\tb"])
    assert not is_tab_cells(lines(*"一二三四五六七"))
    assert not is_tab_cells(["\ta\tb"] * 20)


def test_the_header_tells_how_many_cells_a_row_has() -> None:
    table = rows(*lines(*HEADER, *"123456", *"abcdef"))
    assert [list(row.cells) for row in table] == [
        ["职责", "预算", "标准", "", "", ""],
        ["", "", *"优良中差"],
        [*"123456"],
        [*"abcdef"],
    ]
    assert [row.number for row in table] == [1, 2, 3, 4]


def test_the_cell_above_the_tiers_spans_them() -> None:
    top = rows(*lines(*HEADER))[0]
    assert top.formats == {2: Format(span=4)}
    assert top.places == [(1, 2), (2, 2), *[(3, 2)] * 4]


def test_a_header_of_one_row() -> None:
    assert cells(*lines("职责", "", "", *"优良中差", *"1234567")) == [
        ["职责", "", "", *"优良中差"],
        [*"1234567"],
    ]


def test_without_tiers_every_cell_is_a_row() -> None:
    assert cells(*lines(*"甲乙丙")) == [["甲"], ["乙"], ["丙"]]


def test_tiers_far_down_are_no_header() -> None:
    table = cells(*lines(*["甲"] * MAX_HEADER_CELLS, *"优良中差"))
    assert {len(row) for row in table} == {1}


def test_a_line_without_a_tab_continues_the_cell() -> None:
    table = rows("\t甲", "乙", "", "  丙", " \t丁")
    assert [list(row.cells) for row in table] == [["甲\n乙\n  丙"], ["丁"]]
    assert [row.places for row in table] == [[(1, 2)], [(5, 3)]]
    assert Format() == PLAIN


def test_an_incomplete_last_row_is_kept() -> None:
    assert cells(*lines(*HEADER, *"1234"))[-1] == [*"1234"]


def test_a_heading_ends_the_table_where_its_last_row_is_complete() -> None:
    text = [*lines(*HEADER, *"123456"), "　二、保障措施：", "1.甲"]
    table, behind = read_table(text, 0)
    assert list(table[-1].cells) == [*"123456"]
    assert text[behind] == "　二、保障措施："


def test_a_heading_in_an_incomplete_row_belongs_to_its_cell() -> None:
    table = cells(*lines(*HEADER, "1"), "保障措施", "总体目标", *lines(*"23456"))
    assert table[-1] == ["1\n保障措施\n总体目标", *"23456"]


def test_a_heading_ends_the_table_after_one_that_did_not() -> None:
    text = [*lines(*HEADER, "1"), "保障措施", *lines(*"23456"), "总体目标"]
    assert read_table(text, 0)[1] == len(text) - 1


def test_a_long_line_is_no_heading() -> None:
    text = [*lines(*HEADER, *"123456"), "按季度检查，落实工作保障措施"]
    assert cells(*text)[-1][-1] == "6\n按季度检查，落实工作保障措施"


NAMES = ["职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标"]
TOP = [*NAMES, "评价标准"]
BELOW = ["", "", "", "", "", *"优良中差"]
FULL = [*NAMES, *"优良中差"]
DATA = [f"甲{n}" for n in range(9)]
WIDE = [*TOP, "", "", ""]
TITLE = "部门职责-工作活动绩效目标"


@pytest.mark.parametrize(
    ("above", "rows_above"),
    [
        ([TITLE], [[TITLE]]),
        ([TITLE, "单位：万元"], [[TITLE], ["单位：万元"]]),
        ([TITLE, *[""] * 8], [[TITLE, *[""] * 8]]),
        ([TITLE] * 9, [[TITLE] * 9]),
        (
            [TITLE, *[""] * 8, "单位：万元", *[""] * 8],
            [[TITLE, *[""] * 8], ["单位：万元", *[""] * 8]],
        ),
    ],
)
def test_rows_above_the_header_of_one_cell_or_of_all(
    above: list[str], rows_above: list[list[str]]
) -> None:
    for header, shaped in (([*TOP, *BELOW], [WIDE, BELOW]), (FULL, [FULL])):
        assert cells(*lines(*above, *header, *DATA)) == [*rows_above, *shaped, DATA]
        again = cells(*lines(*header, *DATA, *above, *header, *DATA))
        assert again == [*shaped, DATA, *rows_above, *shaped, DATA]


def test_a_header_of_one_row_without_empty_cells() -> None:
    assert cells(*lines(*FULL, *DATA)) == [FULL, DATA]


def test_rows_are_found_again_at_each_header() -> None:
    for header, shaped in (([*TOP, *BELOW], [WIDE, BELOW]), (FULL, [FULL])):
        assert cells(*lines(*header, *DATA, *header, *DATA)) == [*shaped, DATA, *shaped, DATA]
        lost = cells(*lines(*header, *DATA, *DATA[:7], *header, *DATA))
        assert lost == [*shaped, DATA, DATA[:7], *shaped, DATA]


def test_a_second_table_may_have_other_columns() -> None:
    code = ["编码", *TOP, "", *BELOW]
    shaped = [["编码", *WIDE], ["", *BELOW]]
    assert cells(*lines(*FULL, *DATA, *code, "820", *DATA)) == [FULL, DATA, *shaped, ["820", *DATA]]


@pytest.mark.parametrize(
    "alone", ["单位：万元", "（金额单位：元）", "（续）", "续表", TITLE + "（续）"]
)
def test_a_cell_that_is_a_row_by_itself_between_others(alone: str) -> None:
    assert cells(*lines(*FULL, alone, *DATA, *DATA)) == [FULL, [alone], DATA, DATA]
    row = [alone, *[""] * 8]
    assert cells(*lines(*FULL, *row, *DATA)) == [FULL, row, DATA]


def test_columns_behind_the_tiers() -> None:
    top, below, data = [*TOP, "备注"], [*BELOW, ""], [*DATA, "乙"]
    assert cells(*lines(*top, *below, *data, *data)) == [[*WIDE, "备注"], below, data, data]
    assert cells(*lines(*FULL, "备注", *data)) == [[*FULL, "备注"], data]


@pytest.mark.parametrize("tiers", ["优良中低差", "优良差"])
def test_more_and_fewer_tiers(tiers: str) -> None:
    below = ["", "", "", "", "", *tiers]
    data = ["乙"] * len(below)
    table = cells(*lines(*TOP, *below, *data))
    assert table == [[*TOP, *[""] * (len(tiers) - 1)], below, data]


def test_four_words_are_a_header_that_stands_again() -> None:
    four, three = ["职责活动", "绩效指标", *"优差"], ["职责活动", *"优差"]
    for header, whole in ((four, True), (three, False)):
        table = cells(*lines(*FULL, *DATA, *DATA[:5], *header, *["乙"] * len(header)))
        assert (header in table) is whole


def test_words_of_a_header_in_a_row_are_none() -> None:
    row = ["职责活动", *DATA[1:]]
    assert cells(*lines(*FULL, *row, *DATA)) == [FULL, row, DATA]
