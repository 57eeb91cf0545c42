"""Rows read from bytes are the rows the XML parser would have read, or are left to it."""

import pytest

from perftable.model.grid import Grid
from perftable.readers.base import UnreadableFile
from perftable.readers.word import literals, scan
from perftable.readers.word.body import Body
from perftable.readers.word.cells import Cells
from perftable.readers.word.content import Content
from perftable.readers.word.fast import blocks, known, rows
from perftable.readers.word.names import Element
from perftable.readers.word.namespaces import STRICT
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.rows import Rows
from perftable.readers.word.stream import Stream
from perftable.readers.word.styles import Styles
from wordfile import W
from wordrows import FIRST, NAMES, cell, document, ids, read, row


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[Element]:
    """The rows that the careful path was asked for."""
    seen: list[Element] = []
    careful = Cells.row

    def spy(self: Cells, element: Element, rows: Rows) -> None:
        seen.append(element)
        careful(self, element, rows)

    monkeypatch.setattr(Cells, "row", spy)
    return seen


def test_ordinary_rows_never_meet_the_parser(parsed: list[Element]) -> None:
    rows = [row(cell(str(n), ids(n)), cell("乙"), ids=f' w:rsidR="{n:08X}"') for n in range(500)]
    result = read(document(FIRST + "".join(rows)), 1000)
    assert not isinstance(result, str)
    assert isinstance(result[0][0], Grid)
    assert [r.cells[0] for r in result[0][0].rows] == ["头", *map(str, range(500))]
    assert len(parsed) == 1


ORDINARY = {
    "pretty-printed": row("\n  ", cell(), "\n  ", cell(), "\n"),
    "merged": row(cell(properties='<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>')),
    "bold": row(cell().replace("<w:t>", "<w:rPr><w:b/></w:rPr><w:t>")),
    "indented by its style": row(cell("甲</w:t></w:r></w:p><w:p><w:r><w:t>乙")).replace(
        "<w:p>", '<w:p><w:pPr><w:pStyle w:val="in"/></w:pPr>'
    ),
    "entities": row(cell("&lt;75%&amp;lt;")),
    "spaces": row(cell("  甲 "), cell(" "), cell("　")),
    "columns skipped": row(cell(), properties='<w:trPr><w:gridBefore w:val="2"/></w:trPr>'),
    "tab and break": row(cell("甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t> ")),
    "table style's properties": row(cell(), properties="<w:tblPrEx/>"),
    "empty": row("<w:tc><w:p" + ids(3) + "/></w:tc>", cell("")),
    "no-break spaces": row(cell("\u00a0\u3000")),
}


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_row_reads_the_same(text: str, parsed: list[Element]) -> None:
    whole = document(FIRST + text + text)
    assert read(whole) == read(whole, fast=False)
    assert len(parsed) == 1 + 3


KNOWN = {
    "one run": cell("甲"),
    "spaces kept": cell(" 甲 ").replace("<w:t>", '<w:t xml:space="preserve">'),
    "spaces not kept": cell(" 甲 "),
    "only spaces": cell("　"),
    "no run": "<w:tc><w:p/></w:tc>",
    "a run without text": "<w:tc><w:p><w:r><w:rPr/></w:r></w:p></w:tc>",
    "empty text": cell(""),
    "two runs": cell("甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> 乙"),
    "two paragraphs": cell("甲</w:t></w:r></w:p><w:p><w:r><w:t>乙"),
    "an empty paragraph behind": cell("甲").replace("</w:tc>", "<w:p/></w:tc>"),
    "hidden": cell("甲").replace("<w:t>", "<w:rPr><w:vanish/></w:rPr><w:t>"),
    "hidden with another": cell(
        "甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r><w:r><w:t>丙"
    ),
    "a break": cell("甲</w:t><w:br/><w:t>乙"),
    "merged": cell(properties='<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>'),
    "a text among its properties": cell(properties="<w:tcPr><w:t>甲</w:t></w:tcPr>"),
    "a text among the properties of an empty one": "<w:tc><w:tcPr><w:t>甲</w:t></w:tcPr><w:p/></w:tc>",
    "in a list": cell("甲").replace("<w:r>", '<w:pPr><w:pStyle w:val="list"/></w:pPr><w:r>'),
    "in a list, only spaces": cell("　").replace(
        "<w:r>", '<w:pPr><w:pStyle w:val="list"/></w:pPr><w:r>'
    ),
    "indented": "\n" + cell("甲", properties="\n <w:tcPr/>") + "\n",
}


