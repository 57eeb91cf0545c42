"""Makes one performance-target table of its grids."""

from collections.abc import Sequence

from perftable.forms.duties.entries import Builder
from perftable.forms.duties.header import Header
from perftable.forms.duties.levels import Levels, named, tell
from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.rows import Line, read_lines
from perftable.model.amount import Unit
from perftable.model.grid import PLAIN, Grid
from perftable.model.location import Location
from perftable.values.money_unit import stated
from perftable.values.text import indentation


def read_table(
    grids: Sequence[tuple[Grid, int]],
    header: Header,
    title: str,
    unit: Unit | None,
    default_unit: Unit = "万元",
) -> DutyForm:
    """Return the table of `grids` (each with the index of its first row below the header).

    `unit` is what stands above the table; the header's own unit comes first; `default_unit` is
    taken where neither is stated.
    """
    lines = read_lines(grids, header) if "name" in header.columns else []
    unit = header.unit or unit or _unit_below(lines)
    builder = Builder(unit, header, default_unit)
    levels: Levels = "none"
    notes: list[str] = []
    if lines:
        _find_further_amounts(lines, header.columns["name"][0])
        levels, children = _levels(lines, header)
        for line in lines:
            _take(line, builder, children, notes)
    builder.finish()
    first = grids[0][0]
    top = first.rows[header.first]
    return DutyForm(
        location=Location(
            first.table, top.number, sheet=top.sheet, page=top.page, columns=header.places
        ),
        title=title,
        unit=unit,
        columns=dict(header.places),
        missing=header.missing,
        levels=levels,
        duties=tuple(builder.duties),
        orphans=tuple(builder.orphans),
        totals=tuple(builder.totals),
        odd_rows=tuple(builder.odd_rows.rows),
        notes=tuple(notes),
        rows=sum(len(grid.rows) for grid, _ in grids),
        parts=tuple(grid.table for grid, _ in grids),
    )


def _unit_below(lines: Sequence[Line]) -> Unit | None:
    """Return the unit that a remark among the rows states."""
    notes = (text for line in lines if line.role == "note" for text in line.row.cells)
    found = [unit for unit in map(stated, notes) if unit is not None and unit.sure]
    return max(found).unit if found else None


_BEHIND_WHICH = 2.5
"""As far as a name behind 其中： is indented, in full-width characters; the colon may be half one."""


def _find_further_amounts(lines: Sequence[Line], column: int) -> None:
    """Give the amounts aligned below that of an of-which line the same role.

    They are no activities: these state more, or stand where others of the table do.
    """
    if not any(line.role == "of_which" for line in lines):
        return
    activities = {
        _indent(line, column) for line in lines if line.role == "entry" and line.texts["content"]
    }
    least: float | None = None
    for line in lines:
        indent = _indent(line, column)
        if line.role == "of_which":
            least = indent + _BEHIND_WHICH
        elif least is None or indent < least or indent in activities or not line.is_amount:
            least = None
        else:
            line.role = "of_which"


def _indent(line: Line, column: int) -> float:
    cells = line.row.cells
    typed = indentation(cells[column]) if column < len(cells) else 0
    return typed + line.row.formats.get(column, PLAIN).indent


def _levels(lines: Sequence[Line], header: Header) -> tuple[Levels, dict[int, bool]]:
    """Return how the levels are told, and whether each named line (by identity) is a child."""
    column = header.columns["name"][0]
    entries = [line for line in lines if line.role == "entry" and line.name and not line.continues]
    signs = [
        named(line.row, column, line.family, line.code, line.measured, line.which)
        for line in entries
    ]
    levels, children = tell(signs)
    return levels, {id(line): child for line, child in zip(entries, children, strict=True)}


def _take(line: Line, builder: Builder, children: dict[int, bool], notes: list[str]) -> None:
    if line.role == "note":
        notes.append("\n".join(dict.fromkeys(filter(None, line.row.cells))))
    elif line.role == "misaligned":
        builder.odd(line, "misaligned")
    elif line.role == "entry":
        if line.name and not line.continues:
            builder.entry(line, children[id(line)])
        elif any(line.texts.values()):
            builder.nameless(line)
    else:
        builder.total(line, line.role)
