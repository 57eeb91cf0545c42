"""Reads a comma-separated table (RFC 4180) and where each cell begins."""

import hashlib
import re
from pathlib import Path

from perftable.model.grid import Grid, Row, Source
from perftable.readers import bounds
from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.encoding import decode

# Possessive: a quote that is never closed is looked for once, and then all the rest is its cell.
_CELL = re.compile(r'(?>(?:"([^"]*+(?:(?="")""[^"]*+)*+)(?:"|\Z))?)([^,\n]*+)(,|\n|\Z)')


def read_csv(path: Path, data: bytes) -> Source:
    """Read a comma-separated table. Raises `UnreadableFile`."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    count = Count()
    number = count.table()
    rows = _rows(text, number, count)
    while rows and not any(rows[-1].cells):
        rows.pop()
    return Source(str(path), hashlib.sha256(data).hexdigest(), "csv", [Grid(number, rows)])


def _rows(text: str, table: int, count: Count) -> list[Row]:
    rows: list[Row] = []
    cells: list[str] = []
    places: list[tuple[int, int]] = []
    at, line, begin = 0, 1, 0
    while True:
        match = _CELL.match(text, at)
        assert match is not None  # it matches anything
        quoted, rest, end = match.groups()
        cell = rest if quoted is None else quoted.replace('""', '"') + rest
        cells.append(cell)
        places.append((line, at - begin + 1))
        if quoted is not None and "\n" in quoted:
            line += quoted.count("\n")
            begin = text.rindex("\n", at, match.start(2)) + 1
        at = match.end()
        count.require_width(len(cells), table, len(rows) + 1)
        if end == ",":
            continue
        count.row()
        count.cell(len(cells))
        if max(map(len, cells)) > bounds.MAX_TEXT:
            raise UnreadableFile(
                bounds.TOO_LONG, table=table, row=len(rows) + 1, limit=bounds.MAX_TEXT
            )
        count.text(sum(map(len, cells)))
        rows.append(Row(len(rows) + 1, cells, places=places))
        if at >= len(text):
            return rows
        cells, places, line, begin = [], [], line + 1, at
