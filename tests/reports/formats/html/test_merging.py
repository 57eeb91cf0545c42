"""Merged cells: what spans what, and that no text is ever covered."""

from perftable.model.grid import Format, Row
from perftable.reports.formats.html.merging import Laid, lay_out


def drawn(laid: list[Laid]) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.columns, cell.rows) for cell in one.cells] for one in laid]


UP = Format(continues=True)


def test_plain_rows_have_a_cell_for_each_text() -> None:
    laid = lay_out([Row(1, ["a", "b"]), Row(2, ["c", ""])])
    assert drawn(laid) == [[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("", 1, 1)]]
    assert not any(one.joined for one in laid)


def test_a_cell_spans_columns() -> None:
    assert drawn(lay_out([Row(1, ["a", "", "b"], {0: Format(span=2)})])) == [
        [("a", 2, 1), ("b", 1, 1)]
    ]


def test_a_cell_spans_rows_which_belong_together() -> None:
    laid = lay_out([Row(4, ["a", "b"]), Row(5, ["", "c"], {0: UP}), Row(6, ["", "d"], {0: UP})])
    assert drawn(laid) == [[("a", 1, 3), ("b", 1, 1)], [("c", 1, 1)], [("d", 1, 1)]]
    assert [one.joined for one in laid] == [False, True, True]
    assert laid[2].origins == {0: (4, 0), 1: (6, 1)}


def test_a_block_spans_both() -> None:
    wide = Format(span=2)
    laid = lay_out([Row(1, ["a", ""], {0: wide}), Row(2, ["", ""], {0: Format(2, True)})])
    assert drawn(laid) == [[("a", 2, 2)], []]
    assert laid[1].origins == {0: (1, 0), 1: (1, 0)}


def test_nothing_above_to_continue_is_a_cell() -> None:
    assert drawn(lay_out([Row(1, ["", "b"], {0: UP})])) == [[("", 1, 1), ("b", 1, 1)]]


def test_text_that_a_merge_would_cover_is_shown() -> None:
    assert drawn(lay_out([Row(1, ["a", "b"], {0: Format(span=2)})])) == [[("a", 1, 1), ("b", 1, 1)]]
    laid = lay_out([Row(1, ["a"]), Row(2, ["b"], {0: UP})])
    assert drawn(laid) == [[("a", 1, 1)], [("b", 1, 1)]]


def test_a_span_ends_with_its_row() -> None:
    assert drawn(lay_out([Row(1, ["a", ""], {0: Format(span=5)})])) == [[("a", 2, 1)]]
