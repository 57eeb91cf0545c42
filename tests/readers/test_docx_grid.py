"""Where a cell stands: merges, ragged rows, nesting, content controls."""

from pathlib import Path

import pytest

from perftable.model.grid import Format, Grid, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.reading import read_docx
from wordfile import NAMES, REL, both, cell, grids, pack, par, parts, read, row, run, tbl, texts


def span(text: str, columns: object) -> str:
    return cell(text, f'<w:gridSpan w:val="{columns}"/>')


def merged(text: str, value: str = "") -> str:
    return cell(text, f'<w:vMerge w:val="{value}"/>' if value else "<w:vMerge/>")


def sdt(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def formats(source: Source) -> list[dict[int, Format]]:
    return [dict(r.formats) for b in source.blocks if isinstance(b, Grid) for r in b.rows]


BEFORE, AFTER = '<w:gridBefore w:val="2"/>', '<w:gridAfter w:val="1"/>'
CASES = {
    "gridSpan": ([row("甲", span("乙", 2), "丙")], [["甲", "乙", "", "丙"]]),
    "vMerge": ([row(merged("甲", "restart"), "1"), row(merged(""), "2")], [["甲", "1"], ["", "2"]]),
    "text left in a continued cell": (
        [row(merged("甲", "restart"), "1"), row(merged("旧", "continue"), "2")],
        [["甲", "1"], ["", "2"]],
    ),
    "vMerge without a start": ([row("甲", "1"), row(merged("乙"), "2")], [["甲", "1"], ["乙", "2"]]),
    "gridBefore and gridAfter": (
        [row("甲", properties=BEFORE + AFTER)],
        [["", "", "甲", ""]],
    ),
    "hMerge": (
        [row(cell("甲", '<w:hMerge w:val="restart"/>'), cell("旧", "<w:hMerge/>"), "乙")],
        [["甲", "", "乙"]],
    ),
    "ragged": ([row("甲"), row("乙", "丙", "丁")], [["甲"], ["乙", "丙", "丁"]]),
    "cell without a paragraph": (["<w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr>"], [["", ""]]),
    "deleted row": ([row("甲", properties="<w:del/>"), row("乙")], [["乙"]]),
    "hidden row": (
        [row("甲", properties="<w:hidden/>"), row("乙", properties='<w:hidden w:val="0"/>')],
        [["乙"]],
    ),
    "content controls": (
        [sdt("<w:tr>" + sdt(cell("甲")) + cell(sdt(par("乙"))) + "</w:tr>")],
        [["甲", "乙"]],
    ),
    "custom XML": ([f"<w:customXml>{row('甲')}</w:customXml>"], [["甲"]]),
    "old properties of a tracked format change": (
        [row(cell("甲", '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'))],
        [["甲"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "right"), CASES.values(), ids=CASES)
def test_grid(rows: list[str], right: list[list[str]]) -> None:
    assert grids(read(tbl(*rows))) == [right]


@pytest.mark.parametrize(("rows", "right"), CASES.values(), ids=CASES)
def test_grid_is_the_same_pretty_printed(rows: list[str], right: list[list[str]]) -> None:
    assert grids(read(tbl(*rows).replace("<w:", "\n  <w:"))) == [right]


@pytest.mark.parametrize(
    ("value", "width"),
    [("0", 1), ("-1", 1), ("abc", 1), ("3", 3), ("64", 63), ("999999999", 63), ("9" * 30, 1)],
)
def test_span_is_bounded(value: str, width: int) -> None:
    assert grids(read(tbl(row(span("甲", value))))) == [[["甲", *[""] * (width - 1)]]]


def test_block_of_two_rows_and_three_columns() -> None:
    top = cell("甲", '<w:gridSpan w:val="3"/><w:vMerge w:val="restart"/>')
    below = cell("", '<w:gridSpan w:val="3"/><w:vMerge/>')
    source = read(tbl(row(top, "1"), row(below, "2")))
    assert grids(source) == [[["甲", "", "", "1"], ["", "", "", "2"]]]
    assert formats(source) == [{0: Format(span=3)}, {0: Format(span=3, continues=True)}]


@pytest.mark.parametrize(
    ("width", "below", "joined"), [(2, 2, True), (2, 1, False), (2, 3, False), (1, 2, False)]
)
def test_a_merge_goes_on_below_it_in_a_cell_of_its_width_alone(
    width: int, below: int, joined: bool
) -> None:
    def merge(text: str, columns: int, value: str) -> str:
        return cell(text, f'<w:gridSpan w:val="{columns}"/><w:vMerge{value}/>')

    top = row(merge("甲", width, ' w:val="restart"'), *["1"] * (4 - width))
    low = row(merge("乙", below, ""), *["2"] * (4 - below))
    source = both(tbl(row(*"abcd"), top, low, top, low))
    assert [cells[0] for cells in grids(source)[0][1:]] == ["甲", "" if joined else "乙"] * 2
    assert any(form.continues for row in formats(source) for form in row.values()) == joined


def test_a_merge_ends_with_the_first_row_that_does_not_go_on_with_it() -> None:
    rows = [row(merged("甲", "restart"), "1"), row("乙", "2"), row(merged("丙"), "3")]
    assert grids(both(tbl(row("a", "b"), *rows)))[0][1:] == [["甲", "1"], ["乙", "2"], ["丙", "3"]]


def test_a_merge_goes_on_in_the_same_column_alone() -> None:
    rows = [row("0", merged("甲", "restart")), row(merged("乙"), "1")]
    assert grids(both(tbl(row("a", "b"), *rows)))[0][1:] == [["0", "甲"], ["乙", "1"]]


@pytest.mark.parametrize("row_xml", [row(*["甲"] * 257), row(*[span("甲", 63)] * 5)])
def test_a_row_may_not_be_too_wide(row_xml: str) -> None:
    with pytest.raises(UnreadableFile, match="256 columns"):
        read(tbl(row("甲"), row_xml))


def test_nested_table_is_in_its_cell_and_a_grid_after_those_of_the_body() -> None:
    inner = tbl(row("内", "里"))
    source = read(tbl(row(cell(par("甲") + inner + par()), "乙")) + tbl(row("丙")))
    assert grids(source) == [[["甲\n内\t里", "乙"]], [["丙"]], [["内", "里"]]]
    assert [b.table for b in source.blocks if isinstance(b, Grid)] == [1, 2, 3]


def test_rows_go_on_behind_a_table_where_only_rows_may_stand() -> None:
    whole = both(tbl(row("甲"), tbl(row("乙")), row("丙")), par("丁"))
    assert grids(whole) == [[["甲"], ["乙"], ["丙"]]]


def test_table_in_a_body_text_box() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{tbl(row('甲'))}</w:txbxContent></w:pict></w:r>"
    assert grids(read(par(box))) == [[["甲"]]]


def test_alternatives_are_read_once_as_their_first_choice() -> None:
    def either(first: str, second: str) -> str:
        choice = f"<mc:Choice>{first}</mc:Choice>" if first else ""
        return f"<mc:AlternateContent>{choice}<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>"

    both = either(par("甲"), par("乙")) + either("", par("丙"))
    source = read(both + tbl(row(cell("<w:p></w:p>" + both))))
    assert texts(source) == ["甲", "丙"]
    assert grids(source) == [[["\n甲\n丙"]]]


def test_adjacent_tables_are_separate_and_blocks_keep_their_order() -> None:
    source = read(
        par("前") + tbl(row("甲")) + tbl(row("乙")) + par() + sdt(par("后") + tbl(row("丙")))
    )
    kinds = [
        f"表{b.table}" if isinstance(b, Grid) else f"{b.number}{b.text}" for b in source.blocks
    ]
    assert kinds == ["1前", "表1", "表2", "2后", "表3"]


def test_a_long_document_is_whole() -> None:
    """Many chunks are fed: nothing is lost or read twice where they meet."""
    rows = [row(*(f"{n}-{c}" for c in range(9))) for n in range(1500)]
    body = par("前") + sdt(tbl(*rows)) + "".join(par(f"段{n}") for n in range(2000))
    source = read(body)
    assert grids(source) == [[[f"{n}-{c}" for c in range(9)] for n in range(1500)]]
    assert texts(source) == ["前", *(f"段{n}" for n in range(2000))]


def with_header(reference: str, part: bytes = b"") -> Source:
    """A body whose section refers to a header, which exists as rId7."""
    files = parts(tbl(row("甲")) + f'<w:sectPr xmlns:r="{REL}">{reference}</w:sectPr>')
    links = files["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="rId7" Type="{REL}/header" Target="header1.xml"/>'
    header = f"<w:hdr {NAMES}>{par('页眉')}{tbl(row('乙'))}</w:hdr>".encode()
    files["word/_rels/document.xml.rels"] = links.replace("</R", link + "</R", 1).encode()
    return read_docx(Path("a.docx"), pack(files | {"word/header1.xml": part or header}))


def test_tables_of_page_headers_come_last_and_once_and_their_paragraphs_are_left() -> None:
    source = with_header('<w:headerReference r:id="rId7"/><w:headerReference r:id="rId7"/>')
    assert grids(source) == [[["甲"]], [["乙"]]]
    assert texts(source) == []


def test_page_header_that_no_section_uses_or_that_is_damaged_is_not_read() -> None:
    for source in (with_header(""), with_header('<w:headerReference r:id="rId7"/>', b"<w:hdr>")):
        assert grids(source) == [[["甲"]]]


def test_bold_means_all_of_the_text() -> None:
    bold = run("甲", "<w:b/>")
    source = read(tbl(row(cell(par(bold)), cell(par(bold + run("乙"))), "丙")))
    assert formats(source) == [{0: Format(bold=True)}]
