"""Breaks lines as Chinese is set: never before a closing mark, in a number, or between 第 and 行."""

import re
import unicodedata
from collections.abc import Sequence

_STOPS = "，。、；：？！"
_CLOSING = re.escape(_STOPS + "）》〉】』」”’…％%,.;:?!)]}'\"")
_OPENING = re.escape("（《〈【『「“‘([{'\"")
_WORD = re.compile(
    rf"[{_OPENING}]*"
    r"(?:[\u4e00-\u9fff] (?=\d))?"  # "第 4" holds together, and so does "4 行"
    r"(?:[!-~]+(?: [\u4e00-\u9fff])?|.)"
    rf"[{_CLOSING}]*",
    re.DOTALL,
)
"""What is not broken: a character or a word of letters and digits, and the marks it holds."""

_CLAUSE = re.compile(rf"[^{_STOPS} ]*[{_STOPS} ]*[{_CLOSING}]*", re.DOTALL)
"""What ends with a mark after which a space does no harm."""


def cells(text: str) -> int:
    """Return how many cells of a terminal the text takes: a Chinese character takes two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def broken(text: str, width: int) -> str:
    """Return `text` in lines of at most `width` cells; a word that is wider has a line of its own."""
    return text if cells(text) <= width else "\n".join(_lines(_WORD.findall(text), width))


def parted(text: str, width: int) -> list[str]:
    """Return the lines of `text`, broken only at spaces and after stops.

    So it may stand where a new line is read as a space: between Chinese characters none belongs.
    """
    return [text] if cells(text) <= width else _lines(_CLAUSE.findall(text), width)


def _lines(words: Sequence[str], width: int) -> list[str]:
    lines, line, used = [], "", 0
    for word in words:
        if line and used + cells(word.rstrip()) > width:
            lines.append(line.rstrip())
            line, used = "", 0
            word = word.lstrip()
        line += word
        used += cells(word)
    return [*lines, line] if line else lines
