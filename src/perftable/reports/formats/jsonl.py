"""JSON Lines: a verdict a line, written as it comes, for programs that read very many.

The last line is the report without documents: what it was checked with, and the totals. Where it is
missing the run was stopped.
"""

from collections.abc import Iterator

from perftable.reports.base import Result, Run


def render(run: Run) -> str:
    """Return a line for each document, and the last."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the lines."""
    yield from map(line, run.results)
    yield end(run)


def line(result: Result) -> str:
    """Return the line of a document: what `documents` has in the JSON report."""
    return result.to_json() + "\n"


def end(run: Run) -> str:
    """Return the line of the run: the JSON report, its documents left out."""
    return run.head.to_json() + "\n"
