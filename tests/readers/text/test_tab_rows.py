"""Tab-separated rows, with quoted cells as spreadsheets write them."""

from perftable.model.grid import Row
from perftable.readers.text.tab_rows import MAX_QUOTED_LINES, read_table


def rows(text: str) -> list[Row]:
    return read_table(text.split("\n"), 0)[0]


def cells(text: str) -> list[list[str]]:
    return [list(row.cells) for row in rows(text)]


def test_each_tab_begins_a_cell() -> None:
    assert cells("甲\t乙\t\n\t丙") == [["甲", "乙", ""], ["", "丙"]]


def test_spaces_are_kept() -> None:
    assert cells("　　甲 \t 乙") == [["　　甲 ", " 乙"]]


def test_a_line_without_a_tab_ends_the_table() -> None:
    table, behind = read_table(["x", "a\tb", "c\td", "e"], 1)
    assert ([row.number for row in table], behind) == ([1, 2], 3)


def test_rows_know_their_places() -> None:
    assert rows("甲\t乙丙\t丁")[0].places == [(1, 1), (1, 3), (1, 6)]


def test_a_quoted_cell_loses_its_quotes() -> None:
    assert cells('"甲"\t"乙""丙"""\t"丁\t戊"') == [["甲", '乙"丙"', "丁\t戊"]]


def test_a_quoted_cell_may_have_several_lines() -> None:
    table = rows('甲\t"乙\n\n丙""丁"\t"戊\n己"\n庚\t辛')
    assert [list(row.cells) for row in table] == [["甲", '乙\n\n丙"丁', "戊\n己"], ["庚", "辛"]]
    assert [row.places for row in table] == [[(1, 1), (1, 3), (3, 7)], [(5, 1), (5, 3)]]


def test_a_quoted_cell_may_end_its_line_and_others_follow() -> None:
    assert cells('a\t"b\nc"\td') == [["a", "b\nc", "d"]]
    assert cells('a\t"b\nc"\t') == [["a", "b\nc", ""]]


def test_a_quote_inside_a_cell_is_text() -> None:
    assert cells('a"b"\t"c"d\te"') == [['a"b"', '"c"d', 'e"']]


def test_a_quote_that_never_closes_is_text() -> None:
    assert cells('"甲\t乙\n丙\t丁') == [['"甲', "乙"], ["丙", "丁"]]
    assert cells('甲\t"') == [["甲", '"']]


def test_a_quote_is_text_where_the_next_one_stands_inside_a_cell() -> None:
    assert cells('甲\t"乙\n丙\t"丁"戊\n"己"\t庚') == [
        ["甲", '"乙'],
        ["丙", '"丁"戊'],
        ["己", "庚"],
    ]


def test_a_quote_that_fails_spoils_no_quoted_cell_of_the_lines_between() -> None:
    assert cells('a\t"b\n"c""d"\te\n"f"x\tg') == [["a", '"b'], ['c"d', "e"], ['"f"x', "g"]]


def test_a_quoted_cell_has_so_many_lines_at_most() -> None:
    inside = "\n".join(["a\t"] * (MAX_QUOTED_LINES - 2))
    assert len(cells(f'x\t"y\n{inside}\nz"')) == 1
    assert len(cells(f'x\t"y\n{inside}\n\t\nz"')) > MAX_QUOTED_LINES - 2


def test_quoting_goes_on_behind_lines_that_were_text() -> None:
    text = '\t"\n' + "a\t\n" * MAX_QUOTED_LINES + 'x\t"b\nc"\td'
    assert cells(text)[-1] == ["x", "b\nc", "d"]


def test_the_first_cell_of_a_row_may_have_several_lines() -> None:
    assert cells('"甲\n乙"\t丙\n丁\t戊') == [["甲\n乙", "丙"], ["丁", "戊"]]
