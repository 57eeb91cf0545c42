"""CSV for spreadsheets: UTF-8 with a byte order mark, no text of a document becomes a formula."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from perftable.reports.escape import inert
from perftable.reports.tables.base import Cell, Rows
from perftable.reports.tables.guard import printable, runs


def write(rows: Rows) -> str:
    """Return the rows as CSV text; numbers stay numbers, text is guarded by an apostrophe.

    A log of a CI may show it, so what a CI would take for a command is parted by a space.
    """
    return "".join(lines(rows))


def lines(rows: Rows) -> Iterator[str]:
    """Yield what `write` returns, a row after another."""
    buffer = io.StringIO("\ufeff")
    buffer.seek(0, io.SEEK_END)
    writer = csv.writer(buffer, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_cell(value) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _cell(value: Cell) -> str | int:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return inert(printable("'" + value if runs(value) else value))
    return "" if value is None else value
