"""Which documents come first: what could not be checked, what fails, what was not wholly checked."""

from collections.abc import Sequence

from perftable.reports.base import Submission, ranked


def by_urgency(submissions: Sequence[Submission]) -> Sequence[Submission]:
    """Return the documents, the worst verdict first; of one verdict, what has most errors."""
    return ranked(submissions, urgency)


def urgency(submission: Submission) -> tuple[int, ...]:
    """Return what sorts the worst first."""
    verdict, counts = submission.verdict, submission.verdict.counts
    unread = verdict.status == "unreadable"
    fails = verdict.verdict == "fail" or submission.fails
    figures = (-counts.error, -counts.warning, -counts.note)
    return (not unread, not fails, not verdict.incomplete, *figures)
