"""What the Hebei table holds: duties (职责), their activities (工作活动) and indicators (绩效指标)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from perftable.forms.duties.fields import FIELDS, LEVELS
from perftable.forms.duties.figures import FIGURES
from perftable.model.amount import Amount, Budget, Unreadable
from perftable.model.form import Cell, Field, Figure, Form, Level, Node
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.scale import TIERS, RatingScale, Tier


class Indicator(Node):
    """One row's indicator with its scale.

    `text` is "" where the row has tiers only; `scale` is None where the row has no tier at all.
    """

    LEVEL: ClassVar[str] = "indicator"
    HOLDS: ClassVar[tuple[str, ...]] = ("indicator", *TIERS)

    text: str
    scale: RatingScale | None
    location: Location

    @property
    def called(self) -> str:
        """The indicator as written."""
        return self.text

    def said(self, fields: Sequence[str]) -> Sequence[str]:
        """Return its text and those of its tiers, as the cells of some fields say them."""
        said = (self.text, *(self.scale.once(_texts) if self.scale is not None else _NO_TEXTS))
        if fields == self.HOLDS:
            return said
        return [said[self.HOLDS.index(field)] for field in fields]

    def spots(self) -> Iterator[Location]:
        """Yield the places of its tiers that stand in another row, as most do not."""
        own, found = self.location, []
        for _, tier in self.scale.tiers() if self.scale is not None else ():
            place = tier.location
            if place.row != own.row or place.table != own.table or place.row is None:
                found.append(place)
        return iter(found)

    def cell(self, field: str) -> Cell:
        """Return its own cell or a tier's; which way its scale goes is derived."""
        if field == "direction":
            return Cell((self.scale and self.scale.direction) or "", self.location)
        if field == "indicator":
            return Cell(self.text, self.location, field=field)
        tier: Tier | None = getattr(self.scale, field, None)
        if tier is None:
            return Cell("", self.location, field=field)
        return Cell(tier.text, tier.location, covers=tier.covers)


class _Entry(Node):
    """What a duty row and an activity row have in common.

    `name` is without indentation, number and code; `number` is the typed or automatic number as
    written ("一、"), `code` the functional code. `location` is the row; `elsewhere` places a field
    whose text stands in another row than `location` (a merged label centred on its rows).
    `prompts` is what a Word form still asks for in a cell of the row that nobody filled in.
    """

    HOLDS: ClassVar[tuple[str, ...]] = ("number", "code", "name", "budget", "content", "goal")

    name: str
    number: str = ""
    code: str = ""
    budget: Budget = None
    content: str = ""
    goal: str = ""
    indicators: tuple[Indicator, ...] = ()
    location: Location
    elsewhere: Mapping[str, Location] = {}
    prompts: Mapping[str, str] = {}

    def at(self, column: str) -> Location:
        """Return the place of one field's cell."""
        return self.elsewhere.get(column) or self.location.at(column)

    @property
    def called(self) -> str:
        """Its name."""
        return self.name

    @property
    def below(self) -> tuple[Node, ...]:
        """Its indicators."""
        return self.indicators

    def spots(self) -> Iterator[Location]:
        """Yield the places of what stands elsewhere than on its row, and of its budget."""
        places = [*self.elsewhere.values()]
        if self.budget is not None:
            places.append(self.budget.location)
        return iter(places)

    def said(self, fields: Sequence[str]) -> Sequence[str | Amount | Unreadable | None]:
        """Return what it holds of some fields: texts, and its budget."""
        own = self.__dict__
        return [own[field] for field in fields]

    def cell(self, field: str) -> Cell:
        """Return the cell of its name, its number or code, its budget, content or goal."""
        spot = self.elsewhere.get(field)
        own = field if spot is None else None
        if field == "budget":
            return _money(self.budget, spot or self.location, own)
        return Cell(getattr(self, field), spot or self.location, field=own)


class Activity(_Entry):
    """A child row with its continuation rows; one indicator for each row that has one."""

    LEVEL: ClassVar[str] = "activity"


class Duty(_Entry):
    """A parent row; `indicators` is normally empty (an indicator on a duty is PT406)."""

    LEVEL: ClassVar[str] = "duty"

    activities: tuple[Activity, ...] = ()

    @property
    def below(self) -> tuple[Node, ...]:
        """Its activities, behind indicators that stand on its own row."""
        return (*self.indicators, *self.activities)


class Total(Node):
    """A row that sums others: "total" 合计/总计, "subtotal" 小计, or an "of_which" 其中 line.

    `covers` is (first, last) index into the table's duties of the rows it stands for; None for
    an of-which line, which belongs to the row above it and is never added.
    """

    LEVEL: ClassVar[str] = "total"
    HOLDS: ClassVar[tuple[str, ...]] = ("name", "budget")

    kind: Literal["total", "subtotal", "of_which"]
    label: str
    budget: Budget = None
    covers: tuple[int, int] | None = None
    location: Location

    @property
    def called(self) -> str:
        """Its label."""
        return self.label

    def cell(self, field: str) -> Cell:
        """Return the cell of its label or its amount."""
        if field == "budget":
            return _money(self.budget, self.location, field)
        return Cell(self.label, self.location, field=field)


class DutyForm(Form):
    """A table of duties and activities (部门职责-工作活动绩效目标).

    `orphans` are activities before any duty. `levels` says how parent and child rows were told
    apart. `notes` are rows of plain text (注：…).
    """

    FIELDS: ClassVar[tuple[Field, ...]] = FIELDS
    LABEL: ClassVar[Phrase] = Phrase("职责活动绩效目标表", "duties and activities")
    LEVELS: ClassVar[tuple[Level, ...]] = LEVELS
    FIGURES: ClassVar[tuple[Figure, ...]] = FIGURES

    family: Literal["duties"] = "duties"
    levels: Literal["indent", "number", "code", "bold", "content", "none"] = "none"
    duties: tuple[Duty, ...] = ()
    orphans: tuple[Activity, ...] = ()
    totals: tuple[Total, ...] = ()

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The duties, behind activities that stand before any duty."""
        return (*self.orphans, *self.duties)

    @property
    def loose(self) -> tuple[Node, ...]:
        """The totals."""
        return self.totals


_NO_TEXTS = ("",) * len(TIERS)


def _texts(scale: RatingScale) -> tuple[str, ...]:
    """Return what the tiers say, those that the header does not name among them."""
    tiers = dict(scale.tiers())
    return tuple(tiers[name].text if name in tiers else "" for name in TIERS)


def _money(budget: Budget, spot: Location, field: str | None) -> Cell:
    if budget is None:
        return Cell("", spot, field=field)
    return Cell(budget.raw, budget.location, budget)
