"""Grouped figures as rows."""

from collections.abc import Iterator, Sequence

from perftable.model.summary import Summary
from perftable.reports.tables.base import Cell


def summary_rows(summary: Summary) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each group; the whole comes last, its key empty."""
    yield (
        summary.by,
        *("count", "documents", "activities", f"budget_{summary.unit}", "share"),
        *("missing_indicators", "missing_scales", "ticked_scales", "error", "warning", "note"),
    )
    for group in (*summary.groups, summary.total):
        yield (
            group.key,
            *(group.count, group.documents, group.activities, group.budget, group.share),
            *(group.missing_indicators, group.missing_scales, group.ticked_scales),
            *(group.findings.error, group.findings.warning, group.findings.note),
        )
