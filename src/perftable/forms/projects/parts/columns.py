"""Puts the cells of a row below its columns, and decides by content what a column holds."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.header_columns import Column
from perftable.forms.projects.sheets.lines import Cell, Line
from perftable.forms.projects.targets.target import operator_of, read_target
from perftable.forms.projects.targets.words import DOWN, QUALITATIVE, QUANTITATIVE, UP
from perftable.forms.projects.words.classes import class_label
from perftable.forms.projects.words.columns import TABLE_ROLES, Role
from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

_DOUBTFUL: frozenset[Role] = frozenset(("operator", "direction", "nature"))
_OPERATOR = lazy_pattern(r"%?[≥≤≧≦<>＜＞=＝]")
"""How a value begins and no name does: ≥95%, %≥95百分比."""


@dataclass(slots=True)
class Aligned:
    """A line with its cells by column; `problem` says that they could not be told apart."""

    line: Line
    cells: dict[int, Cell]
    problem: bool = False


def align(line: Line, header: Header) -> Aligned:
    """Return the cells of a line by column: by position; from the right where cells are lost."""
    columns = header.columns
    bordered = line.row.places is None
    if bordered and len(line.row.cells) != header.width and len(line.cells) == len(columns):
        return Aligned(line, dict(enumerate(line.cells)))  # a table continued with other borders
    if line.merged and _off(line, header):
        return Aligned(line, {}, problem=True)
    if not line.merged and len(line.cells) != header.width:
        return _ragged(line, header)
    cells: dict[int, Cell] = {}
    for cell in line.cells:
        if not cell.text and cell.origin is None and len(line.cells) > 200:
            continue
        best, most = -1, 0
        for index, column in enumerate(columns):
            shared = min(cell.end, column.end) - max(cell.first, column.first)
            if shared > most:
                best, most = index, shared
        if best < 0:
            continue
        known = cells.get(best)
        if known is None or (not known.text and cell.text):
            cells[best] = cell
        elif cell.text and known.text and cell.text != known.text:
            cells[best] = Cell(f"{known.text}\n{cell.text}", known.first, cell.end)
    return Aligned(line, cells)


def _off(line: Line, header: Header) -> bool:
    """Whether a row of Word has text beyond the header, or lacks a cell that is not its last."""
    if any(cell.text and cell.first >= header.width for cell in line.cells):
        return True
    if len(line.row.cells) >= header.width or len(line.filled) < 2:
        return False
    texts = {
        c.role: cell.text for c in header.columns for cell in line.cells if cell.first == c.first
    }
    value = read_target(texts.get("value", ""))
    shifted = read_target(texts.get("name", "")).operator or texts.get("unit", "").isdecimal()
    lacks = "value" in header.roles and value.kind in ("empty", "placeholder")
    return bool(shifted) or (lacks and bool(texts.get("name")))


def _ragged(line: Line, header: Header) -> Aligned:
    """A row of text: covered cells are missing, or empty ones lost at its end."""
    columns = [(i, c) for i, c in enumerate(header.columns) if c.role != "lead"]
    given = list(line.cells)
    if _fits(given, header):
        return Aligned(line, {i: given[c.first] for i, c in columns if c.first < len(given)})
    margin = header.columns[0].first
    while given and not given[0].text and (margin > 0 or len(given) > len(columns)):
        given.pop(0)
        margin -= 1
    for strict in (True, False):
        for covered in _coverings(header, len(columns) - len(given)):
            left = [(i, c) for i, c in columns if i not in covered]
            pairs = list(zip(left, given, strict=True))
            if all(_suits(c, cell, header, strict) for (_, c), cell in pairs):
                return Aligned(line, {i: cell for (i, _), cell in pairs})
    return Aligned(line, {}, problem=True)


def _coverings(header: Header, count: int) -> Iterator[frozenset[int]]:
    """Yield which columns the cells above may cover: the first ones of a long table, and classes."""
    whole = [i for i, c in enumerate(header.columns) if c.role in TABLE_ROLES]
    classes = [i for i, c in enumerate(header.columns) if c.role in ("class1", "class2")]
    for number in range(min(count, len(whole)), -1, -1):
        for chosen in combinations(classes, count - number):
            yield frozenset((*whole[:number], *chosen))


def _suits(column: Column, cell: Cell, header: Header, strict: bool) -> bool:
    """Whether a cell can stand in a column: classes do among classes, and nowhere else.

    Unless `strict`, an indicator may be called as a class is where both its classes stand before it.
    """
    if not cell.text:
        return True
    known = class_label(cell.text)
    if column.role == "class1":
        return known.known
    if column.role == "class2":
        return known.known and (known.second is not None or known.first is None)
    flat = "class2" not in header.roles and "description" in header.roles
    if column.role == "name" and _OPERATOR.match(cell.text):
        return False
    named = column.role == "name" and not strict and known.second == "satisfaction"
    return column.role not in ("name", "value") or not known.known or flat or named


def _fits(cells: Sequence[Cell], header: Header) -> bool:
    """Whether a short row only lost empty cells at its end: its classes stand in their columns."""
    if len(cells) > header.width:
        return False
    for column in header.columns:
        text = cells[column.first].text if column.first < len(cells) else ""
        if column.role == "lead":
            if text and _is_class(text):
                return False
        elif column.role in ("class1", "class2"):
            known = class_label(text)
            right = known.first is not None if column.role == "class1" else known.known
            if text and not right:
                return False
        elif (column.role in ("name", "value") and not column.panel and not text) or (
            column.role == "name" and (_is_class(text) or _OPERATOR.match(text))
        ):
            return False
    return True


def _is_class(text: str) -> bool:
    return bool(text) and class_label(text).known


def decided(header: Header, rows: Sequence[Aligned]) -> Header:
    """Return the header with the roles that its words leave in doubt decided by the cells below."""
    columns = list(header.columns)
    for index, column in enumerate(columns):
        if column.role in _DOUBTFUL:
            columns[index] = replace(
                column, role=_role_by_content(_texts(rows, index), column.role)
            )
    for role in ("operator", "direction", "nature"):
        twice = [i for i, column in enumerate(columns) if column.role == role]
        for surplus in twice[1:]:
            columns[surplus] = replace(columns[surplus], role="note")
    _flat(columns, rows)
    _unsplit(columns, rows)
    return Header(columns, header.first, header.end, header.width, header.labels)


def _texts(rows: Iterable[Aligned], index: int) -> list[str]:
    found = (row.cells.get(index) for row in rows)
    return [squeeze(cell.text) for cell in found if cell is not None and cell.text]


def _role_by_content(texts: Sequence[str], role: Role) -> Role:
    counts: dict[Role, int] = {
        "operator": sum(bool(operator_of(text)) for text in texts),
        "direction": sum(text in UP or text in DOWN for text in texts),
        "nature": sum(text in QUANTITATIVE or text in QUALITATIVE for text in texts),
    }
    if not any(counts.values()):
        return role
    if counts["operator"]:
        return "operator"  # 定性 beside signs says that a row has none
    return max(counts, key=lambda name: counts[name])


def _flat(columns: list[Column], rows: Sequence[Aligned]) -> None:
    """A column of names that holds class words only is the second level; the description is the name."""
    roles = [column.role for column in columns]
    if "class2" in roles or "name" not in roles or "class1" not in roles or not rows:
        return
    index = roles.index("name")
    texts = _texts(rows, index)
    if not texts or not all(class_label(text).known for text in texts):
        return
    columns[index] = replace(columns[index], role="class2")
    if "description" in roles:
        place = roles.index("description")
        columns[place] = replace(columns[place], role="name")


def _unsplit(columns: list[Column], rows: Sequence[Aligned]) -> None:
    """The third level is empty throughout and the content beside it is not: then that is the name."""
    roles = [column.role for column in columns]
    if "name" not in roles or "description" not in roles:
        return
    name, other = roles.index("name"), roles.index("description")
    if not _texts(rows, name) and len(_texts(rows, other)) > 1:
        columns[name] = replace(columns[name], role="note")
        columns[other] = replace(columns[other], role="name")


def cell_of(row: Aligned, header: Header, role: Role, panel: str | None = None) -> Cell | None:
    """Return the cell of the first column with a role (and panel); None where there is none."""
    for index, column in enumerate(header.columns):
        if column.role == role and (panel is None or column.panel == panel):
            return row.cells.get(index)
    return None
