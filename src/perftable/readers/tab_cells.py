"""Tables that Word saved as text: every cell is a line that begins with a tab.

A line without a tab continues the cell above; blank lines stand anywhere. So the number of cells,
not blank lines, delimits the rows: the header's second row tells how many a row has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from perftable.model.grid import Format, Row

TIERS = ("优", "良", "中", "差")
CELL = re.compile(r" ?\t")
HEADING = re.compile(
    r"(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?[^，。；,;]{0,14}"
    r"(?:总体(?:绩效)?目标|(?:职责分类|分项)绩效目标|保障措施|活动绩效目标表?)[：:]?"
)
"""A line that opens a section or the next table, where the row above it is complete."""

MAX_HEADER_CELLS = 80


@dataclass(slots=True)
class _Cell:
    text: str
    line: int
    character: int


def is_tab_cells(lines: Sequence[str]) -> bool:
    """Whether nearly every line with a tab has just one, at its beginning."""
    tabbed = [line for line in lines if "\t" in line]
    alone = sum(1 for line in tabbed if CELL.match(line) and line.count("\t") == 1)
    return len(tabbed) >= 8 and alone >= 0.9 * len(tabbed)


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the table that begins at index `start`, and the index behind it."""
    cells: list[_Cell] = []
    more: list[str] = []
    shape: tuple[int, int] | None = None
    index = start
    while index < len(lines):
        line = lines[index]
        cell = CELL.match(line)
        if cell:
            _continue(cells, more)
            cells.append(_Cell(line[cell.end() :], index + 1, cell.end() + 1))
        elif text := line.strip():
            if HEADING.fullmatch(text):
                if shape is None:
                    _continue(cells, more)
                    shape = _shape(cells)
                if (len(cells) - shape[0]) % shape[1] == 0:
                    break
            more.append(line)
        index += 1
    _continue(cells, more)
    return _rows(cells), index


def _continue(cells: Sequence[_Cell], more: list[str]) -> None:
    """Put the lines that continue the last cell into it, all at once."""
    if more:
        cells[-1].text = "\n".join([cells[-1].text, *more])
        more.clear()


def _shape(cells: Sequence[_Cell]) -> tuple[int, int]:
    """Return how many cells the first header row has, and every row below it.

    The second header row repeats the first one's columns as empty cells up to the four tiers.
    Without tiers every cell is a row of its own: nothing is lost, and no table is recognised.
    """
    words = ["".join(cell.text.split()) for cell in cells[:MAX_HEADER_CELLS]]
    for index in range(len(words) - 3):
        if tuple(words[index : index + 4]) == TIERS:
            empty = 0
            while empty < index and not words[index - empty - 1]:
                empty += 1
            if 2 * empty < index:
                first = index - empty
                return first, first + 3
            return 0, index + 4
    return 0, 1


def _rows(cells: Sequence[_Cell]) -> list[Row]:
    first, width = _shape(cells)
    rows: list[Row] = []
    if first:
        # Its cell over the tiers is one cell here and spans four columns in the document.
        group = first - 1
        top = [cell.text for cell in cells[:first]]
        spots = [(cell.line, cell.character) for cell in cells[:first]]
        rows.append(
            Row(1, [*top, "", "", ""], {group: Format(span=4)}, [*spots, *[spots[group]] * 3])
        )
    for begin in range(first, len(cells), width):
        part = cells[begin : begin + width]
        rows.append(
            Row(
                len(rows) + 1,
                [cell.text for cell in part],
                places=[(cell.line, cell.character) for cell in part],
            )
        )
    return rows
