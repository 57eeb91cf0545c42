"""Page headers and footers: those without a table are not looked at, which loses nothing."""

from pathlib import Path

import pytest

from perftable.readers.base import UnreadableFile
from perftable.readers.word import xml
from perftable.readers.word.cells import MAX_DEPTH
from perftable.readers.word.headers import MAX_BOXES, may_say
from perftable.readers.word.names import Element
from perftable.readers.word.reading import read_docx
from wordfile import NAMES, REL, grids, pack, par, parts, row, run, tbl

NUMBER = par('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip
TABLE = tbl(row("乙"))


def header(inner: str) -> bytes:
    return f'<w:hdr {NAMES} xmlns:r="{REL}">{inner}</w:hdr>'.encode()


def boxes(count: int, inner: str = "") -> str:
    """Text boxes inside one another."""
    for _ in range(count):
        inner = par(f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>")
    return inner


def document(*headers: bytes) -> bytes:
    """A table and a section with these headers."""
    names = [f"header{n}.xml" for n, _ in enumerate(headers)]
    refers = "".join(f'<w:headerReference r:id="{name}"/>' for name in names)
    files = parts(tbl(row("甲")) + f'<w:sectPr xmlns:r="{REL}">{refers}</w:sectPr>')
    links = "".join(
        f'<Relationship Id="{name}" Type="{REL}/header" Target="{name}"/>' for name in names
    )
    listed = files["word/_rels/document.xml.rels"].replace(b"</R", links.encode() + b"</R", 1)
    added = {f"word/{name}": data for name, data in zip(names, headers, strict=True)}
    return pack(files | {"word/_rels/document.xml.rels": listed} | added)


def read(*headers: bytes) -> list[list[list[str]]]:
    """The tables of a document with these headers, which both paths tell."""
    data = document(*headers)
    one, other = (read_docx(Path("a.docx"), data, fast=fast) for fast in (True, False))
    assert one == other
    return grids(one)


PLAIN = {
    "a page number": NUMBER,
    "a page number in a box": boxes(1, NUMBER),
    "text that speaks of a table": par(run("tbl altChunk")),
    "properties of a table": "<w:tblPr/>",
    "boxes": boxes(MAX_BOXES),
}
TELLING = {
    "a table": TABLE,
    "a table in a box": boxes(1, TABLE),
    "a table with a line end in its tag": TABLE.replace("<w:tbl>", "<w:tbl\n>"),
    "a table after a paragraph": NUMBER + TABLE,
}


@pytest.mark.parametrize("inner", PLAIN.values(), ids=PLAIN)
def test_a_plain_one_is_not_parsed(inner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parse = xml.parse

    def other(part: bytes) -> Element:
        assert b"<w:hdr" not in part
        return parse(part)

    monkeypatch.setattr(xml, "parse", other)
    assert read(header(inner)) == [[["甲"]]]


@pytest.mark.parametrize("inner", TELLING.values(), ids=TELLING)
def test_the_table_of_one_is_read(inner: str) -> None:
    assert read(header(inner)) == [[["甲"]], [["乙"]]]
    assert read(header(NUMBER), header(inner)) == [[["甲"]], [["乙"]]]


def test_a_prefix_and_an_encoding_make_no_difference() -> None:
    whole = header(TABLE)
    assert read(whole.replace(b"w:", b"q:").replace(b"xmlns:w", b"xmlns:q")) == read(whole)
    bare = whole.replace(b"<w:", b"<").replace(b"</w:", b"</").replace(b"xmlns:w=", b"xmlns=")
    assert len(read(bare)) == 2
    assert read(whole.decode().encode("utf-16")) == read(whole)


@pytest.mark.parametrize(
    ("inner", "says"),
    [
        ('<w:altChunk r:id="a"/>', "content of another format"),
        (par("<w:subDoc/>"), "master document"),
        (boxes(MAX_DEPTH), f"more than {MAX_DEPTH} deep"),
    ],
    ids=["a file", "a subdocument", "too many boxes inside one another"],
)
def test_what_is_refused_in_the_body_is_refused_in_a_header(inner: str, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read_docx(Path("a.docx"), document(header(inner)))


def test_the_number_of_boxes_of_one_that_is_not_looked_at() -> None:
    assert not may_say(header(boxes(MAX_BOXES)))
    assert may_say(header(boxes(MAX_BOXES + 1)))
    assert MAX_BOXES < MAX_DEPTH
