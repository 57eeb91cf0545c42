"""Characters become lines of text; there is no space beside a Chinese character that none typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    ordered = sorted(chars, key=_middle)
    lines: list[list[Char]] = []
    middle = height = 0.0
    for char in ordered:
        at, tall = (char.top + char.bottom) / 2, char.bottom - char.top
        if lines and at - middle < 0.5 * max(min(height, tall), 0.6 * max(height, tall)):
            lines[-1].append(char)
            if tall > height:
                middle, height = at, tall
        else:
            lines.append([char])
            middle, height = at, tall
    return [line for row in lines if (line := _line(row)) is not None]


def _middle(char: Char) -> float:
    return char.top + char.bottom


def _line(chars: list[Char]) -> TextLine | None:
    chars.sort(key=_left)
    while chars and chars[-1].text in " \u00a0":
        chars.pop()
    if not chars:
        return None
    em = max(char.bottom - char.top for char in chars) or 1.0
    pieces = [chars[0].text]
    last = chars[0]
    shown = bold = 0
    for char in chars[1:]:
        gap = char.left - last.right
        if gap > SPACE * em and not (char.text.isspace() or last.text.isspace()):
            pieces.append(_between(last.text, char.text, min(gap / em, MAX_GAP)))
        pieces.append(char.text)
        last = char
    for char in chars:
        if not char.text.isspace():
            shown += 1
            bold += char.bold
    return TextLine(
        "".join(pieces), chars[0].left, min(c.top for c in chars), last.right,
        max(c.bottom for c in chars), em, _lead(chars, em), 0 < shown == bold,
    )  # fmt: skip


def _left(char: Char) -> float:
    return char.left


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
    wide = sum(is_wide(char.text) and char.text.isalpha() for char in chars[begin : last + 1])
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
