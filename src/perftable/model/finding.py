"""What the rules say about a document."""

from typing import Literal

from pydantic import JsonValue

from perftable.model.location import Location
from perftable.model.record import Record

Severity = Literal["error", "warning", "note"]
"""As in SARIF: cannot be accepted, a reviewer must look, good to know."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


class Finding(Record):
    """One thing that is wrong, at one place.

    `message` is in the language of the report; `code`, `name` and `args` are the same in every
    language, so that any report can say it again. `duty` and `activity` name the row's, `text` is
    what the cell says ("" where it is empty); each is None where the place has none.
    """

    code: str
    name: str
    severity: Severity
    message: str
    args: dict[str, JsonValue]
    location: Location
    related: tuple[Location, ...] = ()
    duty: str | None = None
    activity: str | None = None
    text: str | None = None


class RuleResult(Record):
    """How one rule went over one document: subjects checked, failed, and not applicable.

    `reason` says, in the language of the report, why subjects were not applicable.
    """

    code: str
    checked: int
    failed: int
    not_applicable: int
    reason: str | None = None
