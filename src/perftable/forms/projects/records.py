"""A national form as read: head, funds, goals, tasks, indicators, totals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from perftable.forms.projects import fields
from perftable.forms.projects.checklist import RESULTS, TARGETS
from perftable.forms.projects.figures import FIGURES, GROUPINGS, SUMS
from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.targets.words import is_guidance
from perftable.forms.projects.words.classes import Class1, Class2
from perftable.forms.projects.words.labels import Horizon
from perftable.forms.projects.words.money import FundRole
from perftable.model.amount import Amount, Unreadable
from perftable.model.form import Cell, Field, Figure, Form, Grouping, Level, Node, Sum
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.record import Record

Layout = Literal["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L15"]
Money = Amount | Unreadable

_SOURCES = frozenset(fields.names(fields.SOURCES))
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


class Part(Placed, Node):
    """A node of the form: its cells say what the record's fields say."""

    def cell(self, field: str) -> Cell:
        """Return the cell of a field, empty where the form has none."""
        own = self._own(field)
        spot, column = self.places.get(own, self.location), self.COLUMNS.get(own, own)
        value = self.value_of(own)
        text = self.raws.get(own) or _text(value)
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
            text = self.raws.get(own) or _text(value)
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
        return own in self.places or bool(self.raws.get(own) or _text(self.value_of(own)))

    def value_of(self, field: str) -> object:
        """Return what the record holds of a field, None of one that it has not.

        Not by `getattr`: a record says at length that it has no such attribute.
        """
        return self.__dict__.get(field)


def _read(target: Target | None, part: str) -> str:
    """Return a part of what was read of a value: an end of its bounds, its unit, its kind."""
    if target is None:
        return ""
    if part in ("low", "high"):
        end = getattr(target.bounds, part) if target.bounds is not None else None
        return "" if end is None else f"{end:f}"
    return str(getattr(target, part))


def _is_leftover(value: object) -> bool:
    return isinstance(value, Target) and value.kind == "placeholder"


