"""What a document says comes out of Markdown as it went in, and as nothing else."""

import re

import pytest
from lxml import html
from markdown_it import MarkdownIt

from perftable.reports.formats.markdown.markup import escaped

RENDERER = MarkdownIt("gfm-like", {"html": True})  # with tables, strike-through and bare addresses
EVIL = [
    "**b** *i* _u_ ~~s~~ `code` ``x`` \\*",
    "<b>甲</b> <script>alert(1)</script> <!-- x --> </details> <a href='x'>",
    "[l](http://evil.com) ![i](http://evil.com/x.png) [r]: /x [^1] [ ] [x]",
    "http://evil.com https://evil.com www.evil.com evil.com ftp://evil.com //evil.com",
    "mail@evil.com mailto:mail@evil.com xmpp:a@evil.com/b",
    "&lt;b&gt; &amp; &#64;x &copy;",
    "| a | b | \\|",
    "$x$ $$y$$ :smile: :+1: {+ a +} [- b -]",
    *("1. x", "2) y", "# h", "- x", "+ x", "* x", "> q", "---", "===", "```", "~~~", "[ ] t"),
    "|a|b|",
]
REFERENCES = re.compile(r"(?:^|\W)(?:[@#!&~^%$][\w\"]|GH-\d|[A-Z]+-\d|:[\w+]+:)|\b[0-9a-f]{7}")
"""What a forge makes a link, a mention, an emoji of, in text that is rendered already."""

TO_REFER = (
    "@name (@org/team) #1 owner/repo#2 GH-3 JIRA-4 !5 &6 ~7 %8 $9 :+1: deadbeefcafe 8827620.53"
)


@pytest.mark.parametrize("text", EVIL)
@pytest.mark.parametrize("frame", ["- {}\n", "| h |\n| --- |\n| {} |\n", "<p>x {}</p>\n"])
def test_text_comes_out_as_text(text: str, frame: str) -> None:
    shown = html.fragment_fromstring(
        RENDERER.render(frame.format(escaped(text, 400))), create_parent=True
    )
    harmless = {"div", "ul", "li", "p", "table", "thead", "tbody", "tr", "th", "td", "span"}
    assert {str(e.tag) for e in shown.iter() if isinstance(e.tag, str)} <= harmless
    assert shown.text_content().split()[-len(text.split()) :] == text.split()


def test_nothing_is_left_for_a_forge_to_refer_to() -> None:
    plainly = html.fragment_fromstring(RENDERER.render(f"- {TO_REFER}"), create_parent=True)
    assert len(REFERENCES.findall(plainly.text_content())) >= 10
    shown = html.fragment_fromstring(RENDERER.render(f"- {escaped(TO_REFER, 400)}"))
    assert shown.text_content().strip() == TO_REFER
    # Comments stay between texts while references are looked for, so each text is seen alone.
    assert [text for text in shown.xpath("//text()") if REFERENCES.search(text)] == []


def test_plain_words_stay_readable_in_the_source() -> None:
    text = "‘95%以上’ (75%), missing-goal, 3.50 万元; 第 1 行。"
    assert escaped(text, 100) == text


def test_text_is_one_line_cut_at_its_limit() -> None:
    assert escaped("甲\n\n乙\x1b\u202e丙", 10) == "甲 乙丙"
    assert escaped("*" * 9, 3).endswith("…")
    assert escaped("*", 3) == "&#42;"
