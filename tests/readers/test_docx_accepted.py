"""Tracked changes, comments, links and fields never meet the parser where they are as Word writes them.

What is read is what the careful path reads, which is asked for all that looks otherwise.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import revisions
from mutations import spoil_tags
from perftable.model.grid import Grid, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.cells import Cells
from perftable.readers.word.fast import accepted, part
from perftable.readers.word.reading import read_docx
from wordfile import pack, parts

BY = 'w:id="1" w:author="张三" w:date="2026-01-05T09:00:00Z"'
UTC = f'{BY} w16du:dateUtc="2026-01-05T01:00:00Z"'
LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt'
    ' w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r w:rsidR="00AB12CD">{properties}<w:t>{text}</w:t></w:r>'


def gone(text: str, kind: str = "delText") -> str:
    return f"<w:r><w:rPr><w:b/></w:rPr><w:{kind}>{text}</w:{kind}></w:r>"


def changed(kind: str, inner: str, by: str = BY) -> str:
    return f"<w:{kind} {by}>{inner}</w:{kind}>"


def was(kind: str, own: str, before: str = "") -> str:
    """Properties that were others before."""
    return f"<w:{kind}>{own}<w:{kind}Change {BY}><w:{kind}>{before}</w:{kind}></w:{kind}Change></w:{kind}>"


def mark(kind: str) -> str:
    """The properties of a paragraph of whose mark there is a change."""
    return f"<w:pPr><w:rPr><w:{kind} {BY}/><w:b/></w:rPr></w:pPr>"


def field(code: str, inner: str) -> str:
    begin, separate, end = (
        f'<w:r><w:rPr/><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    codes = f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r><w:r></w:r>'
    return begin + codes + separate + inner + end


def packed(blocks: str) -> bytes:
    files = parts("", numbering=LISTS)
    whole = f"<w:document {revisions.NAMES}><w:body>{blocks}</w:body></w:document>"
    return pack(files | {"word/document.xml": whole.encode("utf-8", "surrogatepass")})


def read(data: bytes, fast: bool = True) -> Source | str:
    try:
        return read_docx(Path("a.docx"), data, fast=fast)
    except UnreadableFile as refusal:
        return refusal.say("en")


def lines(source: Source | str) -> list[str]:
    """Its paragraphs and rows."""
    assert isinstance(source, Source)
    found: list[str] = []
    for block in source.blocks:
        if isinstance(block, Grid):
            found += ("|".join(row.cells) for row in block.rows)
        else:
            found.append(block.list_number + block.text)
    return found


@pytest.fixture
def careful(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the careful path was asked for."""
    asked: list[str] = []
    for name in ("paragraph", "row"):
        method = getattr(Cells, name)

        def spy(*given: object, name: str = name, method: Callable[..., object] = method) -> object:
            asked.append(name)
            return method(*given)

        monkeypatch.setattr(Cells, name, spy)
    return asked


