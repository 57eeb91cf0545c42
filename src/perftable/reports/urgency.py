"""Which documents come first: what could not be checked, what fails, what was not wholly checked."""

from collections.abc import Sequence

from perftable.reports.base import Submission, ranked


def by_urgency(submissions: Sequence[Submission]) -> Sequence[Submission]:
    """Return the documents, the worst verdict first; of one verdict, what has most errors."""
    return ranked(submissions, urgency)


def urgency(submission: Submission) -> tuple[int, ...]:
    """Return what sorts the worst first."""
    brief = submission.brief
    unread = brief.status == "unreadable"
    fails = brief.verdict == "fail" or submission.fails
    figures = (-brief.error, -brief.warning, -brief.note)
    return (not unread, not fails, not brief.incomplete, *figures)
