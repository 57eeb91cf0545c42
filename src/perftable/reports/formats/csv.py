"""Findings as CSV, for spreadsheets and scripts; `extract` and `summarize` write the rest."""

from collections.abc import Iterator
from itertools import chain

from perftable.reports.base import Run
from perftable.reports.csv import lines
from perftable.reports.tables.findings import apart_rows, finding_rows


def render(run: Run) -> str:
    """Return one row for each finding, each document that could not be read, and what is set apart.

    That is a configuration that was not followed, and files that were left out.
    """
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the rows."""
    yield from lines(chain(finding_rows(run.verdicts), apart_rows(run.head)))
