"""Findings as CSV, for spreadsheets and scripts; `extract` and `summarize` write the rest."""

from collections.abc import Iterator

from perftable.reports.base import Run
from perftable.reports.csv import lines
from perftable.reports.tables.findings import finding_rows


def render(run: Run) -> str:
    """Return one row for each finding and for each document that could not be read."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the rows."""
    yield from lines(finding_rows(run.verdicts))
