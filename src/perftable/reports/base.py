"""What every format is given of a run."""

from collections.abc import Sequence
from dataclasses import dataclass

from perftable.model.catalogue import RuleEntry
from perftable.model.document import Document
from perftable.model.finding import SEVERITIES
from perftable.model.grid import Source
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport, Report
from perftable.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Submission:
    """One file of a run.

    `records` and `source` are there where the format asked for them and the file could be read.
    `fail_on` is the severity from which its findings fail the run ("never": none does).
    """

    verdict: DocumentReport
    records: Document | None = None
    source: Source | None = None
    fail_on: str = "error"

    @property
    def failing(self) -> frozenset[str]:
        """The severities that fail the run."""
        if self.fail_on not in SEVERITIES:
            return frozenset()
        return frozenset(SEVERITIES[: SEVERITIES.index(self.fail_on) + 1])

    @property
    def fails(self) -> bool:
        """Whether its findings fail the run: its verdict may be "pass", which speaks of errors."""
        return any(finding.severity in self.failing for finding in self.verdict.findings)


@dataclass(frozen=True, slots=True)
class Run:
    """All that a format may tell of a run, the submissions in the order of the report's documents.

    `summary` (by duty) is there where the format needs records. `catalogue` holds every rule, by
    code. `verbose` asks for every finding by itself where a format folds them.
    """

    report: Report
    submissions: Sequence[Submission]
    catalogue: Sequence[RuleEntry] = ()
    summary: Summary | None = None
    verbose: bool = False


class MissingPackage(Exception):  # noqa: N818 - no fault of the program
    """A format needs a package that is not installed; `reason` is one sentence on what to do."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.en)
        self.reason = reason
