"""Elements: what is text stays text."""

import pytest

from perftable.model.phrase import Phrase
from perftable.reports.formats.html.elements import Html, el, shown


def test_text_is_escaped_and_elements_are_not() -> None:
    assert (
        el("p", "<b>&", el("b", "x"), None, ["y", el("br")]) == "<p>&lt;b&gt;&amp;<b>x</b>y<br></p>"
    )


def test_attributes_are_escaped_and_named_as_in_html() -> None:
    made = el("input", class_='"a', data_rule="b'c", checked=True, hidden=False, id=None)
    assert made == '<input class="&quot;a" data-rule="b&#x27;c" checked>'


def test_a_phrase_stands_in_both_languages_unless_they_agree() -> None:
    assert el("p", Phrase("<错", "err")) == (
        '<p><span lang="zh-CN">&lt;错</span><span lang="en">err</span></p>'
    )
    assert el("p", Phrase("PT", "PT")) == "<p>PT</p>"


def test_whatever_is_done_to_markup_makes_it_text_again() -> None:
    made = el("b", "x")
    assert isinstance(made, Html)
    assert el("p", made + "") == "<p>&lt;b&gt;x&lt;/b&gt;</p>"
    assert el("p", f"{made}") == "<p>&lt;b&gt;x&lt;/b&gt;</p>"


def test_what_is_no_child_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        el("p", 5)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("甲\t乙\n", "甲\t乙\n"),
        ("a\x1b[0m\x00", "a␛[0m␀"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\u202egnp\u2066", "\ufffdgnp\ufffd"),
        ("\ud800\x9f\ufffe", "\ufffd\ufffd\ufffd"),
    ],
)
def test_what_cannot_be_seen_is_shown(text: str, seen: str) -> None:
    assert shown(text) == seen
