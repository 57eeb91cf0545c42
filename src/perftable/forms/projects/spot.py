"""Where a value of a form stands."""

from perftable.model.grid import Row
from perftable.model.location import Location


def spot_of(table: int, row: Row, column: int | None = None) -> Location:
    """Return the place of a grid column (from 0), or of the whole row."""
    line = character = None
    if row.places:
        line, character = row.places[min(column or 0, len(row.places) - 1)]
    cell = None if column is None else column + 1
    return Location(
        table, row.number, line=line, character=character, cell=cell, sheet=row.sheet, page=row.page
    )
