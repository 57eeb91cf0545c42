"""CSV for spreadsheets: UTF-8 with a byte order mark, no text of a document becomes a formula."""

import csv
import io
from decimal import Decimal

from perftable.reports.tables.base import Cell, Rows

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""Beginnings of text that a spreadsheet would run (OWASP, CSV injection)."""


def write(rows: Rows) -> str:
    """Return the rows as CSV text; numbers stay numbers, text is guarded by an apostrophe."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + buffer.getvalue()


def _cell(value: Cell) -> str | int:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value
