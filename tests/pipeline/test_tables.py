"""Every table as read: cells once, merges as they stand, counted from 1."""

from pathlib import Path

import pytest

import perftable
from perftable.model.grid import Format, Grid, Paragraph, Row, Source
from perftable.pipeline.tables import tables_of, tables_or_reason
from perftable.readers.base import UnreadableFile

WIDE, DOWN = Format(span=2), Format(continues=True)


def cells(*rows: Row) -> list[tuple[int, int, int, int, str]]:
    (table,) = tables_of(Source("a", "0", "docx", [Grid(1, list(rows))])).tables
    return list(table.cells)


def test_a_cell_has_its_row_and_its_column_and_empty_ones_are_there() -> None:
    assert cells(Row(1, ("甲", "")), Row(3, ("  乙\n丙", "1"))) == [
        (1, 1, 1, 1, "甲"),
        (1, 2, 1, 1, ""),
        (3, 1, 1, 1, "  乙\n丙"),
        (3, 2, 1, 1, "1"),
    ]


def test_merges_are_one_cell() -> None:
    assert cells(
        Row(1, ("甲", "", "乙"), {0: WIDE}),
        Row(2, ("丙", "丁", ""), {2: DOWN}),
        Row(3, ("", "", "戊"), {0: Format(span=2, continues=True)}),
        Row(4, ("", "己", ""), {0: DOWN}),
    ) == [
        (1, 1, 1, 2, "甲"),
        (1, 3, 2, 1, "乙"),
        (2, 1, 3, 1, "丙"),
        (2, 2, 1, 1, "丁"),
        (3, 3, 1, 1, "戊"),
        (4, 2, 1, 1, "己"),
        (4, 3, 1, 1, ""),
    ]


def test_two_merges_in_one_column_are_two_cells() -> None:
    rows = [Row(n, (t,), {0: DOWN} if not t else {}) for n, t in enumerate(("甲", "", "乙", ""), 1)]
    assert cells(*rows) == [(1, 1, 2, 1, "甲"), (3, 1, 2, 1, "乙")]


def test_a_table_knows_its_sheet_its_page_and_its_size() -> None:
    blocks: list[Paragraph | Grid] = [
        Paragraph(1, "标题"),
        Grid(2, [Row(5, ("甲", "乙"), page=3)], sheet="汇总"),
    ]
    (table,) = tables_of(Source("a", "0", "xlsx", blocks)).tables
    assert (table.table, table.sheet, table.page, table.rows, table.columns) == (2, "汇总", 3, 5, 2)


def test_a_file_of_any_tables(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("姓名\t电话\n张三\t1\n", "utf-8")
    found = perftable.read_tables(file)
    assert [cell[-1] for cell in found.tables[0].cells] == ["姓名", "电话", "张三", "1"]


def test_a_file_that_cannot_be_read_says_why() -> None:
    with pytest.raises(UnreadableFile):
        perftable.read_tables("missing.docx")
    found = tables_or_reason("missing.docx", "zh")
    assert (found.status, found.tables, found.reason) == (
        *("unreadable", ()),
        found.reasons.zh if found.reasons else None,
    )
