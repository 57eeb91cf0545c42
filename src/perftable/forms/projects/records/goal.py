"""The goals and the main tasks of a national form."""

from collections.abc import Mapping
from typing import ClassVar

from perftable.forms.projects import fields
from perftable.forms.projects.records.part import Money, Part
from perftable.forms.projects.words.labels import Horizon

_SOURCES = frozenset(fields.names(fields.SOURCES))


class Goal(Part):
    """A goal: of all years, of this year, of this year as adjusted, or what was reached."""

    LEVEL: ClassVar[str] = "goal"
    HOLDS: ClassVar[tuple[str, ...]] = ("label", "text")

    horizon: Horizon
    label: str
    text: str

    @property
    def called(self) -> str:
        """Its label."""
        return self.label


class Task(Part):
    """One of a department's main tasks; the row 金额合计 has `total`."""

    LEVEL: ClassVar[str] = "task"
    HOLDS: ClassVar[tuple[str, ...]] = ("task", "content", "year", *fields.names(fields.SOURCES))
    COLUMNS: ClassVar[Mapping[str, str]] = {"name": "task"}

    name: str
    content: str = ""
    amounts: Mapping[str, Money] = {}
    total: bool = False

    @property
    def called(self) -> str:
        """Its name."""
        return self.name

    def holds(self, field: str) -> bool:
        """Whether the cell of a field is its own: any source of money that the form has."""
        return field in self.HOLDS or field in self.amounts

    def source_of(self, field: str) -> str:
        """Return the column, but for that of the whole."""
        return field if field in _SOURCES else ""

    def value_of(self, field: str) -> object:
        """Return an amount, or a text of the row."""
        return self.amounts.get(field) or self.__dict__.get(field)
