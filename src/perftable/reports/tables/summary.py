"""Grouped figures as rows."""

from collections.abc import Iterator, Sequence

from perftable.model.summary import Summary
from perftable.model.vocabulary import figures, money
from perftable.reports.tables.base import Cell


def summary_rows(summary: Summary) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each group; the whole comes last, its key empty."""
    counted = list(figures(summary.families))
    sizes = [one.name for one in counted if not one.gap]
    gaps = [one.name for one in counted if one.gap]
    amount = f"{money(summary.families).name}_{summary.unit}"
    yield (
        summary.by,
        *("count", "documents", *sizes, amount, "share"),
        *(*gaps, "error", "warning", "note"),
    )
    for group in (*summary.groups, summary.total):
        yield (
            group.key,
            *(group.count, group.documents),
            *(group.figures.get(name) for name in sizes),
            *(group.amount, group.share),
            *(group.figures.get(name) for name in gaps),
            *(group.findings.error, group.findings.warning, group.findings.note),
        )
