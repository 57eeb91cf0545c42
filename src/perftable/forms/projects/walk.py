"""What rules and reports of the national forms walk over: the forms, and the totals of units."""

from collections.abc import Iterator
from typing import NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.group import Group
from perftable.model.document import Document


class Below(NamedTuple):
    """A unit's or department's row of a long table with what it is the total of.

    `groups` are the units of a department, `projects` the forms of a unit (or of a department that
    has no units).
    """

    group: Group
    groups: tuple[Group, ...]
    projects: tuple[ProjectForm, ...]


def forms(document: Document) -> tuple[ProjectForm, ...]:
    """Return the document's national forms; one in which nothing is filled in is left out (PT001)."""
    return document.once(_forms)


def groups(document: Document) -> Iterator[Below]:
    """Yield the rows of units and departments of all long tables.

    Only for documents with all their forms: a rule that asks this has no `needs`.
    """
    every = document.forms_of(ProjectForm)
    for index, form in enumerate(every):
        for number, group in enumerate(form.groups):
            yield Below(
                group,
                tuple(other for other in form.groups if other.parent == number),
                tuple(every[index + offset] for offset in group.forms),
            )


def _forms(document: Document) -> tuple[ProjectForm, ...]:
    return tuple(form for form in document.forms_of(ProjectForm) if not form.blank)
