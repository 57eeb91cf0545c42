"""Text as it flows: pieces become lines, as a browser or a word processor breaks them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from perftable.model.grid import Grid, Paragraph, Row
from perftable.readers.counting import Count
from perftable.readers.lines import Line

T = TypeVar("T")

_BLANK = Line("")
_SPACES = re.compile("[ \t\r\n\f]+")
_BREAKS = re.compile("\r\n|\r|\n")


@dataclass(slots=True)
class Flow(Generic[T]):
    """What stands one below the other: lines, and tables in their place.

    `number`, `level` and `indent` are those of the line that is begun; runs of space in the source
    are one space, but nothing else is space: a no-break or full-width one is typed.
    """

    items: list[Line | T] = field(default_factory=list)
    number: str = ""
    level: int | None = None
    indent: float = 0.0
    _pieces: list[str] = field(default_factory=list)
    _bold: bool = False
    _thin: bool = False
    _begun: bool = False

    def add(self, text: str, bold: bool, indent: float, kept: bool = False) -> None:
        """Add text; `kept` says that its line breaks and spaces are as typed."""
        if kept:
            first, *rest = _BREAKS.split(text)
            self._piece(first, bold, indent)
            for line in rest:
                self.newline()
                self._piece(line, bold, indent)
            return
        if _SPACES.search(text) is not None:
            text = _SPACES.sub(" ", text)
        if not self._begun or (self._pieces and self._pieces[-1].endswith(" ")):
            text = text.removeprefix(" ")
        self._piece(text, bold, indent)

    def newline(self) -> None:
        """End the line, be it empty (`<br>`)."""
        self._end()

    def boundary(self) -> None:
        """End the line where a block begins or ends: one that has nothing is none."""
        if self._begun:
            self._end()

    def put(self, table: T) -> None:
        """Put a table here."""
        self.boundary()
        self.items.append(table)

    def shows_line(self) -> bool:
        """Whether the last that was put here is a line that shows something."""
        last = self.items[-1] if self.items else None
        return isinstance(last, Line) and not last.empty

    @property
    def lines(self) -> list[Line]:
        """The lines without the tables."""
        return [item for item in self.items if isinstance(item, Line)]

    def _piece(self, text: str, bold: bool, indent: float) -> None:
        if not text:
            return
        if not self._begun:
            self.indent = indent
            self._begun = True
        self._pieces.append(text)
        if not text.isspace():
            if bold:
                self._bold = True
            else:
                self._thin = True

    def _end(self) -> None:
        text = "".join(self._pieces).rstrip(" \u00a0")
        if not text.strip(" \t\u00a0"):  # full-width spaces alone stay: they indent what follows
            self.items.append(_BLANK)  # there may be millions
            self._pieces = []
            self._bold = self._thin = self._begun = False
            return
        bold = self._bold and not self._thin
        shown = not text.isspace()
        number = self.number if shown else ""
        level = self.level if shown else None
        self.items.append(Line(text, number, level, self.indent if shown else 0.0, bold))
        if shown:
            self.number, self.level = "", None
        self._pieces = []
        self._bold = self._thin = self._begun = False
        self.indent = 0.0


def blocks_of(
    items: Iterable[Line | T], rows_of: Callable[[T], list[Row]], count: Count
) -> Iterator[Paragraph | Grid]:
    """Yield what has flowed as blocks: lines that show something, tables that have rows."""
    for item in items:
        if isinstance(item, Line):
            text = item.text.strip()
            if text:
                count.text(len(text))
                yield Paragraph(count.paragraph(), text, item.number)
        elif rows := rows_of(item):
            yield Grid(count.table(), rows)
