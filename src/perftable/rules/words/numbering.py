"""Where the numbers of a list do not follow one another: of items, and of lists inside an item."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from perftable.model.document import Item
from perftable.model.lazy import lazy_pattern
from perftable.model.ordinal import BREAKS, ordinal

_CHINESE = "[一二三四五六七八九十]{1,3}"
_STYLES = (
    ("open", r"(?<![\d.])(\d{1,2})\s?\.(?!\d)"),
    ("open", r"(?<![\d.])(\d{1,2})\s?、(?!\d)"),
    ("open", r"(?<![\d.(])(\d{1,2})\)"),
    ("()", r"\(\s?(\d{1,2})\s?\)"),
    ("chinese()", rf"\(\s?({_CHINESE})\s?\)"),
    ("chinese", rf"({_CHINESE})、(?![一二三四五六七八九十])"),
    ("ordinal", rf"第({_CHINESE}|\d{{1,2}})[,、:]"),
    ("chinese", rf"({_CHINESE})是"),
    ("chinese", rf"({_CHINESE})要"),
    ("①", "([①-⑳])"),
    ("⑴", "([⑴-⒇])"),
    ("⒈", "([⒈-⒛])"),
    ("㈠", "([㈠-㈩])"),
)
_INSIDE = tuple((script, lazy_pattern(pattern, re.ASCII)) for script, pattern in _STYLES)
"""The styles of numbers inside a text of narrow characters, each with its number.

A number that is missing among those of one style may stand there in another of the same script.
"""

_SIGNS = tuple(
    map(frozenset, ("1.", "1、", "1)", "(1)", "一()", "一、", "第", "一是", "一要", *"①⑴⒈㈠"))
)
"""What a list that begins at 1 has in each of these styles: a text lacks most of them."""

_FIRST = lazy_pattern("[1１一第①⑴⒈㈠]")
"""Quickly tells what holds no list that begins at 1."""

_SKIPPED = 3
"""A number further on inside a text is one of something else."""

_DEEP = 8
"""So many lists of one style may stand inside one another."""

_NARROW = str.maketrans("０１２３４５６７８９（）．，：", "0123456789().,:")
_WIDE = lazy_pattern("[０-９（）．，：]")
_NUMBER = lazy_pattern(r"\d+|[〇零一二三四五六七八九十]+|[①-⑳⑴-⒇⒈-⒛㈠-㈩]")
_ARABIC = lazy_pattern("[0-9]")


class Gap(NamedTuple):
    """Two numbers, as written, of which the second does not follow the first; `item` holds it."""

    before: str
    number: str
    item: Item


class _Mark(NamedTuple):
    label: str
    value: int
    start: int
    end: int


def gaps(items: Sequence[Item]) -> Iterator[Gap]:
    """Yield the gaps in a list and in the texts of its items, not those of the items' own items.

    A list may begin anew at 1. Where it does so directly behind a number of its own style it may
    be a list inside that item, after which the outer one goes on.
    """
    last: dict[str, int] = {}
    outer: dict[str, list[int]] = {}
    latest = ""
    for index, item in enumerate(items):
        if item.ordinal is not None:
            style = _style(item.number)
            before = last.get(style)
            open_lists = outer.setdefault(style, [])
            last[style] = index
            if before is not None and not _follows(items, before, index):
                if item.ordinal == 1:
                    open_lists[:] = [*open_lists[-_DEEP:], before] if latest == style else []
                elif found := [i for i in open_lists if items[i].ordinal == item.ordinal - 1]:
                    del open_lists[open_lists.index(found[-1]) :]
                else:
                    yield Gap(items[before].number, item.number, item)
            latest = style
        for earlier, mark in _gaps_inside(_typed(item.number) + item.text):
            yield Gap(earlier.label, mark.label, item)


@lru_cache(maxsize=1024)  # lists are numbered alike in all documents
def _style(number: str) -> str:
    return _NUMBER.sub("n", _narrow(number))


def _typed(number: str) -> str:
    """Return what of an item's number may begin a list inside its text; 1. is told from its items."""
    return "" if _ARABIC.search(number) else number


def _follows(items: Sequence[Item], before: int, index: int) -> bool:
    """Whether an item's number is the next one, or those between stand there as well."""
    first, second = items[before].ordinal, items[index].ordinal
    assert first is not None
    assert second is not None
    between = items[before:index]
    missing = set(range(first + 1, second)) - {item.ordinal for item in between}
    if not missing:
        return second > first
    text = "\n".join(map(_whole, between))
    return missing <= _values(_script(items[before].number), text)


def _narrow(text: str) -> str:
    return text.translate(_NARROW) if _WIDE.search(text) else text


def _whole(item: Item) -> str:
    return "\n".join((item.text, *map(_whole, item.items)))


def _gaps_inside(text: str) -> Iterator[tuple[_Mark, _Mark]]:
    """Yield the gaps in the lists that begin at 1 inside a text.

    A number that nothing follows on is taken for one of the text's own.
    """
    if not _FIRST.search(text):
        return
    plain = _narrow(text)
    said = set(plain)
    for (script, pattern), signs in zip(_INSIDE, _SIGNS, strict=True):
        if not signs <= said:
            continue
        marks = list(_marks(pattern, text, plain))
        last: _Mark | None = None
        for mark, after in zip_longest(marks, marks[1:]):
            goes_on = after is None or after.value in (mark.value + 1, 1)
            if mark.value == 1:
                last = mark if last is None or goes_on else last
            elif last is not None:
                step = mark.value - last.value
                missing = set(range(last.value + 1, mark.value))
                between = text[last.end : mark.start] if missing else ""
                if step == 1 or (missing and missing <= _values(script, between)):
                    last = mark
                elif goes_on and 0 <= step <= _SKIPPED:
                    yield last, mark
                    last = mark


def _marks(pattern: re.Pattern[str], text: str, plain: str) -> Iterator[_Mark]:
    for match in pattern.finditer(plain):
        value = ordinal(match[1])
        if value and (match.start() == 0 or text[match.start() - 1] in BREAKS):
            yield _Mark(text[match.start() : match.end()], value, match.start(), match.end())


def _script(label: str) -> str:
    """Return the script of an item's number, "" for none of those that stand inside texts."""
    plain = _narrow(label)
    return next((script for script, pattern in _INSIDE if pattern.match(plain)), "")


def _values(script: str, text: str) -> set[int | None]:
    """Return the numbers of a script inside `text`, whatever stands before them."""
    plain = _narrow(text)
    return {
        ordinal(match[1])
        for own, pattern in _INSIDE
        if own == script
        for match in pattern.finditer(plain)
    }
