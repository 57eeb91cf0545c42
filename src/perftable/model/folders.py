"""What differs between two folders of submissions: a contract with every machine that reads it."""

from typing import Literal

from perftable.model.comparison import Comparison, Totals
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.report import Counts, Tool
from perftable.model.spoken import Spoken

Verdict = Literal["pass", "fail"]

By = Literal["name", "unit", "content"]
"""How two files were known for one submission."""


class Unread(Record):
    """A file that could not be read, by its path below its folder, and why."""

    label: str
    reason: Spoken


class Submission(Record):
    """A submission in both folders; paths are those below them.

    `comparison` is None where a version could not be read (`unread` says why).
    """

    old: str
    new: str
    unit: str = ""
    by: By
    verdicts: tuple[Verdict | None, Verdict | None] = (None, None)
    comparison: Comparison | None = None
    unread: tuple[Unread, ...] = ()


class FolderTotals(Record):
    """All submissions together: how many changed, and what became of their findings."""

    both: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0
    unread: int = 0
    new: Counts = Counts()
    remaining: Counts = Counts()
    mended: Counts = Counts()


class FolderComparison(Record):
    """Two folders of submissions beside each other, all judged by the rules for the new one.

    `added` and `removed` are files of one folder alone.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    lang: Lang
    old: str
    new: str
    totals: FolderTotals
    submissions: tuple[Submission, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def changed(totals: Totals) -> bool:
    """Whether anything of a submission changed: a row, or what was found."""
    moved = any(one.same < max(one.old, one.new) for one in totals.nodes.values())
    return (
        moved or any(totals.new.model_dump().values()) or any(totals.mended.model_dump().values())
    )
