"""The annotated copy as a whole: comments where they belong, every other byte as it was."""

import io
import re
import zipfile
from pathlib import Path
from unittest.mock import patch

import pytest

from commented import COLUMNS, PATH, WHEN, comments, copy, inside, note, with_comments
from perftable.annotating import copying
from perftable.annotating.copying import annotated
from perftable.annotating.paragraphs import Paragraphs
from perftable.model.grid import Grid
from perftable.readers.base import UnreadableFile
from perftable.readers.word.reading import read_docx
from readers.test_docx_matrix import CONTINUE, MATRIX, RESTART, Case, sdt
from wordfile import MAIN_TYPE, NAMES, WORD, cell, pack, par, parts, row, run, tbl, word

SAMPLES = Path(__file__).parents[2] / "samples"
FORM = tbl(row("名称", "预算", "目标"), row("甲", "1.00", ""))
HEAD = "错误：没有绩效目标（PT302）"
ANCHOR = re.compile(
    rb"<(\w+):commentRange(?:Start|End) \1:id=\"\d+\"/>"
    rb"|<(\w+):r><\2:commentReference \2:id=\"\d+\"/></\2:r>"
)
OLD = (
    '<w:commentRangeStart w:id="{0}"/><w:r><w:t>旧</w:t></w:r><w:commentRangeEnd w:id="{0}"/>'
    '<w:r><w:commentReference w:id="{0}"/></w:r>'
)
COMMENT = '<w:comment w:id="{}" w:author="{}"><w:p{}><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def test_each_place_has_its_comment() -> None:
    body = par("总体目标") + FORM
    data = copy(
        word(body),
        note(1, 2, "goal"),
        note(1, 2),
        note(paragraph=1),
        note(1, 1, "budget"),
    )
    assert comments(data) == [
        ("perftable", "总体目标", [HEAD, "请填写。"]),
        ("perftable", "预算", [HEAD, "请填写。"]),
        ("perftable", "甲", [HEAD, "请填写。"]),
        ("perftable", "", [HEAD, "请填写。"]),
    ]


def test_only_the_document_the_comments_and_their_registration_change() -> None:
    data = word(FORM)
    result = copy(data, note(1, 2))
    changed = [name for name in names(data) if inside(data, name) != inside(result, name)]
    assert changed == ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"]
    assert names(result) == [*names(data), "word/comments.xml"]


@pytest.mark.parametrize("case", MATRIX.values(), ids=MATRIX)
def test_without_its_anchors_the_copy_is_the_document_byte_for_byte(case: Case) -> None:
    main = next(n for n in names(case.data) if n in ("word/document.xml", "word/main2.xml"))
    grids = [b for b in read_docx(PATH, case.data).blocks if isinstance(b, Grid)]
    places = [note(g.table, r.number, c) for g in grids for r in g.rows for c in COLUMNS]
    result = annotated(PATH, case.data, places, WHEN)
    before, after = inside(case.data, main), inside(result.data, main)
    wide = before.startswith(b"\xff\xfe")
    if wide:
        before, after = (text.decode("utf-16").encode() for text in (before, after))
    stripped, count = ANCHOR.subn(b"", after)
    assert stripped == before
    assert count == 3 * result.comments > 6


