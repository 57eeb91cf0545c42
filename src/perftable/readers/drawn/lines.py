"""Characters become lines of text; there is no space beside a Chinese character that none typed."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from perftable.readers.drawn.marks import Char

SPACE = 0.22
"""Gap between letters, in its size, from which there is a space between them."""

WIDE_SPACE = 0.8
"""Gap between Chinese characters, in characters, from which a full-width space was typed there."""

MARK_SPACE = 2.0
"""The same beside a mark, whose box may be as small as its ink."""

MAX_GAP = 300.0
"""Characters of a gap that become spaces: a page in the smallest type is as wide."""

_BEFORE_BLANK = frozenset("（(【[≥≤＞＜><=")  # a gap after them is left to be filled in
_NOT_FIRST = frozenset("，。、；：！？）》】」』”’…—％,.;:!?)]}%")
_QUOTES = frozenset("“”‘’\"'")  # no line breaks beside them
_NOT_LAST = frozenset("（《【「『“‘([{")
_LEFT = itemgetter(1)


@dataclass(slots=True, eq=False)
class TextLine:
    """A line: `lead` is how wide what it begins with is, which cannot be parted by a wrap.

    `wrapped` says that the line after it goes on with it.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    em: float
    lead: float
    bold: bool
    wrapped: bool = False


def lines_of(chars: Iterable[Char]) -> list[TextLine]:
    """Return the lines that characters stand in, from top to bottom."""
    levels: dict[tuple[float, float], list[Char]] = {}
    for char in chars:
        levels.setdefault((char.top, char.bottom), []).append(char)
    lines: list[list[tuple[float, float]]] = []
    middle = height = 0.0
    for level in sorted(levels, key=sum):
        at, tall = sum(level) / 2, level[1] - level[0]
        if lines and at - middle < 0.5 * max(min(height, tall), 0.6 * max(height, tall)):
            lines[-1].append(level)
            if tall > height:
                middle, height = at, tall
        else:
            lines.append([level])
            middle, height = at, tall
    found = (_line(row, [char for level in row for char in levels[level]]) for row in lines)
    return [line for line in found if line is not None]


def _line(levels: list[tuple[float, float]], chars: list[Char]) -> TextLine | None:
    chars.sort(key=_LEFT)
    while chars and chars[-1].text in " \u00a0":
        chars.pop()
    if not chars:
        return None
    top, bottom = levels[0]
    em = bottom - top or 1.0
    if len(levels) > 1:
        top, bottom = min(char.top for char in chars), max(char.bottom for char in chars)
        em = max(char.bottom - char.top for char in chars) or 1.0
    pieces: list[str] = []
    before, end, least = "", math.inf, SPACE * em
    for shown, left, _, right, _, _ in chars:
        gap = left - end
        if gap > least and not (shown.isspace() or before.isspace()):
            pieces.append(_between(before, shown, min(gap / em, MAX_GAP)))
        pieces.append(shown)
        before, end = shown, right
    text = "".join(pieces)
    bold = all(char.bold or char.text.isspace() for char in chars) and not text.isspace()
    return TextLine(
        text, chars[0].left, top, end, bottom, em, _lead(chars, em), bold,
    )  # fmt: skip


def _between(left: str, right: str, gap: float) -> str:
    if left in _BEFORE_BLANK:
        return " " * max(1, round(3 * gap))
    if is_wide(left) or is_wide(right):
        least = WIDE_SPACE if left.isalnum() and right.isalnum() else MARK_SPACE
        return "\u3000" * round(gap) if gap >= least else ""
    return " "


def _lead(chars: Sequence[Char], em: float) -> float:
    """Return the width of what a line begins with: a character or a word, with its marks."""
    last = begin = 0
    while begin < len(chars) and chars[begin].text.isspace():
        begin += 1
    if begin == len(chars):
        return 0.0
    last = begin
    while last + 1 < len(chars):
        here, following = chars[last].text, chars[last + 1].text
        if following in _NOT_FIRST or here in _NOT_LAST or here in _QUOTES or following in _QUOTES:
            last += 1
        elif is_wide(here) or is_wide(following) or following.isspace():
            break
        else:
            last += 1
    wide = sum([is_wide(char.text) and char.text.isalpha() for char in chars[begin : last + 1]])
    return max(chars[last].right - chars[begin].left, wide * em)


@lru_cache(maxsize=8192)
def is_wide(char: str) -> bool:
    """Whether a character is Chinese: an ideograph, full-width, or a sign as wide."""
    code = ord(char[0]) if char else 0
    return (
        0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFF60 or 0xFFE0 <= code <= 0xFFE6 or 0x20000 <= code <= 0x3FFFF or 0x2460 <= code <= 0x26FF
        or char in "“”‘’…—·×≥≤"
    )  # fmt: skip
