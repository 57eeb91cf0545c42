"""Characters become lines of text: no space beside a Chinese character, wrapped lines made whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from perftable.readers.drawn.marks import Char

SPACE = 0.22
"""Gap between letters, in its size, from which there is a space between them."""

WIDE_SPACE = 0.8
"""Gap between Chinese characters, in characters, from which a full-width space was typed there."""

MARK_SPACE = 2.0
"""The same beside a mark, whose box may be as small as its ink."""

SLACK = 1.2
"""Points by which a line may fall short of being full."""

EVEN = 2.0
"""Points by which the spaces on both sides of a centred line may differ."""

SCRIPTS = 0.25
"""Space between Chinese and other characters, in sizes, which word processors put there."""

FEW = 8.0
"""Characters of a line below which full ones are common."""

_ITEM = re.compile(
    r"\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．）)](?!\d)|[①-⑳]|目标\s?\d|第[一二三四五六七八九十]+[，、])"
)
_INNER = re.compile(rf"[。；;](?:{_ITEM.pattern})")
_BEFORE_BLANK = frozenset("（(【[≥≤＞＜><=")  # a gap after them is left to be filled in
_CLOSED = tuple("。；;！？!?")
_NOT_FIRST = frozenset("，。、；：！？）》】」』”’…—％,.;:!?)]}%")
_CLOSING = frozenset("，。、；：！？）》】」』％")
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
            pieces.append(_between(last.text, char.text, gap / em))
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


def wrap(
    lines: Sequence[TextLine], begin: float, end: float, follows: TextLine | None = None
) -> None:
    """Tell wrapped lines from those that end: whether what follows would have had room in them.

    `begin` and `end` are where text may stand; `follows` is the line on the next page.
    """
    flush = (
        bool(lines)
        and lines[-1].left - begin > EVEN
        and all(abs(end - line.right) <= SLACK for line in lines)
    )
    items = []
    for line, mark in pairwise(lines):
        if mark.text[:1] in _CLOSING and line.right - line.left < line.lead + SLACK:
            line.lead = end - begin  # it was too long for a line, and cut where it must not be
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else follows
        line.wrapped = following is not None and is_full(line, following, begin, end, flush)
        if following is not None and line.text.endswith(_CLOSED) and _ITEM.match(following.text):
            items.append(line)
    if items and not _runs_on(lines, items, (end - begin) / lines[0].em):
        for line in items:
            line.wrapped = False


def _runs_on(lines: Sequence[TextLine], items: Sequence[TextLine], width: float) -> bool:
    """Whether the numbered items of a text stand one after the other and not each on its line.

    `items` are the lines after which one begins: that all of them are full is chance, which is
    likely only where a line holds few characters.
    """
    if not all(line.wrapped for line in items):
        return False
    return width < FEW or any(_INNER.search(line.text) for line in lines)


def is_full(
    line: TextLine, following: TextLine, begin: float, end: float, flush: bool = False
) -> bool:
    """Whether a line has no room for what the following one begins with.

    `flush` says that the lines are set at the right side.
    """
    if following.text[:1] in _CLOSING:  # nobody begins a line with it
        return True
    before, after = line.left - begin, end - line.right
    room = before + after if flush or abs(before - after) <= EVEN else after
    needed = following.lead + SLACK
    if is_wide(line.text[-1]) != is_wide(following.text[:1]):
        needed += SCRIPTS * line.em
    return room < needed


def joined(lines: Sequence[TextLine]) -> list[str]:
    """Return the texts of lines, wrapped ones made whole."""
    texts: list[str] = []
    going_on = False
    for line in lines:
        if going_on:
            texts[-1] = glued(texts[-1], line.text)
        else:
            texts.append(line.text)
        going_on = line.wrapped
    return texts


def glued(text: str, more: str) -> str:
    """Return a wrapped line with what follows it; words are kept apart, Chinese is not."""
    last, first = text[-1:], more[:1]
    if last.isascii() and first.isascii() and last.isalpha() and first.isalpha():
        return f"{text} {more}"
    return text + more


@lru_cache(maxsize=8192)
def is_wide(char: str) -> bool:
    """Whether a character is Chinese: an ideograph, full-width, or a sign as wide."""
    code = ord(char[0]) if char else 0
    return (
        0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFF60 or 0xFFE0 <= code <= 0xFFE6 or 0x20000 <= code <= 0x3FFFF or 0x2460 <= code <= 0x26FF
        or char in "“”‘’…—·×≥≤"
    )  # fmt: skip
