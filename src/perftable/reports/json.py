"""The JSON report: the contract with machines."""

from perftable.model.report import Report


def render(report: Report) -> str:
    """Return the report as JSON; text of the document stands only in JSON strings."""
    return report.model_dump_json(indent=2) + "\n"