@pytest.mark.parametrize("text", KNOWN.values(), ids=KNOWN)
def test_known_cells_read_the_same(text: str, parsed: list[Element]) -> None:
    others = [text.replace("甲", other) for other in ("丁丁", "&lt;75%", "", " ", "\u200b戊")]
    whole = document(FIRST + row(text, text) * 2 + row(cell(), *others, cell()))
    assert read(whole) == read(whole, fast=False)
    assert len(parsed) == 1 + 4


SIMILAR = {
    "text that looks like the mark of one": (
        "甲</w:t></w:r><w:r><w:t>乙",
        "\0</w:t></w:r><w:r><w:t>",
    ),
    "mark in the markup": ("甲", "\0"),
    "one text fewer": ("甲</w:t></w:r><w:r><w:t>乙", "甲</w:t></w:r><w:r><w:t>\0"),
    "bracket in a text": ("甲", "甲>乙"),
    "reference": ("甲", "&#x7532;"),
    "what nobody sees": ("甲", "\u200b"),
}


@pytest.mark.parametrize(("known", "other"), SIMILAR.values(), ids=SIMILAR)
def test_what_only_looks_like_a_known_cell_is_left_to_the_parser(known: str, other: str) -> None:
    whole = document(FIRST + row(cell(known)) * 2 + row(cell(other)) + FIRST)
    assert read(whole) == read(whole, fast=False)


def test_a_mark_in_the_place_of_a_text_is_no_text() -> None:
    two = cell("甲</w:t></w:r><w:r><w:t>乙")
    for spoilt in (two.replace(">乙</w:t>", "\0"), two.replace(">甲</w:t>", "\0")):
        whole = document(FIRST + row(two) * 2 + row(spoilt) + FIRST)
        assert "damaged" in str(read(whole))
        assert "damaged" in str(read(whole, fast=False))


UNUSUAL = {
    "with a field": row(
        cell(
            '甲<w:fldChar w:fldCharType="begin"/><w:instrText>P</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/>'
        ).replace("甲<", "甲</w:t><")
    ).replace("/></w:t>", "/>"),
    "tab and symbol": row(cell('甲</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>乙')),
    "list number": row(cell()).replace("<w:r>", '<w:pPr><w:pStyle w:val="list"/></w:pPr><w:r>'),
    "nested table": row(cell().replace("</w:p>", "</w:p><w:tbl>" + row(cell()) + "</w:tbl><w:p/>")),
    "text box": row(
        cell("甲</w:t><w:txbxContent><w:p><w:r><w:t>盒</w:t></w:r></w:p></w:txbxContent><w:t>")
    ),
    "tracked change": row(cell().replace("<w:r>", "<w:ins><w:r>").replace("</w:r>", "</w:r></w:ins>")),
    "deleted row": row(cell(), properties="<w:trPr><w:del/></w:trPr>"),
    "hidden row": row(cell(), properties="<w:trPr><w:hidden/></w:trPr>"),
    "old horizontal merge": row(cell(), cell(properties="<w:tcPr><w:hMerge/></w:tcPr>")),
    "content control around a cell": row(f"<w:sdt><w:sdtContent>{cell()}</w:sdtContent></w:sdt>"),
    "character reference": row(cell("&#x7532;")),
    "comment": row(cell("12<!-- > </w:t> -->00")),
    "CDATA": row(cell("<![CDATA[甲]]>")),
    "processing instruction": row(cell("甲<?x </w:t>?>乙")),
    "blank text in a bold cell that is not all bold": row(
        cell("甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> ")
    ),
    "a mark of ours": row(cell('<w:sym w:char="FDD0"/>').replace("<w:t><w:sym", "<w:sym").replace(
        "/></w:t>", "/><w:t>甲</w:t>")),
    "namespace of its own": row(cell(), ids=f' xmlns:w="{STRICT}"'),
    "element of another namespace": row(cell('甲</w:t><x:b xmlns:x="y"/><w:t>')),
    "line break in the text": row(cell("甲\n乙")),
    "long row": row(cell("甲" * scan.MAX_ROW)),
}  # fmt: skip


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL)
@pytest.mark.parametrize("size", [61, 1 << 20])
def test_unusual_row_reads_the_same_between_ordinary_ones(text: str, size: int) -> None:
    whole = document(FIRST * 3 + text + FIRST + text * 2 + FIRST)
    result = read(whole, size)
    assert not isinstance(result, str)
    assert result == read(whole, size, fast=False)


