"""Where the rows of a comparison stand: on which rows, and in which tables if there are several."""

from perftable.model.comparison import Comparison, NodeChange
from perftable.model.phrase import Lang
from perftable.reports.comparison.words import ROW
from perftable.reports.joining import numbers


def tables(comparison: Comparison) -> tuple[bool, bool]:
    """Return of each version whether its rows stand in several tables."""
    found = comparison.findings
    every = [node for form in comparison.forms for node in form.walk()]
    old = {row.old.location.table for row in every if row.old}
    new = {row.new.location.table for row in every if row.new}
    old |= {
        finding.location.table for finding in (*found.mended, *(r.old for r in found.remaining))
    }
    new |= {finding.location.table for finding in (*found.new, *(r.new for r in found.remaining))}
    return len(old - {None}) > 1, len(new - {None}) > 1


def row_numbers(row: NodeChange, lang: Lang, apart: bool) -> str:
    """Return "row 5 → 7"; `apart` says which table too: "table 1, row 5 → table 2, row 3"."""
    locations = [place.location for place in (row.old, row.new) if place]
    if apart:
        return " → ".join(dict.fromkeys(numbers([one], lang, tables=True) for one in locations))
    rows = dict.fromkeys(str(location.row) for location in locations)
    return ROW.say(lang, row=" → ".join(rows))
