"""Where a value stands. One function makes a place of it, so that the house's own can follow."""

import dataclasses

from perftable.model.grid import Row
from perftable.model.location import Location


@dataclasses.dataclass(frozen=True, slots=True)
class Spot:
    """A cell: `table` and `row` as the document counts them, `cell` its grid column from 1.

    `line` and `character` exist for text files; `paragraph` for what stands above a table.
    """

    table: int | None = None
    row: int | None = None
    cell: int | None = None
    line: int | None = None
    character: int | None = None
    paragraph: int | None = None


def spot_of(table: int, row: Row, column: int | None = None) -> Spot:
    """Return the spot of a grid column (from 0), or of the whole row."""
    line = character = None
    if row.places:
        line, character = row.places[min(column or 0, len(row.places) - 1)]
    return Spot(table, row.number, None if column is None else column + 1, line, character)


def location_of(spot: Spot) -> Location:
    """Return the spot as the place that amounts carry."""
    return Location(spot.table, spot.row, None, spot.paragraph, spot.line, spot.character)
