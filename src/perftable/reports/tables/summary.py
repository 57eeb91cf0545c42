"""Grouped figures as rows."""

from collections.abc import Iterator, Sequence

from perftable.model.summary import Summary
from perftable.model.vocabulary import figures, money, sums
from perftable.reports.tables.base import Cell


def summary_rows(summary: Summary) -> Iterator[Sequence[Cell]]:
    """Yield the header and one row for each group; the whole comes last, its key empty."""
    counted = list(figures(summary.families))
    parts = [one.name for one in counted if one.of]
    added = [(one.name, f"_{summary.unit}" if one.money else "") for one in sums(summary.families)]
    sizes = [one.name for one in counted if not one.gap]
    gaps = [one.name for one in counted if one.gap]
    amount = f"{money(summary.families).name}_{summary.unit}"
    yield (
        summary.by,
        *("count", "documents", *sizes, amount, "share"),
        *(f"{name}_share" for name in parts),
        *(f"{name}{unit}" for name, unit in added),
        *(*gaps, "error", "warning", "note"),
    )
    for group in (*summary.groups, summary.total):
        yield (
            group.key,
            *(group.count, group.documents),
            *(group.figures.get(name) for name in sizes),
            *(group.amount, group.share),
            *(group.shares.get(name) for name in parts),
            *(group.sums.get(name) for name, _ in added),
            *(group.figures.get(name) for name in gaps),
            *(group.findings.error, group.findings.warning, group.findings.note),
        )
