"""Pipe tables: | cell | cell |, with or without the line of dashes below the header."""

from collections.abc import Sequence

from perftable.model.grid import Format, Row
from perftable.model.lazy import lazy_pattern
from perftable.readers.text.markdown import is_bold, shown

_SEPARATOR = lazy_pattern(r"\|?(?>(?:\s*+:?-++:?\s*+\|)+)(?:\s*+:?-++:?\s*+)?")
_BAR = lazy_pattern(r"(?<!\\)\|")


def is_row(line: str) -> bool:
    """Whether the line is a row of a pipe table."""
    return line.lstrip(" \t").startswith("|") and line.count("|") >= 2


def is_separator(line: str) -> bool:
    """Whether the line is the one of dashes below a header."""
    return "-" in line and _SEPARATOR.fullmatch(line.strip(" \t")) is not None


def begins(lines: Sequence[str], index: int) -> bool:
    """Whether a table begins in this line; its bars at both ends may be left out."""
    if is_row(lines[index]):
        return True
    following = lines[index + 1 : index + 2]
    return "|" in lines[index] and bool(following) and is_separator(following[0])


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the pipe table at index `start`, and the index behind it.

    Only ASCII spaces are padding: full-width spaces at the beginning of a cell are indentation.
    """
    rows: list[Row] = []
    index = start
    open_ended = not is_row(lines[start])
    while index < len(lines) and (is_row(lines[index]) or (open_ended and "|" in lines[index])):
        line = lines[index]
        index += 1
        if not is_separator(line):
            rows.append(_row(len(rows) + 1, line, index))
    return rows, index


def _row(number: int, line: str, at: int) -> Row:
    position = line.index("|") + 1 if is_row(line) else 0
    cells: list[str] = []
    places: list[tuple[int, int]] = []
    formats: dict[int, Format] = {}
    bounds = [match.start() for match in _BAR.finditer(line, position)]
    if line[bounds[-1] + 1 :].strip(" \t") if bounds else True:
        bounds.append(len(line))
    for bound in bounds:
        cell = line[position:bound]
        places.append((at, position + 1 + len(cell) - len(cell.lstrip(" \t"))))
        text = cell.strip(" \t").replace("\\|", "|")
        if is_bold(text):
            formats[len(cells)] = Format(bold=True)
        cells.append(shown(text))
        position = bound + 1
    return Row(number, cells, formats, places)