INNER: Mapping[str, tuple[str, str, int]] = {
    "put in": (run("甲") + changed("ins", run("乙") + run("丙")), "甲乙丙", 1),
    "put in, with the time in UTC": (changed("ins", run("甲"), UTC), "甲", 1),
    "put in by nobody at no time": (changed("ins", run("甲"), 'w:id="0" w:author=""'), "甲", 1),
    "taken out": (run("甲") + changed("del", gone("旧") + gone("&lt;")) + run("乙"), "甲乙", 1),
    "all taken out": (changed("del", gone("旧")), "", 1),
    "put in and taken out": (
        changed("ins", changed("del", gone("旧"))) + changed("ins", changed("del", gone("旧")) + run("甲")),
        "甲", 4,
    ),
    "moved": (
        f'<w:moveFromRangeStart {BY} w:name="move1"/>{changed("moveFrom", gone("旧", "t"))}'
        f'<w:moveFromRangeEnd w:id="1"/><w:moveToRangeStart {BY} w:name="move1"/>'
        f'{changed("moveTo", run("甲"))}<w:moveToRangeEnd w:id="1"/>', "甲", 2,
    ),
    "a tab taken out": (changed("del", "<w:r><w:tab/></w:r>") + run("甲"), "甲", 1),
    "a tab put in": (run("甲") + changed("ins", "<w:r><w:tab/></w:r>") + run("乙"), "甲\t乙", 1),
    "of another look": (run("甲", was("rPr", "<w:b/>", "<w:i/>")), "甲", 0),
    "of another look, taken out": (
        changed("del", f'<w:r>{was("rPr", "<w:b/>")}<w:delText>旧</w:delText></w:r>') + run("甲"), "甲", 1,
    ),
    "of another look, put in": (changed("ins", run("甲", was("rPr", "<w:b/>"))), "甲", 1),
    "a paragraph put in": (mark("ins") + changed("ins", run("甲")), "甲", 2),
    "a paragraph moved here": (mark("moveTo") + changed("moveTo", run("甲")), "甲", 2),
    "a paragraph of another form": (was("pPr", '<w:jc w:val="left"/>') + run("甲"), "甲", 0),
    "in a list now": (
        f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {BY}/></w:numPr></w:pPr>{run("甲")}',
        "甲", 1,
    ),
    "a link": (f'<w:hyperlink r:id="rId5" w:history="1">{run("甲")}</w:hyperlink>', "甲", 0),
    "put in within a link": (
        f'<w:hyperlink w:anchor="_Toc1">{changed("ins", run("甲"))}{run("乙")}</w:hyperlink>', "甲乙", 1,
    ),
    "a link put in": (changed("ins", f'<w:hyperlink w:anchor="a">{run("甲")}</w:hyperlink>'), "甲", 1),
    "commented on": (
        f'<w:commentRangeStart w:id="0"/>{run("甲")}<w:commentRangeEnd w:id="0"/><w:r><w:rPr>'
        '<w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="0"/></w:r>', "甲", 0,
    ),
    "a bookmark of any name": (
        f'<w:bookmarkStart w:id="0" w:name="书签"/>{run("甲")}<w:bookmarkEnd w:id="0"/>', "甲", 0,
    ),
    "a new page": (f'<w:r><w:br w:type="page"/></w:r>{run("甲")}', "\n甲", 0),
    "a short field": (run("表") + f'<w:fldSimple w:instr=" SEQ 表 ">{run("1")}</w:fldSimple>', "表1", 0),
    "a field": (run("第") + field(" PAGE ", run("1")) + run("页"), "第1页", 0),
    "a field within a field": (
        field(' HYPERLINK "a" ', run("甲") + field(" PAGEREF _Toc1 \\h ", run("1"))), "甲1", 0,
    ),
    "a field of changes": (
        field(" REF a ", changed("del", gone("1")) + changed("ins", run("2"))), "2", 2,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "text", "changes"), INNER.values(), ids=INNER)
def test_a_paragraph_is_read_without_the_careful_path(
    inner: str, text: str, changes: int, careful: list[str]
) -> None:
    data = packed(f"<w:p>{inner}</w:p><w:p>{run('后')}</w:p>")
    found = read(data)
    assert not careful
    assert [line.removeprefix("一、") for line in lines(found)] == [
        *filter(None, [text.strip()]),
        "后",
    ]
    assert isinstance(found, Source)
    assert found.changes == changes
    assert found == read(data, fast=False)


@pytest.mark.parametrize(("inner", "text", "changes"), INNER.values(), ids=INNER)
def test_a_row_is_read_without_the_careful_path(
    inner: str, text: str, changes: int, careful: list[str]
) -> None:
    cells = f"<w:tc><w:p>{inner}</w:p></w:tc><w:tc><w:p>{run('后')}</w:p></w:tc>"
    data = packed(f"<w:tbl><w:tblPr/><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>")
    found = read(data)
    assert not careful
    assert lines(found) == [f"{text}|后"] * 2
    assert isinstance(found, Source)
    assert found.changes == changes * 2
    assert found == read(data, fast=False)


ROWS: Mapping[str, tuple[str, str, int]] = {
    "put in": (f"<w:trPr><w:ins {BY}/></w:trPr>", "", 1),
    "a cell put in": ("", f"<w:tcPr><w:cellIns {BY}/></w:tcPr>", 1),
    "of another form": (was("trPr", '<w:trHeight w:val="9"/>'), was("tcPr", '<w:tcW w:w="9"/>'), 0),
}


@pytest.mark.parametrize(("own", "of_cell", "changes"), ROWS.values(), ids=ROWS)
def test_a_changed_row_is_read_without_the_careful_path(
    own: str, of_cell: str, changes: int, careful: list[str]
) -> None:
    data = packed(f"<w:tbl><w:tr>{own}<w:tc>{of_cell}<w:p>{run('甲')}</w:p></w:tc></w:tr></w:tbl>")
    found = read(data)
    assert not careful
    assert lines(found) == ["甲"]
    assert isinstance(found, Source)
    assert found.changes == changes
    assert found == read(data, fast=False)


def test_a_paragraph_whose_mark_is_taken_out_is_one_with_the_next(careful: list[str]) -> None:
    blocks = "".join(
        f"<w:p>{mark(kind)}{run(text)}</w:p>"
        for kind, text in (("del", "甲"), ("moveFrom", " 乙 "))
    )
    listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    data = packed(
        f"{blocks}<w:p>{listed}{run('丙')}</w:p><w:p>{run('丁')}</w:p>{blocks}<w:tbl></w:tbl>"
    )
    found = read(data)
    assert not careful
    assert lines(found) == ["一、甲乙丙", "丁", "甲乙"]
    assert found == read(data, fast=False)


