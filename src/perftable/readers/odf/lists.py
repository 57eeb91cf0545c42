"""List numbers of an OpenDocument text, counted as LibreOffice shows them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from perftable.readers.odf.names import count
from perftable.readers.odf.styles import LEVELS, ListLevel, Styles
from perftable.readers.word.numerals import numeral

_PLACE = re.compile(r"%(\d{1,2})%")
_FORMATS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCountingThousand", "壹": "chineseLegalSimplified", "甲": "ideographTraditional",
    "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
    "01": "decimalZero",
}  # fmt: skip
_NO_LEVEL = ListLevel()


@dataclass(slots=True)
class _Open:
    """A list that is open: its style, and the counts of all its levels."""

    style: str
    counts: list[int | None] = field(default_factory=lambda: [None] * (LEVELS + 1))


class Lists:
    """Counts the items of the lists of a text."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[_Open] = []
        self._by_id: dict[str | None, list[int | None]] = {}
        self._by_style: dict[str, list[int | None]] = {}
        self._waiting = False

    @property
    def level(self) -> int | None:
        """The level of what stands here, from 0; None outside lists."""
        return min(len(self._open), LEVELS) - 1 if self._open else None

    def shape(self) -> ListLevel:
        """Return the definition of the level that is open."""
        if not self._open:
            return _NO_LEVEL
        return self._levels().get(min(len(self._open), LEVELS), _NO_LEVEL)

    def begin(self, own: Mapping[str, str]) -> None:
        """Begin a list, which may go on where an earlier one ended."""
        if self._open:
            style = own.get("text:style-name", self._open[-1].style)
            entry = _Open(style, self._open[-1].counts)
            for deeper in range(min(len(self._open) + 1, LEVELS), LEVELS + 1):
                entry.counts[deeper] = None
        else:
            entry = _Open(own.get("text:style-name", ""))
            going_on = self._by_id.get(own.get("text:continue-list"))
            if going_on is None and own.get("text:continue-numbering") == "true":
                going_on = self._by_style.get(entry.style)
            if going_on is not None:
                entry.counts = going_on
        self._open.append(entry)
        if "xml:id" in own:
            self._by_id[own["xml:id"]] = entry.counts
        self._by_style[entry.style] = entry.counts

    def end(self) -> None:
        """End a list."""
        if self._open:
            self._open.pop()
        self._waiting = False

    def item(self, own: Mapping[str, str]) -> None:
        """Begin an item, whose first paragraph has its number."""
        if not self._open:
            return
        level = min(len(self._open), LEVELS)
        counts = self._open[-1].counts
        start = own.get("text:start-value")
        before = counts[level]
        if start is not None:
            counts[level] = count(start)
        else:
            counts[level] = self.shape().start if before is None else before + 1
        for deeper in range(level + 1, LEVELS + 1):
            counts[deeper] = None
        self._waiting = True

    def header(self) -> None:
        """Begin an item without a number."""
        self._waiting = False

    def number(self) -> str:
        """Return the number of the paragraph that begins, "" where it has none."""
        if not (self._waiting and self._open):
            return ""
        self._waiting = False
        levels, shape, counts = self._levels(), self.shape(), self._open[-1].counts
        if not shape.format:
            return ""
        level = min(len(self._open), LEVELS)

        def at(place: int) -> str:
            other = levels.get(place, shape)
            value = counts[place]
            first = other.format.partition(",")[0].strip()
            return numeral(other.start if value is None else value, _FORMATS.get(first, "decimal"))

        if shape.pattern is not None:
            places = range(1, LEVELS + 1)
            return _PLACE.sub(lambda m: at(int(m[1])) if int(m[1]) in places else "", shape.pattern)
        shown = range(max(level - shape.shown + 1, 1), level + 1)
        return shape.prefix + ".".join(at(place) for place in shown) + shape.suffix

    def _levels(self) -> dict[int, ListLevel]:
        return self._styles.lists.get(self._open[-1].style, {})
