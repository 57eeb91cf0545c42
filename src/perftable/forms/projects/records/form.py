"""A national form as read: head, funds, goals, tasks, indicators, totals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from perftable.forms.projects import fields
from perftable.forms.projects.checklist import RESULTS, TARGETS
from perftable.forms.projects.figures import FIGURES, GROUPINGS, SUMS
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.goal import Goal, Task
from perftable.forms.projects.records.group import Group
from perftable.forms.projects.records.head import Head
from perftable.forms.projects.records.indicator import ClassRow, Indicator, Leftover, Totals
from perftable.forms.projects.records.part import Part, text_of
from perftable.model.amount import Amount
from perftable.model.form import Cell, Field, Figure, Form, Grouping, Level, Node, Sum
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.model.record import Record

Layout = Literal["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11", "L12", "L15"]


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
        text = head.raws.get(field) or text_of(getattr(head, field, ""))
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
