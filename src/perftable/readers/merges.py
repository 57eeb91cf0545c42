"""Merged cells laid over the rows of a table: the text of the first cell, the others covered."""

from collections.abc import Iterable, MutableSequence
from functools import lru_cache
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format


class Area(NamedTuple):
    """A merged area: its first and last row (any ascending numbers) and grid column (from 0)."""

    top: int
    left: int
    bottom: int
    right: int


class Merges:
    """Lays areas over rows that come in ascending order; costs one row's width a row at most.

    What stands in covered cells is dropped. Areas may be as large as they like: only rows that come
    and columns below `width` are looked at. Where two areas overlap, the one that begins first
    counts.
    """

    def __init__(self, areas: Iterable[Area], width: int) -> None:
        self._waiting = sorted(
            (area for area in areas if area.left < width and (area[:2] != area[2:])), reverse=True
        )
        self._width = width
        self._covered = [-1] * width  # the last row down to which a column is covered
        self._open: list[Area] = []

    def lay(self, row: int, texts: MutableSequence[str], formats: dict[int, Format]) -> None:
        """Lay what covers `row` over its texts, which have the whole width, and formats."""
        if self._open:
            self._open = [area for area in self._open if area.bottom >= row]
        for area in self._open:
            self._cover(area, True, texts, formats)
        while self._waiting and self._waiting[-1].top <= row:
            area = self._waiting.pop()
            if area.bottom < row:
                continue
            right = min(area.right, self._width - 1)
            if any(self._covered[at] >= row for at in range(area.left, right + 1)):
                continue
            for at in range(area.left, right + 1):
                self._covered[at] = area.bottom
            self._cover(area, False, texts, formats)
            if area.bottom > row:
                self._open.append(area)

    def _cover(
        self, area: Area, continues: bool, texts: MutableSequence[str], formats: dict[int, Format]
    ) -> None:
        right = min(area.right, self._width - 1)
        form = PLAIN if continues else formats.get(area.left, PLAIN)
        for at in range(area.left + (not continues), right + 1):
            texts[at] = ""
            formats.pop(at, None)
        form = spanning(form, right - area.left + 1, continues)
        if form != PLAIN:
            formats[area.left] = form


@lru_cache(maxsize=1024)
def spanning(form: Format, span: int, continues: bool = False) -> Format:
    """Return the format with another span, and whether it continues the cell above."""
    return Format(span, continues, form.indent, form.number, form.level, form.bold)
