"""JSON Lines: a verdict a line, written as it comes, for programs that read very many."""

from collections.abc import Iterator

from perftable.model.report import DocumentReport
from perftable.reports.base import Run


def render(run: Run) -> str:
    """Return a line for each document."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the lines."""
    return map(line, run.verdicts)


def line(verdict: DocumentReport) -> str:
    """Return the line of a document: what `documents` has in the JSON report."""
    return verdict.to_json() + "\n"
