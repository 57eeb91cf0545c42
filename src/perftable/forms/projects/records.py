"""A national form as read: head, funds, goals, tasks, indicators, totals."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from perftable.forms.projects.targets.target import Target
from perftable.forms.projects.words.classes import Class1, Class2
from perftable.forms.projects.words.labels import Horizon
from perftable.forms.projects.words.money import FundRole
from perftable.model.amount import Amount, Unreadable
from perftable.model.form import Form
from perftable.model.location import Location
from perftable.model.record import Record

Layout = Literal["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L15"]
Money = Amount | Unreadable


class Placed(Record):
    """A record whose values stand in cells of their own: `places` has the cell of each field.

    A field that is in `places` has a cell in the form (its label or column is there), be it empty.
    """

    location: Location
    places: Mapping[str, Location] = {}

    def at(self, field: str) -> Location:
        """Return the cell of a field, the record's own place where it has none."""
        return replace(self.places.get(field, self.location), column=field)


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


class Fund(Placed):
    """One line of funds. `parent` is the index of the line it is a part of.

    `amounts` by column: year (or the only one), all_years, initial, budget, executed, half …;
    a column that is empty in this line is not in it. `columns` are those that the line has.
    """

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


class Goal(Placed):
    """A goal: of all years, of this year, of this year as adjusted, or what was reached."""

    horizon: Horizon
    label: str
    text: str


class Task(Placed):
    """One of a department's main tasks; the row 金额合计 has `total`."""

    name: str
    content: str = ""
    amounts: Mapping[str, Money] = {}
    total: bool = False


class ClassRow(Placed):
    """A class label of the indicator table, used or not; `points` are those in its brackets."""

    class1: Class1 | None
    class2: Class2 | None = None
    text: str
    points: Decimal | None = None
    range: tuple[Decimal, Decimal] | None = None


class Indicator(Placed):
    """One row of the indicator table.

    `class1` and `class2` are canonical, None for other words; the texts are as written. `stated`
    tells whether the first level stood in this row or was merged over it; else it was filled
    downwards. `target` is the year's; `targets` holds further panels by name (long, half, initial,
    adjusted, excellent …) or by place. `actuals` holds those of places.
    """

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


class Totals(Placed):
    """The row of sums below the indicators, and the grade."""

    weight: Number | None = None
    score: Number | None = None
    grade: str = ""


class Leftover(Placed):
    """A row that became no record: misaligned, or a template's row (……, 指标1：)."""

    problem: Literal["misaligned", "template"]
    texts: tuple[str, ...]


class ProjectForm(Form):
    """One project, department or transfer, as target or as self-evaluation.

    `years` are those that title, year line and goal labels state, in order; `unit_stated` says
    whether the unit of money stands in the document. `roles` are those of the indicator
    table's columns, or the panels where there are several values.
    """

    family: Literal["projects"] = "projects"
    places: Mapping[str, Location] = {}
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

    def at(self, field: str) -> Location:
        """Return the cell of a field, the form's own place where it has none."""
        return replace(self.places.get(field, self.location), column=field)


class Group(Placed):
    """A unit's or department's row of a long table with its total.

    `forms` are the indexes of the projects below it; `parent` is the index of the department's
    group, None for the uppermost.
    """

    kind: Literal["department", "unit"]
    name: str
    code: str = ""
    budget: Money | None = None
    forms: tuple[int, ...] = ()
    parent: int | None = None


class Seen(Record):
    """What is named and not judged: prose of targets, a scoring sheet."""

    kind: Literal["prose", "scoring"]
    words: tuple[str, ...]
    location: Location


class Reading(Record):
    """All forms of a document, the groups of its long tables, and what was seen beside them."""

    forms: tuple[ProjectForm, ...] = ()
    groups: tuple[Group, ...] = ()
    seen: tuple[Seen, ...] = ()
