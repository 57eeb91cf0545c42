"""Excel 2003 XML under any name: cells as shown, merges, what is hidden."""

import pytest

from perftable.model.grid import Grid, Source
from perftable.readers import bounds
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from wordfile import grids

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
STYLES = (
    '<Styles><Style ss:ID="Default"/><Style ss:ID="n"><NumberFormat ss:Format="#,##0.00"/></Style>'
    '<Style ss:ID="p" ss:Parent="n"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="i"><Alignment ss:Indent="2"/><Font ss:Bold="1"/></Style>'
    '<Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
)


def book(rows: str, before: str = "", behind: str = "") -> bytes:
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{SPACE}" xmlns:x="urn:schemas-microsoft-com:office:excel"'
        f' xmlns:ss="{SPACE}">{STYLES}<Worksheet ss:Name="汇总"><Table>{before}{rows}</Table>{behind}'
        "</Worksheet></Workbook>"
    ).encode()


def cell(text: str, kind: str = "String", **more: object) -> str:
    stated = "".join(f' ss:{key}="{value}"' for key, value in more.items())
    return f'<Cell{stated}><Data ss:Type="{kind}">{text}</Data></Cell>'


def read(rows: str, before: str = "", behind: str = "", name: str = "a.xls") -> Source:
    return read_source(name, book(rows, before, behind))


@pytest.mark.parametrize("name", ["a.xls", "a.xml", "a.xlsx", "a.doc", "a.txt"])
def test_under_any_name(name: str) -> None:
    source = read(f"<Row>{cell('甲')}{cell('乙')}</Row>", name=name)
    assert (source.format, grids(source)) == ("spreadsheetml", [[["甲", "乙"]]])


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (cell("1234.5", "Number", StyleID="n"), "1,234.50"),
        (cell("0.95", "Number", StyleID="p"), "95.00%"),
        (cell("268.5", "Number"), "268.5"),
        (cell("2026-03-01T00:00:00.000", "DateTime", StyleID="d"), "2026/3/1"),
        (cell("1", "Boolean"), "TRUE"),
        (cell("#N/A", "Error"), "#N/A"),
        (cell("甲&#10;乙"), "甲\n乙"),
        ('<Cell><ss:Data ss:Type="String"><B>甲</B>乙</ss:Data></Cell>', "甲乙"),
        (cell("甲") .replace("</Cell>", '<Comment><ss:Data>丙</ss:Data></Comment></Cell>'), "甲"),
    ],
)  # fmt: skip
def test_cells_as_shown(content: str, shown: str) -> None:
    assert grids(read(f"<Row>{content}{cell('x')}</Row>")) == [[[shown, "x"]]]


def test_places_are_stated_or_follow() -> None:
    rows = (
        f"<Row>{cell('甲')}{cell('乙', Index='3')}{cell('丙')}</Row>"
        f'<Row ss:Index="4">{cell("丁")}</Row>'
    )
    (grid,) = read(rows).blocks
    assert isinstance(grid, Grid)
    assert [(row.number, list(row.cells)) for row in grid.rows if any(row.cells)] == [
        (1, ["甲", "", "乙", "丙"]),
        (4, ["丁", "", "", ""]),
    ]
    assert {row.sheet for row in grid.rows} == {"汇总"}


def test_merged_cells_and_looks() -> None:
    rows = (
        f"<Row>{cell('甲', MergeDown='1', StyleID='i')}"
        f"{cell('乙', MergeAcross='1')}</Row>"
        f"<Row>{cell('丙', Index='2')}{cell('丁')}</Row>"
    )
    (grid,) = read(rows).blocks
    assert isinstance(grid, Grid)
    first, second = grid.rows
    assert list(first.cells) == ["甲", "乙", ""]
    assert (first.formats[0].bold, first.formats[0].indent, first.formats[1].span) == (True, 2.0, 2)
    assert second.formats[0].continues
    assert list(second.cells) == ["", "丙", "丁"]


def test_what_is_hidden_is_said() -> None:
    rows = f'<Row>{cell("甲")}{cell("乙")}{cell("丙")}</Row><Row ss:Hidden="1">{cell("丁")}</Row>'
    source = read(rows, '<Column/><Column ss:Hidden="1"/>')
    assert grids(source) == [[["甲", "", "丙"]]]
    assert [said.en for said in source.remarks] == [
        "Hidden and not read: 1 row(s), 1 column(s); unhide them if they are to be checked."
    ]
    options = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">'
    source = read(rows, behind=f"{options}<Visible>SheetHidden</Visible></WorksheetOptions>")
    assert source.blocks == []
    assert "1 sheet(s)" in source.remarks[0].en


def test_a_formula_without_its_value_is_said() -> None:
    source = read(f'<Row>{cell("甲")}<Cell ss:Formula="=1+1"/></Row>')
    assert "B1" in source.unread[0].en


@pytest.mark.parametrize(
    ("limit", "most", "says"),
    [("MAX_ROWS", 1, "more than 1 rows"), ("MAX_CELLS", 2, "more than 2 cells")],
)
def test_its_bounds(limit: str, most: int, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, limit, most)
    with pytest.raises(UnreadableFile, match=says):
        read(f"<Row>{cell('甲')}{cell('乙')}</Row>" * 2)


@pytest.mark.parametrize(
    "more",
    [{"Index": 9999999}, {"MergeAcross": 9999999, "MergeDown": 9999999}, {"Index": "x"}],
)
def test_places_far_away_cost_nothing(more: dict[str, object]) -> None:
    far = cell("乙", "String", **more)
    read(f"<Row>{cell('甲')}{far}</Row>")


def test_a_damaged_one_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="Excel workbook"):
        read_source("a.xls", book(f"<Row>{cell('甲')}</Row>")[:-30])