LEFT = {
    "a mark that is taken out, among others": (
        f"<w:pPr><w:rPr><w:b/><w:del {BY}/></w:rPr></w:pPr>{run('甲')}"
    ),
    "runs taken out among the properties of the mark": (
        f"<w:pPr><w:rPr>{changed('del', gone('旧'))}</w:rPr></w:pPr>{run('甲')}"
    ),
    "a mark that is taken out, one deeper": (
        f"<w:pPr><w:x><w:rPr><w:del {BY}/></w:rPr></w:x></w:pPr>{run('甲')}"
    ),
    "an unknown attribute": changed("ins", run("甲"), f'{BY} w:x="1"'),
    "a reference in the name": changed("ins", run("甲"), 'w:id="1" w:author="a&amp;b"'),
    "other runs taken out": changed("del", '<w:r><w:sym w:char="F0FC"/></w:r>') + run("甲"),
    "changes of what is taken out": changed("del", changed("ins", run("旧"))) + run("甲"),
    "a change among former properties": run("甲", was("rPr", "", f"<w:del {BY}/>")),
    "a field that shows something else": field(" NOTEREF a ", run("1")) + run("甲"),
    "a field whose code is drawn": field(" eq \\o\\ac(○,1) ", ""),
    "a field that does not end": field(" PAGE ", run("1")).rpartition("<w:r>")[0],
    "a short field of a note": f'<w:fldSimple w:instr=" NOTEREF a ">{run("1")}</w:fldSimple>',
    "an end of a text before": run(f"甲<w:ins {BY}/>乙"),
    "no name at all": "<w:ins>" + run("甲") + "</w:ins>",
    "deleted text outside of what is deleted": gone("旧") + run("甲"),
}


@pytest.mark.parametrize("inner", LEFT.values(), ids=LEFT)
def test_what_looks_otherwise_is_left_to_the_careful_path(inner: str, careful: list[str]) -> None:
    data = packed(f"<w:p>{inner}</w:p><w:p>{run('后')}</w:p>")
    found = read(data)
    assert careful
    assert isinstance(found, Source)
    assert found == read(data, fast=False)


MALFORMED = {
    "closed too early": changed("ins", "<w:r><w:t>甲</w:ins></w:t></w:r>"),
    "closed by another": changed("ins", run("甲")).replace("</w:ins>", "</w:del>"),
    "never closed": changed("ins", run("甲")).replace("</w:ins>", ""),
    "stated twice": changed("ins", run("甲"), f'{BY} w:id="2"'),
    "a bracket in a name": changed("ins", run("甲"), 'w:id="1" w:author="<"'),
    "an entity in what is taken out": changed("del", gone("&nbsp;")),
    "the end of CDATA in what is taken out": changed("del", gone("]]>")),
    "a control character in what is taken out": changed("del", gone("\x0b")),
    "no character in what is taken out": changed("del", gone("\uffff")),
    "half a character in what is taken out": changed("del", gone("\ud800")),
    "properties of what is taken out": changed("del", gone("旧").replace("<w:b/>", "<w:b>")),
    "former properties": run("甲", was("rPr", "", "<w:b>")),
    "a tag within a tag": f"<w:r <w:ins {BY}/>><w:t>甲</w:t></w:r>",
    "around the end of properties": (f"<w:pPr><w:ins {BY}>{run('甲')}</w:pPr>{run('乙')}</w:ins>"),
    "half a reference, the other in the next run": run("&am") + run("p;"),
    "a prefix that nobody declared": '<w:hyperlink x:id="a">' + run("甲") + "</w:hyperlink>",
}


@pytest.mark.parametrize("inner", MALFORMED.values(), ids=MALFORMED)
def test_what_is_not_well_formed_is_refused_all_the_same(inner: str) -> None:
    for block in (
        f"<w:p>{inner}</w:p>",
        f"<w:tbl><w:tr><w:tc><w:p>{inner}</w:p></w:tc></w:tr></w:tbl>",
    ):
        data = packed(block)
        assert isinstance(read(data), str)
        assert read(data) == read(data, fast=False)


@pytest.mark.parametrize("prefix", ["w16du", "r"])
def test_attributes_are_of_names_that_the_document_declares(prefix: str) -> None:
    inner = changed("ins", run("甲"), UTC) if prefix == "w16du" else INNER["a link"][0]
    whole = f"<w:document {revisions.NAMES}><w:body><w:p>{inner}</w:p></w:body></w:document>"
    whole = whole.replace(f"xmlns:{prefix}=", "xmlns:x=")
    data = pack(parts("") | {"word/document.xml": whole.encode()})
    assert "damaged" in str(read(data))
    assert read(data) == read(data, fast=False)


