"""A department's money for projects beside the forms of its projects in the same document."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from perftable.forms.projects.asks.repeats import key_of
from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.walk import forms
from perftable.model.amount import Budget
from perftable.model.document import Document
from perftable.model.lazy import lazy_pattern
from perftable.values.text import same

_PROJECTS = lazy_pattern(r"项目支出")
_OWNER = lazy_pattern(r"^[\d-]+|\(.*\)|\d+$")


class Share(NamedTuple):
    """What a department's form states for all its projects in a column, and what these state.

    `foreign`: some projects of the document say that they are another's, so that they are not added.
    """

    form: ProjectForm
    fund: Fund
    column: str
    amounts: tuple[Budget, ...]
    foreign: bool


def shares(document: Document) -> Iterator[Share | str]:
    """Yield each department's line of projects with what its projects state, or why there is none."""
    found = forms(document)
    departments = [form for form in found if form.level == "department"]
    for department in departments:
        lines = [fund for fund in department.funds if _PROJECTS.search(fund.label)]
        alike = [form for form in departments if _alike(form, department)]
        if len(lines) != 1 or not lines[0].amounts:
            yield "no-projects-line"
        elif len(alike) > 1:
            yield "several-departments"
        else:
            yield from _shares(department, lines[0], found)


def _shares(
    department: ProjectForm, line: Fund, found: Sequence[ProjectForm]
) -> Iterator[Share | str]:
    projects = [form for form in found if form.level == "project" and _alike(form, department)]
    listed = [form for form in projects if form.layout == "L4"]
    projects = listed or projects  # a long table has all of them, single forms a choice
    names = _owners(department)
    own = [form for form in projects if not _owners(form) or _owners(form) & names]
    if not own:
        yield "no-projects"
        return
    keys = [key_of(form) for form in own]
    if len(set(keys)) < len(keys):
        yield "project-twice"
        return
    for column in line.amounts:
        amounts = tuple(_total(form, column) for form in own)
        if any(amount is not None for amount in amounts):
            yield Share(department, line, column, amounts, len(own) < len(projects))


def _total(form: ProjectForm, column: str) -> Budget:
    lines = (fund for fund in form.funds if fund.role == "total" and fund.parent is None)
    line = next(lines, None)
    return line.amounts.get(column) if line is not None else None


def _alike(one: ProjectForm, other: ProjectForm) -> bool:
    """Whether two forms are of one kind and year, as far as they say it."""
    return one.kind == other.kind and (one.year == other.year or None in (one.year, other.year))


def _owners(form: ProjectForm) -> frozenset[str]:
    """Return the names of whose form it is: department and unit, without codes."""
    head = form.head
    said = (head.implementer, *(head.departments or (head.department,)))
    return frozenset(filter(None, (_OWNER.sub("", same(name)) for name in said)))
