"""A new comments part is known to the package in the way the package is written."""

from perftable.annotating.relations import TYPE, free_name, with_link, with_type
from perftable.readers._word.namespaces import STRICT
from wordfile import W

TYPES = '<Types xmlns="t"><Default Extension="xml" ContentType="a"/>{}</Types>'


def test_a_content_type_is_added_at_the_end() -> None:
    added = f'<Override PartName="/word/comments.xml" ContentType="{TYPE}"/>'
    result = with_type(TYPES.format("").encode(), "word/comments.xml")
    assert result.decode() == TYPES.format(added)


def test_a_relationship_has_an_id_of_its_own_and_the_prefix_of_the_part() -> None:
    links = '<p:Relationships xmlns:p="r"><p:Relationship Id="rIdComments"/>{}</p:Relationships>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    added = f'<p:Relationship Id="rIdComments1" Type="{kind}" Target="comments.xml"/>'
    result = with_link(links.format("").encode(), "comments.xml", W)
    assert result.decode() == links.format(added)


def test_a_document_without_relationships_gets_them() -> None:
    result = with_link(None, "comments.xml", STRICT).decode()
    assert '<Relationship Id="rIdComments" Type="http://purl.oclc.org/ooxml/' in result
    assert result.endswith('/comments" Target="comments.xml"/></Relationships>')


def test_the_name_is_one_that_nothing_has() -> None:
    types = TYPES.format('<Override PartName="/word/Comments1.xml" ContentType="b"/>').encode()
    assert free_name(frozenset(), types, "word") == "word/comments.xml"
    assert free_name(frozenset(["word/comments.xml"]), types, "word") == "word/comments2.xml"
    assert free_name(frozenset(), types, "") == "comments.xml"
