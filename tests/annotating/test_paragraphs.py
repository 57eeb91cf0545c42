"""Anchors in a document part: where they go, how they are spelled, how they are taken out."""

import pytest
from lxml import etree

from perftable.annotating.paragraphs import Paragraphs
from perftable.readers.word.namespaces import STRICT
from wordfile import NAMES, W

START, END = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
REFERENCE = '<w:r><w:commentReference w:id="7"/></w:r>'


def anchored(part: str | bytes) -> bytes:
    """The part with comment 7 on its first paragraph."""
    paragraphs = Paragraphs(part if isinstance(part, bytes) else part.encode())
    paragraphs.comment(7, paragraphs.first, paragraphs.first)
    return paragraphs.result()


def removed(inner: str, *ids: str) -> str:
    """A document's inner XML without the anchors of these comments."""
    head, tail = f"<w:document {NAMES}><w:body><w:p/>", "</w:body></w:document>"
    paragraphs = Paragraphs((head + inner + tail).encode())
    paragraphs.remove(ids)
    return paragraphs.result().decode()[len(head) : -len(tail)]


@pytest.mark.parametrize(
    ("paragraph", "result"),
    [
        ("<w:p>甲</w:p>", f"<w:p>{START}甲{END}{REFERENCE}</w:p>"),
        ("<w:p/>", f"<w:p>{START}{END}{REFERENCE}</w:p>"),
        ("<w:p></w:p>", f"<w:p>{START}{END}{REFERENCE}</w:p>"),
        ('<w:p w:x="/>" />', f'<w:p w:x="/>" >{START}{END}{REFERENCE}</w:p>'),
        (
            "<w:p><w:pPr><w:jc/></w:pPr><w:r/></w:p>",
            f"<w:p><w:pPr><w:jc/></w:pPr>{START}<w:r/>{END}{REFERENCE}</w:p>",
        ),
        ("<w:p><w:pPr/></w:p>", f"<w:p><w:pPr/>{START}{END}{REFERENCE}</w:p>"),
        (
            "<w:p>\n <w:pPr/>\n <w:r/>\n</w:p>",
            f"<w:p>\n <w:pPr/>{START}\n <w:r/>\n{END}{REFERENCE}</w:p>",
        ),
        (
            "<w:p><w:r/><w:ins><w:r/></w:ins></w:p>",
            f"<w:p>{START}<w:r/><w:ins><w:r/></w:ins>{END}{REFERENCE}</w:p>",
        ),
    ],
)
def test_anchors_stand_around_what_a_paragraph_holds(paragraph: str, result: str) -> None:
    head, tail = f"<w:document {NAMES}><w:body>", "<w:p>后</w:p></w:body></w:document>"
    assert anchored(head + paragraph + tail).decode() == head + result + tail


@pytest.mark.parametrize("uri", [W, STRICT])
@pytest.mark.parametrize(
    "part",
    ['<w:body xmlns:w="{}"><w:p/></w:body>', '<q:body xmlns:q="{}"><q:p>a</q:p></q:body>',
     '<body xmlns="{}"><p/></body>', '<x><r:p xmlns:r="{}"><r:r/></r:p></x>'],
    ids=["usual prefix", "other prefix", "no prefix", "declared there"],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_anchors_are_in_the_document_s_namespace(part: str, uri: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    tree = etree.fromstring(anchored((head + part.format(uri)).encode(encoding)))
    anchors = [item for item in tree.iter() if "comment" in str(item.tag)]
    names = ("commentRangeStart", "commentRangeEnd", "commentReference")
    assert [item.tag for item in anchors] == [f"{{{uri}}}{name}" for name in names]
    assert [item.items() for item in anchors] == [[(f"{{{uri}}}id", "7")]] * 3


def test_a_comment_may_go_over_several_paragraphs() -> None:
    head, tail = f"<w:document {NAMES}><w:body>", "</w:body></w:document>"
    part = head + "<w:p/><w:p/><w:p>甲</w:p>" + tail
    paragraphs = Paragraphs(part.encode())
    last = part.index("<w:p>甲")
    paragraphs.comment(7, paragraphs.first, last)
    assert paragraphs.result().decode() == (
        f"{head}<w:p>{START}</w:p><w:p/><w:p>甲{END}{REFERENCE}</w:p>{tail}"
    )


def test_anchors_are_taken_out_with_the_run_that_holds_nothing_else() -> None:
    styled = REFERENCE.replace("<w:r>", '<w:r><w:rPr><w:rStyle w:val="x"/></w:rPr>')
    for run in (REFERENCE, styled):
        assert removed(f"<w:p>{START}甲{END}{run}乙</w:p>", "7") == "<w:p>甲乙</w:p>"


def test_what_else_stands_in_the_run_stays() -> None:
    run = REFERENCE.replace("</w:r>", "<w:t>丙</w:t></w:r>")
    assert removed(f"<w:p>{run}</w:p>", "7") == "<w:p><w:r><w:t>丙</w:t></w:r></w:p>"
    both = "<w:r>{}{}</w:r>".format(*(f'<w:commentReference w:id="{n}"/>' for n in (7, 8)))
    assert removed(f"<w:p>{both}</w:p>", "7", "8") == "<w:p></w:p>"
    assert removed(f"<w:p>{both}</w:p>", "8") == f"<w:p>{REFERENCE}</w:p>"


def test_a_reference_outside_a_run_goes_too() -> None:
    assert removed('<w:p><w:commentReference w:id="7"/></w:p>', "7") == "<w:p></w:p>"


def test_anchors_of_other_comments_stay_and_their_ids_are_known() -> None:
    inner = f"<w:p>{START}甲{END}{REFERENCE}</w:p>"
    assert removed(inner, "8") == inner
    paragraphs = Paragraphs(f"<w:body {NAMES}>{inner}</w:body>".encode())
    assert set(paragraphs.used) == {"7"}
    paragraphs.remove({"7"})
    assert not paragraphs.used


def test_marks_change_nothing_but_the_start_tags_of_paragraphs() -> None:
    part = f'<w:body {NAMES}><w:p/><w:p w:x="1">甲<w:pPr/></w:p></w:body>'
    first, second = part.index("<w:p/>"), part.index("<w:p w:x")
    marked = part.replace("<w:p/>", f'<w:p perftable="{first}"/>')
    marked = marked.replace("<w:p w:x", f'<w:p perftable="{second}" w:x')
    assert Paragraphs(part.encode()).marked().decode() == marked
