"""The signs of a TOML file, as far as its bounds and the lines of its keys need them."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["text", "word", "mark", "newline", "open"]

_TOKEN = re.compile(
    r'''(?P<text>"""(?>(?:[^"\\]++|\\.|(?!"{3})")*)"{3,5}|\'\'\'(?>(?:[^']++|(?!'{3})')*)'{3,5}'''
    r"""|"(?!"")(?>(?:[^"\\\n]++|\\[^\n])*)"|'(?!'')[^'\n]*+')"""
    r"""|(?P<open>["'])"""
    r"|(?P<newline>\n)"
    r"|(?P<mark>[\[\]{},=.])"
    r"""|(?P<word>[^\s\[\]{},=.#"']++)"""
    r"|#[^\n]*+|[^\S\n]++",
    re.DOTALL,
)


class Token(NamedTuple):
    """A sign and the line, from 1, where it begins.

    "text" stands in quotes, a "word" is a bare key or value, a "mark" is one of `[]{},=.`, "open"
    is a quote that nothing closes.
    """

    kind: Kind
    text: str
    line: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the signs of `text` without comments and blanks, up to a quote that is not closed.

    What comes after a fault no longer matters: a parser stops there.
    """
    line = 1
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind is not None:
            yield Token(kind, found[0], line)  # type: ignore[arg-type]
            if kind == "open":
                return
            line += found[0].count("\n")
