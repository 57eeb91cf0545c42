"""What a family of forms reads, as everything after the rules knows it: nodes with cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import ClassVar, Literal, NamedTuple

from perftable.model.amount import Amount, Unit, Unreadable
from perftable.model.families import make_known
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.record import Record
from perftable.model.scale import TIERS

FieldKind = Literal[
    "name",
    "number",
    "code",
    "class",
    "money",
    "text",
    "indicator",
    "standard",
    "score",
    "date",
    "label",
    "derived",
]
"""What a field holds: by it fields are compared, laid out and judged.

The "name" is what a node is called; "derived" is no cell of the form, but what was concluded from
others. A "label" is a word or two that many nodes share (a department, a unit of measure) and by
which none is known again.
"""


class Field(NamedTuple):
    """A field of a family's forms; declared once, in the order of the form.

    `name` is what machines call it, `label` its heading in reports, `short` what it is called in a
    sentence where that is shorter. A form need not have one that is not `required`. `words` says
    what fixed values of a derived field mean.
    """

    name: str
    label: Phrase
    kind: FieldKind
    required: bool = True
    short: Phrase | None = None
    words: Mapping[str, Phrase] | None = None

    @property
    def said(self) -> Phrase:
        """What it is called in a sentence."""
        return self.short or Phrase(self.label.zh, self.label.en.lower())


class Level(NamedTuple):
    """A kind of node that a family's forms have: a duty, an activity, an indicator.

    `label` names one of them, `short` in a sentence, `plural` several in English where an s does
    not make it. A level that is a `step` is named wherever something of it is said ("duty →
    activity"); another is told by its row. One that `roams` may be found again under another node
    in the next version of a document.
    """

    kind: str
    label: Phrase
    step: bool = True
    roams: bool = True
    plural: str = ""
    short: Phrase | None = None

    @property
    def said(self) -> Phrase:
        """What one of them is called in a sentence."""
        return self.short or Phrase(self.label.zh, self.label.en.lower())

    @property
    def many(self) -> Phrase:
        """What several of them are called in a sentence."""
        return Phrase(self.said.zh, self.plural or f"{self.said.en}s")


Way = tuple["Node", ...]
"""A node behind those above it, the topmost first."""


class Figure(NamedTuple):
    """What is counted where forms are summed up: how many nodes there are, how many lack something.

    `count` says how much the last node of a way adds. `label` is its heading, `short` a narrow one.
    A `gap` should be 0, and none is shown as nothing. `of` is another figure of which this is a
    part: its share of it is told. One that is not `brief` stands in no row of a terminal.
    """

    name: str
    label: Phrase
    short: Phrase
    count: Callable[[Way], int]
    gap: bool = True
    of: str = ""
    brief: bool = True


class Sum(NamedTuple):
    """What is added up where forms are summed up, beside their money: money of a source, scores.

    `of` is what the last node of a way adds, None for nothing. Of `money` it is an amount in 万元.
    """

    name: str
    label: Phrase
    of: Callable[[Way], Decimal | None]
    money: bool = False


class Grouping(NamedTuple):
    """What forms can be summed up by beside their levels.

    `key` is the group of a node of the `level`, the last of a way; "" for none.
    """

    name: str
    label: Phrase
    level: str
    key: Callable[[Way], str]


class Cell(NamedTuple):
    """What one field of a node says: as written, where, and the amount that was read of it.

    `spot` is its place, or that of its row where `field` is given: most cells are looked at by
    many rules, and few are ever named. Of an `own` place it is only the field that is not said.
    """

    text: str
    spot: Location
    amount: Amount | Unreadable | None = None
    covers: object = None
    """What a standard covers, in a form that can be compared; None where that is not certain."""
    leftover: bool = False
    """Whether the family knows the text for what a template leaves where an answer belongs."""
    field: str | None = None
    own: bool = False

    @property
    def place(self) -> Location:
        """Its place."""
        if self.field is None:
            return self.spot
        return self.spot.named(self.field) if self.own else self.spot.at(self.field)


def form_of(family: str) -> type["Form"]:
    """Return the class of a family's forms, `Form` itself where there is none."""
    make_known(family)
    known = {own.model_fields["family"].default: own for own in Form.__subclasses__()}
    return known.get(family, Form)


class Node(Record):
    """A row, or rows, of a form that say one thing: a duty, an activity, a project, an indicator.

    `location` is its row; the fields and how it is called are the family's.
    """

    LEVEL: ClassVar[str]
    """Its kind among its family's levels."""
    HOLDS: ClassVar[tuple[str, ...]]
    """The fields whose cells are its own, in the order of the form."""

    location: Location

    @property
    def called(self) -> str:
        """What names the node, "" where nothing does."""
        raise NotImplementedError

    @property
    def below(self) -> tuple["Node", ...]:
        """The nodes it has, in order."""
        return ()

    def cell(self, field: str) -> Cell:
        """Return the cell of one of the fields it holds."""
        raise NotImplementedError

    def said(self, fields: Sequence[str]) -> Sequence[str | Amount | Unreadable | None] | None:
        """Return what the cells of some fields say, money as it was read.

        None where only the cells can tell, as they may be left over from a template. A node that
        answers spares its cells: rules look at all of them and name few.
        """
        return None

    def holds(self, field: str) -> bool:
        """Whether the cell of a field is its own."""
        return field in self.HOLDS

    def asks(self, field: str) -> bool:
        """Whether its form has a cell for the field, be it empty: a column may not be there at all."""
        return self.holds(field)

    def cells(self) -> Iterator[tuple[str, Cell]]:
        """Yield its fields and their cells."""
        for field in self.HOLDS:
            yield field, self.cell(field)

    def spots(self) -> Iterator[Location]:
        """Yield the places of its cells, or of their rows; not that of its own row."""
        place = self.location
        return (cell.spot for _, cell in self.cells() if cell.spot is not place)

    def source_of(self, field: str) -> str:
        """Return whose money a field states (fiscal, carried), in the family's words; "" for none."""
        return ""

    def money(self) -> Iterator[Amount]:
        """Yield the amount that it states, else those of the nodes below it.

        A cell that states none adds nothing.
        """
        for _, cell in self.cells():
            if isinstance(cell.amount, Amount):
                yield cell.amount
                return
        for node in self.below:
            yield from node.money()


class OddRow(Record):
    """A row that could not become a record.

    `problem`: "misaligned" has `cells` cells where the header has `expected`;
    "nameless" has content but no name and continues nothing. `texts` keeps what it says.
    """

    problem: Literal["misaligned", "nameless"]
    texts: tuple[str, ...]
    cells: int
    expected: int
    location: Location


class Form(Record):
    """What a family read at one spot of a document; each family has its own class.

    `unit` is the unit of money that title, header or unit line states. `columns` maps each
    recognised field to its grid column, from 1; `missing` lists those that the form requires and
    its header lacks. `rows` counts all rows; `parts` are the numbers of the tables it was read from.
    """

    LABEL: ClassVar[Phrase] = Phrase("", "")
    FIELDS: ClassVar[tuple[Field, ...]] = ()
    LEVELS: ClassVar[tuple[Level, ...]] = ()
    FIGURES: ClassVar[tuple[Figure, ...]] = ()
    SUMS: ClassVar[tuple[Sum, ...]] = ()
    GROUPINGS: ClassVar[tuple[Grouping, ...]] = ()

    family: str
    location: Location
    title: str = ""
    unit: Unit | None = None
    columns: dict[str, int] = {}
    missing: tuple[str, ...] = ()
    odd_rows: tuple[OddRow, ...] = ()
    notes: tuple[str, ...] = ()
    rows: int = 0
    parts: tuple[int, ...] = ()

    @property
    def tiers(self) -> tuple[str, ...]:
        """The tiers of a rating scale that its header names, best first."""
        return tuple(tier for tier in TIERS if tier in self.columns)

    @property
    def heading_row(self) -> int | None:
        """The row that heads the columns of its table, None where it begins with other lines."""
        return self.location.row

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes at the top, in order."""
        return ()

    @property
    def loose(self) -> tuple[Node, ...]:
        """Rows that are no nodes of the form: totals, labels of classes."""
        return ()

    @property
    def blank(self) -> bool:
        """Whether nothing is filled in; where a required name is missing no row is read (PT002)."""
        if self.nodes or self.odd_rows:
            return False
        names = {field.name for field in self.FIELDS if field.kind == "name"}
        return names.isdisjoint(self.missing)

    @property
    def owner(self) -> str:
        """The unit that hands it in, as the form itself names it; "" where it does not."""
        return ""

    @property
    def of_year(self) -> int | None:
        """The year that it is for, None where it does not say so."""
        return None

    def inside(self, node: Node) -> int:
        """Return how many lines of money a line is a part of: none, the total, a part of that."""
        return 0

    def above(self, node: Node) -> tuple[Node, ...]:
        """Return the nodes to which one of the loose rows belongs."""
        return ()

    @property
    def checklist(self) -> tuple[Phrase, ...]:
        """What of the form only a reader can judge; most families leave nothing to say here."""
        return ()

    def walk(self) -> Iterator[Way]:
        """Yield the way to every node."""
        for node in self.nodes:
            yield from ways((node,))


def ways(way: Way) -> Iterator[Way]:
    """Yield a way, and those to every node under its last."""
    yield way
    for node in way[-1].below:
        yield from ways((*way, node))
