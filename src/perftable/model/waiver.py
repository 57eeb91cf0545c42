"""Waivers: findings that an office accepts, for a reason and for a time."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticKnownError

from perftable.model.finding import Finding, Step
from perftable.model.record import Record

Stated = Annotated[str, Field(pattern=r"\S")]
"""A text that is not blank."""

MAX_PATTERN = 1_000
"""Characters of a pattern of files."""


def _steps(value: Any) -> Any:
    if isinstance(value, Mapping):
        if not all(isinstance(name, str) and name.strip() for name in value.values()):
            raise PydanticKnownError("string_pattern_mismatch", {"pattern": r"\S"})
        return tuple(Step(kind=kind, name=name) for kind, name in value.items())
    return value


At = Annotated[
    tuple[Step, ...],
    BeforeValidator(_steps),
    PlainSerializer(lambda at: {step.kind: step.name for step in at}, return_type=dict[str, str]),
    WithJsonSchema(
        {"type": "object", "additionalProperties": {"type": "string", "pattern": r"\S"}}
    ),
]
"""Names by kind of node; in TOML and JSON {kind: name}."""


class Waiver(Record):
    """One waiver: the findings of rule `code` in the files that match `file`, accepted.

    `code` may be a prefix (PT3) or a rule's name. `file` is a pattern as in .gitignore, from the
    configuration's folder (`2026/*.docx`); `at` narrows it to rows of a name, by the kind of node:
    {project = "…", indicator = "…"}; `duty` and `activity` are short for these two. It holds up to and including the day `until`.
    """

    _outside: ClassVar[bool] = True

    code: Stated
    reason: Stated
    file: Annotated[Stated, Field(max_length=MAX_PATTERN)] = "**"
    at: At = ()
    duty: Stated | None = None
    activity: Stated | None = None
    by: Stated | None = None
    until: date | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """The names that narrow it, `duty` and `activity` among them."""
        own = (("duty", self.duty), ("activity", self.activity))
        return (*self.at, *(Step(kind=kind, name=name) for kind, name in own if name is not None))


class Waived(Record):
    """A finding that a waiver accepts."""

    finding: Finding
    waiver: Waiver


class WaiverUse(Record):
    """What became of a waiver in a run; `count` findings were waived.

    "unused": files that it speaks of were checked and held nothing to waive, or (`stray`) there is
    no such file below the configuration's folder. "expired": its day is over, its findings count
    again. One whose rules or files were not checked in the run is not listed.
    """

    waiver: Waiver
    status: Literal["used", "unused", "expired"]
    count: int
    stray: bool = False
