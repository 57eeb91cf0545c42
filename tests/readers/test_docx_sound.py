"""Small parts that Python's own parser tells: what it says lxml says too, and of the rest it is asked."""

import sys
from random import Random

import pytest
from lxml import etree

from perftable.readers.base import UnreadableFile
from perftable.readers.word import xml
from perftable.readers.word.sound import (
    MAX_BETWEEN,
    MAX_LEVELS,
    MAX_PART,
    children,
    is_sound,
    told_children,
    told_namespaces,
    told_sound,
)
from wordfile import NAMES

XML = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LINKS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="a" Type="x/styles" Target="a&amp;b.xml"/><Relationship Id="b"/>'
    b"</Relationships>"
)
STYLES = (
    f'<w:styles {NAMES}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文"/><w:pPr>'
    '<w:ind w:left="420"/></w:pPr></w:style></w:styles>'
).encode()


def deep(levels: int) -> bytes:
    return b"<a>" * levels + b"</a>" * levels


def test_what_programs_write_is_told() -> None:
    assert told_sound(STYLES)
    found = told_namespaces(STYLES[: STYLES.index(b">") + 1] + b"</w:styles>")
    assert found == etree.fromstring(STYLES).nsmap
    for part in (
        XML + LINKS,
        LINKS,
        b"\xef\xbb\xbf" + XML + LINKS,
        XML.replace(b'"', b"'") + LINKS,
    ):
        told = told_children(part)
        assert told is not None
        assert [one.get("Target") for one in told] == ["a&b.xml", None]


ODD = {
    "a comment": STYLES.replace(b"<w:pPr>", b"<!--a--><w:pPr>"),
    "an instruction": STYLES.replace(b"<w:pPr>", b"<?a b?><w:pPr>"),
    "a namespace that may be no URI": STYLES.replace(b"<w:pPr>", b'<w:pPr xmlns:q="a%b">'),
    "a namespace that is taken back": STYLES.replace(b"<w:pPr>", b'<w:pPr xmlns="">'),
    "the namespace that all have": STYLES.replace(
        b"<w:pPr>", b'<w:pPr xmlns:xml="http://www.w3.org/XML/1998/namespace">'
    ),
}


@pytest.mark.parametrize("part", ODD.values(), ids=ODD)
def test_what_is_odd_is_left_to_lxml(part: bytes) -> None:
    assert not told_sound(part)


@pytest.mark.parametrize(
    "part",
    [
        LINKS.replace(b"x/styles", b"x/\nstyles"),
        LINKS.replace(b'"x/styles"', b"'x/styles'"),
        XML.replace(b"1.0", b"2.0") + LINKS,
        XML.replace(b"yes", b"perhaps") + LINKS,
    ],
    ids=["a line in a value", "other quotes", "another version", "a wrong declaration"],
)
def test_attributes_that_parsers_may_read_otherwise_are_left_to_lxml(part: bytes) -> None:
    assert told_children(part) is None


def test_the_bounds_of_libxml2_are_kept() -> None:
    assert told_sound(deep(MAX_LEVELS))
    assert not told_sound(deep(MAX_LEVELS + 1))
    assert MAX_LEVELS < xml.MAX_LEVELS
    assert told_sound(b"<a" + b"b" * (MAX_BETWEEN - 4) + b"/>")
    assert not told_sound(b"<a" + b"b" * (MAX_BETWEEN - 3) + b"/>")


@pytest.fixture(params=[False, True], ids=["without lxml", "with lxml"])
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether lxml is there already."""
    if not request.param:
        others = {name: one for name, one in sys.modules.items() if name != "lxml.etree"}
        monkeypatch.setattr(sys, "modules", others)
    return bool(request.param)


def test_what_is_told_and_what_lxml_says_is_the_same(
    here: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bytes] = []
    monkeypatch.setattr(xml, "is_sound", lambda part: asked.append(part) or True)  # type: ignore[func-returns-value]
    assert is_sound(STYLES)
    assert bool(asked) == here
    assert [dict(one.items()) for one in children(XML + LINKS)] == [
        {"Id": "a", "Type": "x/styles", "Target": "a&b.xml"},
        {"Id": "b"},
    ]
    with pytest.raises(UnreadableFile, match="DTD"):
        children(b"<!DOCTYPE a>" + LINKS)
    with pytest.raises(UnreadableFile, match="damaged"):
        children(XML + LINKS[:-1])


def test_of_large_parts_lxml_is_asked(here: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def part(size: int) -> bytes:
        return b"<a>" + b'"' * (size - 7) + b"</a>"

    monkeypatch.setattr(xml, "is_sound", lambda _: False)
    assert [is_sound(part(size)) for size in (MAX_PART, MAX_PART + 1)] == [not here, False]


PIECES = (
    *(b"<", b">", b"/", b'"', b"'", b"=", b" ", b"&", b"\n", b"\0", b"\x01", b"\xff", b":", b"w:"),
    *(b"&lt;", b"&a;", b"&#0;", b"&#xFFFE;", b"\xef\xbf\xbf", b"\xed\xa0\x80", b"]]>", b"<!--a-->"),
    *(b"<a/>", b"<a>", b"</a>", b"<q:a/>", b' a="1" a="2"', b' xmlns:q="a"', b' xmlns:q=""'),
    *(
        b' xmlns="urn:a"',
        b' xml:space="a"',
        b"\xe7\x94\xb2",
        b"\xc3\x97",
        b"\xef\xbb\xbf",
        b"<?a?>",
    ),
)


def spoilt(part: bytes, random: Random) -> bytes:
    place = random.randrange(len(part))
    gone = random.choice((0, 0, 1, 3))
    return part[:place] + random.choice(PIECES) + part[place + gone :]


def lxml_says(part: bytes) -> etree._Element | None:
    return xml.fragment(part, xml.fragment_parser())


def test_nothing_is_told_of_spoilt_parts_that_lxml_does_not_say() -> None:
    random = Random(16)
    told = 0
    for _ in range(1500):
        part = spoilt(STYLES, random)
        if told_sound(part):
            told += 1
            assert lxml_says(part) is not None, part
        part = spoilt(LINKS, random)
        found = told_children(part)
        if found is not None:
            told += 1
            root = lxml_says(part)
            assert root is not None, part
            assert [one.get("Id") for one in found] == [one.get("Id") for one in root], part
        end = b"</" + LINKS[1 : LINKS.index(b" ")] + b">"
        element = spoilt(LINKS[: LINKS.index(b">") + 1], random) + end
        names = told_namespaces(element)
        if names is not None:
            told += 1
            root = lxml_says(element)
            assert root is not None, element
            assert names == root.nsmap
    assert told > 100
