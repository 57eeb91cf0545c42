"""Verdicts as rows: one for each document."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model.phrase import Lang
from perftable.model.report import DocumentReport
from perftable.reports.tables.base import Cell
from perftable.reports.words import lacking

DOCUMENT_COLUMNS = "path status error warning note waived known message".split()


def document_rows(verdicts: Iterable[DocumentReport], lang: Lang) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each document; one not checked, or not wholly, says why."""
    yield DOCUMENT_COLUMNS
    for verdict in verdicts:
        counts = verdict.counts
        figures: tuple[Cell, ...] = (
            *(counts.error, counts.warning, counts.note),
            *(len(verdict.waived), len(verdict.known)),
        )
        if verdict.status == "unreadable":
            figures = (None,) * len(figures)
        yield (verdict.path, status(verdict), *figures, lacking(verdict, lang))


def status(verdict: DocumentReport) -> str:
    """Return "pass", "fail" or "unreadable"."""
    return verdict.verdict or "unreadable"
