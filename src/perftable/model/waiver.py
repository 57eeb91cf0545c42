"""Waivers: findings that an office accepts, for a reason and for a time."""

from datetime import date
from typing import Literal

from perftable.model.finding import Finding
from perftable.model.record import Record


class Waiver(Record):
    """One waiver: the findings of rule `code` in the files that match `file`, accepted.

    `file` is a pattern relative to the configuration's folder (`2026/*.docx`); `duty` and
    `activity` narrow it to one name. It holds up to and including the day `until`.
    """

    code: str
    reason: str
    file: str = "**"
    duty: str | None = None
    activity: str | None = None
    by: str | None = None
    until: date | None = None


class Waived(Record):
    """A finding that a waiver accepts."""

    finding: Finding
    waiver: Waiver


class WaiverUse(Record):
    """What became of a waiver in a run; `count` findings were waived.

    "unused": its files were checked and held nothing to waive. "expired": its day is over, its
    findings count again.
    """

    waiver: Waiver
    status: Literal["used", "unused", "expired"]
    count: int
