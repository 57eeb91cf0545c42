"""What became of each finding of a document, and what identifies it."""

from dataclasses import dataclass
from typing import Literal

from perftable.model.finding import Finding
from perftable.model.fingerprint import fingerprints
from perftable.model.report import DocumentReport
from perftable.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding that counts, is waived (by `waiver`), or is known (it stands in the baseline)."""

    finding: Finding
    state: Literal["counts", "waived", "known"]
    fingerprint: str
    waiver: Waiver | None = None


def standings(verdict: DocumentReport) -> list[Standing]:
    """Return the document's findings: those that count, then waived and known ones."""
    counting, waived, known = verdict.findings, verdict.waived, verdict.known
    # Fingerprints count what is alike: the baseline's come first, as when it was written.
    every = (*known, *counting, *(one.finding for one in waived))
    marks = iter(fingerprints(every))
    last = [Standing(finding, "known", next(marks)) for finding in known]
    return [
        *[Standing(finding, "counts", next(marks)) for finding in counting],
        *[Standing(one.finding, "waived", next(marks), one.waiver) for one in waived],
        *last,
    ]
