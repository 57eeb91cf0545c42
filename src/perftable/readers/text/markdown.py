"""What a piece of Markdown shows: escapes, entities, bold, code, links and tags resolved.

Marks that enclose nothing, and ** in ≥**公里, which nothing closes, are text.
"""

import html
import re
import unicodedata
from html.entities import html5

from perftable.model.lazy import lazy_pattern

_MARKED = lazy_pattern(r"[\\`*_&<\[~]")
_ESCAPE = lazy_pattern(r"\\([!-/:-@\[-`{-~])|(?<!`)(`{1,2})(?!`)\s?([^`]+?)\s?(?<!`)\2(?!`)")
_BREAK = lazy_pattern(r"<br\s*/?>", re.IGNORECASE)
_RAISED = lazy_pattern(r"<sup>([^<>]{1,9})</sup>", re.IGNORECASE)
_TAG = lazy_pattern(
    r"</?(?:b|strong|i|em|u|s|del|ins|span|font|sup|sub|p|div|code|mark|small|center|a)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_LINK = lazy_pattern(r"!?\[([^\[\]]*)\]\((?=[^()\s]*[:/#.])[^()\s]*(?:\s+\"[^\"]*\")?\)")
_STARS = lazy_pattern(r"(?<!\*)(\*{1,3})(?![\s*])([^*]*[^*\s])\1(?!\*)")
_LINES = lazy_pattern(r"(?<!_)(_{1,3})(?![\s_])([^_]*[^_\s])\1(?!_)")
_STRUCK = lazy_pattern(r"~~([^~]+)~~")
_WHOLE = lazy_pattern(r"(\*{2,3}|_{2,3})(\s*[^*_\s](?:[^*_]*[^*_\s])?\s*)\1")
_ENTITY = lazy_pattern(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SMALL = str.maketrans("0123456789+-()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾")

_KEPT = 0x100000
"""Characters of private use stand for what an escape keeps from being read as a mark."""
_OWN = lazy_pattern("[\U00100000-\U0010fffd]")
_MAX_KEPT = 60_000

_HEADING = lazy_pattern(r"#{1,6}[ \t]+(.*?)[ \t]*#*")


def heading(line: str) -> str:
    """Return the line without the marks of a heading."""
    found = _HEADING.fullmatch(line)
    return found[1] if found else line


def is_bold(text: str) -> bool:
    """Whether all of the text is bold."""
    return text.startswith(("**", "__")) and _WHOLE.fullmatch(text) is not None


def shown(text: str) -> str:
    """Return what `text` shows."""
    if not _MARKED.search(text) or _OWN.search(text):
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        if len(kept) == _MAX_KEPT:
            return found[0]
        kept.append(found[1] or found[3])
        return chr(_KEPT + len(kept) - 1)

    text = _ESCAPE.sub(keep, text)
    text = _RAISED.sub(lambda found: found[1].translate(_SMALL), _BREAK.sub("\n", text))
    text = _LINK.sub(r"\1", _TAG.sub("", text))
    if whole := _WHOLE.fullmatch(text):
        text = whole[2]
    for pattern in (_STARS, _LINES):
        text = _unwrapped(pattern, _unwrapped(pattern, text))
    struck = _STRUCK.fullmatch(text)
    text = _ENTITY.sub(_character, struck[1] if struck else text)
    return _OWN.sub(lambda char: kept[ord(char[0]) - _KEPT], text) if kept else text


def _character(entity: re.Match[str]) -> str:
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return html.unescape(entity[0]) if known else entity[0]


def _unwrapped(pattern: re.Pattern[str], text: str) -> str:
    """Return the text without pairs of marks that may open and close where they stand."""

    def bare(found: re.Match[str]) -> str:
        marks, inner = found[1], found[2]
        before, after = (
            text[max(0, found.start() - 1) : found.start()],
            text[found.end() : found.end() + 1],
        )
        in_word = marks in ("**", "***")  # a single * and _ are signs of their own in a word
        opens = _is_edge(before) or (in_word and _may_stand(inner[0], "PsPi"))
        closes = _is_edge(after) or (in_word and _may_stand(inner[-1], "PePf"))
        return inner if opens and closes else found[0]

    return pattern.sub(bare, text)


def _is_edge(char: str) -> bool:
    return not char or char.isspace() or _is_sign(char)


def _may_stand(char: str, brackets: str) -> bool:
    """Whether bold may begin or end in a word with this character; ≥**个，≥**人 is no bold text."""
    return not _is_sign(char) or unicodedata.category(char) in brackets


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
