"""A part that is held whole is read from its bytes as the careful path reads it, or left to it."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anyrows import DOCUMENTS, HARM
from mutations import spoil, word_seeds
from perftable.model.grid import Grid, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word import reading
from perftable.readers.word.cells import Cells
from perftable.readers.word.fast.islands import Islands, Surprise
from perftable.readers.word.fast.sheet import styles_of
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.xml import MAX_LEVELS
from wordfile import W, cell, pack, par, parts, row, run, tbl

STYLE = '<w:style w:type="paragraph" w:styleId="{}"{}><w:pPr><w:ind w:left="{}"/></w:pPr></w:style>'
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"


def both(data: bytes) -> list[Source | str]:
    """What both paths say of a file."""
    found: list[Source | str] = []
    for fast in (True, False):
        try:
            found.append(reading.read_docx(Path("a.docx"), data, fast=fast))
        except UnreadableFile as refusal:
            found.append(refusal.say("en"))
    return found


def packed(document: str, **others: str) -> bytes:
    whole = parts("")
    whole["word/document.xml"] = document.encode("utf-8", "surrogatepass")
    return pack(whole | {f"word/{name}.xml": text.encode() for name, text in others.items()})


def test_ordinary_markup_never_meets_the_careful_path(monkeypatch: pytest.MonkeyPatch) -> None:
    def careful(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(Cells, "paragraph", careful)
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    tabbed = par("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>")
    merged = row(cell("a", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "b")
    data = pack(parts(par(run("头"), listed) + tabbed + tbl(merged, row("一", "二", "")) + par()))
    source = reading.read_docx(Path("a.docx"), data)
    assert [b.text for b in source.blocks if not isinstance(b, Grid)] == ["头", "甲\t乙"]
    assert [r.cells for b in source.blocks if isinstance(b, Grid) for r in b.rows] == [
        ["a", "", "b"],
        ["一", "二", ""],
    ]


SURPRISES = {
    "two bodies": "<w:document xmlns:w='{W}'><w:body/><w:body/></w:document>",
    "no body": "<w:document xmlns:w='{W}'><w:p/></w:document>",
    "another namespace": "<w:document xmlns:w='urn:x'><w:body></w:body></w:document>",
    "a comment before": "<!-- a --><w:document xmlns:w='{W}'><w:body></w:body></w:document>",
    "unclosed": "<w:document xmlns:w='{W}'><w:body><w:p>",
    "more behind": "<w:document xmlns:w='{W}'><w:body></w:body></w:document>甲",
}


@pytest.mark.parametrize("text", SURPRISES.values(), ids=SURPRISES)
def test_what_surprises_is_left_to_the_careful_path(text: str) -> None:
    one, other = both(packed(text.replace("{W}", W)))
    assert one == other


@pytest.mark.parametrize("text", ["<w:p/>", "<w:p>甲<!-- a --></w:p>", "<w:p><w:x a='>'/></w:p>"])
def test_an_island_ends_where_its_element_ends(text: str) -> None:
    data = f'<w:document xmlns:w="{W}"><w:body>{text}<w:p/></w:body></w:document>'.encode()
    islands = Islands(data)
    end = islands.end_of(islands.start)
    assert data[islands.start : end] == text.encode()
    if b"<!--" in data[:end]:  # in which anything could stand
        with pytest.raises(Surprise):
            islands.body(islands.start, end)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS)
def test_any_rows_read_the_same(whole: str) -> None:
    one, other = both(packed(whole))
    assert one == other


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, HARM, st.floats(0, 1), st.integers(0, 9))
def test_any_damage_does_the_same(whole: str, harm: str, at: float, cut: int) -> None:
    place = int(at * len(whole))
    one, other = both(packed(whole[:place] + harm + whole[place + cut :]))
    assert one == other


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(word_seeds()), st.randoms(use_true_random=False))
def test_spoilt_files_are_read_or_refused_alike(seed: bytes, random: Random) -> None:
    one, other = both(spoil(seed, random))
    assert one == other


def sheet(inner: str) -> bytes:
    return f'<w:styles xmlns:w="{W}">{inner}</w:styles>'.encode()


def nested(levels: int) -> str:
    """A style of elements so many deep, itself among them."""
    inner = levels - 1
    return f'<w:style w:styleId="d">{"<w:a>" * inner}{"</w:a>" * inner}</w:style>'


def test_styles_may_be_as_deep_as_a_part() -> None:
    assert styles_of(sheet(nested(MAX_LEVELS - 1)), Numbering()) is not None


def test_styles_are_cut_out_and_the_last_of_a_name_counts() -> None:
    inner = DEFAULTS + STYLE.format("a", "", 1) + STYLE.format("a", ' w:default="1"', 2)
    styles = styles_of(sheet(inner), Numbering())
    assert styles is not None
    assert (styles.look("a").indent, styles.look("b").indent) == ({"left": "2"}, {"left": "2"})
    assert styles.look("a").bold


@pytest.mark.parametrize(
    "inner",
    [
        "<!-- a -->",
        STYLE.format("a&amp;b", "", 1),
        STYLE.format("a", "", 1).replace("w:ind", "x:ind"),
        "<w:style/>",
        "<w:other>" + STYLE.format("a", "", 1) + "</w:other>",
        STYLE.format("a", "", 1)[:-10],
        nested(MAX_LEVELS),
    ],
    ids="comment entity prefix empty inside unclosed deep".split(),
)
def test_styles_that_must_be_parsed_or_refused(inner: str) -> None:
    assert styles_of(sheet(STYLE.format("b", "", 1) + inner), Numbering()) is None


def test_a_part_too_large_to_be_held_comes_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perftable.readers.word.fast.MAX_PART", 10)
    monkeypatch.setattr(reading, "MAX_PART", 10)
    data = pack(parts(tbl(*(row(str(n), "甲") for n in range(50)))))
    one, other = both(data)
    assert one == other
    assert isinstance(one, Source)
