"""The JSON report: the contract with machines."""

from perftable.reports.base import Run


def render(run: Run) -> str:
    """Return the report as JSON; text of the document stands only in JSON strings."""
    return run.report.to_json(indent=2) + "\n"
