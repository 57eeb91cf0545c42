"""The label–value block of a national form."""

from collections.abc import Mapping
from datetime import date

from perftable.forms.projects.records.part import Placed


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
