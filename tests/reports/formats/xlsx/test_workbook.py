"""A workbook keeps numbers numbers and text text."""

import io
import zipfile
from decimal import Decimal

import pytest

from perftable.model.phrase import Lang, Phrase
from perftable.reports.formats.xlsx.workbook import Workbook
from perftable.reports.tables.base import Cell
from perftable.reports.tables.excel import LONGEST
from reports.workbooks import cells, opened, types

NAME = Phrase("问题", "Findings")
EVIL = [
    *("=1+1", "+1", "-5.00", "@SUM(A1)", "＝1", " =1", "\t=1", "{=1}", "'=1"),
    *("http://evil.com", "mailto:a@evil.com", "internal:A1", "external:x.xlsx", "file:///etc"),
    *(
        "<r><t>x</t></r>",
        "<r>",
        "</r>",
        "<b>x</b>",
        "&lt;",
        "]]>",
        "1e5",
        "TRUE",
        "#N/A",
    ),
    *("12", "2026-01-01", " x ", "a\nb"),
]


def book(
    *rows: tuple[Cell, ...], columns: tuple[str, ...] = ("path",), most_rows: int = 100
) -> bytes:
    made = Workbook("zh", most_rows)
    made.add(NAME, [columns, *rows])
    return b"".join(made.close())


@pytest.mark.parametrize("text", EVIL)
def test_text_is_a_string_as_it_was(text: str) -> None:
    data = book((text,))
    assert cells(data)["问题"][1] == [text]
    assert types(data) == {"s"}


def test_text_that_looks_like_the_file_s_own_escape_is_escaped() -> None:
    assert cells(book(("_x0041_",)))["问题"][1] == ["_x005F_x0041_"]  # which Excel undoes


def test_there_is_no_formula_and_no_link_in_the_file() -> None:
    data = book(*((text,) for text in EVIL))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        names = parts.namelist()
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert not any("worksheets/_rels" in name for name in names)


def test_what_a_person_would_turn_into_a_formula_by_editing_is_marked_as_text() -> None:
    sheet = opened(book(("=1+1",), ("甲",))).worksheets[0]
    assert [sheet.cell(row, 1).quotePrefix for row in (2, 3)] == [True, False]


def test_characters_that_a_file_cannot_hold_become_visible() -> None:
    data = book(("a\x00\x1b\ufffe\ud800z",))
    assert cells(data)["问题"][1] == ["a␀␛\ufffd\ufffdz"]


def test_text_longer_than_a_cell_says_so() -> None:
    (shown,) = cells(book(("甲" * 40_000,)))["问题"][1]
    assert len(str(shown)) == LONGEST
    assert "本格共 40000 字" in str(shown)


def test_numbers_are_numbers_and_money_has_its_format() -> None:
    columns = ("path", "budget", "share", "row", "count")
    sheet = opened(
        book(("a", Decimal("1234.50"), Decimal("0.125"), 7, 0), columns=columns)
    ).worksheets[0]
    row = list(sheet.iter_rows())[1]
    assert [cell.value for cell in row] == ["a", 1234.5, 0.125, 7, 0]
    assert [cell.number_format for cell in row[1:3]] == ["#,##0.00##########", "0.00%"]


def test_nothing_is_an_empty_cell() -> None:
    assert cells(book(("a", None, ""), columns=("path", "budget", "text")))["问题"][1] == [
        "a",
        None,
        None,
    ]


@pytest.mark.parametrize(("lang", "word"), [("zh", "错误"), ("en", "error")])
def test_our_own_words_are_coloured_and_those_of_a_document_are_not(lang: Lang, word: str) -> None:
    made = Workbook(lang)
    made.add(NAME, [("severity", "duty"), ("error", "error")])
    sheet = opened(b"".join(made.close())).worksheets[0]
    ours, theirs = list(sheet.iter_rows())[1]
    assert (ours.value, theirs.value) == (word, "error")
    assert (ours.fill.fgColor.rgb, theirs.fill.fill_type) == ("FFF8CBAD", None)


def test_rows_beyond_a_sheet_go_to_a_further_one() -> None:
    data = book(*((str(i),) for i in range(5)), most_rows=3)
    assert cells(data) == {
        "问题": [["文件"], ["0"], ["1"]],
        "问题 2": [["文件"], ["2"], ["3"]],
        "问题 3": [["文件"], ["4"]],
    }


def test_a_full_sheet_has_no_empty_one_after_it() -> None:
    assert list(cells(book(("0",), ("1",), most_rows=3))) == ["问题"]


def test_the_header_stays_and_filters_leave_totals_out() -> None:
    made = Workbook("en")
    made.add(NAME, [("path", "row"), ("a", 1), ("total", 2)], totals=1)
    made.add(Phrase("空", "Empty"), [("path", "row")])
    full, empty = opened(b"".join(made.close())).worksheets
    assert (full.freeze_panes, full.auto_filter.ref) == ("A2", "A1:B2")
    assert empty.auto_filter.ref == "A1:B1"
    assert full.row_dimensions[1].height is None


def test_a_column_without_any_content_is_hidden_but_not_in_an_empty_sheet() -> None:
    rows = ("a", None, "", 0)
    columns = ("path", "row", "text", "count")
    (sheet,) = opened(book(rows, columns=columns)).worksheets
    assert [sheet.column_dimensions[name].hidden for name in "ABCD"] == [False, True, True, False]
    (empty,) = opened(book(columns=columns)).worksheets
    assert not any(one.hidden for one in empty.column_dimensions.values())


def test_columns_are_held_in_view_and_left_off_paper_where_asked() -> None:
    made = Workbook("en")
    made.add(NAME, [("path", "row", "text"), ("a", 1, "b")], held=1, printed=2)
    (sheet,) = opened(b"".join(made.close())).worksheets
    assert sheet.freeze_panes == "B2"
    assert sheet.print_area == "'Findings'!$A$1:$B$2"


def test_a_row_is_as_tall_as_its_text() -> None:
    sheet = opened(book(("甲" * 50,), ("甲",), ("甲\n" * 99,))).worksheets[0]
    assert [sheet.row_dimensions[i].height for i in (2, 3, 4)] == [60, None, 405]
    assert sheet["A2"].alignment.wrap_text
