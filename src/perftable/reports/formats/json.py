"""The JSON report: the contract with machines."""

from collections.abc import Iterator

from perftable.reports.base import Run
from perftable.reports.json_text import filled


def render(run: Run) -> str:
    """Return the report as JSON; text of the document stands only in JSON strings."""
    return "".join(pieces(run))


def pieces(run: Run) -> Iterator[str]:
    """Yield the report, document by document."""
    yield from filled(run.head, run.results)
