"""Where the bytes of elements stand, in every encoding and spelling."""

import pytest

from perftable.annotating.tags import Tag, scan
from perftable.readers.base import UnreadableFile

XML = (
    '<?xml version="1.0" encoding="{}"?><a:r xmlns:a="u" xmlns="v"><!-- <p> --><a:p a:k="/>" j="1"/>'
    "甲&lt;<p></p><![CDATA[</p>]]><?x <p?><a:p >乙<q/></a:p ></a:r>\n<!-- end -->"
)
ENCODINGS = ["utf-8", "utf-16", "iso-8859-1"]


def tags(data: bytes) -> list[Tag]:
    found: list[Tag] = []
    scan(data, found.append)
    return found


def encoded(encoding: str) -> bytes:
    return XML.format(encoding).encode(encoding, "xmlcharrefreplace")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_bytes_of_each_element_are_its_own(encoding: str) -> None:
    data = encoded(encoding)
    plain = "utf-16-le" if encoding == "utf-16" else encoding
    written = [data[tag.begin : tag.end].decode(plain) for tag in tags(data)]
    assert written[:3] == ['<a:p a:k="/>" j="1"/>', "<p></p>", "<q/>"]
    assert written[3].endswith("<q/></a:p >")
    assert written[4].startswith("<a:r")
    assert written[4].endswith("</a:r>")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_content_stands_between_the_tags(encoding: str) -> None:
    data = encoded(encoding)
    plain = "utf-16-le" if encoding == "utf-16" else encoding
    inner = [data[tag.inner : tag.close].decode(plain) for tag in tags(data)]
    assert inner[:3] == ["", "", ""]
    assert inner[3].endswith("<q/>")
    assert [tag.empty for tag in tags(data)] == [True, False, True, False, False]


def test_names_attributes_and_relatives() -> None:
    empty, plain, inner, last, root = tags(encoded("utf-8"))
    assert (empty.uri, empty.local, empty.prefix, empty.name) == ("u", "p", "a", "a:p")
    assert (plain.uri, plain.prefix, plain.name) == ("v", "", "p")
    assert empty.attributes == {"k": "/>", "j": "1"}
    assert root.first is empty
    assert (inner.parent, last.parent, root.parent) == (last, root, None)
    assert (root.children, last.children) == (3, 1)


def test_an_empty_root_is_told_from_an_open_one() -> None:
    assert [tag.empty for data in (b"<a/>", b"<a></a>") for tag in tags(data)] == [True, False]


def test_a_name_without_a_namespace() -> None:
    (tag,) = tags(b'<a b="c"/>')
    assert (tag.uri, tag.local, tag.prefix, tag.attributes) == ("", "a", "", {"b": "c"})


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"<a><b></a>", "line 1"),
        (b"<!DOCTYPE a><a/>", "DTD"),
        ("<?xml version='1.0' encoding='gbk'?><a>甲</a>".encode("gbk"), "gbk"),
    ],
    ids=["broken", "DTD", "an encoding that cannot be edited"],
)
def test_what_cannot_be_edited_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableFile, match=word):
        tags(data)
