"""Comma-separated tables: quotes, lines in a cell, GBK; each cell knows where it begins."""

from pathlib import Path

import pytest

from perftable.model.grid import Grid
from perftable.readers import bounds, csv
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from wordfile import grids


def cells(text: str, codec: str = "utf-8") -> list[list[str]]:
    (grid,) = grids(csv.read(Path("a.csv"), text.encode(codec)))
    return grid


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_it_is_read_by_its_name_and_its_commas(codec: str) -> None:
    source = read_source("a.CSV", "职责,目标\r\n环境保护,达标\r\n".encode(codec))
    assert source.format == "csv"
    assert grids(source) == [[["职责", "目标"], ["环境保护", "达标"]]]


@pytest.mark.parametrize("text", ["职责,目标\t甲\n", "|职责,|\n", "职责\n"])
def test_it_is_text_where_it_has_tabs_or_bars_or_no_comma(text: str) -> None:
    assert read_source("a.csv", text.encode()).format == "text"


def test_commas_are_text_under_another_name() -> None:
    assert read_source("a.txt", "职责,目标\n".encode()).format == "text"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"甲,乙",丙', [["甲,乙", "丙"]]),
        ('"甲""乙""",丙', [['甲"乙"', "丙"]]),
        ('"1,234.50",', [["1,234.50", ""]]),
        ('"甲\r\n乙",丙\r\n丁,戊\r\n', [["甲\n乙", "丙"], ["丁", "戊"]]),
        ('甲"乙",丙', [['甲"乙"', "丙"]]),
        ('"甲"乙,丙', [["甲乙", "丙"]]),
        ('甲,"乙\n丙', [["甲", "乙\n丙"]]),
        ("甲,乙\n\n丙,丁\n\n,\n", [["甲", "乙"], [""], ["丙", "丁"]]),
        ("甲,\r乙,丙", [["甲", ""], ["乙", "丙"]]),
    ],
)
def test_cells(text: str, found: list[list[str]]) -> None:
    assert cells(text) == found


def test_where_each_cell_begins() -> None:
    (grid,) = csv.read(Path("a"), '甲,"乙\n丙",丁\n戊,己'.encode()).blocks
    assert isinstance(grid, Grid)
    assert [row.places for row in grid.rows] == [[(1, 1), (1, 3), (2, 4)], [(3, 1), (3, 3)]]
    assert [row.number for row in grid.rows] == [1, 2]


@pytest.mark.parametrize(
    ("limit", "most"), [("MAX_ROWS", 1), ("MAX_CELLS", 3), ("MAX_COLUMNS", 1), ("MAX_TEXT", 1)]
)
def test_its_bounds(limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, limit, most)
    with pytest.raises(UnreadableFile, match=f"more than {most} "):
        cells("甲甲,乙\n丙,丁")


def test_a_quote_that_is_never_closed_costs_one_look() -> None:
    assert len(cells('甲,乙\n"' + '"",\n' * 20_000)) == 2
