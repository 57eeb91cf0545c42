"""Workbooks built in memory: the XML of sheets in, the bytes of an .xlsx out."""

from pathlib import Path

from perftable.model.grid import Grid, Row, Source
from perftable.readers.sheets.workbook import read_workbook
from wordfile import REL, pack

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def text(at: str, shown: str, style: int | None = None) -> str:
    """A cell with a text of its own."""
    look = "" if style is None else f' s="{style}"'
    return f'<c r="{at}"{look} t="inlineStr"><is><t>{shown}</t></is></c>'


def number(at: str, value: str, style: int = 0) -> str:
    """A cell with a number."""
    return f'<c r="{at}" s="{style}"><v>{value}</v></c>'


def row(at: int, *cells: str, more: str = "") -> str:
    """A row of cells."""
    return f'<row r="{at}"{more}>{"".join(cells)}</row>'


def sheet(*rows: str, before: str = "", behind: str = "", main: str = MAIN) -> str:
    """A worksheet part."""
    return (
        f'<worksheet xmlns="{main}" xmlns:r="{REL}">{before}<sheetData>{"".join(rows)}</sheetData>'
        f"{behind}</worksheet>"
    )


def merged(*areas: str) -> str:
    """The merged cells of a sheet."""
    found = "".join(f'<mergeCell ref="{a}"/>' for a in areas)
    return f"<mergeCells>{found}</mergeCells>"


def styles(*codes: str, fonts: str = "<font/>", looks: str = "") -> str:
    """A styles part: style 0 is General, the others have these number formats in order."""
    formats = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{c.replace(chr(34), "&quot;")}"/>'
        for n, c in enumerate(codes)
    )
    xfs = "".join(f'<xf numFmtId="{200 + n}" fontId="0"/>' for n in range(len(codes)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><fonts>{fonts}</fonts>'
        f'<cellStyleXfs><xf numFmtId="10"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0"/>'
        f"{xfs}{looks}</cellXfs></styleSheet>"
    )


def parts(
    *sheets: str,
    strings: str = "",
    looks: str = "",
    states: tuple[str, ...] = (),
    more: str = "",
    main: str = MAIN,
) -> dict[str, bytes]:
    """The parts of a workbook by name; its sheets are named 表1, 表2…"""
    entries, links = "", ""
    files = {}
    for n, content in enumerate(sheets, 1):
        state = f' state="{states[n - 1]}"' if n <= len(states) and states[n - 1] else ""
        entries += f'<sheet name="表{n}" sheetId="{n}"{state} r:id="s{n}"/>'
        links += (
            f'<Relationship Id="s{n}" Type="{REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        )
        files[f"xl/worksheets/sheet{n}.xml"] = content
    if strings:
        links += f'<Relationship Id="x" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
        files["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    if looks:
        links += f'<Relationship Id="y" Type="{REL}/styles" Target="styles.xml"/>'
        files["xl/styles.xml"] = looks
    files["[Content_Types].xml"] = '<Types><Default Extension="xml" ContentType="a/xml"/></Types>'
    files["_rels/.rels"] = (
        f'<Relationships><Relationship Id="a" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    )
    files["xl/workbook.xml"] = (
        f'<workbook xmlns="{main}" xmlns:r="{REL}">{more}<sheets>{entries}</sheets></workbook>'
    )
    files["xl/_rels/workbook.xml.rels"] = f"<Relationships>{links}</Relationships>"
    return {name: content.encode() for name, content in files.items()}


def read(files: dict[str, bytes]) -> Source:
    """Read the workbook of these parts; the parser alone reads the same."""
    data = pack(files)
    found = read_workbook(Path("a.xlsx"), data)
    assert found == read_workbook(Path("a.xlsx"), data, fast=False)
    return found


def rows_of(source: Source) -> list[Row]:
    """The rows of the only table."""
    (grid,) = source.blocks
    assert isinstance(grid, Grid)
    return grid.rows


def cells(source: Source) -> list[list[str]]:
    """The texts of the only table."""
    return [list(found.cells) for found in rows_of(source)]
