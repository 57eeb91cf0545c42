"""CSV for spreadsheets: UTF-8 with a byte order mark, no text of a document becomes a formula."""

import csv
import io
from decimal import Decimal

from perftable.reports.escape import inert
from perftable.reports.tables.base import Cell, Rows
from perftable.reports.tables.guard import printable, runs


def write(rows: Rows) -> str:
    """Return the rows as CSV text; numbers stay numbers, text is guarded by an apostrophe.

    A log of a CI may show it, so what a CI would take for a command is parted by a space.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + buffer.getvalue()


def _cell(value: Cell) -> str | int:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str):
        return inert(printable("'" + value if runs(value) else value))
    return "" if value is None else value
