"""Places that findings name are those the reader counts: the element there says what was read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from commented import located
from perftable.annotating.paragraphs import MARK
from perftable.annotating.where import Span
from perftable.model.grid import PLAIN, Grid, Paragraph, Row
from perftable.readers.base import UnreadableFile
from perftable.readers.word.cells import Cells
from perftable.readers.word.container import Container
from perftable.readers.word.content import Content
from perftable.readers.word.definitions import numbering_of
from perftable.readers.word.package import Package
from perftable.readers.word.styles import Styles
from perftable.readers.word.texts import shown
from readers.test_docx_matrix import (
    CONTINUE,
    MATRIX,
    RESTART,
    box,
    sdt,
    t,
    with_header,
)
from support import growth
from wordfile import cell, par, row, tbl, word

SAMPLES = Path(__file__).parents[2] / "samples"
DELETED = "<w:del/>"
HARD = tbl(
    row("甲", "乙", "丙"),
    row("删", "去", "的", properties=DELETED),
    sdt(row(cell("丁", RESTART), cell("戊", '<w:gridSpan w:val="2"/>' + RESTART))),
    row(cell("", CONTINUE), cell("", '<w:gridSpan w:val="2"/>' + CONTINUE)).replace(
        "</w:tr>", sdt(cell("己")) + "</w:tr>"
    ),
    row(cell("庚", "<w:cellDel/>"), cell(par("辛") + par() + par("壬")), cell(sdt(par("癸")))),
    row("子", properties='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'),
    row(cell(tbl(row("内", "里"), row("中", "间")) + par("外")), "右"),
)


def around(tree: Any, place: int, kind: str) -> Any:
    """The innermost element of a kind around the paragraph at a place; itself for one outside."""
    (paragraph,) = tree.xpath(f'//*[@{MARK}="{place}"]')
    found = (item for item in paragraph.iterancestors() if item.tag.endswith("}" + kind))
    return next(found, paragraph)


def cells_of(data: bytes) -> Cells:
    package = Package(Container(data))
    numbering = numbering_of(package.part("numbering"))
    return Cells(Content(Styles(package.tree("styles"), numbering), numbering))


def owner(rows: list[Row], index: int, column: int) -> tuple[int, int]:
    """The row and grid column (from 0) of the cell that covers a place, told by formats alone."""
    spans = (c for c in range(column + 1) if c + rows[index].formats.get(c, PLAIN).span > column)
    start = next(spans)
    while rows[index].formats.get(start, PLAIN).continues:
        index -= 1
    return index, start


def places(data: bytes) -> Iterator[tuple[Any, Grid, Row, int, Span]]:
    """Each grid column of each row that has a place of its own, with the tree of the part."""
    source, where, tree = located(data)
    for grid in source.blocks:
        if not isinstance(grid, Grid):
            continue
        for one in grid.rows:
            for column in range(len(one.cells)):
                span = where.cell(grid.table, one.number, column + 1)
                if span is not None and around(tree, span.first, "tc").tag.endswith("}tc"):
                    yield tree, grid, one, column, span


FILES = {
    **{name: case.data for name, case in MATRIX.items()},
    "all at once": word(HARD),
    "two tables": word(par("前") + HARD + tbl(row("又", "一"))),
    "sample": (SAMPLES / "township-bad.docx").read_bytes(),
}


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_the_cell_at_a_place_says_what_was_read_there(data: bytes) -> None:
    checked, cells = 0, cells_of(data)
    for tree, grid, one, column, span in places(data):
        top, start = owner(grid.rows, one.number - 1, column)
        right = grid.rows[top].cells[start]
        if right:  # columns that no cell covers are their neighbour's
            found = around(tree, span.first, "tc")
            assert shown(cells.blocks(found))[0] == right
            assert around(tree, span.last, "tc") is found
            checked += 1
    assert checked > 8


def test_empty_cells_are_told_apart() -> None:
    _, where, tree = located(word(tbl(row("", "", "甲"), row("", "", ""))))
    for number in (1, 2):
        spans = [where.cell(1, number, column) for column in (1, 2, 3)]
        cells = [around(tree, span.first, "tc") for span in spans if span]
        assert cells == list(tree.iter("{*}tr"))[number - 1].findall("{*}tc")


def said(data: bytes, *place: int | None) -> str | None:
    """What the paragraphs say from the first to the last of a cell's place."""
    _, where, tree = located(data)
    span = where.cell(*place)  # type: ignore[arg-type]
    return None if span is None else says_at(tree, span)


