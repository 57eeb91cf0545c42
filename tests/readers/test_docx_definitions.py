"""A numbering part: refused where it is broken, whether or not a paragraph asks for its lists."""

import pytest

from perftable.readers.base import UnreadableFile
from perftable.readers.word import definitions, xml
from perftable.readers.word.definitions import MAX_KEPT, Definitions, numbering_of
from wordfile import NAMES

LISTS = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
OPEN, CLOSE = f"<w:numbering {NAMES}>", "</w:numbering>"
WHOLE = OPEN + LISTS + CLOSE
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def deep(levels: int) -> str:
    """A part of elements so many deep, the root among them."""
    return OPEN + "<w:p>" * (levels - 1) + "</w:p>" * (levels - 1) + CLOSE


USUAL = {
    "as programs write it": XML + WHOLE,
    "with a mark of its order": "\ufeff" + XML + WHOLE,
    "without a declaration": WHOLE,
    "without lists": OPEN + CLOSE,
    "with spaces behind": WHOLE + "\r\n",
    "as deep as may be": deep(xml.MAX_LEVELS),
}
ODD = {
    "empty": f"<w:numbering {NAMES}/>",
    "with a comment before": "<!-- a -->" + WHOLE,
    "with a comment behind": WHOLE + "<!-- a -->",
    "with a comment that ends it": OPEN + f"<!--{CLOSE}-->" + CLOSE,
    "with a space in its end": WHOLE[:-1] + " >",
    "with another prefix": WHOLE.replace("w:", "q:").replace("xmlns:w", "xmlns:q"),
    "with a bracket in its tag": WHOLE.replace(">", ' a=">">', 1),
    "in GBK": '<?xml version="1.0" encoding="GBK"?>' + WHOLE,
}
BROKEN = {
    "cut off": WHOLE[:-1],
    "with a second root": WHOLE + "<w:a/>",
    "with two of them": WHOLE + WHOLE,
    "with two of them, the first closed oddly": WHOLE[:-1] + " >" + WHOLE,
    "with two of them, the first empty": f"<w:numbering {NAMES}/>" + WHOLE,
    "with a second root before it": "<w:a/>" + WHOLE,
    "with text behind": WHOLE + "a",
    "with text before": "a" + WHOLE,
    "not closed": OPEN + "<w:num>" + CLOSE,
    "with an entity": OPEN + "&a;" + CLOSE,
    "with a prefix nobody knows": OPEN + "<q:a/>" + CLOSE,
    "with an attribute twice": OPEN + '<w:a a="" a=""/>' + CLOSE,
    "with a DTD": "<!DOCTYPE w:numbering>" + WHOLE,
    "with a DTD behind the declaration": XML + "<!DOCTYPE w:numbering>" + WHOLE,
    "with an attribute twice in its tag": WHOLE.replace(">", ' a="" a="">', 1),
    "in an encoding nobody reads": '<?xml version="1.0" encoding="UTF-7"?>' + WHOLE,
    "too deep": deep(xml.MAX_LEVELS + 2),  # libxml2 2.12 bears one more than later ones
    "no XML": "",
}


@pytest.mark.parametrize("text", USUAL.values(), ids=USUAL)
def test_no_tree_is_made_of_a_usual_part_before_a_list_is_asked_for(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(xml, "parse", None)
        lists = Definitions(text.encode())
    assert (lists.get("1") is not None) == ("<w:num " in text)


@pytest.mark.parametrize("text", [*USUAL.values(), *ODD.values()], ids=[*USUAL, *ODD])
def test_what_it_defines_is_the_same_however_it_is_written(text: str) -> None:
    encoding = "gbk" if "GBK" in text else "utf-8"
    numbering = numbering_of(text.encode(encoding))
    shown = [numbering.next("1", 0), numbering.next("1", 0), numbering.next("2", 0)]
    assert shown == (["3.", "4.", ""] if "Num" in text else ["", "", ""])


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_part_is_refused_as_the_parser_refuses_it(text: str) -> None:
    with pytest.raises(UnreadableFile) as parsed:
        xml.parse(text.encode())
    with pytest.raises(UnreadableFile) as refused:
        numbering_of(text.encode())
    assert refused.value.spoken == parsed.value.spoken


def test_a_document_without_lists() -> None:
    assert numbering_of(None).next("1", 0) == ""


@pytest.mark.parametrize(("size", "kept"), [(MAX_KEPT, True), (MAX_KEPT + 1, False)])
def test_what_is_kept_has_a_limit(size: int, kept: bool) -> None:
    known = definitions._known
    known.cache_clear()
    part = WHOLE.encode().ljust(size)
    assert [numbering_of(part).next("1", 0) for _ in range(2)] == ["3.", "3."]
    assert known.cache_info().currsize == kept