@pytest.mark.parametrize("name", ["township-bad.docx", "township-good.docx"])
def test_every_untouched_entry_of_a_sample_is_the_same(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    result = copy(data, note(1, 5, "name"), note(1, 6))
    assert len(comments(result)) == 2
    for entry in names(data):
        if entry not in (
            "[Content_Types].xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
        ):
            assert inside(data, entry) == inside(result, entry)
    assert ANCHOR.sub(b"", inside(result)) == inside(data)


def test_a_file_with_nothing_to_say_of_is_the_same_file() -> None:
    data = word(FORM)
    assert annotated(PATH, data, (), WHEN) == copying.Annotated(data, 0, False)


def test_annotating_the_copy_again_is_the_same_copy() -> None:
    findings = note(1, 1), note(1, 2, "goal"), note(1, 2, "name", code="PT101")
    once = copy(word(FORM + par()), *findings)
    assert copy(once, *findings) == once


def test_our_comments_are_replaced() -> None:
    once = copy(word(FORM), note(1, 1), note(1, 2, "budget"))
    again = copy(once, note(1, 2, "goal", message="新。"))
    assert comments(again) == [("perftable", "", [HEAD, "新。"])]
    assert comments(copy(again)) == []
    assert ANCHOR.sub(b"", inside(again)) == inside(copy(again))


def test_comments_of_others_stay() -> None:
    inner = COMMENT.format(0, "王", "") + COMMENT.format(1, "perftable", "")
    body = f"<w:p>{OLD.format(0)}</w:p>" + FORM + f"<w:p>{OLD.format(1)}</w:p>"
    data = with_comments(body, inner)
    result = copy(data, note(1, 2), note(paragraph=1))
    assert comments(result) == [
        ("王", "旧", ["请核对"]),
        ("perftable", "旧", [HEAD, "请填写。"]),
        ("perftable", "甲", [HEAD, "请填写。"]),
    ]
    assert COMMENT.format(0, "王", "").encode() in inside(result, "word/comments.xml")
    assert b"<w:p><w:r><w:t>\xe6\x97\xa7</w:t></w:r></w:p>" in inside(result)
    assert names(result) == names(data)


def test_what_word_says_elsewhere_of_our_old_comments_goes() -> None:
    entry = '<x:commentEx x:paraId="{}"/>'
    extended = f'<x:commentsEx xmlns:x="y">{entry.format(1)}{{}}</x:commentsEx>'
    ids = ' xmlns:x="y" x:paraId="{}"'
    inner = COMMENT.format(0, "王", ids.format(1)) + COMMENT.format(1, "perftable", ids.format(2))
    data = with_comments(FORM, inner, commentsExtended=extended.format(entry.format(2)).encode())
    result = inside(copy(data, note(1, 2)), "word/commentsExtended.xml")
    assert result == extended.format("").encode()


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (tbl(row("名称"), row(cell(""))), ""),
        (tbl(row("名称"), row("<w:tc><w:p/></w:tc>")), ""),
        (tbl(row(cell("甲", RESTART)), row(cell("", CONTINUE))), "甲"),
        (tbl(row("名称"), sdt(row(cell(par(sdt(run("甲"))))))), "甲"),
        (tbl(row("名称"), row(cell(sdt(par("甲"))))), ""),
        (tbl(row("名称"), f"<w:tr>{sdt(cell('甲'))}</w:tr>"), ""),
        (tbl(row("名称"), row(cell(par(f"<w:ins>{run('甲')}</w:ins>")))), "甲"),
        (
            tbl(row("名称"), row(cell(par("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>")))),
            "",
        ),
        (tbl(row("名称"), row("旧", properties="<w:del/>"), row("新")), "新"),
    ],
    ids=[
        "empty",
        "empty tag",
        "merged",
        "controls around row and run",
        "control around a paragraph",
        "control around a cell",
        "inserted",
        "deleted",
        "deleted row",
    ],
)
def test_a_comment_in_any_cell(body: str, shown: str) -> None:
    assert [text for _, text, _ in comments(copy(word(body), note(1, 2, "name")))] == [shown]


def test_a_macro_document_stays_one() -> None:
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    result = copy(pack(parts(FORM, main_type=macro)), note(1, 2))
    assert macro.encode() in inside(result, "[Content_Types].xml")
    assert len(comments(result)) == 1


def test_a_document_part_in_another_folder_has_its_comments_beside_it() -> None:
    files = {n.replace("word/", "doc/w/"): d for n, d in parts(FORM).items()}
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"word/", b"doc/w/")
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"/word/", b"/doc/w/")
    del files["doc/w/_rels/document.xml.rels"]
    result = copy(pack(files), note(1, 2))
    assert names(result)[-2:] == ["doc/w/_rels/document.xml.rels", "doc/w/comments.xml"]
    again = copy(result, note(1, 1))
    assert names(again) == names(result)


def test_a_document_part_at_the_root() -> None:
    types = f'<Types><Override PartName="/d.xml" ContentType="{MAIN_TYPE}"/></Types>'
    main = f"<w:document {NAMES}><w:body>{FORM}</w:body></w:document>"
    result = copy(pack({"[Content_Types].xml": types.encode(), "d.xml": main.encode()}), note(1, 2))
    assert names(result)[-2:] == ["_rels/d.xml.rels", "comments.xml"]
    assert f'PartName="/comments.xml" ContentType="{WORD}.comments+xml"'.encode() in inside(
        result, "[Content_Types].xml"
    )


def test_a_signed_document_is_told() -> None:
    data = pack(parts(FORM) | {"_xmlsignatures/sig1.xml": b"<s/>"})
    assert annotated(PATH, data, [note(1, 2)], WHEN).signed
    assert not annotated(PATH, word(FORM), [note(1, 2)], WHEN).signed


def test_a_copy_that_would_read_otherwise_is_not_given_out() -> None:
    def spoilt(self: Paragraphs) -> bytes:
        return self._part.data.replace("甲".encode(), "乙".encode())

    with (
        patch.object(Paragraphs, "result", spoilt),
        pytest.raises(UnreadableFile, match="would not read as"),
    ):
        copy(word(FORM), note(1, 2))
