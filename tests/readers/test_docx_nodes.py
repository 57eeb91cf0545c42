"""Properties read by their tags say what the parser would have said, or are left to it."""

from collections.abc import Iterable

import pytest
from lxml import etree

from perftable.readers.word.fast import nodes
from perftable.readers.word.names import Node
from wordfile import W

Told = list[tuple[str, list[tuple[str, str]], "Told"]]


def told(items: Iterable[Node]) -> Told:
    return [
        (item.tag, [(str(key), str(value)) for key, value in item.items()], told(item))
        for item in items
    ]


def parsed(markup: str) -> Told:
    return told(etree.fromstring(f'<w:a xmlns:w="{W}">{markup}</w:a>'))


READ = {
    "cell": '<w:tcPr><w:tcW w:w="959" w:type="dxa"/><w:gridSpan w:val="4"/><w:vMerge/></w:tcPr>',
    "properties in one another": "<w:pPr><w:rPr><w:b /></w:rPr><w:rPr></w:rPr></w:pPr>",
    "fonts": '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="a b"/></w:rPr>',
    "several": '<w:tblPrEx/><w:trPr>\n  <w:gridBefore w:val="1"/>\r\n\t</w:trPr>',
    "attributes of what has children": '<w:sectPr w:rsidR="00000000"><w:pgSz w:w=""/></w:sectPr>',
    "nothing": "",
}


@pytest.mark.parametrize("markup", READ.values(), ids=READ)
def test_properties_are_those_of_the_parser(markup: str) -> None:
    found = nodes.elements(markup.encode())
    assert found is not None
    assert told(found) == parsed(markup)


LEFT = {
    "attribute twice": '<w:b w:val="1" w:val="0"/>',
    "attribute without a space": '<w:tcW w:w="1"w:type="dxa"/>',
    "attribute in single quotes": "<w:b w:val='1'/>",
    "attribute of another namespace": '<w:headerReference r:id="rId1"/>',
    "bracket in an attribute": '<w:b w:val="<"/>',
    "reference in an attribute": '<w:b w:val="&lt;"/>',
    "tab in an attribute": '<w:b w:val="\t"/>',
    "noncharacter in an attribute": '<w:b w:val="\uffff"/>',
    "element of another namespace": "<x:b/>",
    "declaration": '<w:b xmlns:w="urn:x"/>',
    "text": "<w:b/>甲",
    "text before": "甲<w:b/>",
    "comment": "<!-- --><w:b/>",
    "not ended": "<w:pPr><w:b/>",
    "ended twice": "<w:b/></w:pPr>",
    "ended by another": "<w:pPr><w:b/></w:rPr>",
    "tracked change": "<w:tcPr><w:cellDel/></w:tcPr>",
}


@pytest.mark.parametrize("markup", LEFT.values(), ids=LEFT)
def test_what_is_not_proven_is_left_to_the_parser(markup: str) -> None:
    assert nodes.elements(markup.encode()) is None
    assert nodes.elements(markup.encode()) is None  # nor is it remembered as anything


def test_bytes_that_are_no_text_are_left_to_the_parser() -> None:
    assert nodes.elements(b'<w:b w:val="\xff"/>') is None


def test_only_short_tags_are_looked_at() -> None:
    def tag(size: int) -> bytes:
        return b'<w:b w:val="' + b"1" * (size - len('w:b w:val=""/>')) + b'"/>'

    assert nodes.elements(tag(nodes.MAX_TAG)) is not None
    assert nodes.elements(tag(nodes.MAX_TAG + 1)) is None


def test_known_tags_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "_known", {})
    monkeypatch.setattr(nodes, "MAX_KNOWN", 2)
    monkeypatch.setattr(nodes, "MAX_REMEMBERED", 0)
    for number in range(5):
        assert nodes.elements(b'<w:b w:val="%d"/>' % number) is not None
        assert len(nodes._known) <= 2


def test_short_pieces_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    markup = b"<w:pPr><w:b/></w:pPr>"
    monkeypatch.setattr(nodes, "MAX_REMEMBERED", len(markup))
    assert nodes.elements(markup) is nodes.elements(markup)
    monkeypatch.setattr(nodes, "MAX_REMEMBERED", len(markup) - 1)
    assert nodes.elements(markup) is not nodes.elements(markup)