def _text(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return value.raw if isinstance(value, Number | Target | Amount | Unreadable) else ""


class Head(Placed):
    """The label–value block. `codes` has the codes that stood before names, by field.

    `texts` keeps everything that has a label, as written; `departments` are all of them in order,
    `department` the one nearest the unit.
    """

    project: str = ""
    programme: str = ""
    department: str = ""
    departments: tuple[str, ...] = ()
    implementer: str = ""
    manager: str = ""
    code: str = ""
    codes: Mapping[str, str] = {}
    nature: str = ""
    category: str = ""
    start: date | None = None
    end: date | None = None
    texts: Mapping[str, str] = {}


class Number(Placed):
    """A number in a cell of its own: points, a score, a rate (with `percent` where it has the sign).

    `value` is None where the cell holds something else.
    """

    raw: str
    value: Decimal | None = None
    decimals: int = 0
    percent: bool = False


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


class ClassRow(Part):
    """A class label of the indicator table, used or not; `points` are those in its brackets."""

    LEVEL: ClassVar[str] = "class"
    HOLDS: ClassVar[tuple[str, ...]] = ("class1", "class2")

    class1: Class1 | None
    class2: Class2 | None = None
    text: str
    points: Decimal | None = None
    range: tuple[Decimal, Decimal] | None = None

    @property
    def called(self) -> str:
        """Its label."""
        return self.text

    def value_of(self, field: str) -> object:
        """Return the label, in whichever of the two columns it stands."""
        return self.text


class Indicator(Part):
    """One row of the indicator table.

    `class1` and `class2` are canonical, None for other words; the texts are as written. `stated`
    tells whether the first level stood in this row or was merged over it; else it was filled
    downwards. `target` is the year's; `targets` holds further panels by name (long, half, initial,
    adjusted, excellent …) or by place.
    """

    LEVEL: ClassVar[str] = "indicator"
    HOLDS: ClassVar[tuple[str, ...]] = fields.names(fields.INDICATOR)
    COLUMNS: ClassVar[Mapping[str, str]] = {"nature": "kind", "previous": "previous_value"}

    class1: Class1 | None
    class2: Class2 | None
    class1_text: str = ""
    class2_text: str = ""
    stated: bool = True
    name: str
    description: str = ""
    direction: Literal["higher", "lower"] | None = None
    nature: Literal["quantitative", "qualitative"] | None = None
    target: Target | None = None
    targets: Mapping[str, Target] = {}
    measure_unit: str = ""
    weight: Number | None = None
    previous: Target | None = None
    actual: Target | None = None
    score: Number | None = None
    factor: Number | None = None
    core: str = ""
    reason: str = ""
    standard: str = ""
    rule: str = ""
    note: str = ""

    @property
    def called(self) -> str:
        """Its name."""
        return self.name

    def holds(self, field: str) -> bool:
        """Whether the cell of a field is its own: any panel of values, and what was read of one."""
        return field in self.HOLDS or field.startswith(("targets.", "target."))

    def value_of(self, field: str) -> object:
        """Return a class as written, a target, or what else the row says."""
        if field in ("class1", "class2"):
            return getattr(self, f"{field}_text")
        if field == "value":
            return self.target
        if field in ("operator", "direction", "nature", "unit"):
            return ""  # the record has what they mean; as written they are in `raws`
        if field == "targets.others":
            if not self.targets:
                return ""
            known = (name.partition(".")[2] for name in self.HOLDS)
            others = [name for name in self.targets if name not in known]
            return "；".join(f"{name}：{self.targets[name].raw}" for name in others)
        if field.startswith("target."):
            return _read(self.target, field.partition(".")[2])
        name = field.partition(".")[2]
        return self.targets.get(name) if name else self.__dict__.get(field)


class Totals(Part):
    """The row of sums below the indicators, and the grade."""

    LEVEL: ClassVar[str] = "total"
    HOLDS: ClassVar[tuple[str, ...]] = ("weight", "score", "grade")

    weight: Number | None = None
    score: Number | None = None
    grade: str = ""

    @property
    def called(self) -> str:
        """Nothing: a form has but one."""
        return ""


class Leftover(Part):
    """A row that became no record: misaligned, or a template's row (……, 指标1：)."""

    LEVEL: ClassVar[str] = "leftover"
    HOLDS: ClassVar[tuple[str, ...]] = ("name",)

    problem: Literal["misaligned", "template"]
    texts: tuple[str, ...]

    @property
    def called(self) -> str:
        """Nothing: it has no name."""
        return ""

    def said(self, fields: Sequence[str]) -> None:
        """Return None: it is left over."""

    def cell(self, field: str) -> Cell:
        """Return the name's cell: what stands there was never replaced."""
        return Cell(self.raws.get("name", ""), self.at("name"), leftover=True)


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


class Project(Part):
    """What a form is about, with its head: the node above all others. Made of the form, not stored."""

    LEVEL: ClassVar[str] = "project"
    HOLDS: ClassVar[tuple[str, ...]] = fields.names(fields.HEAD)

    form: "ProjectForm"

    @property
    def called(self) -> str:
        """The project's name; a department's form is called after the department."""
        head = self.form.head
        return head.project or (
            (head.department or head.implementer) if self.form.level == "department" else ""
        )

    @property
    def below(self) -> tuple[Node, ...]:
        """All that the form says, in its order."""
        form = self.form
        return (*form.funds, *form.goals, *form.tasks, *form.indicators, form.totals)

    def said(self, fields: Sequence[str]) -> list[str]:
        """Return what the cells of some fields say; a head's are never left over."""
        return [self.cell(field).text for field in fields]

    def cell(self, field: str) -> Cell:
        """Return the cell of a label of the head, of the title or of the year."""
        form, head = self.form, self.form.head
        if field == "title":
            return Cell(form.title, form.at(field))
        if field == "budget_year":
            return Cell(form.raws.get("year", ""), form.at("year"))
        if field not in head.places:
            place = form.location
            return Cell(
                "",
                place if place.cell is None else replace(place, cell=None),
                field=field,
                own=True,
            )
        text = head.raws.get(field) or _text(getattr(head, field, ""))
        return Cell(text, head.places[field], field=field, own=True)

    def spots(self) -> Iterator[Location]:
        """Yield the places of title and year, and of what the head has."""
        form, head = self.form.places, self.form.head.places
        yield from (form[name] for name in ("title", "year") if name in form)
        yield from (head[name] for name in self.HOLDS if name in head)

    def asks(self, field: str) -> bool:
        """Whether the head has the label, or the form a title and a year."""
        return field in self.form.head.places or field in ("title", "budget_year")

    def money(self) -> Iterator[Amount]:
        """Yield the form's total of money: its parts are no further money."""
        total = self.form.total
        yield from (total,) if total is not None else ()


class Seen(Record):
    """What is named and not judged: prose of targets, a scoring sheet."""

    kind: Literal["prose", "scoring"]
    words: tuple[str, ...]
    location: Location


class ProjectForm(Form):
    """One project, department or transfer, as target or as self-evaluation.

    `years` are those that title, year line and goal labels state, in order; `unit_stated` says
    whether the unit of money stands in the document. `roles` are those of the indicator
    table's columns, or the panels where there are several values. `groups` are the totals of units
    and departments in a long table, at the first of its forms.
    """

    LABEL: ClassVar[Phrase] = Phrase("项目支出绩效目标表", "project targets")
    FIELDS: ClassVar[tuple[Field, ...]] = fields.FIELDS
    LEVELS: ClassVar[tuple[Level, ...]] = fields.LEVELS
    FIGURES: ClassVar[tuple[Figure, ...]] = FIGURES
    SUMS: ClassVar[tuple[Sum, ...]] = SUMS
    GROUPINGS: ClassVar[tuple[Grouping, ...]] = GROUPINGS

    family: Literal["projects"] = "projects"
    places: Mapping[str, Location] = {}
    raws: Mapping[str, str] = {}
    kind: Literal["target", "self_evaluation"]
    level: Literal["project", "department", "transfer"]
    layout: Layout
    year: int | None = None
    years: tuple[int, ...] = ()
    unit_stated: bool = False
    head: Head
    funds: tuple[Fund, ...] = ()
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Task, ...] = ()
    classes: tuple[ClassRow, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    totals: Totals
    roles: tuple[str, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    groups: tuple[Group, ...] = ()

    def at(self, field: str) -> Location:
        """Return the place of the title or the year, the form's own where it has none."""
        column = "budget_year" if field == "year" else field
        return self.places.get(field, self.location).named(column)

    @property
    def heading_row(self) -> int | None:
        """The row above the first project of a long table; all other forms begin with their head."""
        places = (self.location, *(group.location for group in self.groups))
        rows = [place.row for place in places if place.row is not None]
        return (min(rows) - 1 or None) if self.layout == "L4" and rows else None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The project, above everything else."""
        return (Project(location=self.location, form=self),)

    @property
    def loose(self) -> tuple[Node, ...]:
        """Labels of classes, what is left of a template, and totals of units in a long table."""
        templates = (row for row in self.leftovers if row.problem == "template")
        return (*self.classes, *templates, *self.groups)

    @property
    def owner(self) -> str:
        """The unit that carries it out, else its department."""
        return self.head.implementer or self.head.department

    @property
    def of_year(self) -> int | None:
        """The year of title, year line or goals."""
        return self.year

    def inside(self, node: Node) -> int:
        """Return how many lines a line of funds is a part of."""
        found, line = 0, node
        while isinstance(line, Fund) and line.parent is not None and found < len(self.funds):
            found, line = found + 1, self.funds[line.parent]
        return found

    def above(self, node: Node) -> tuple[Node, ...]:
        """Return the project, but for a unit, which has several."""
        return () if isinstance(node, Group) else self.nodes

    @property
    def blank(self) -> bool:
        """Whether nothing is filled in: no name, no amount, no goal, no indicator."""
        head = self.head
        said = (head.project, head.department, head.implementer, self.indicators, self.odd_rows)
        amounts = any(fund.amounts for fund in self.funds)
        return not (any(said) or amounts or self.tasks or any(goal.text for goal in self.goals))

    @property
    def checklist(self) -> tuple[Phrase, ...]:
        """What only a reader can judge: of targets, or of results; nothing of a form left blank."""
        if self.blank:
            return ()
        return TARGETS if self.kind == "target" else RESULTS

    @property
    def total(self) -> Amount | None:
        """The form's money: the total's of the year, else of the column that comes first."""
        found = self.total_cell
        return found[0] if found is not None else None

    @property
    def total_cell(self) -> tuple[Amount, Location] | None:
        """The form's money with the cell that states it."""
        line = next((fund for fund in self.funds if fund.role == "total"), None)
        if line is None:
            return None
        found = (
            (line.amounts.get(name), name) for name in ("year", "budget", "initial", *line.columns)
        )
        return next(
            ((amount, line.at(name)) for amount, name in found if isinstance(amount, Amount)), None
        )


class Reading(Record):
    """All forms of a document."""

    forms: tuple[ProjectForm, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The totals of units and departments of all long tables."""
        return tuple(group for form in self.forms for group in form.groups)
