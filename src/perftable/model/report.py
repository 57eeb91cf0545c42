"""The report: a contract with every machine that reads it (schemas/report.json)."""

from collections.abc import Iterable
from typing import Literal

from perftable.model.document import UnreadTable
from perftable.model.finding import Finding, RuleResult
from perftable.model.phrase import Lang
from perftable.model.record import Record
from perftable.model.spoken import Spoken
from perftable.model.waiver import Waived, Waiver, WaiverUse


class Counts(Record):
    """How many findings of each severity."""

    error: int = 0
    warning: int = 0
    note: int = 0

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> "Counts":
        """Count `findings` by severity."""
        tally = {"error": 0, "warning": 0, "note": 0}
        for finding in findings:
            tally[finding.severity] += 1
        return cls(**tally)


class Unneeded(Record):
    """A waiver whose rules found nothing to accept in a document.

    `named` says whether the row that it names is here. Only a whole run tells whether it is of no
    use: `Report.waivers`.
    """

    waiver: Waiver
    named: bool


class Configuration(Record):
    """What was in force for some documents of a run: a file, or (`path` null) the defaults.

    Of the rules there are, so many did not run on them: from `fewest_off` to `most_off`, by
    document. `waived` of their findings are accepted by a waiver.
    """

    path: str | None
    documents: int
    fewest_off: int
    most_off: int
    waived: int


class Untrusted(Record):
    """A configuration that lies with the submissions: followed only where it is stricter.

    `followed` and `not_followed` are its keys. One with a `reason` could not be used at all.
    """

    path: str
    followed: tuple[str, ...] = ()
    not_followed: tuple[str, ...] = ()
    reason: str | None = None
    reasons: Spoken | None = None


class DocumentReport(Record):
    """The verdict on one file.

    `status` "unreadable" has a `reason` (in both languages in `reasons`) and no verdict: such a file is never clean.
    `verdict` is "fail" exactly when there is an error. `waived` findings are accepted by a waiver,
    `known` ones stand in the baseline: neither counts. `tables` are the numbers of the tables that
    were checked, each part of one that goes on in another table by itself; `unread` are tables of
    targets that were not, so that the verdict is not on all of the file. `configuration` was in
    force where it was checked, null for the defaults; so many rules were off. `checklist` is what
    only a reader can judge: no rule looked at it, and no verdict speaks of it.
    """

    path: str
    sha256: str | None
    status: Literal["checked", "unreadable"]
    reason: str | None = None
    reasons: Spoken | None = None
    tables: tuple[int, ...] = ()
    unread: tuple[UnreadTable, ...] = ()
    unread_parts: tuple[Spoken, ...] = ()
    remarks: tuple[Spoken, ...] = ()
    verdict: Literal["pass", "fail"] | None = None
    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    known: tuple[Finding, ...] = ()
    rules: tuple[RuleResult, ...] = ()
    counts: Counts = Counts()
    configuration: str | None = None
    rules_off: int = 0
    unneeded: tuple[Unneeded, ...] = ()
    checklist: tuple[Spoken, ...] = ()

    @property
    def several_tables(self) -> bool:
        """Whether a row needs its table to be found."""
        unread = {one.location.table for one in self.unread} - {None}
        return len(unread.union(self.tables)) > 1

    @property
    def incomplete(self) -> bool:
        """Whether not all was checked, though what was found stands.

        A rule itself failed, or a table of targets or a part of the file could not be read.
        """
        return bool(self.unchecked or self.unread_parts) or self.broken

    @property
    def unchecked(self) -> tuple[UnreadTable, ...]:
        """The tables of targets that should have been checked: no scoring sheet beside a form."""
        return tuple(one for one in self.unread if one.problem != "scoring" or not self.tables)

    @property
    def broken(self) -> bool:
        """Whether a rule itself failed."""
        return any(result.broken for result in self.rules)

    def say(self, lang: Lang) -> str:
        """Return the reason in `lang`, "" where there is none."""
        return self.reason or "" if self.reasons is None else self.reasons.say(lang)


class Tool(Record):
    """Who made the report."""

    name: str
    version: str


class ReportCounts(Counts):
    """Totals over all documents; on `incomplete` ones not all was checked.

    `excluded` files were left out on purpose; they are none of the documents.
    """

    documents: int = 0
    passed: int = 0
    failed: int = 0
    unreadable: int = 0
    incomplete: int = 0
    waived: int = 0
    known: int = 0
    excluded: int = 0


class Report(Record):
    """The report on a run.

    `configurations` were in force; of those in `untrusted` what would make the check looser was not
    followed.
    """

    schema_version: Literal[1] = 1
    tool: Tool
    lang: Lang
    documents: tuple[DocumentReport, ...]
    waivers: tuple[WaiverUse, ...] = ()
    configurations: tuple[Configuration, ...] = ()
    untrusted: tuple[Untrusted, ...] = ()
    counts: ReportCounts
