"""Automatic list numbers, rendered as Word shows them (ECMA-376 part 1, 17.9)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.readers.word.names import (
    Element,
    Node,
    attr,
    child,
    children,
    is_on,
    number,
    spellings,
)
from perftable.readers.word.numerals import numeral

LEVELS = 9
"""Levels of a list; Word has nine."""

_PLACE = lazy_pattern(r"%([1-9])")
_FORMAT = spellings("numFmt")


@dataclass(slots=True)
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


@dataclass(slots=True)
class _List:
    """A `w:num`: whose counters it uses, its levels, its own starts, and those not yet used."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)

    def start(self, level: int, shape: Level) -> int:
        """Return the number with which a level begins, each time it does."""
        return self.starts.get(level, shape.start)


class _Stated(NamedTuple):
    """A `w:num` as it stands in the part: the key and the element of its definition, and its own."""

    key: str
    abstract: Element
    element: Element


class Numbering:
    """The lists of a document and how far each has counted; lists of one definition count on."""

    def __init__(self, root: Element | None = None) -> None:
        self._lists: dict[str, _List] = {}
        self._waiting: dict[str, _Stated] = {}  # lists that no paragraph has asked for
        self._counts: dict[str, list[int | None]] = {}
        if root is not None:
            self._load(root)

    def add(
        self, list_id: str, abstract: str, levels: dict[int, Level], starts: dict[int, int]
    ) -> None:
        """Add a list; lists of one `abstract` count on, `starts` are its own, by level."""
        self._lists[list_id] = _List(abstract, levels, starts, set(starts))

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

    def _load(self, root: Element) -> None:
        abstracts: dict[str, Element] = {}
        linked: dict[str, str] = {}
        for item in children(root, "abstractNum"):
            key = attr(item, "abstractNumId") or ""
            abstracts[key] = item
            link = child(item, "styleLink")
            if link is not None:
                linked[attr(link, "val") or ""] = key
        for item in children(root, "num"):
            reference = child(item, "abstractNumId")
            key = "" if reference is None else attr(reference, "val") or ""
            link = child(abstracts.get(key), "numStyleLink")
            if link is not None:
                key = linked.get(attr(link, "val") or "", key)
            if key not in abstracts:
                continue
            self._waiting[attr(item, "numId") or ""] = _Stated(key, abstracts[key], item)

    def _list(self, list_id: str) -> _List | None:
        """Return a list; its levels are read when it is first asked for, as most never are."""
        stated = self._waiting.pop(list_id, None)
        if stated is not None:
            levels, starts = _levels(stated.abstract), dict[int, int]()
            for override in children(stated.element, "lvlOverride"):
                levels.update(_levels(override))
                start = child(override, "startOverride")
                if start is not None:
                    starts[number(override, 0, "ilvl")] = number(start, 1)
            self.add(list_id, stated.key, levels, starts)
        return self._lists.get(list_id)


def _levels(parent: Element) -> dict[int, Level]:
    levels = {}
    for item in children(parent, "lvl"):
        # A style newer than the schema stands in a choice, with a plain one as its fallback.
        styles = [attr(e, "val") or "decimal" for e in item.iter(*_FORMAT)]
        known = [style for style in styles if style != "custom"]
        place = number(item, 0, "ilvl")
        text = child(item, "lvlText")
        indent = child(child(item, "pPr"), "ind")
        restart = number(child(item, "lvlRestart"), place)
        levels[place] = Level(
            start=number(child(item, "start"), 0),
            style=known[-1] if known else "decimal",
            text="" if text is None else attr(text, "val") or "",
            legal=bool(is_on(child(item, "isLgl"))),
            restarts=restart if 0 <= restart < place else place,
            indent={} if indent is None else indent_of(indent),
        )
    return levels


def indent_of(element: Node) -> dict[str, str]:
    """Return the attributes of a `w:ind` by local name."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.items()}
