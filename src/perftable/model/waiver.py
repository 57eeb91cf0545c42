"""Waivers: findings that an office accepts, for a reason and for a time."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from perftable.model.finding import Finding
from perftable.model.record import Record

Stated = Annotated[str, Field(pattern=r"\S")]
"""A text that is not blank."""

MAX_PATTERN = 1_000
"""Characters of a pattern of files."""


class Waiver(Record):
    """One waiver: the findings of rule `code` in the files that match `file`, accepted.

    `code` may be a prefix (PT3) or a rule's name. `file` is a pattern as in .gitignore, from the
    configuration's folder (`2026/*.docx`); `duty` and `activity` narrow it to one name. It holds up
    to and including the day `until`.
    """

    code: Stated
    reason: Stated
    file: Annotated[Stated, Field(max_length=MAX_PATTERN)] = "**"
    duty: Stated | None = None
    activity: Stated | None = None
    by: Stated | None = None
    until: date | None = None


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
