"""Where the numbers of a list do not follow one another: of items, and of lists inside an item."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from perftable.model.document import Item
from perftable.parsing.list_numbers import ordinal
from perftable.parsing.section_items import BREAKS

_CHINESE = "[一二三四五六七八九十]{1,3}"
_INSIDE = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?<![\d.．])(\d{1,2})\s?[.．](?!\d)",
        r"(?<![\d.．])(\d{1,2})\s?、(?!\d)",
        r"(?<![\d.．(（])(\d{1,2})[)）]",
        r"[(（]\s?(\d{1,2})\s?[)）]",
        rf"[(（]\s?({_CHINESE})\s?[)）]",
        rf"({_CHINESE})、(?![一二三四五六七八九十])",
        rf"第({_CHINESE}|\d{{1,2}})[，,、:：]",
        rf"({_CHINESE})是",
        rf"({_CHINESE})要",
        "([①-⑳])",
        "([⑴-⒇])",
        "([⒈-⒛])",
        "([㈠-㈩])",
    )
)
"""The styles of numbers inside a text, each with its number."""

_SKIPPED = 3
"""A number further on inside a text is one of something else."""

_DIGITS = re.compile(r"[\d〇零一二三四五六七八九十]+")
_ARABIC = re.compile("[0-9]")
_CHARACTERS = "〇一二三四五六七八九十"


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
            style = _DIGITS.sub("n", unicodedata.normalize("NFKC", item.number))
            before = last.get(style)
            open_lists = outer.setdefault(style, [])
            last[style] = index
            if before is not None and not _follows(items, before, index):
                if item.ordinal == 1:
                    open_lists[:] = [*open_lists, before] if latest == style else []
                elif found := [i for i in open_lists if items[i].ordinal == item.ordinal - 1]:
                    del open_lists[open_lists.index(found[-1]) :]
                else:
                    yield Gap(items[before].number, item.number, item)
            latest = style
        typed = "" if _ARABIC.search(item.number) else item.number  # 1. is told from its items
        for earlier, mark in _gaps_inside(typed + item.text):
            yield Gap(earlier.label, mark.label, item)


def _follows(items: Sequence[Item], before: int, index: int) -> bool:
    """Whether an item's number is the next one, or those between stand in another style there."""
    first, second = items[before].ordinal or 0, items[index].ordinal or 0
    between = items[before:index]
    found = {item.ordinal for item in between[1:]}
    text = "\n".join(_whole(item) for item in between) if second > first + 1 else ""
    return second > first and all(n in found or _holds(text, n) for n in range(first + 1, second))


def _whole(item: Item) -> str:
    return "\n".join((item.text, *map(_whole, item.items)))


def _gaps_inside(text: str) -> Iterator[tuple[_Mark, _Mark]]:
    """Yield the gaps in the lists that begin at 1 inside a text.

    A number that nothing follows on is taken for one of the text's own.
    """
    for pattern in _INSIDE:
        marks = list(_marks(pattern, text))
        last: _Mark | None = None
        for mark, after in zip_longest(marks, marks[1:]):
            goes_on = after is None or after.value in (mark.value + 1, 1)
            if mark.value == 1:
                last = mark if last is None or goes_on else last
            elif last is not None:
                step = mark.value - last.value
                missing = range(last.value + 1, mark.value)
                if step == 1 or any(_holds(text[last.end : mark.start], n) for n in missing):
                    last = mark
                elif goes_on and 0 <= step <= _SKIPPED:
                    yield last, mark
                    last = mark


def _marks(pattern: re.Pattern[str], text: str) -> Iterator[_Mark]:
    for match in pattern.finditer(text):
        value = ordinal(match[1])
        if value and (match.start() == 0 or text[match.start() - 1] in BREAKS):
            yield _Mark(match[0], value, match.start(), match.end())


def _holds(text: str, number: int) -> bool:
    """Whether a list number of this value stands in `text`, whatever is written around it."""
    signs = [rf"(?<!\d){number}\s?[.．、)）]"]
    if number <= 10:
        signs.append(rf"{_CHARACTERS[number]}[、)），,是要]")
    if number <= 20:
        signs.append(f"[{chr(0x245F + number)}{chr(0x2473 + number)}{chr(0x2487 + number)}]")
    return re.search("|".join(signs), text) is not None
