"""Tables as they were read, of any form or none: a contract with every machine that asks."""

from typing import Literal

from perftable.model.record import Record
from perftable.model.report import Tool
from perftable.model.spoken import Spoken

Cell = tuple[int, int, int, int, str]
"""row, column, rowspan, colspan, text: counted from 1, text as shown."""


class Table(Record):
    """One table: its number in the file, a workbook's sheet or a page where there is one.

    `rows` is the number of its last row, `columns` that of its last column. A cell covered by a
    merge is not listed; an empty one is, with "". A sheet's rows and columns keep its own numbers.
    """

    table: int
    sheet: str | None = None
    page: int | None = None
    rows: int
    columns: int
    cells: tuple[Cell, ...]


class FileTables(Record):
    """What was read of one file: its tables, or (`status` "unreadable") the `reason` why not.

    `reasons` has it in both languages. `format` names the reader.
    """

    path: str
    format: str | None
    status: Literal["read", "unreadable"]
    reason: str | None = None
    reasons: Spoken | None = None
    tables: tuple[Table, ...] = ()


class Tables(Record):
    """The tables of some files; `excluded` files were left out on purpose."""

    schema_version: Literal[1] = 1
    tool: Tool
    documents: tuple[FileTables, ...]
    excluded: int = 0
