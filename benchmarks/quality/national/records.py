"""A national form before it is laid out: head, funds, goals, indicators; and what may be found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from quality.national.style import Style
from quality.national.values import Value


@dataclass(slots=True, eq=False)
class Pair:
    """A label of the head with its value; `role` is None for what a reader keeps as other text."""

    role: str
    label: str
    text: str


@dataclass(slots=True, eq=False)
class Fund:
    """A line of funds; `depth` 0 is the total, 2 a part of a part.

    `amounts` are what its columns mean in the form's unit (None: an empty cell), `texts` what the
    cells say, rate, points and score included. `panel` puts lines side by side.
    """

    role: str
    label: str
    depth: int
    amounts: dict[str, Decimal | None]
    texts: dict[str, str] = field(default_factory=dict)
    panel: int = 0


@dataclass(slots=True, eq=False)
class Goal:
    """A goal; `text` as its cell says it."""

    horizon: str
    label: str
    text: str


@dataclass(slots=True, eq=False)
class Item:
    """A row of the indicator table; one without name and value is a class that is not used.

    `first` and `second` are the canonical classes, `texts` the cells by role; `value` is what
    the value means, `weight`, `score` the numbers of its points; `met` whether the result is.
    """

    first: str
    second: str
    texts: dict[str, str]
    value: Value | None = None
    weight: Decimal | None = None
    score: Decimal | None = None
    met: bool = True
    kind: str = ""

    @property
    def used(self) -> bool:
        """Whether it is an indicator."""
        return bool(self.texts.get("name"))


Subject = object
"""What a finding is about: a form, a pair, a fund, a goal, an item, a table's row of sums."""


@dataclass(slots=True, frozen=True)
class Claim:
    """A finding that is right: `fields` empty means anywhere on the subject's rows."""

    code: str
    subject: Subject = None
    fields: tuple[str, ...] = ()
    severity: str = ""


@dataclass(slots=True)
class Injection:
    """A defect put in: what must be found, and what may be found beside it."""

    claim: Claim
    entails: list[Claim] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Sums:
    """The row of sums below the indicators."""

    label: str
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Form:
    """One form. `columns` are (role, header words) of the indicator table, in order.

    `spoilt` rows get cells too many, or lack one; `claims` are the notes it deserves as it stands.
    """

    layout: str
    style: Style
    title: str
    year: int
    head: list[Pair]
    funds: list[Fund]
    goals: list[Goal]
    items: list[Item]
    columns: list[tuple[str, str]]
    sums: Sums | None = None
    unit: str = "万元"
    foot: list[str] = field(default_factory=list)
    tasks: list[tuple[str, str, Decimal]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    spoilt: dict[int, str] = field(default_factory=dict)
    long_items: list[Item] = field(default_factory=list)
    """The rows of a table of their own for all years, above the year's."""
    execution: Decimal | None = None
    """The score of budget execution."""
    kind: str = ""
    long_period: bool = False
    unit_shown: bool = True

    def used(self) -> list[Item]:
        """Return the indicators."""
        return [item for item in self.items if item.used]

    def pair(self, role: str) -> Pair | None:
        """Return the label of a role."""
        return next((pair for pair in self.head if pair.role == role), None)

    def has(self, role: str) -> bool:
        """Whether the indicator table has a column."""
        return any(name == role for name, _ in self.columns)

    def total(self, column: str = "year") -> Decimal | None:
        """Return the form's money."""
        return next((f.amounts.get(column) for f in self.funds if f.depth == 0), None)


@dataclass(slots=True, eq=False)
class Group:
    """A unit's or department's row of a long table."""

    name: str
    forms: list[Form]
    department: bool = False
    text: str = ""
    amount: Decimal = Decimal(0)


@dataclass(slots=True, eq=False)
class File:
    """A document: its forms, how it is written, and what stands around them."""

    container: str
    forms: list[Form]
    groups: list[Group] = field(default_factory=list)
    around: bool = False
    name: str = "form"
    tracked: bool = False
    instead: list[str] = field(default_factory=list)
    """Paragraphs in place of all forms."""
    claims: list[Claim] = field(default_factory=list)

    def every_claim(self) -> Iterator[Claim]:
        """Yield the notes that it deserves as it stands."""
        yield from self.claims
        for form in self.forms:
            yield from form.claims
