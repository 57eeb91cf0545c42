"""A department's long table: one row an indicator, several projects, totals of units above them."""

from collections.abc import Sequence

from perftable.forms.projects.parts.body import Body
from perftable.forms.projects.parts.columns import align
from perftable.forms.projects.parts.head import split_code
from perftable.forms.projects.parts.indicators import IndicatorReader, is_total
from perftable.forms.projects.parts.long_rows import LongRows, Owner, Project
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.goal import Goal
from perftable.forms.projects.records.group import Group
from perftable.forms.projects.records.head import Head
from perftable.forms.projects.records.indicator import Totals
from perftable.forms.projects.records.part import Money
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.lines import Line
from perftable.forms.projects.sheets.pieces import Piece
from perftable.forms.projects.sheets.titles import is_page_mark, unit_of_label
from perftable.model.amount import Unit
from perftable.model.location import Location
from perftable.values.amounts import parse_budget
from perftable.values.text import statement


def read_long_table(piece: Piece, default: Unit) -> list[ProjectForm]:
    """Return a form for each project; the first has the groups: units and departments with a row.

    A unit's name, a project's name, budget and goal hold for the rows below until the next ones.
    """
    body = Body()
    above = piece.lines[: piece.headers[0].first]
    body.read(
        Piece(
            [*above, *piece.lines[piece.headers[0].first : piece.headers[0].end]],
            piece.headers[:1],
            piece.above,
        )
    )
    unit = body.unit or _unit_of(piece.headers[0], piece.lines)
    table = LongRows()
    for number, header in enumerate(piece.headers):
        end = (
            piece.headers[number + 1].first if number + 1 < len(piece.headers) else len(piece.lines)
        )
        for line in piece.lines[header.end : end]:
            if line.filled and not is_total(line) and not is_page_mark(line):
                table.take(align(line, header), header)
    owners = table.owners
    departments = _departments(owners)
    forms = [
        _form(project, _head(project, owners, departments, body), piece, body, unit, default)
        for project in table.projects
    ]
    groups = tuple(_groups(owners, unit, default))
    return [*(form.model_copy(update={"groups": groups}) for form in forms[:1]), *forms[1:]]


def _unit_of(header: Header, lines: Sequence[Line]) -> Unit | None:
    for line in lines[header.first : header.end]:
        for cell in line.filled:
            if unit := unit_of_label(cell.text):
                return unit
    return None


def _form(
    project: Project,
    head: Head,
    piece: Piece,
    body: Body,
    unit: Unit | None,
    default: Unit,
) -> ProjectForm:
    reader = IndicatorReader(body.year)
    reader.read(piece.headers[0], project.lines)
    reader.finish()
    goal = project.goal
    return ProjectForm(
        location=project.spot,
        places=body.places,
        raws=body.raws,
        columns=reader.grid,
        odd_rows=tuple(reader.odd_rows),
        rows=len(project.lines),
        kind="self_evaluation" if piece.headers[0].roles & {"actual", "score"} else "target",
        level="project",
        layout="L4",
        title=body.title,
        year=body.year,
        years=tuple(dict.fromkeys(body.years)),
        unit=unit,
        unit_stated=unit is not None,
        head=head,
        funds=_funds(project, unit, default),
        goals=(
            Goal(
                location=goal[1],
                places={"text": goal[1]},
                horizon="year",
                label="",
                text=statement(goal[0]),
            ),
        )
        if goal
        else (),
        classes=tuple(reader.classes.rows),
        indicators=tuple(reader.indicators),
        totals=reader.totals or Totals(location=project.spot),
        roles=tuple(dict.fromkeys(reader.columns)),
        leftovers=tuple(reader.leftovers),
        parts=tuple(dict.fromkeys(line.table for line in project.lines)),
    )


def _head(
    project: Project,
    owners: Sequence[Owner],
    departments: Sequence[Owner | None],
    body: Body,
) -> Head:
    codes: dict[str, str] = {}
    code, name = split_code(project.name)
    owner = owners[project.owner] if project.owner is not None else None
    owner_code, owner_name = split_code(owner.name) if owner else ("", "")
    upper = departments[project.owner] if project.owner is not None else None
    for field_, found in (("project", code), ("implementer", owner_code)):
        if found:
            codes[field_] = found
    department = split_code(upper.name)[1] if upper else body.head.values.get("department", "")
    places, raws = {"project": project.spot}, {"project": project.name}
    if owner:
        places["implementer"], raws["implementer"] = owner.spot, owner.name
    if upper:
        places["department"], raws["department"] = upper.spot, upper.name
    return Head(
        location=project.spot,
        places=places,
        raws=raws,
        project=name,
        implementer=owner_name,
        department=department,
        departments=(department,) if department else (),
        code=code or owner_code,
        codes=codes,
    )


def _departments(owners: Sequence[Owner]) -> list[Owner | None]:
    """Return for each unit the department above it: the last row before it without a project."""
    found: list[Owner | None] = []
    last: Owner | None = None
    for owner in owners:
        found.append(last)
        last = last if owner.projects else owner
    return found


def _funds(project: Project, unit: Unit | None, default: Unit) -> tuple[Fund, ...]:
    found = project.budget
    amount = _amount(found, unit, default)
    if found is None or amount is None:
        return ()
    return (
        Fund(
            location=found[1],
            places={"year": found[1]},
            role="total",
            label="",
            amounts={"year": amount},
            columns=("year",),
        ),
    )


def _amount(found: tuple[str, Location] | None, unit: Unit | None, default: Unit) -> Money | None:
    return parse_budget(found[0], unit, found[1], default) if found else None


def _groups(owners: Sequence[Owner], unit: Unit | None, default: Unit) -> list[Group]:
    groups: list[Group] = []
    upper: int | None = None
    for index, owner in enumerate(owners):
        code, name = split_code(owner.name)
        followed = index + 1 < len(owners)
        is_upper = not owner.projects and followed
        if is_upper:
            upper = None
        groups.append(
            Group(
                location=owner.spot,
                places={
                    "name": owner.spot,
                    **({"budget": owner.budget[1]} if owner.budget else {}),
                },
                raws={"name": owner.name},
                kind="department" if is_upper else "unit",
                name=name,
                code=code,
                budget=_amount(owner.budget, unit, default),
                forms=tuple(owner.projects),
                parent=upper,
            )
        )
        if is_upper:
            upper = index
    return groups
