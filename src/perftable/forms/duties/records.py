"""Duties (职责), their activities (工作活动) and the activities' indicators (绩效指标)."""

from collections.abc import Mapping
from typing import Literal

from perftable.model.amount import Amount, Unreadable
from perftable.model.location import Column, Location
from perftable.model.record import Record
from perftable.model.scale import RatingScale

Budget = Amount | Unreadable | None
"""A budget cell: an amount, text that is none, or nothing (empty and marks such as — or /)."""


class Indicator(Record):
    """One row's indicator with its scale.

    `text` is "" where the row has tiers only; `scale` is None where the row has no tier at all.
    """

    text: str
    scale: RatingScale | None
    location: Location


class _Entry(Record):
    """What a duty row and an activity row have in common.

    `name` is without indentation, number and code; `number` is the typed or automatic number as
    written ("一、"), `code` the functional code. `location` is the row; `elsewhere` places a field
    whose text stands in another row than `location` (a merged label centred on its rows).
    `prompts` is what a Word form still asks for in a cell of the row that nobody filled in.
    """

    name: str
    number: str = ""
    code: str = ""
    budget: Budget = None
    content: str = ""
    goal: str = ""
    indicators: tuple[Indicator, ...] = ()
    location: Location
    elsewhere: Mapping[Column, Location] = {}
    prompts: Mapping[Column, str] = {}

    def at(self, column: Column) -> Location:
        """Return the place of one field's cell."""
        return self.elsewhere.get(column) or self.location.at(column)


class Activity(_Entry):
    """A child row with its continuation rows; one indicator for each row that has one."""


class Duty(_Entry):
    """A parent row; `indicators` is normally empty (an indicator on a duty is PT406)."""

    activities: tuple[Activity, ...] = ()


class Total(Record):
    """A row that sums others: "total" 合计/总计, "subtotal" 小计, or an "of_which" 其中 line.

    `covers` is (first, last) index into the table's duties of the rows it stands for; None for
    an of-which line, which belongs to the row above it and is never added.
    """

    kind: Literal["total", "subtotal", "of_which"]
    label: str
    budget: Budget = None
    covers: tuple[int, int] | None = None
    location: Location
