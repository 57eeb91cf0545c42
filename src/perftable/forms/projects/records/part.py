"""What all records of a national form are: values that stand in cells of their own."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar

from perftable.forms.projects import fields
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.targets.words import is_guidance
from perftable.model.amount import Amount, Unreadable
from perftable.model.form import Cell, Node
from perftable.model.location import Location
from perftable.model.record import Record

Money = Amount | Unreadable

_MONEY = frozenset(field.name for field in fields.FIELDS if field.kind == "money")


class Placed(Record):
    """A record whose values stand in cells of their own: `places` has the cell of each field.

    A field that is in `places` has a cell in the form (its label or column is there), be it empty.
    `raws` keeps what a cell says where the record has it otherwise: without its code, as a date.
    """

    COLUMNS: ClassVar[Mapping[str, str]] = {}
    """Names of fields that other records of the form use for something else."""

    location: Location
    places: Mapping[str, Location] = {}
    raws: Mapping[str, str] = {}

    def at(self, field: str) -> Location:
        """Return the cell of a field, the record's own place where it has none."""
        column = self.COLUMNS.get(field, field)
        return self.places.get(field, self.location).named(column)


class Number(Placed):
    """A number in a cell of its own: points, a score, a rate (with `percent` where it has the sign).

    `value` is None where the cell holds something else.
    """

    raw: str
    value: Decimal | None = None
    decimals: int = 0
    percent: bool = False


class Part(Placed, Node):
    """A node of the form: its cells say what the record's fields say."""

    def cell(self, field: str) -> Cell:
        """Return the cell of a field, empty where the form has none."""
        own = self._own(field)
        spot, column = self.places.get(own, self.location), self.COLUMNS.get(own, own)
        value = self.value_of(own)
        text = self.raws.get(own) or text_of(value)
        if value is None or isinstance(value, str):  # as most are
            leftover = bool(text) and value is not None and is_guidance(text)
            return Cell(text, spot, None, None, leftover, column, own=True)
        amount = value if isinstance(value, Amount | Unreadable) else None
        covers = None
        if isinstance(value, Target) and value.bounds is not None:
            covers = (value.bounds, value.unit)
        return Cell(text, spot, amount, covers, _is_leftover(value), column, own=True)

    def said(self, fields: Sequence[str]) -> Sequence[str | Money | None] | None:
        """Return what its cells say; None where one of them is left over from a template."""
        found: list[str | Money | None] = []
        for field in fields:
            own = self._own(field)
            value = self.value_of(own)
            if field in _MONEY:
                found.append(value if isinstance(value, Amount | Unreadable) else None)
                continue
            text = self.raws.get(own) or text_of(value)
            if isinstance(value, str):
                if text and is_guidance(text):
                    return None
            elif value is not None and _is_leftover(value):
                return None
            found.append(text)
        return found

    def spots(self) -> Iterator[Location]:
        """Yield the places of the cells that it has."""
        places = self.places
        return iter([places[own] for own in map(self._own, self.HOLDS) if own in places])

    @classmethod
    def _own(cls, field: str) -> str:
        """Return what the record calls a field of the form."""
        if field not in cls.COLUMNS.values():
            return field
        return next(name for name, column in cls.COLUMNS.items() if column == field)

    def asks(self, field: str) -> bool:
        """Whether the form has a cell for the field."""
        own = self._own(field)
        return own in self.places or bool(self.raws.get(own) or text_of(self.value_of(own)))

    def value_of(self, field: str) -> object:
        """Return what the record holds of a field, None of one that it has not.

        Not by `getattr`: a record says at length that it has no such attribute.
        """
        return self.__dict__.get(field)


def _is_leftover(value: object) -> bool:
    return isinstance(value, Target) and value.kind == "placeholder"


def text_of(value: object) -> str:
    """Return a value as its cell says it, nothing of what no cell says."""
    if value is None or isinstance(value, str):
        return value or ""
    return value.raw if isinstance(value, Number | Target | Amount | Unreadable) else ""
