"""The lines of funds of a national form."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from perftable.forms.projects import fields
from perftable.forms.projects.records.part import Money, Number, Part
from perftable.forms.projects.words.money import FundRole


class Fund(Part):
    """One line of funds. `parent` is the index of the line it is a part of.

    `amounts` by column: year (or the only one), all_years, initial, budget, executed, half …;
    a column that is empty in this line is not in it. `columns` are those that the line has.
    """

    LEVEL: ClassVar[str] = "fund"
    HOLDS: ClassVar[tuple[str, ...]] = (
        "label", *fields.names(fields.MONEY), "rate", "weight", "score", "share",
    )  # fmt: skip

    role: FundRole
    label: str
    parent: int | None = None
    partition: Literal["source", "use"] | None = None
    amounts: Mapping[str, Money] = {}
    columns: tuple[str, ...] = ()
    rate: Number | None = None
    weight: Number | None = None
    score: Number | None = None
    share: Number | None = None

    @property
    def called(self) -> str:
        """Its label."""
        return self.label

    def holds(self, field: str) -> bool:
        """Whether the cell of a field is its own: any column of money that the form has."""
        return field in self.HOLDS or field in self.amounts

    def source_of(self, field: str) -> str:
        """Return what the line is, whatever the column."""
        return self.role

    def asks(self, field: str) -> bool:
        """Whether the line has the column."""
        return field in self.columns or super().asks(field)

    def value_of(self, field: str) -> object:
        """Return an amount, or a number or text of the line."""
        return self.amounts.get(field) or self.__dict__.get(field)
