"""Whatever a package says of its comments, an annotated copy has all of ours, or there is none."""

import io
import re
from collections.abc import Callable

import docx
import pytest
from lxml import etree

from commented import copy, inside, note, with_comments
from perftable.annotating.relations import TYPE
from perftable.readers.base import UnreadableFile
from wordfile import NAMES, REL, W, pack, par, parts, row, tbl

BODY = par("年度") + tbl(row("职责", "预算", "目标"), row("环境", "1", "好"))
FOUND = (note(1, 2, "name"), note(1, 2, "goal"))
COMMENTS = f"<w:comments {NAMES}/>".encode()
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OUT = ' TargetMode="External"'
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def comment(key: str, author: str = "王", inner: str = "<w:p/>") -> str:
    return f'<w:comment w:id="{key}" w:author="{author}">{inner}</w:comment>'


def package(
    *links: str, typed: tuple[str, ...] = ("comments.xml",), kind: str = TYPE, **files: bytes
) -> bytes:
    """A Word file with these relationships to comments, and further files in its folder."""
    made = parts(BODY)
    told = "".join(
        f'<Relationship Id="c{n}" Type="{REL}/comments" {link}/>' for n, link in enumerate(links)
    )
    listed = re.sub(
        rb'<Relationship Id="(theme|numbering)"[^>]*>', b"", made["word/_rels/document.xml.rels"]
    )
    made["word/_rels/document.xml.rels"] = listed.replace(b"</R", told.encode() + b"</R")
    types = "".join(f'<Override PartName="/word/{name}" ContentType="{kind}"/>' for name in typed)
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(
        b"</T", types.encode() + b"</T"
    )
    for name, data in files.items():
        made["word/" + name.replace("_", ".")] = data
    return pack(spaced(made))


def spaced(made: dict[str, bytes]) -> dict[str, bytes]:
    """The parts with the namespaces that other programs want."""
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(
        b"<Types>", f'<Types xmlns="{PACKAGE}content-types">'.encode()
    )
    for name in made:
        if name.endswith(".rels"):
            made[name] = made[name].replace(
                b"<Relationships>", f'<Relationships xmlns="{PACKAGE}relationships">'.encode()
            )
    return made


def to(name: str, more: str = "") -> str:
    return f'Target="{name}"{more}'


OPENS = {
    "no comments": package(typed=()),
    "to nothing": package(to("NULL"), typed=()),
    "out of the package": package(to("http://example.org/c.xml", OUT), typed=()),
    "out, and named like a part": package(to("comments.xml", OUT), typed=()),
    "a part that is not there": package(to("comments.xml"), typed=()),
    "a part that is not there and has a type": package(to("comments.xml")),
    "to the styles": package(to("styles.xml"), typed=()),
    "to the document": package(to("document.xml"), typed=()),
    "to a picture": package(to("a.png"), typed=(), a_png=b"\x89PNG"),
    "above the package": package(to("../../comments.xml"), typed=()),
    "without a type": package(to("comments.xml"), typed=(), comments_xml=COMMENTS),
    "with another type": package(to("comments.xml"), kind="application/xml", comments_xml=COMMENTS),
    "from the root": package(to("/word/comments.xml"), comments_xml=COMMENTS),
    "nothing, then the part": package(to("NULL"), to("comments.xml"), comments_xml=COMMENTS),
    "out, then the part": package(to("x", OUT), to("comments.xml"), comments_xml=COMMENTS),
    "twice": package(to("comments.xml"), to("comments.xml"), comments_xml=COMMENTS),
    "default namespace": package(
        to("comments.xml"), comments_xml=f'<comments xmlns="{W}" xmlns:w="urn:x"/>'.encode()
    ),
    "utf-16": package(to("comments.xml"), comments_xml=COMMENTS.decode().encode("utf-16")),
}
MIXED_UP = {
    "without a namespace": package(
        to("comments.xml"), comments_xml=b"<comments><comment/></comments>"
    ),
    "another namespace": package(to("comments.xml"), comments_xml=b'<w:comments xmlns:w="urn:x"/>'),
    "strict in a transitional document": package(
        to("comments.xml"), comments_xml=f'<w:comments xmlns:w="{STRICT}"/>'.encode()
    ),
    "a comment for a root": package(
        to("comments.xml"), comments_xml=f'<w:comment {NAMES} w:author="perftable"/>'.encode()
    ),
    "two parts": package(
        to("comments.xml"),
        to("comments2.xml"),
        typed=("comments.xml", "comments2.xml"),
        comments_xml=COMMENTS,
        comments2_xml=COMMENTS,
    ),
    "a part that no relationship leads to": package(to("comments.xml#x"), comments_xml=COMMENTS),
}
DAMAGED = {
    "empty": package(to("comments.xml"), comments_xml=b""),
    "cut off": package(to("comments.xml"), comments_xml=COMMENTS[:-2] + b"><w:comment>"),
}


