"""Pipe tables as people type them."""

import pytest

from perftable.model.grid import Format
from perftable.readers.text.pipe_tables import begins, is_row, read_table


def cells(*lines: str) -> list[list[str]]:
    return [list(row.cells) for row in read_table(lines, 0)[0]]


@pytest.mark.parametrize("line", ["|a|", "| a | b |", "  |a|b", "\t|a|b|", "||"])
def test_what_is_a_row(line: str) -> None:
    assert is_row(line)


@pytest.mark.parametrize("line", ["", "a|b|c", "|a", "甲", "　|a|b|"])
def test_what_is_no_row(line: str) -> None:
    assert not is_row(line)


@pytest.mark.parametrize("dashes", ["|---|---|", "| :-- | --: |", "|-|-", "  |:-:|:-:|  "])
def test_the_line_of_dashes_is_no_row(dashes: str) -> None:
    assert cells("|甲|乙|", dashes, "|1|2|") == [["甲", "乙"], ["1", "2"]]


def test_it_may_be_missing() -> None:
    assert cells("|甲|乙|", "|1|2|") == [["甲", "乙"], ["1", "2"]]


@pytest.mark.parametrize("line", ["|-a-|---|", "|--|- -|"])
def test_dashes_with_something_else_are_a_row(line: str) -> None:
    assert len(cells(line)) == 1


def test_ascii_spaces_are_padding_and_full_width_ones_indentation() -> None:
    assert cells("|  　　甲 \t| 乙　|") == [["　　甲", "乙　"]]


def test_the_last_bar_may_be_missing() -> None:
    assert cells("|甲|乙") == [["甲", "乙"]]
    assert cells("|甲|乙|  ") == [["甲", "乙"]]


def test_empty_cells_are_kept() -> None:
    assert cells("||甲||") == [["", "甲", ""]]


def test_an_escaped_bar_and_a_break_belong_to_the_cell() -> None:
    assert cells(r"|a\|b|c<br>d|") == [["a|b", "c\nd"]]
    assert cells(r"|a\|") == [["a|"]]


def test_rows_are_numbered_and_know_their_places() -> None:
    rows, behind = read_table(["x", "|甲| 乙|", "|---|---|", " |丙|丁|", "x"], 1)
    assert [row.number for row in rows] == [1, 2]
    assert [row.places for row in rows] == [[(2, 2), (2, 5)], [(4, 3), (4, 5)]]
    assert behind == 4


def test_a_cell_is_read_as_what_it_shows() -> None:
    assert cells(r"|**职责**|&emsp;甲|\<80%|≥**个|") == [["职责", "\u2003甲", "<80%", "≥**个"]]


def test_the_outer_bars_may_be_missing_above_a_line_of_dashes() -> None:
    lines = ["甲|乙", "---|---", "丙|丁", "  戊 | 己", "", "庚|辛"]
    assert begins(lines, 0)
    rows, behind = read_table(lines, 0)
    assert [list(row.cells) for row in rows] == [["甲", "乙"], ["丙", "丁"], ["戊", "己"]]
    assert rows[1].places == [(3, 1), (3, 3)]
    assert behind == 4
    assert not any(begins(lines, index) for index in range(1, len(lines)))


def test_a_bold_cell_is_bold() -> None:
    (row,) = read_table(["|**职责**|**甲**乙|__丙__|**|"], 0)[0]
    assert row.formats == {0: Format(bold=True), 2: Format(bold=True)}
