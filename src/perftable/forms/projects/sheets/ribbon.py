"""Tables that Word saved cell by cell: rows are found again by labels, headers and class words."""

from collections.abc import Sequence

from perftable.forms.projects.sheets.lines import Cell, Line, lines_of
from perftable.forms.projects.words.classes import class_label
from perftable.forms.projects.words.columns import heading
from perftable.forms.projects.words.labels import FOOT, TOTAL, goal_label, head_label
from perftable.forms.projects.words.money import fund_column, fund_label, is_block
from perftable.forms.projects.words.normal import label
from perftable.model.grid import Grid, Row

MIN_CELLS = 12
"""Fewer single cells are a list, not a table."""


def lines_of_text(grid: Grid) -> list[Line]:
    """Return the lines of a grid; a text's cells that stand alone are put into rows first."""
    rows = grid.rows
    alone = len(rows) >= MIN_CELLS and all(len(row.cells) == 1 and row.places for row in rows)
    return _rows(grid) if alone else lines_of(grid)


def _rows(grid: Grid) -> list[Line]:
    rows = grid.rows
    lines: list[Line] = []
    start = 0
    while start < len(rows):
        begin, width = _header(rows, start)
        lines += _head(grid.table, rows[start:begin])
        if not width:
            break
        lines.append(_line(grid.table, rows[begin : begin + width]))
        start = _body(grid.table, rows, begin + width, lines, rows[begin : begin + width])
    return lines


def _header(rows: Sequence[Row], start: int) -> tuple[int, int]:
    """Return where the next header begins and how many cells it has; (end, 0) for none."""
    for index in range(start, len(rows)):
        known = heading(rows[index].cells[0])
        if known is None or known.role not in ("class1", "lead"):
            continue
        end = index
        roles = set()
        while end < len(rows) and (found := heading(rows[end].cells[0])) is not None:
            if found.role in roles and found.role in ("class1", "lead"):
                break
            roles.add(found.role)
            end += 1
        if {"class1", "class2", "name", "value"} <= roles:
            return index, end - index
    return len(rows), 0


def _head(table: int, rows: Sequence[Row]) -> list[Line]:
    """Cut before each label; columns of money and the block's label stay with what follows."""
    lines: list[list[Row]] = []
    previous = ""
    for row in rows:
        text = row.cells[0]
        kind = _kind(text)
        joins = previous in ("block", "column") if kind in ("fund", "column") else kind == "value"
        if kind == "fund" and previous == "column":
            joins = False
        if kind == "head" and previous == "paired" and len(lines[-1]) < 4:
            joins = True
        if not lines or not joins:
            lines.append([])
        lines[-1].append(row)
        previous = "paired" if kind == "value" and previous == "head" else kind
    return [_line(table, found) for found in lines]


def _kind(text: str) -> str:
    if head_label(text):
        return "head"
    if goal_label(text):
        return "goal"
    if is_block(text):
        return "block"
    if fund_column(text):
        return "column"
    return "fund" if fund_label(text) else "value"


def _body(
    table: int, rows: Sequence[Row], index: int, lines: list[Line], header: Sequence[Row]
) -> int:
    """Add rows of indicators; return where a head begins again."""
    roles = [found.role for row in header if (found := heading(row.cells[0])) is not None]
    rest = sum(role not in ("class1", "class2", "lead") for role in roles)
    while index < len(rows):
        text = rows[index].cells[0]
        known = head_label(text)
        if known is not None and known.role in ("project", "body"):
            return index
        word = label(text).word
        if FOOT.fullmatch(word):
            end = index + 1
            while end < len(rows) and not head_label(rows[end].cells[0]):
                end += 1
            lines.append(_line(table, rows[index:end]))
            index = end
            continue
        if TOTAL.fullmatch(word):
            end = index + 1
            while end < len(rows) and not _starts(rows[end].cells[0]) and end - index <= rest:
                end += 1
            lines.append(_line(table, rows[index:end]))
            index = end
            continue
        end = index
        while end < len(rows) and end - index < 2 and class_label(rows[end].cells[0]).known:
            end += 1
        end = min(len(rows), end + rest)
        lines.append(_line(table, rows[index:end]))
        index = end
    return index


def _starts(text: str) -> bool:
    return bool(head_label(text) or FOOT.fullmatch(label(text).word))


def _line(table: int, rows: Sequence[Row]) -> Line:
    cells = [row.cells[0] for row in rows]
    places = [place for row in rows for place in (row.places or [(0, 0)])[:1]]
    row = Row(rows[0].number, cells, places=places)
    return Line(table, row, [Cell(t.strip(), i, i + 1) for i, t in enumerate(cells)], False)
