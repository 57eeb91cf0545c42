"""Lines that were wrapped are told from those that end, and made whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from perftable.readers.drawn.lines import TextLine, is_wide

SLACK = 1.2
"""Points by which a line may fall short of being full."""

EVEN = 2.0
"""Points by which the spaces on both sides of a centred line may differ."""

SCRIPTS = 0.25
"""Space between Chinese and other characters, in sizes, which word processors put there."""

USUAL = 2.0
"""Distance of the lines of a paragraph, in sizes, where none tells it: double spacing."""

MORE = 0.3
"""Further distance, in sizes, of two paragraphs."""

FEW = 8.0
"""Characters of a line below which full ones are common."""

_ITEM = re.compile(
    r"\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．）)](?!\d)|[①-⑳]|目标\s?\d|第[一二三四五六七八九十]+[，、])"
)
_INNER = re.compile(rf"[。；;](?:{_ITEM.pattern})")
_CLOSED = tuple("。；;！？!?")
_CLOSING = frozenset("，。、；：！？）》】」』％")


def wrap(
    lines: Sequence[TextLine], begin: float, end: float, follows: TextLine | None = None
) -> None:
    """Tell wrapped lines from those that end: whether what follows would have had room in them.

    `begin` and `end` are where text may stand; `follows` is the line on the next page.
    """
    flush = is_flush(lines, begin, end)
    items: set[TextLine] = set()
    for line, mark in pairwise(lines):
        if mark.text[:1] in _CLOSING and line.right - line.left < line.lead + SLACK:
            line.lead = end - begin  # it was too long for a line, and cut where it must not be
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else follows
        line.wrapped = following is not None and is_full(line, following, begin, end, flush)
        if following is not None and line.text.endswith(_CLOSED) and _ITEM.match(following.text):
            items.add(line)
    if items and (end - begin) / lines[0].em < FEW:
        if not all(line.wrapped for line in items):
            for line in items:
                line.wrapped = False
    elif items:
        for run in _runs(lines):
            if not any(_INNER.search(line.text) for line in run):
                for line in run:
                    line.wrapped = line.wrapped and line not in items


def end_paragraphs(lines: Sequence[TextLine]) -> None:
    """Let full lines end that close a sentence and that more space follows than within paragraphs.

    Web pages put a line between paragraphs. Within one, a line that is wrapped and closes nothing
    tells the space; where there is none, nothing is known of it.
    """
    within = [
        (below.top - line.top) / line.em
        for line, below in pairwise(lines)
        if line.wrapped and not line.text.endswith(_CLOSED)
    ]
    usual = min(within, default=USUAL)
    for line, below in pairwise(lines):
        if line.wrapped and line.text.endswith(_CLOSED):
            line.wrapped = (below.top - line.top) / line.em <= usual + MORE


def _runs(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the lines that go on with one another.

    Numbered items of a text may stand one after the other and not each on its line: then one stands
    within a line. That all lines after which one begins are full is chance, which is likely only
    where a line holds few characters.
    """
    run: list[TextLine] = []
    for line in lines:
        run.append(line)
        if not line.wrapped:
            yield run
            run = []
    if run:
        yield run


def is_flush(lines: Sequence[TextLine], begin: float, end: float) -> bool:
    """Whether lines are set at the right side."""
    return (
        bool(lines)
        and lines[-1].left - begin > EVEN
        and all(end - line.right <= SLACK for line in lines)  # what pads it is told at the left
    )


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
