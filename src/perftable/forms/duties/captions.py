"""What stands above a table: its title and its unit, before it, in it, or in the table around it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from perftable.forms.duties import layouts
from perftable.forms.duties.header import Header
from perftable.model.amount import Unit
from perftable.model.grid import Grid, Row
from perftable.model.headings import heading
from perftable.values.money_unit import for_all, stated
from perftable.values.text import clean, squeeze

_ABOVE = 6
"""A table's title and unit line stand at most this many paragraphs above it."""

_TITLE = 80
"""A longer line is no title."""


class Caption(NamedTuple):
    """A table's title, "" for none, and its unit of money."""

    title: str = ""
    unit: Unit | None = None


NO_CAPTION = Caption()

_Around = tuple[str, list[str]]
"""The first line of a table that stands in a cell of another, and the lines above it there."""


class Captions:
    """Takes a document's blocks one after another; tells what stands above a table."""

    def __init__(self) -> None:
        self._above: list[str] = []
        self._for_all: Unit | None = None
        self._around: list[_Around] = []

    def paragraph(self, text: str) -> None:
        """Take a paragraph."""
        self._above.append(text)
        self._for_all = for_all(text) or self._for_all

    def table(self, grid: Grid, *, other: bool) -> None:
        """Take a table; an `other` one may hold a table of targets in a cell, with its caption."""
        if other:
            for first, above in _inside(grid):
                self._around.append((first, [*self._above, *above]))
        self._above.clear()

    def of(self, grid: Grid, header: Header) -> Caption:
        """Return the title and the unit of a target table that follows."""
        found = read_caption([*self._above[-_ABOVE:], *texts_above(grid, header)])
        if found == NO_CAPTION:
            found = read_caption(self._take_around(grid.rows[header.first])[-_ABOVE:])
        return Caption(found.title, found.unit or self._for_all)

    def _take_around(self, first: Row) -> list[str]:
        """Return the lines above the table in the cell it stands in, if it is in one."""
        row = squeeze("".join(first.cells))
        for index, (line, above) in enumerate(self._around):
            if line == row:
                del self._around[: index + 1]
                return above
        return []


def texts_above(grid: Grid, header: Header) -> list[str]:
    """Return what the rows above the header say."""
    return [" ".join(dict.fromkeys(filter(None, r.cells))) for r in grid.rows[: header.first]]


def repeats_caption(text: str, caption: Caption) -> bool:
    """Whether a line is a table's title or unit once more."""
    own = read_caption([text])
    if own.unit is not None:
        return own.unit == caption.unit
    return bool(own.title) and squeeze(own.title) == squeeze(caption.title)


def read_caption(lines: Iterable[str]) -> Caption:
    """Return the last title, and the last unit that is none by name only (填报单位：元)."""
    title, unit, sure = "", None, 0
    for line in lines:
        found = stated(line)
        if found is not None and (unit is None or found.sure or not sure):
            unit, sure = found.unit, found.sure
        word = squeeze(line)
        if len(word) < _TITLE and layouts.TITLE.search(word) and not (found and found.sure > 1):
            title = clean(line)
    return Caption(title, unit)


def _inside(grid: Grid) -> Iterator[_Around]:
    """Yield the tables in the cells of another: their cells stand there with tabs between."""
    above: list[str] = []
    for row in grid.rows:
        for text in row.cells:
            within = False
            for line in text.split("\n") if text else ():
                if "\t" not in line:
                    above.append(line)
                    within = False
                elif not within:
                    within = True
                    if _heads(line.split("\t")):
                        yield squeeze(line), above
                        above = []


def _heads(cells: Sequence[str]) -> bool:
    return sum(heading(cell) is not None for cell in cells) > len(cells) // 2
