"""Paragraphs outside of tables are read in one cut where Word wrote nothing but runs of text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from perftable.model.grid import Paragraph, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.word.cells import Cells
from perftable.readers.word.fast import lines
from perftable.readers.word.fast.paragraphs import Paragraphs
from perftable.readers.word.reading import read_docx
from wordfile import pack, parts

PRESERVED = ' xml:space="preserve"'


def run(text: str, properties: str = "", space: str = "") -> str:
    return f"<w:r>{properties}<w:t{space}>{text}</w:t></w:r>"


def read(inner: str, fast: bool = True) -> list[str] | str:
    """The texts of a document of one paragraph and another one behind."""
    try:
        data = pack(parts(f"{inner}<w:p>{run('后')}</w:p>"))
        source: Source = read_docx(Path("a.docx"), data, fast=fast)
    except UnreadableFile as refusal:
        return refusal.say("en")
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who was asked for a paragraph that was not read in one cut."""
    found: list[str] = []
    for owner, name, who in ((Cells, "paragraph", "careful"), (Paragraphs, "read", "longer")):
        method = getattr(owner, name)

        def spy(*given: object, method: Callable[..., object] = method, who: str = who) -> object:
            found.append(who)
            return method(*given)

        monkeypatch.setattr(owner, name, spy)
    return found


ONE_CUT = {
    "several runs": (run("甲") + run("乙", "<w:rPr><w:b/></w:rPr>") + run("丙"), "甲乙丙"),
    "spaces that are kept": (run("甲 ", space=PRESERVED) + run(" 乙", space=PRESERVED), "甲  乙"),
    "a tab": (run("甲") + "<w:r><w:tab/></w:r>" + run("乙"), "甲\t乙"),
    "references": (run("&lt;75%") + run("&amp;amp;"), "<75%&amp;"),
    "runs without text": ("<w:r></w:r>" + run("甲") + "<w:r><w:rPr><w:b/></w:rPr></w:r>", "甲"),
    "an empty text": (run("") + run("甲"), "甲"),
    "what shows nothing in a text": (run("甲\u200b") + run("乙"), "甲\u200b乙"),
    "bookmarks": ('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + run("甲"), "甲"),
    "pretty-printed": ("\n  " + run("甲").replace("><", ">\n  <") + "\n  " + run("乙") + "\n", "甲乙"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "text"), ONE_CUT.values(), ids=ONE_CUT)
def test_ordinary_runs_are_read_in_one_cut(inner: str, text: str, asked: list[str]) -> None:
    assert read(f"<w:p>{inner}</w:p>") == [text, "后"]
    assert not asked
    assert read(f"<w:p>{inner}</w:p>", fast=False) == [text, "后"]


LONGER = {
    "spaces that go": (run("甲 ") + run(" 乙"), "甲乙"),
    "a break beside a text": ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙"),
    "a hidden run": (run("甲") + run("乙", "<w:rPr><w:vanish/></w:rPr>"), "甲"),
    "a raised run": (
        run("m") + run("2", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
        "m²",
    ),
    "a bracket in a text": (run("甲>乙"), "甲>乙"),
    "a reference by number": (run("甲") + run("&#x4E59;"), "甲乙"),
    "a text among properties": (f"<w:pPr>{run('乙')}</w:pPr>{run('甲')}", "甲"),
}


@pytest.mark.parametrize(("inner", "text"), LONGER.values(), ids=LONGER)
def test_others_are_read_run_by_run_or_by_the_careful_path(
    inner: str, text: str, asked: list[str]
) -> None:
    assert read(f"<w:p>{inner}</w:p>") == [text, "后"]
    assert asked
    assert read(f"<w:p>{inner}</w:p>", fast=False) == [text, "后"]


def test_a_paragraph_of_other_attributes_is_read_by_the_careful_path(asked: list[str]) -> None:
    assert read(f'<w:p w:x="1">{run("甲")}</w:p>') == ["甲", "后"]
    assert "careful" in asked


def test_an_empty_paragraph_shows_nothing(asked: list[str]) -> None:
    assert read("<w:p/><w:p></w:p><w:p><w:pPr/></w:p>") == ["后"]
    assert not asked


@pytest.mark.parametrize("text", ["甲</w:p>", "甲<w:tab/>", "\ufffe", "]]>", "&nbsp;", "\x0b"])
def test_what_is_not_well_formed_is_refused_all_the_same(text: str) -> None:
    inner = f"<w:p>{run('甲')}{run(text)}</w:p>".replace("<w:tab/></w:t>", "<w:tab/>")
    assert "damaged" in str(read(inner))
    assert read(inner) == read(inner, fast=False)


@pytest.mark.parametrize("space", ["\x0b", "\x0c", "\x1c"])
def test_only_what_is_space_in_xml_may_stand_between_tags(space: str) -> None:
    for inner in (space + run("甲"), run("甲") + space, run("甲") + space + run("乙")):
        assert "damaged" in str(read(f"<w:p>{inner}</w:p>"))


def test_a_very_long_text_is_left_to_the_careful_path(
    monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    two = f"<w:p>{run('a')}{run('bc')}</w:p>"
    monkeypatch.setattr(lines, "MAX_RAW", 3)
    assert read(two) == ["abc", "后"]
    assert not asked
    monkeypatch.setattr(lines, "MAX_RAW", 2)
    assert read(two) == ["abc", "后"]
    assert asked
