"""Tab-separated rows, as pasted from Word or a spreadsheet; a quoted cell may have several lines."""

from collections.abc import Sequence

from perftable.model.grid import Row
from perftable.model.lazy import lazy_pattern

MAX_QUOTED_LINES = 100
"""A row with quoted cells has at most this many lines; else its quotes are taken as text."""

# Possessive: whatever the file, each character is looked at once.
_INSIDE = r'[^"]*+(?:(?="")""[^"]*+)*+'
_QUOTED = lazy_pattern(rf'"({_INSIDE})(")?(?=\t|\Z)')
_REST = lazy_pattern(_INSIDE)


class _Record:
    """One row while it is read: its cells and the (line, character) where each begins."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self.places: list[tuple[int, int]] = []

    def take(self, text: str, line: int, at: int = 0, quotes: bool = True) -> int | None:
        """Add the cells of a line from index `at` on; return where it opens a quote that stays open.

        With `quotes` off such a cell is text.
        """
        while True:
            match = _QUOTED.match(text, at)
            if match and not match[2] and quotes:
                return at
            if match and match[2]:
                cell, end = match[1].replace('""', '"'), match.end()
            else:
                end = text.find("\t", at)
                end = len(text) if end < 0 else end
                cell = text[at:end]
            self._add(cell, line, at)
            if end == len(text):
                return None
            at = end + 1

    def go_on(self, lines: Sequence[str], first: int, opened: int) -> tuple[int, bool]:
        """Read on from the cell that `opened` in line `first`.

        Return the index behind the row and True; or, where a quote inside a cell or the end shows
        that this was no quoted cell, the index at which that shows and False.
        """
        here, at = first, opened
        while True:
            parts = [lines[here][at + 1 :]]
            place = here
            while True:
                here += 1
                if here == len(lines) or here - first == MAX_QUOTED_LINES:
                    return here, False
                line = lines[here]
                end = len(_REST.match(line)[0])  # type: ignore[index]  # it matches anything
                parts.append(line[:end])
                if end < len(line):
                    break
            if line[end + 1 : end + 2] not in ("", "\t"):
                return here, False
            self._add("\n".join(parts).replace('""', '"'), place, at)
            if end + 1 == len(line):
                return here + 1, True
            again = self.take(line, here, end + 2)
            if again is None:
                return here + 1, True
            at = again

    def _add(self, cell: str, line: int, at: int) -> None:
        self.cells.append(cell)
        self.places.append((line + 1, at + 1))


def begins(lines: Sequence[str], index: int) -> bool:
    """Tell whether a row begins in this line: it has a tab, or its first cell has several lines."""
    line = lines[index]
    if "\t" in line:
        return bool(line.strip()) and "\t" in line.lstrip(" ")
    opened = _QUOTED.match(line)
    if not opened or opened[2]:
        return False
    # The search ends at the next line that begins so, so each line is looked at once.
    for following in lines[index + 1 : index + MAX_QUOTED_LINES]:
        end = len(_REST.match(following)[0])  # type: ignore[index]  # it matches anything
        if end < len(following):
            return following[end + 1 : end + 2] == "\t"
    return False


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the block that begins at index `start`, and the index behind it."""
    rows: list[Row] = []
    index = stray = start
    while index < len(lines) and ("\t" in lines[index] or begins(lines, index)):
        record, behind = _Record(), index + 1
        # Lines before `stray` run into the same quote: one look at them is enough.
        opened = record.take(lines[index], index, quotes=index >= stray)
        if opened is not None:
            there, whole = record.go_on(lines, index, opened)
            if whole:
                behind = there
            else:
                record, stray = _Record(), there
                record.take(lines[index], index, quotes=False)
        rows.append(Row(len(rows) + 1, record.cells, places=record.places))
        index = behind
    return rows, index
