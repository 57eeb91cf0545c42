"""The rows of a long table: units, projects, and the indicators' lines below them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from perftable.forms.projects.parts.columns import Aligned
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.words.columns import Role
from perftable.model.location import Location

_MEASURED: tuple[Role, ...] = ("class1", "class2", "name", "value")
Written = tuple[str, Location]


@dataclass(slots=True)
class Project:
    """A project of the table; `owner` is the index of the unit above it."""

    name: str
    spot: Location
    owner: int | None
    lines: list[Line] = field(default_factory=list)
    budget: Written | None = None
    goal: Written | None = None


@dataclass(slots=True)
class Owner:
    """A unit or a department; `budget` stands in a row of its own, above its projects."""

    name: str
    spot: Location
    budget: Written | None
    projects: list[int] = field(default_factory=list)


@dataclass(slots=True)
class LongRows:
    """Sorts rows: a name holds for the rows below until the next one."""

    owners: list[Owner] = field(default_factory=list)
    projects: list[Project] = field(default_factory=list)
    odd: list[Line] = field(default_factory=list)
    """Rows above the first project that could not be told apart."""

    def take(self, row: Aligned, header: Header) -> None:
        """Take one row: a unit's or department's own, a project's first, or a further indicator.

        A row whose cells cannot be told apart stays with the project above it, and is said there.
        """
        if row.problem:
            (self.projects[-1].lines if self.projects else self.odd).append(row.line)
            return
        cells = {c.role: row.cells[i] for i, c in enumerate(header.columns) if i in row.cells}
        line = row.line
        measured = any(cells[role].text for role in _MEASURED if role in cells)
        owner, project = _names(cells, measured)
        if owner is not None and owner.text:
            alone = not measured and not (project is not None and project.text)
            name = joined(owner.text)
            if alone or not self.owners or name != self.owners[-1].name:
                budget = _text(cells, "budget", line) if alone else None
                self.owners.append(Owner(name, line.spot(owner), budget))
            if alone:
                return
        if project is not None and project.text:
            self._project(project, cells, line)
        if measured and self.projects:
            self.projects[-1].lines.append(line)

    def _project(self, cell: Cell, cells: Mapping[Role, Cell], line: Line) -> None:
        name = joined(cell.text)
        above = len(self.owners) - 1 if self.owners else None
        last = self.projects[-1] if self.projects else None
        if last is not None and (last.name, last.owner) == (name, above):
            return  # written out in each row
        budget, goal = _text(cells, "budget", line), _goal(cells, line)
        self.projects.append(Project(name, line.spot(cell), above, self.odd, budget, goal))
        self.odd = []
        if self.owners:
            self.owners[-1].projects.append(len(self.projects) - 1)


def _names(cells: Mapping[Role, Cell], measured: bool) -> tuple[Cell | None, Cell | None]:
    """Return the cells of the unit's and the project's name; both may share one column.

    Then a project has a goal or an indicator in its row, and a unit has neither.
    """
    body = cells.get("body")
    if body is None:
        return cells.get("owner"), cells.get("project")
    goal = cells.get("goal")
    is_unit = bool(body.text) and not measured and not (goal is not None and goal.text)
    return (body, None) if is_unit else (None, body)


def _text(cells: Mapping[Role, Cell], role: Role, line: Line) -> Written | None:
    cell = cells.get(role)
    return (cell.text, line.spot(cell)) if cell is not None and cell.text else None


def _goal(cells: Mapping[Role, Cell], line: Line) -> Written | None:
    """Return the goal's cell, be it empty; None where one from above is merged over it."""
    cell = cells.get("goal")
    return (cell.text, line.spot(cell)) if cell is not None and cell.origin is None else None
