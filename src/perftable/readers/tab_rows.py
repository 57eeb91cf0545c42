"""Tab-separated rows, as pasted from Word or a spreadsheet; a quoted cell may have several lines."""

import re
from collections.abc import Sequence

from perftable.model.grid import Row

MAX_QUOTED_LINES = 100
"""A quoted cell has at most this many lines; else the quote is taken as text."""

_FIELD = re.compile(r'"((?:[^"]|"")*)"(?=\t|\Z)|([^\t]*)')
_OPEN = re.compile(r'(?:\A|\t)"(?:[^"]|"")*\Z')


def read_table(lines: Sequence[str], start: int) -> tuple[list[Row], int]:
    """Return the rows of the block of lines with tabs at index `start`, and the index behind it."""
    rows: list[Row] = []
    index = start
    while index < len(lines) and "\t" in lines[index]:
        record, behind = _record(lines, index)
        rows.append(_row(len(rows) + 1, record, index + 1))
        index = behind
    return rows, index


def _record(lines: Sequence[str], index: int) -> tuple[str, int]:
    """Return the row that begins at `index` with all lines of its quoted cells."""
    line = lines[index]
    if '"' not in line or not _OPEN.search(line):
        return line, index + 1
    for behind in range(index + 2, min(index + MAX_QUOTED_LINES, len(lines)) + 1):
        if '"' in lines[behind - 1]:
            record = "\n".join(lines[index:behind])
            if not _OPEN.search(record):
                return record, behind
    return line, index + 1


def _row(number: int, record: str, line: int) -> Row:
    if '"' not in record:
        cells = record.split("\t")
        places = []
        character = 1
        for cell in cells:
            places.append((line, character))
            character += len(cell) + 1
        return Row(number, cells, places=places)
    cells, places, position = [], [], 0
    while position <= len(record):
        match = _FIELD.match(record, position)
        assert match is not None  # the second alternative matches anything
        quoted = match[1]
        cells.append(match[2] if quoted is None else quoted.replace('""', '"'))
        newline = record.rfind("\n", 0, position)
        places.append((line + record.count("\n", 0, position), position - newline))
        position = match.end() + 1
    return Row(number, cells, places=places)
