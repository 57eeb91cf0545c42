"""Where something stands in a document."""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

Columns = Mapping[str, int]
"""For each field of a table the grid column it stands in, from 1."""

Spots = Mapping[str, tuple[int, int]]
"""For each field of a row of text where its cell begins: (line, character), from 1."""


@dataclasses.dataclass(frozen=True, slots=True, init=False)
class Location:
    """A place in a document; every number counts from 1, and what does not apply is None.

    `table` and `row` count as the container shows them: tables of a Word file or a page, header
    rows included; a sheet's own rows, its name in `sheet`; a PDF's rows, its page in `page`.
    `column` names the field (its family's words), `cell` is the grid column in which it stands.
    `paragraph` counts the non-empty paragraphs outside tables. `line` and `character` exist for
    text files only. A dataclass, not a model: a large document holds half a million of them.
    """

    table: int | None = None
    row: int | None = None
    column: str | None = None
    paragraph: int | None = None
    line: int | None = None
    character: int | None = None
    cell: int | None = None
    sheet: str | None = None
    page: int | None = None
    columns: Annotated[SkipJsonSchema[Columns | None], Field(exclude=True)] = dataclasses.field(
        default=None, compare=False, repr=False
    )
    """For a row: its table's fields, so that each cell's place is known without its header."""
    spots: Annotated[SkipJsonSchema[Spots | None], Field(exclude=True)] = dataclasses.field(
        default=None, compare=False, repr=False
    )
    """For a row of a text file: where each field's cell begins."""

    def __init__(
        self,
        table: int | None = None,
        row: int | None = None,
        column: str | None = None,
        paragraph: int | None = None,
        line: int | None = None,
        character: int | None = None,
        cell: int | None = None,
        sheet: str | None = None,
        page: int | None = None,
        columns: Columns | None = None,
        spots: Spots | None = None,
    ) -> None:
        made: Any = self
        _set(made, "__class__", _Unfrozen)
        made.table = table
        made.row = row
        made.column = column
        made.paragraph = paragraph
        made.line = line
        made.character = character
        made.cell = cell
        made.sheet = sheet
        made.page = page
        made.columns = columns
        made.spots = spots
        made.__class__ = Location

    def at(self, column: str) -> "Location":
        """Return the place of a field's cell in the same row."""
        return self.each((column,))[0]

    def each(self, columns: Iterable[str]) -> list["Location"]:
        """Return the places of the cells of some fields in the same row."""
        table, row, line, character = self.table, self.row, self.line, self.character
        sheet, page, spots = self.sheet, self.page, self.spots
        cells = _NO_COLUMNS if self.columns is None else self.columns
        places: list[Location] = []
        for column in columns:
            made: Any = _new(_Unfrozen)
            made.table = table
            made.row = row
            made.column = column
            made.paragraph = None
            made.line = line
            made.character = character
            if spots is not None and column in spots:
                made.line, made.character = spots[column]
            made.cell = cells.get(column)
            made.sheet = sheet
            made.page = page
            made.columns = None
            made.spots = None
            made.__class__ = Location
            places.append(made)
        return places

    def named(self, column: str) -> "Location":
        """Return the same place as that of a field."""
        return Location(
            self.table,
            self.row,
            column,
            self.paragraph,
            self.line,
            self.character,
            self.cell,
            self.sheet,
            self.page,
            self.columns,
            self.spots,
        )

    @property
    def anchor(self) -> str | None:
        """Where a program jumps to: 汇总!C7 in a workbook, page=3 in a PDF; None elsewhere."""
        if self.spot is not None:
            return f"{self.sheet}!{self.spot}"
        return f"page={self.page}" if self.page is not None else None

    @property
    def spot(self) -> str | None:
        """The cell of a sheet as workbooks call it: C7, or 7 for a whole row; None elsewhere."""
        if self.sheet is None or self.row is None:
            return None
        return f"{letters(self.cell) if self.cell is not None else ''}{self.row}"


class _Unfrozen:
    """A place while it is made: a frozen class sets its fields at three times the cost."""

    __slots__ = Location.__slots__


_NO_COLUMNS: Columns = {}
_new, _set = object.__new__, object.__setattr__


def letters(column: int) -> str:
    """Return the letters of a workbook's column, from 1: C is the third, AA the 27th."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
