"""A sheet for people: its title, its columns in words, its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from perftable.model.phrase import Phrase
from perftable.reports.tables.base import Cell


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in digits, the colour of our own words in it."""

    name: Phrase
    width: int
    money: bool = False
    fills: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook."""

    title: Phrase
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