MALFORMED = {
    "attribute twice": row(cell(ids=' w:rsidR="00000000" w:rsidR="00000000"')),
    "attribute twice, not together": row(
        cell(ids=' w:rsidR="00000000" w14:paraId="00000000" w:rsidR="00000000"')
    ),
    "attribute twice on the row": row(cell(), ids=' w:rsidR="00000000" w:rsidR="00000000"'),
    "attribute without a space": row(cell(ids=' w:rsidR="00000000"w:rsidP="00000000"')),
    "bracket in the text": row(cell("<75%")),
    "ampersand in the text": row(cell("A&B")),
    "entity nobody declared": row(cell("&nbsp;")),
    "end of CDATA in the text": row(cell("]]>")),
    "control character": row(cell("\x0b")),
    "noncharacter": row(cell("\uffff")),
    "surrogate": row(cell("\ud800")),
    "cell not closed": row(cell()).replace("</w:tc>", ""),
    "text closed twice": row(cell("甲</w:t>")),
    "prefix nobody declared": row(cell(ids=' x:rsidR="00000000"')),
    "row not closed": row(cell())[:-8],
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED)
def test_malformed_row_is_refused_all_the_same(text: str) -> None:
    whole = document(FIRST * 3 + text + FIRST)
    assert read(whole) == read(whole, fast=False)
    assert "damaged" in str(read(whole))


def test_line_of_an_error_counts_the_rows_that_were_not_parsed() -> None:
    whole = document((FIRST + "\n") * 10 + "<w:x>").encode()
    body = Body(Content(Styles(None, Numbering()), Numbering()))
    stream = Stream(body, Content(Styles(None, Numbering()), Numbering()))
    with pytest.raises(UnreadableFile) as caught:
        stream.read([whole])
    assert caught.value.args_["line"] == 11


@pytest.mark.parametrize(
    "whole",
    [
        document(FIRST * 3).replace("w:", "q:").replace("xmlns:w", "xmlns:q"),
        '<?xml version="1.0" encoding="gb18030"?>' + document(FIRST * 3),
        document(FIRST * 3, NAMES.replace(W, STRICT)),
        document(FIRST * 3, NAMES.replace(W, "urn:x")),
        document(f'<w:sdt><w:sdtContent xmlns:w="urn:x">{FIRST * 3}</w:sdtContent></w:sdt>'),
        document(FIRST * 3, f'xmlns:w="{W}"'),
        document(FIRST * 3, NAMES + ''' xmlns:x="a&amp;b&lt;&quot;&apos;&#10;'"'''),
        "<!-- </w:tr> -->" + document(FIRST * 2 + "<!-- </w:tr>" + FIRST + "-->" + FIRST),
        document(FIRST + "<!-- " + FIRST + " -->" + FIRST),
        document("<w:sdt>" * 220 + f"<w:sdtContent>{FIRST * 3}</w:sdtContent>" + "</w:sdt>" * 220),
    ],
    ids="prefix encoding strict foreign rebound plain quotes comments comment depth".split(),
)
def test_documents_that_suit_or_do_not(whole: str) -> None:
    data = whole.encode("gb18030" if "gb18030" in whole else "utf-8")
    assert read(data) == read(data, fast=False)


def test_what_exceeds_the_memory_for_markup_or_texts_reads_the_same(
    monkeypatch: pytest.MonkeyPatch, parsed: list[Element]
) -> None:
    whole = document(FIRST + row(cell("甲"), cell("乙"), cell("丙")) * 3)
    right = read(whole, fast=False)
    assert len(parsed) == 4
    monkeypatch.setattr(literals, "MAX_KEPT", 1)
    assert read(whole) == right
    assert len(parsed) == 5
    monkeypatch.setattr(blocks, "MAX_BLOCKS", 0)
    monkeypatch.setattr(rows, "MAX_SHAPES", 0)
    monkeypatch.setattr(known, "MAX_CELLS", 0)
    assert read(whole) == right
    assert len(parsed) == 6


def test_another_root_is_refused_before_the_rest_comes() -> None:
    whole = f"<w:styles {NAMES}>" + "<w:style/>" * 1000
    assert "main part" in str(read(whole, 4096))
