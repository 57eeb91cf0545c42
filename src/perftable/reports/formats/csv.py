"""Findings as CSV, for spreadsheets and scripts; `extract` and `summarize` write the rest."""

from perftable.reports.base import Run
from perftable.reports.csv import write
from perftable.reports.tables.findings import finding_rows


def render(run: Run) -> str:
    """Return one row for each finding and for each document that could not be read."""
    return write(finding_rows(run.report))