def says_at(tree: Any, span: Span) -> str:
    marked = [p for p in tree.iter("{*}p") if p.get(MARK) is not None]
    inside = [p for p in marked if span.first <= int(p.get(MARK)) <= span.last]
    return "|".join("".join(run.text or "" for run in p.iter("{*}t")) for p in inside)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ((1, 1, 2), "乙"),
        ((1, 2, 1), "丁"),  # the deleted row is not counted
        ((1, 3, 1), "丁"),  # a merge downwards is one cell
        ((1, 3, 2), "戊"),
        ((1, 3, 3), "戊"),  # a merge across too
        ((1, 3, None), "己"),  # a row's first cell that is not of a cell above
        ((1, 4, 1), "辛||壬"),  # the deleted cell is not counted; all paragraphs are
        ((1, 4, 2), "癸"),
        ((1, 5, 1), "子"),  # no cell in this column
        ((1, 5, 4), "子"),
        ((1, 6, 1), "外"),  # not the table inside
        ((1, 6, 9), "右"),
        ((2, 2, 2), "间"),
        ((1, 9, 1), None),
        ((7, 1, 1), None),
    ],
)
def test_places_of_a_hard_table(place: tuple[int | None, ...], text: str | None) -> None:
    assert said(word(HARD), *place) == text


def test_where_a_whole_row_is_merged_upwards_its_first_cell_is_the_one_above() -> None:
    rows = (
        row(cell("甲", RESTART), cell("乙", RESTART)),
        row(cell("", CONTINUE), cell("", CONTINUE)),
    )
    assert said(word(tbl(*rows)), 1, 2, None) == "甲"


def test_a_cell_without_a_paragraph_is_its_neighbour_s() -> None:
    data = word(tbl("<w:tr><w:tc/>" + cell("甲") + "</w:tr>"))
    assert said(data, 1, 1, 1) == "甲"


def test_a_table_in_a_page_header_has_no_place() -> None:
    assert said(with_header(), 2, 1, 1) is None


def test_a_comment_never_stands_inside_a_text_box() -> None:
    inner = par(t("外") + f"<w:r>{box(tbl(row('甲')) + par('乙'))}</w:r>")
    _, where, tree = located(word(inner))
    outer = next(tree.iter("{*}p"))
    for span in (where.cell(1, 1, 1), where.paragraph(1), where.paragraph(2), where.paragraph(3)):
        assert span is not None
        assert {int(outer.get(MARK))} == set(span)


def test_paragraphs_are_counted_as_they_are_read() -> None:
    gone = par("删", "<w:rPr><w:del/></w:rPr>")
    data = word(par("甲") + par() + tbl(row("表")) + gone + par("乙") + sdt(par("丙")))
    source, where, tree = located(data)
    for paragraph in source.blocks:
        if isinstance(paragraph, Paragraph):
            span = where.paragraph(paragraph.number)
            assert span is not None
            assert paragraph.text.endswith(says_at(tree, span))


def test_text_without_a_paragraph_of_its_own_is_the_one_s_above() -> None:
    data = word(par("甲") + par("乙", "<w:rPr><w:del/></w:rPr>") + tbl(row("表")))
    source, where, tree = located(data)
    assert [p.text for p in source.blocks if isinstance(p, Paragraph)] == ["甲", "乙"]
    span = where.paragraph(2)
    assert span is not None
    assert says_at(tree, span) == "甲"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (par() + tbl(row("表")) + par("甲"), "甲"),
        (par() + tbl("<w:tr><w:tc/></w:tr>", row("", "表")), ""),
        (par() + par(), ""),
    ],
    ids=["first text", "first cell", "first paragraph"],
)
def test_where_the_document_starts(body: str, text: str) -> None:
    _, where, tree = located(word(body))
    assert says_at(tree, where.start) == text


def test_a_document_without_any_paragraph_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="no paragraph"):
        located(word("<w:sectPr/>"))


@pytest.mark.parametrize("order", [range(2, 8), range(7, 1, -1)], ids=["downwards", "upwards"])
def test_a_merged_cell_is_found_from_any_of_its_rows(order: range) -> None:
    rows = [row("头", "头")]
    rows += [
        row(cell("甲" if n == 2 else "", RESTART if n == 2 else CONTINUE), f"{n}")
        for n in range(2, 6)
    ]
    rows += [row(cell("乙", RESTART), "6"), row(cell("", CONTINUE), "7")]
    _, where, tree = located(word(tbl(*rows)))
    found = {number: where.cell(1, number, 1) for number in order}
    texts = {number: says_at(tree, span) for number, span in found.items() if span is not None}
    assert texts == {**dict.fromkeys(range(2, 6), "甲"), 6: "乙", 7: "乙"}


def test_a_cell_merged_over_thousands_of_rows_is_climbed_once() -> None:
    rows = [row(cell("", RESTART if n == 0 else CONTINUE), f"{n}") for n in range(3000)]
    _, where, _ = located(word(tbl(*rows) + par("甲") * 3000))

    def look(count: int) -> None:
        where._tops.clear()
        for number in range(count, 0, -1):
            assert where.cell(1, number, 1) is not None
            assert where.paragraph(number) is not None

    assert growth(look, 750, 3000) < 10
