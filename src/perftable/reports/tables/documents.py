"""Verdicts as rows: one for each document."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from perftable.model.phrase import Lang
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.escape import named
from perftable.reports.tables.base import Cell
from perftable.reports.words import lacking

DOCUMENT_COLUMNS = "of_unit status error warning note message path waived known".split()


def document_rows(submissions: Iterable[Submission], lang: Lang) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each document; one not checked, or not wholly, says why."""
    yield DOCUMENT_COLUMNS
    for submission in submissions:
        verdict, counts = submission.verdict, submission.verdict.counts
        figures: tuple[Cell, ...] = (counts.error, counts.warning, counts.note)
        apart: tuple[Cell, ...] = (len(verdict.waived), len(verdict.known))
        if verdict.status == "unreadable":
            figures, apart = (None,) * len(figures), (None,) * len(apart)
        start = (unit_name(submission, lang), status(verdict))
        yield (*start, *figures, lacking(verdict, lang), verdict.path, *apart)


def unit_name(submission: Submission, lang: Lang) -> str:
    """Return whose document it is, the name of its file where it does not say so."""
    if submission.unit is not None:
        return submission.unit.say(lang)
    return named(PurePath(submission.verdict.path).name)


def status(verdict: DocumentReport) -> str:
    """Return "pass", "fail" or "unreadable"."""
    return verdict.verdict or "unreadable"
