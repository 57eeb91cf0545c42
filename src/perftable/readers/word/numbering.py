"""Automatic list numbers, rendered as Word shows them (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from perftable.model.lazy import lazy_pattern
from perftable.readers.word.names import Node
from perftable.readers.word.numerals import numeral

LEVELS = 9
"""Levels of a list; Word has nine."""

_PLACE = lazy_pattern(r"%([1-9])")


@dataclass(slots=True, eq=False, repr=False)
class Level:
    """One level of a list: its first number, style, text ("（%1）") and indentation.

    After a number of one of the first `restarts` levels it begins anew.
    """

    start: int = 0
    style: str = "decimal"
    text: str = ""
    legal: bool = False
    restarts: int = 0
    indent: Mapping[str, str] = field(default_factory=dict)


class Listed(NamedTuple):
    """A list as it is defined: whose counters it uses, its levels, and its own starts by level."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Defined(Protocol):
    """What defines lists, and counts none; it may serve other documents too."""

    def get(self, list_id: str) -> Listed | None:
        """Return a list."""


class _List:
    """A list that is counted; `fresh` are those of its own starts that are not yet used."""

    __slots__ = ("abstract", "fresh", "levels", "starts")

    def __init__(self, listed: Listed) -> None:
        self.abstract, self.levels, self.starts = listed
        self.fresh = set(listed.starts)

    def start(self, level: int, shape: Level) -> int:
        """Return the number with which a level begins, each time it does."""
        return self.starts.get(level, shape.start)


class Numbering:
    """The lists of a document and how far each has counted; lists of one definition count on.

    `defined` are those of its part; each is asked for when a paragraph is in it.
    """

    def __init__(self, defined: Defined | None = None) -> None:
        self._defined = defined
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int | None]] = {}

    def add(
        self, list_id: str, abstract: str, levels: dict[int, Level], starts: dict[int, int]
    ) -> None:
        """Add a list; lists of one `abstract` count on, `starts` are its own, by level."""
        self._lists[list_id] = _List(Listed(abstract, levels, starts))

    def level(self, list_id: str, level: int) -> Level | None:
        """Return a level's definition."""
        entry = self._list(list_id)
        return None if entry is None else entry.levels.get(level)

    def next(self, list_id: str, level: int) -> str:
        """Count one paragraph on and return its number as shown; "" for a bullet or no list.

        A level above that has no number yet gets its first one, and counts on from there: 1.1, 2.
        """
        entry = self._list(list_id)
        shape = None if entry is None else entry.levels.get(level)
        if entry is None or shape is None:
            return ""
        counts = self._counts.setdefault(entry.abstract, [None] * LEVELS)
        for above in range(level):
            if counts[above] is None and above in entry.levels:
                counts[above] = entry.start(above, entry.levels[above])
                entry.fresh.discard(above)
        count = counts[level]
        if count is None or level in entry.fresh:
            counts[level] = entry.start(level, shape)
        else:
            counts[level] = count + 1
        entry.fresh.discard(level)
        for deeper in range(level + 1, LEVELS):
            if deeper not in entry.levels or level < entry.levels[deeper].restarts:
                counts[deeper] = None
        if shape.style == "bullet":
            return ""

        def shown(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = entry.levels.get(place, shape)
            count = counts[place]
            style = "decimal" if shape.legal and other.style != "none" else other.style
            return numeral(entry.start(place, other) if count is None else count, style)

        return _PLACE.sub(shown, shape.text)

    def _list(self, list_id: str) -> _List | None:
        known = self._lists.get(list_id)
        if known is None and self._defined is not None:
            listed = self._defined.get(list_id)
            if listed is not None:
                known = self._lists[list_id] = _List(listed)
        return known


def indent_of(element: Node) -> dict[str, str]:
    """Return the attributes of a `w:ind` by local name."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.items()}
