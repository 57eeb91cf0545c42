"""A new comments part is known to the package in the way the package is written."""

import pytest

from perftable.annotating.relations import TYPE, Links, Types
from perftable.readers.base import UnreadableFile
from perftable.readers.word.namespaces import STRICT
from wordfile import W

PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
TYPES = (
    f'<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="a"/>{{}}</Types>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def test_a_content_type_is_added_at_the_end() -> None:
    added = f'<Override PartName="/word/comments.xml" ContentType="{TYPE}"/>'
    result = Types(TYPES.format("").encode()).with_comments("word/comments.xml")
    assert result.decode() == TYPES.format(added)


def test_a_content_type_that_is_wrong_is_replaced() -> None:
    wrong = '<Override PartName="/word/Comments.xml" ContentType="b"/>'
    types = Types(TYPES.format(wrong).encode())
    assert not types.is_comments("word/comments.xml")
    added = f'<Override PartName="/word/comments.xml" ContentType="{TYPE}"/>'
    assert types.with_comments("word/comments.xml").decode() == TYPES.format(added)


def test_parts_that_hold_comments_are_known_however_they_are_spelled() -> None:
    kind = TYPE.upper()
    types = Types(
        TYPES.format(
            f'<Override PartName="/word/my%20Comments.xml" ContentType="{kind}"/>'
        ).encode()
    )
    assert list(types.comments()) == ["word/my comments.xml"]
    assert types.is_comments("Word/my comments.xml")


def test_a_relationship_has_an_id_of_its_own_and_the_prefix_of_the_part() -> None:
    links = f'<p:Relationships xmlns:p="{PACKAGE}relationships"><p:Relationship Id="rIdComments"/>{{}}</p:Relationships>'
    added = f'<p:Relationship Id="rIdComments1" Type="{KIND}" Target="comments.xml"/>'
    result = Links(links.format("").encode()).with_comments("comments.xml", W)
    assert result.decode() == links.format(added)


def test_a_document_without_relationships_gets_them() -> None:
    result = Links(None).with_comments("comments.xml", STRICT).decode()
    assert '<Relationship Id="rIdComments" Type="http://purl.oclc.org/ooxml/' in result
    assert result.endswith('/comments" Target="comments.xml"/></Relationships>')


def test_the_name_is_one_that_nothing_has() -> None:
    types = Types(
        TYPES.format('<Override PartName="/word/Comments1.xml" ContentType="b"/>').encode()
    )
    assert types.free_name(frozenset(), "word") == "word/comments.xml"
    assert types.free_name(frozenset(["word/comments.xml"]), "word") == "word/comments2.xml"
    assert types.free_name(frozenset(), "") == "comments.xml"


@pytest.mark.parametrize(
    "data", [b"<Relationships xmlns='urn:x'/>", b"<Relationship/>", b"<Types/>"]
)
def test_a_list_of_another_kind_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="mixed up"):
        Links(data)