def test_halves_of_a_character_in_two_runs_are_no_text() -> None:
    whole = packed(f"<w:p>{run('前')}{run('后')}</w:p>")
    files = parts("", numbering=LISTS)
    text = f"<w:document {revisions.NAMES}><w:body><w:p>{run('A')}{run('B')}</w:p></w:body></w:document>"
    first, rest = "甲".encode()[:1], "甲".encode()[1:]
    halved = text.encode().replace(b">A<", b">" + first + b"<").replace(b">B<", b">" + rest + b"<")
    data = pack(files | {"word/document.xml": halved})
    assert lines(read(whole)) == ["前后"]
    assert "damaged" in str(read(data))
    assert read(data) == read(data, fast=False)


def test_a_very_long_paragraph_is_left_to_the_careful_path(
    monkeypatch: pytest.MonkeyPatch, careful: list[str]
) -> None:
    whole = f"<w:p>{changed('ins', run('甲'))}</w:p>"
    monkeypatch.setattr(accepted, "MAX_PIECE", len(whole.encode()))
    assert lines(read(packed(whole))) == ["甲"]
    assert not careful
    monkeypatch.setattr(accepted, "MAX_PIECE", len(whole.encode()) - 1)
    assert lines(read(packed(whole))) == ["甲"]
    assert careful


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.integers(0, 1 << 40))
def test_any_changes_read_the_same(seed: int) -> None:
    data = pack(parts("", numbering=LISTS) | {
        "word/document.xml": revisions.document(Random(seed)).encode()
    })  # fmt: skip
    assert read(data) == read(data, fast=False)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.integers(0, 1 << 40))
def test_any_changes_that_are_spoilt_are_read_or_refused_alike(seed: int) -> None:
    random = Random(seed)
    whole = spoil_tags(revisions.document(random), random)
    data = pack(parts("", numbering=LISTS) | {
        "word/document.xml": whole.encode("utf-8", "surrogatepass")
    })  # fmt: skip
    assert read(data) == read(data, fast=False)


CONTROL = (
    '<w:sdt><w:sdtPr><w:id w:val="1"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "</w:docPartObj></w:sdtPr><w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr><w:sdtContent>{}"
    "</w:sdtContent></w:sdt>"
)


def test_a_content_control_around_paragraphs_is_looked_through(careful: list[str]) -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('丙')}</w:p></w:tc></w:tr></w:tbl>"
    data = packed(CONTROL.format(f"<w:p>{run('甲')}</w:p>" + CONTROL.format(table)) + "<w:p/>")
    found = read(data)
    assert not careful
    assert lines(found) == ["甲", "丙"]
    assert found == read(data, fast=False)


UNLIKE = {
    "a prompt": CONTROL.replace("<w:id ", "<w:showingPlcHdr/><w:id "),
    "a box": CONTROL.replace("<w:id ", "<w14:checkbox/><w:id "),
    "something behind what it holds": CONTROL.replace(
        "</w:sdt>", f"<w:p>{run('乙')}</w:p></w:sdt>"
    ),
    "two that it holds": CONTROL.replace("</w:sdt>", "<w:sdtContent></w:sdtContent></w:sdt>"),
}


@pytest.mark.parametrize("control", UNLIKE.values(), ids=UNLIKE)
def test_another_control_is_left_to_the_careful_path(control: str, careful: list[str]) -> None:
    data = packed(control.format(f"<w:p>{run('甲')}</w:p>") + f"<w:p>{run('后')}</w:p>")
    found = read(data)
    assert careful
    assert found == read(data, fast=False)


@pytest.mark.parametrize(
    "control",
    [
        CONTROL.replace("</w:sdt>", ""),
        CONTROL.replace("<w:sdt>", ""),
        CONTROL.replace("<w:b/>", "<w:b>"),
        CONTROL.replace('w:val="1"/>', 'w:val="1">'),
        CONTROL.replace("{}", "</w:body>{}"),
    ],
    ids="end begin inside properties body".split(),
)
def test_a_control_that_is_not_well_formed_is_refused_all_the_same(control: str) -> None:
    data = packed(control.format(f"<w:p>{run('甲')}</w:p>"))
    assert "damaged" in str(read(data))
    assert read(data) == read(data, fast=False)


def test_controls_too_deep_are_left_to_the_careful_path(
    monkeypatch: pytest.MonkeyPatch, careful: list[str]
) -> None:
    two = CONTROL.format(CONTROL.format(f"<w:p>{run('甲')}</w:p>"))
    assert lines(read(packed(two))) == ["甲"]
    assert not careful
    monkeypatch.setattr(part, "MAX_CONTROLS", 1)
    assert lines(read(packed(two))) == ["甲"]
    assert careful
