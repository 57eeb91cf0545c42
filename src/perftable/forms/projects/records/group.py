"""The total of a unit or department in a table of many projects."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from perftable.forms.projects.records.part import Money, Part


class Group(Part):
    """A unit's or department's row of a long table with its total.

    It stands at the first form of its table. `forms` counts, from that form on (0), the projects
    below it; `parent` is the index of the department's group among them, None for the uppermost.
    """

    LEVEL: ClassVar[str] = "group"
    HOLDS: ClassVar[tuple[str, ...]] = ("owner", "budget")
    COLUMNS: ClassVar[Mapping[str, str]] = {"name": "owner"}

    kind: Literal["department", "unit"]
    name: str
    code: str = ""
    budget: Money | None = None
    forms: tuple[int, ...] = ()
    parent: int | None = None

    @property
    def called(self) -> str:
        """Its name."""
        return self.name