OUR = "perftable"


def read(data: bytes) -> list[tuple[int, str]]:
    """The id and the author of each comment, in the part to which another program is led."""
    part = docx.Document(io.BytesIO(data)).part.part_related_by(f"{REL}/comments")
    found = etree.fromstring(part.blob).iter(f"{{{W}}}comment")
    return [(int(str(one.get(f"{{{W}}}id"))), str(one.get(f"{{{W}}}author"))) for one in found]


def ours(data: bytes) -> list[int]:
    """The ids of our comments as another program reads them; each has its anchors."""
    found = [number for number, author in read(data) if author == OUR]
    tree = etree.fromstring(inside(data))
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        anchors = [int(str(item.get(f"{{{W}}}id"))) for item in tree.iter(f"{{{W}}}{kind}")]
        assert [anchors.count(number) for number in found] == [1] * len(found)
    links = etree.fromstring(inside(data, "word/_rels/document.xml.rels"))
    assert sum(str(link.get("Type")).endswith("/comments") for link in links) == 1
    return found


@pytest.mark.parametrize("name", OPENS)
def test_a_copy_opens_and_has_its_comments(name: str) -> None:
    made = copy(OPENS[name], *FOUND)
    assert ours(made) == [0, 1]
    assert ours(copy(made, *FOUND)) == [0, 1]


@pytest.mark.parametrize("name", MIXED_UP)
def test_where_comments_are_mixed_up_there_is_no_copy(name: str) -> None:
    with pytest.raises(UnreadableFile, match="mixed up"):
        copy(MIXED_UP[name], *FOUND)


@pytest.mark.parametrize("name", DAMAGED)
def test_where_comments_are_damaged_there_is_no_copy(name: str) -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        copy(DAMAGED[name], *FOUND)


def commented(*comments: str) -> bytes:
    part = f"<w:comments {NAMES}>{''.join(comments)}</w:comments>".encode()
    return package(to("comments.xml"), comments_xml=part)


@pytest.mark.parametrize(
    ("comments", "numbers", "kept"),
    [
        ([comment("1", OUR, comment("2", OUR))], [0, 1], []),
        ([comment("0", inner=comment("1", OUR))], [1, 2], [0]),
        ([comment("0"), comment("0", OUR)], [1, 2], [0]),
        ([comment(" 0 "), comment("+1"), comment("02")], [3, 4], [0, 1, 2]),
        ([comment("2147483647")], [0, 1], [2147483647]),
    ],
    ids=["ours in ours", "ours in another's", "one id for two", "odd spellings", "large"],
)
def test_new_comments_beside_old_ones(
    comments: list[str], numbers: list[int], kept: list[int]
) -> None:
    made = copy(commented(*comments), *FOUND)
    assert ours(made) == numbers
    assert [number for number, author in read(made) if author != OUR] == kept


def test_another_s_comment_inside_ours_is_not_thrown_away() -> None:
    with pytest.raises(UnreadableFile, match="mixed up"):
        copy(commented(comment("1", OUR, comment("2"))), *FOUND)


def test_what_another_part_says_is_not_taken_for_what_is_said_of_comments() -> None:
    """A relationship says that the styles tell more of comments; they name a paragraph of ours."""
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    old = f'<w:p w14:paraId="1A" xmlns:w14="{w14}"/>'
    more = f'<w:x {NAMES}><w:y w14:paraId="1A" xmlns:w14="{w14}"/></w:x>'.encode()
    data = with_comments(BODY, comment("1", OUR, old), commentsExtended=more)
    assert inside(copy(data, *FOUND), "word/commentsExtended.xml") == more


Break = Callable[[pytest.MonkeyPatch], None]


def cuts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.annotating.comments.Comments.result", lambda self: COMMENTS[:-1])


def forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.annotating.comments.Comments.result", lambda self: COMMENTS)


@pytest.mark.parametrize("breaks", [cuts, forgets])
def test_a_part_that_went_wrong_is_not_given_out(
    breaks: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch)
    with pytest.raises(UnreadableFile, match="would not read"):
        copy(OPENS["no comments"], *FOUND)
