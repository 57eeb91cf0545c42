"""HTML, built so that text of a document stays text; our own words stand in both languages."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import escape

from perftable.model.phrase import Lang, Phrase

_VOID = frozenset(("br", "col", "img", "input", "link", "meta"))
_RAW = frozenset(("script", "style"))
"""Elements whose content is no text: only our own files go there."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Characters that are no text: controls, marks that turn the direction, halves of a character."""

_PICTURES = 0x2400
"""Unicode's pictures of the first 32 controls begin here."""


class Html(str):
    """Markup that `el` made. Whatever is done to it, the result is a string: text, and escaped."""

    __slots__ = ()


def el(tag: str, *children: object, **attributes: str | bool | None) -> Html:
    """Return an element; a string is text, a phrase stands in both languages, None is nothing.

    `class_` and `for_` lose their underscore, any other becomes a hyphen; True is an attribute
    without a value, False and None are none.
    """
    parts = [f"<{tag}"]
    for name, value in attributes.items():
        if value is True:
            parts.append(f" {_attribute(name)}")
        elif value is not None and value is not False:
            parts.append(f' {_attribute(name)}="{escape(shown(value))}"')
    parts.append(">")
    if tag in _RAW:
        parts += [str(child) for child in children]
    else:
        parts += _inside(children)
    if tag not in _VOID:
        parts.append(f"</{tag}>")
    return Html("".join(parts))


def both(say: Callable[[Lang], str]) -> Phrase:
    """Return what `say` says in each language."""
    return Phrase(say("zh"), say("en"))


def shown(text: str) -> str:
    """Return `text` with what cannot be seen made visible; nothing is left out."""
    return _HIDDEN.sub(_picture, text.replace("\r\n", "\n")) if _HIDDEN.search(text) else text


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in "\r\u2028\u2029":
        return "\n"
    return chr(_PICTURES + code) if code < 0x20 else "\ufffd"


def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _inside(children: Iterable[object]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Html):
            yield child
        elif isinstance(child, str):
            yield escape(shown(child), quote=False)
        elif isinstance(child, Phrase):
            yield from _phrase(child)
        elif isinstance(child, Iterable):
            yield from _inside(child)
        elif child is not None:
            raise TypeError(type(child))


def _phrase(phrase: Phrase) -> Iterator[str]:
    zh, en = (escape(shown(text), quote=False) for text in phrase)
    if zh == en:
        yield zh
    else:
        yield f'<span lang="zh-CN">{zh}</span><span lang="en">{en}</span>'
