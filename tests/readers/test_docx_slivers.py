"""A border that stands off in some rows makes the grid finer, and the table no wider."""

import itertools
from collections.abc import Sequence

import pytest

from perftable.model.grid import Format, Grid
from perftable.readers.word import slivers
from wordfile import both, cell, grids, par, row, tbl

Edges = Sequence[int]
"""Where the cells of a row begin and the last one ends, in twips."""


def drawn(*rows: tuple[str, Edges], widths: bool = True, ends: Sequence[int] = ()) -> str:
    """The table of these rows: the letters of their cells (- is empty), and where those begin.

    Word makes the grid of all edges; `ends` are further ones. Without `widths` it states none.
    """
    places = sorted({edge for _, edges in rows for edge in edges} | set(ends))
    columns = "".join(
        f'<w:gridCol w:w="{right - left}"/>' for left, right in itertools.pairwise(places)
    )
    table = tbl(*(_row(letters, edges, places) for letters, edges in rows))
    return table.replace("<w:tblGrid/>", f"<w:tblGrid>{columns}</w:tblGrid>") if widths else table


def _row(letters: str, edges: Edges, places: Sequence[int]) -> str:
    spans = [places.index(right) - places.index(left) for left, right in itertools.pairwise(edges)]
    cells = [
        cell("" if letter == "-" else letter, f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        for letter, span in zip(letters, spans, strict=True)
    ]
    before, after = places.index(edges[0]), len(places) - 1 - places.index(edges[-1])
    skipped = (
        (f'<w:gridBefore w:val="{before}"/>' if before else "")
        + (f'<w:gridAfter w:val="{after}"/>' if after else "")
    )  # fmt: skip
    return row(*cells, properties=skipped)


def read_rows(table: str) -> list[str]:
    """The rows as read: - for what is empty."""
    (grid,) = grids(both(table))
    return ["".join(text or "-" for text in cells) for cells in grid]


HEAD = ("abcd", (0, 1500, 2400, 4100, 5800))
FULL = ("efgh", (0, 1500, 2400, 4100, 5800))
ONE_BORDER = {
    "a hair to the left": [("efgh", (0, 1477, 2400, 4100, 5800))],
    "a hair to the right": [("efgh", (0, 1523, 2400, 4100, 5800))],
    "5 mm": [("efgh", (0, 1783, 2400, 4100, 5800))],
    "1 cm": [("efgh", (0, 2067, 2400, 4100, 5800))],
    "the last border": [("efgh", (0, 1500, 2400, 4123, 5800))],
    "in several rows": [("efgh", (0, 1523, 2400, 4100, 5800))] * 3,
    "two borders of a row": [("efgh", (0, 1523, 2377, 4100, 5800))],
    "all borders of a row": [("efgh", (0, 1523, 2423, 4123, 5823))],
    "in rows of their own": [
        ("efgh", (0, 1523, 2400, 4100, 5800)),
        ("efgh", (0, 1500, 2423, 4100, 5800)),
    ],
    "one border in several places": [
        ("efgh", (0, 1523, 2400, 4100, 5800)),
        ("efgh", (0, 1477, 2400, 4100, 5800)),
        ("efgh", (0, 1546, 2400, 4100, 5800)),
    ],
    "the left edge of the table": [("efgh", (-23, 1500, 2400, 4100, 5800))],
    "the left edge, inwards": [("efgh", (23, 1500, 2400, 4100, 5800))],
    "the right edge": [("efgh", (0, 1500, 2400, 4100, 5777))],
}  # fmt: skip


@pytest.mark.parametrize("dragged", ONE_BORDER.values(), ids=ONE_BORDER)
@pytest.mark.parametrize("widths", [True, False], ids=["widths", "no widths"])
def test_as_many_cells_stand_under_as_many_headings(
    dragged: list[tuple[str, Edges]], widths: bool
) -> None:
    right = ["abcd", "efgh", *["efgh"] * len(dragged)]
    assert read_rows(drawn(HEAD, FULL, *dragged, widths=widths)) == right
    assert read_rows(drawn(HEAD, *dragged, FULL, FULL, widths=widths)) == [*right, "efgh"]
    # It is the header that is dragged, or every row but one.
    head = [("abcd", edges) for _, edges in dragged]
    assert read_rows(drawn(*head, FULL, FULL, widths=widths)) == [
        *["abcd"] * len(head),
        *["efgh"] * 2,
    ]


MERGED = {
    "the dragged row has a merged cell": (
        [HEAD, FULL, ("ijk", (0, 1523, 2400, 5800))],
        ["abcd", "efgh", "ijk-"],
    ),
    "another row has one": (
        [HEAD, ("ij", (0, 2400, 5800)), ("efgh", (0, 1523, 2400, 4100, 5800)), FULL],
        ["abcd", "i-j-", "efgh", "efgh"],
    ),
    "the merged cell ends at the dragged border": (
        [HEAD, FULL, ("ij", (0, 2423, 5800))],
        ["abcd", "efgh", "i-j-"],
    ),
    "a header of two rows": (
        [("abx", (0, 1500, 2400, 5800)), ("--cd", (0, 1500, 2400, 4077, 5800)), FULL],
        ["abx-", "--cd", "efgh"],
    ),
    "columns skipped before": ([HEAD, FULL, ("k", (4077, 5800))], ["abcd", "efgh", "---k"]),
    "columns skipped behind": ([HEAD, FULL, ("ij", (0, 1523, 2400))], ["abcd", "efgh", "ij--"]),
}


@pytest.mark.parametrize(("rows", "right"), MERGED.values(), ids=MERGED)
def test_merged_cells_and_columns_skipped(rows: list[tuple[str, Edges]], right: list[str]) -> None:
    assert read_rows(drawn(*rows)) == right


def test_spans_are_counted_in_the_columns_that_are_left() -> None:
    source = both(drawn(HEAD, FULL, ("ijk", (0, 1523, 2400, 5800))))
    (grid,) = (block for block in source.blocks if isinstance(block, Grid))
    assert [dict(r.formats) for r in grid.rows] == [{}, {}, {2: Format(span=2)}]


REAL = {
    "every row has the narrow column": ([("abc", (0, 300, 900, 5800))] * 2, ["abc", "abc"]),
    "one row alone has text in it": (
        [("ab", (0, 1500, 5800)), ("xyz", (0, 1500, 1600, 5800)), ("cd", (0, 1600, 5800))],
        ["ab-", "xyz", "c-d"],
    ),
    "a narrow column that one row has empty": (
        [("ab", (0, 1500, 5800)), ("x-z", (0, 1500, 1600, 5800)), ("cd", (0, 1600, 5800))],
        ["ab-", "x-z", "c-d"],
    ),
    "a row of more cells": ([HEAD, ("efghi", (0, 1500, 2400, 4100, 5000, 5800))], ["abcd-", "efghi"]),
    "cells that are merged in all rows": (
        [("ab", (0, 1500, 5800)), ("cd", (0, 1500, 5800)), ("e", (0, 5800))],
        ["ab", "cd", "e-"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "right"), REAL.values(), ids=REAL)
def test_a_column_of_its_own_stays(rows: list[tuple[str, Edges]], right: list[str]) -> None:
    assert read_rows(drawn(*rows)) == right


def test_columns_that_no_row_uses_alone_stay_where_no_row_disagrees() -> None:
    rows = [("ab", (0, 1500, 5800)), ("cd", (0, 1500, 5800))]
    assert read_rows(drawn(*rows, ends=(700,))) == ["a-b", "c-d"]


def hair(width: int, text: str = "-", widest: int = 5800) -> list[str]:
    """A row whose border is drawn twice, so far apart, between rows that have it in either place."""
    end = 1500 + width
    wide = max(end + 100, 1500 + widest)
    rows = [("ab", (0, 1500, wide)), (f"x{text}z", (0, 1500, end, wide)), ("cd", (0, end, wide))]
    return read_rows(drawn(*rows))


def test_an_empty_cell_too_narrow_for_a_character_is_no_column() -> None:
    assert hair(23) == hair(99) == ["ab", "xz", "cd"]
    assert hair(100) == ["ab-", "x-z", "c-d"]
    assert hair(23, "y") == ["ab-", "xyz", "c-d"]


def test_widths_that_are_made_up_tell_nothing() -> None:
    def rows(widest: int) -> list[str]:
        made_up = [("ab", (0, 90, widest)), ("x-z", (0, 50, 90, widest)), ("cd", (0, 50, widest))]
        return read_rows(drawn(*made_up))

    assert rows(90 + 1000) == ["ab", "xz", "cd"]
    assert rows(90 + 999) == ["a-b", "x-z", "cd-"]


def by_width(dragged: int) -> list[str]:
    """Rows of unequal numbers of cells: the border between a and b is 1000, or `dragged`."""
    return read_rows(
        drawn(("ab", (0, 1000, 3000)), ("cde", (0, dragged, 3000, 9000)), ("fg", (0, 3000, 9000)))
    )


def test_a_cell_stays_where_most_of_it_lies() -> None:
    assert by_width(1989) == ["ab-", "cde", "f-g"]
    assert by_width(1990) == ["ab--", "c-de", "f--g"]


def test_where_the_counts_agree_the_widths_do_not_matter() -> None:
    assert read_rows(drawn(("ab", (0, 1000, 3000)), ("cd", (0, 2900, 3000)))) == ["ab", "cd"]


def test_a_nested_table_and_a_table_in_a_text_box_too() -> None:
    table = drawn(HEAD, FULL, *ONE_BORDER["5 mm"])
    box = par(f"<w:r><w:pict><w:txbxContent>{table}</w:txbxContent></w:pict></w:r>")
    inner = [list("abcd"), list("efgh"), list("efgh")]
    assert grids(both(tbl(row(cell(table + "<w:p></w:p>"))) + box))[1:] == [inner, inner]


def test_too_many_different_rows_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [HEAD, FULL, *ONE_BORDER["in rows of their own"]]
    monkeypatch.setattr(slivers, "MAX_SHAPES", 3)
    assert read_rows(drawn(*rows)) == ["abcd", "efgh", "efgh", "efgh"]
    monkeypatch.setattr(slivers, "MAX_SHAPES", 2)
    assert read_rows(drawn(*rows))[0] == "ab-c-d"
