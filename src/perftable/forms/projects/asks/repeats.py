"""When two forms are of the same project: by name, code, unit, year and kind."""

from typing import NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.values.text import same


class Key(NamedTuple):
    """What two forms of one project have in common.

    A line of a long table and a form of its own are no repetition, nor are target and result.
    """

    name: str
    code: str
    unit: str
    year: int | None
    kind: str
    level: str
    listed: bool

    @property
    def certain(self) -> bool:
        """Whether the name is that of one project: 办公经费 is many units'."""
        return bool(self.code or self.unit)


def key_of(form: ProjectForm) -> Key:
    """Return what tells the form's project; `name` is "" for a form without one."""
    head = form.head
    return Key(
        same(form.nodes[0].called),
        same(head.code),
        same(head.implementer or head.department),
        form.year,
        form.kind,
        form.level,
        form.layout == "L4",
    )
