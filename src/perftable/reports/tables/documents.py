"""Verdicts as rows: one for each document."""

from collections.abc import Iterable, Iterator, Sequence

from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.tables.base import Cell

DOCUMENT_COLUMNS = "path status error warning note waived known message".split()

_INCOMPLETE = Phrase("规则自身出错，没有检查完", "a rule itself failed, not all is checked")


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


def lacking(verdict: DocumentReport, lang: Lang) -> str:
    """Return why the document could not be checked, or not wholly; "" where nothing is lacking."""
    if verdict.status == "unreadable":
        return verdict.say(lang)
    return _INCOMPLETE.say(lang) if verdict.incomplete else ""
