"""Which documents come first: what could not be checked, or not wholly, then the worst."""

from collections.abc import Sequence

from perftable.model.report import DocumentReport
from perftable.reports.base import Submission, ranked


def by_urgency(submissions: Sequence[Submission]) -> Sequence[Submission]:
    """Return what could not be checked first, then what has most errors, warnings and notes."""
    return ranked(submissions, lambda one: _urgency(one.verdict))


def _urgency(verdict: DocumentReport) -> tuple[int, ...]:
    counts = verdict.counts
    unread = verdict.status == "unreadable"
    return (not unread, not verdict.incomplete, -counts.error, -counts.warning, -counts.note)
