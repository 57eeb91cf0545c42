"""Where something stands in a document."""

import dataclasses
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

Column = Literal[
    "name",
    "budget",
    "content",
    "goal",
    "indicator",
    "excellent",
    "good",
    "fair",
    "low",
    "poor",
    "worst",
]
"""The columns of a performance-target table, in the order of the Hebei form.

That has four tiers, 优 良 中 差; a header may name fewer, or 低 between 中 and 差, or one below 差.
"""

TIERS: tuple[Column, ...] = ("excellent", "good", "fair", "low", "poor", "worst")
"""Every tier that a header may name, best first."""

FORM_TIERS: tuple[Column, ...] = ("excellent", "good", "fair", "poor")
"""The tiers of the form."""

MIN_TIERS = 2
"""Fewer tiers are no scale."""

Spots = Mapping[str, tuple[int, int]]


@dataclasses.dataclass(frozen=True, slots=True)
class Location:
    """A place in a document; every number counts from 1, and what does not apply is None.

    `table` and `row` count as Word counts them, header rows included; `column` names the field.
    `paragraph` counts the non-empty paragraphs outside tables. `line` and `character` exist for
    text files only. A dataclass, not a model: a large document holds half a million of them.
    """

    table: int | None = None
    row: int | None = None
    column: Column | None = None
    paragraph: int | None = None
    line: int | None = None
    character: int | None = None
    spots: Annotated[SkipJsonSchema[Spots | None], Field(exclude=True)] = dataclasses.field(
        default=None, compare=False, repr=False
    )
    """For a row of a text file: where each column's cell begins (line, character)."""

    def at(self, column: Column) -> "Location":
        """Return the place of `column`'s cell in the same row."""
        if self.spots is None:
            return Location(self.table, self.row, column)
        line, character = self.spots.get(column, (self.line, self.character))
        return Location(self.table, self.row, column, None, line, character)
