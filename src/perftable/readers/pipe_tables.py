"""Pipe tables: | cell | cell |, with or without the line of dashes below the header."""

import re
from collections.abc import Sequence

from perftable.model.grid import Row

_SEPARATOR = re.compile(r"\|?(?:\s*+:?-++:?\s*+\|)++(?:\s*+:?-++:?\s*+)?")
_BAR = re.compile(r"(?<!\\)\|")


def is_row(line: str) -> bool:
    """Whether the line is a row of a pipe table."""
    return line.lstrip(" \t").startswith("|") and line.count("|") >= 2


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the pipe table at index `start`, and the index behind it.

    Only ASCII spaces are padding: full-width spaces at the beginning of a cell are indentation.
    """
    rows: list[Row] = []
    index = start
    while index < len(lines) and is_row(lines[index]):
        line = lines[index]
        index += 1
        if not _SEPARATOR.fullmatch(line.strip(" \t")):
            rows.append(_row(len(rows) + 1, line, index))
    return rows, index


def _row(number: int, line: str, at: int) -> Row:
    position = line.index("|") + 1
    cells: list[str] = []
    places: list[tuple[int, int]] = []
    bounds = [match.start() for match in _BAR.finditer(line, position)]
    if line[bounds[-1] + 1 :].strip(" \t") if bounds else True:
        bounds.append(len(line))
    for bound in bounds:
        cell = line[position:bound]
        places.append((at, position + 1 + len(cell) - len(cell.lstrip(" \t"))))
        cells.append(cell.strip(" \t").replace("\\|", "|").replace("<br>", "\n"))
        position = bound + 1
    return Row(number, cells, places=places)
