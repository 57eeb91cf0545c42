"""The edges and merges of a row, as the properties of its end mark define them (MS-DOC 2.9.308)."""

import struct
from dataclasses import dataclass, field
from functools import lru_cache

from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.doc.sprms import sprms
from perftable.readers.edges import Shape, Side

_DEFINE, _VERTICAL = 0xD608, 0xD62B
_WIDTH, _MERGE, _SPLIT, _INSERT, _DELETE = 0x7623, 0x5624, 0x5625, 0x7621, 0x5622
_CELL = 20
_FIRST_MERGED, _MERGED, _CONTINUES, _RESTARTS = 0x0001, 0x0002, 0x0020, 0x0040


@dataclass(slots=True)
class _Row:
    edges: list[int] = field(default_factory=list)
    merges: list[str | None] = field(default_factory=list)
    joins: list[bool] = field(default_factory=list)


@lru_cache(maxsize=1024)
def shape(properties: bytes) -> Shape | None:
    """Return the shape that a row's properties define, None where they define none."""
    row = _Row()
    for code, operand in sprms(properties):
        if code == _DEFINE:
            row = _defined(operand)
        elif row.edges and operand:
            _change(row, code, operand)
    if len(row.edges) < 2:
        return None
    cells = zip(row.edges[1:], row.merges, row.joins, strict=True)
    return Shape(row.edges[0], tuple(Side(*cell) for cell in cells))


def _defined(operand: bytes) -> _Row:
    count = operand[0] if operand else 0
    if not count or len(operand) < 1 + (count + 1) * 2:
        return _Row()
    edges = list(struct.unpack_from(f"<{count + 1}h", operand, 1))
    base = 1 + (count + 1) * 2
    merges: list[str | None] = []
    joins: list[bool] = []
    for number in range(count):
        at = base + number * _CELL
        flags = struct.unpack_from("<H", operand, at)[0] if at + 2 <= len(operand) else 0
        merges.append(_merge(bool(flags & _CONTINUES), bool(flags & _RESTARTS)))
        joins.append(bool(flags & _MERGED))
    return _Row(edges, merges, joins)


def _merge(merged: bool, restarts: bool) -> str | None:
    if restarts:
        return "restart"
    return "continue" if merged else None


def _change(row: _Row, code: int, operand: bytes) -> None:
    """Change a row that is defined, as documents do that were saved in haste."""
    first = operand[0]
    count = len(row.merges)
    last = min(operand[1], count) if len(operand) > 1 else first
    if code == _VERTICAL and first < count:
        how = operand[1] if len(operand) > 1 else 0
        row.merges[first] = _merge(how == 1, how == 3)
    elif code in (_MERGE, _SPLIT):
        for at in range(first + 1, last):
            row.joins[at] = code == _MERGE
    elif code == _WIDTH and len(operand) == 4:
        width = struct.unpack_from("<h", operand, 2)[0]
        for at in range(first, last):
            move = row.edges[at] + width - row.edges[at + 1]
            row.edges[at + 1 :] = [edge + move for edge in row.edges[at + 1 :]]
    elif code == _INSERT and len(operand) == 4 and count + operand[1] <= MAX_COLUMNS:
        width = struct.unpack_from("<h", operand, 2)[0]
        for _ in range(operand[1]):
            at = min(first, len(row.merges))
            row.edges[at + 1 :] = [edge + width for edge in row.edges[at:]]
            row.merges.insert(at, None)
            row.joins.insert(at, False)
    elif code == _DELETE:
        for at in range(last - 1, min(first, last) - 1, -1):
            width = row.edges[at + 1] - row.edges[at]
            row.edges[at + 1 :] = [edge - width for edge in row.edges[at + 2 :]]
            del row.merges[at], row.joins[at]
