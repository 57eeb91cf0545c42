"""A command's help as lines of a terminal, where a Chinese character is two columns wide."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

_LEFT = 30
"""Columns of a name beside which its text still stands; a longer name has a line of its own."""

_PIECE = re.compile(r" +|[（“]*(?:[!-~]+|[^ ])[，。；：、！？）”…]*")
"""What a line is not broken within: a word, or a Chinese character with its punctuation."""

Row = tuple[str, str]


def columns(text: str) -> int:
    """Return how wide a text is; what is wide in some terminals only counts as wide."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def paragraph(text: str, width: int, indent: str = "", later: str | None = None) -> Iterator[str]:
    """Yield the lines of a text: the first after `indent`, others after `later`."""
    room = width - columns(indent)
    line = ""
    for piece in _PIECE.findall(" ".join(text.split())):
        if line and columns((line + piece).rstrip()) > room:
            yield indent + line.rstrip()
            line, indent = "", indent if later is None else later
            room = width - columns(indent)
        line += piece if line else piece.lstrip()
    yield indent + line.rstrip()


def table(rows: Sequence[Row], width: int) -> Iterator[str]:
    """Yield names and what they mean, side by side."""
    short = [columns(name) for name, _ in rows if columns(name) <= _LEFT]
    left = max(short, default=_LEFT) + 4
    for name, text in rows:
        lines = list(paragraph(text, width, " " * left))
        if columns(name) > _LEFT:
            yield f"  {name}"
        else:
            lines[0] = f"  {name}{' ' * (left - 2 - columns(name))}{lines[0].lstrip()}"
        yield from (line.rstrip() for line in lines)
