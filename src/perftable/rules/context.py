"""What stands at a place of a document: the nodes above it and the cell's text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from perftable.model.document import Document
from perftable.model.finding import Step
from perftable.model.form import Cell, Form, Node, Way
from perftable.model.location import Location

_Row = tuple[int | None, int | None, int | None]


class Context(NamedTuple):
    """`text` is the cell's as read, "" where it is empty; None is what does not apply.

    Very long names in the `path` are cut.
    """

    path: tuple[Step, ...] = ()
    text: str | None = None


LONGEST = 400
"""Characters of a name or an argument: it may be that of thousands of findings."""

_NONE = Context()


class Contexts:
    """Finds the context of places in one document.

    Where `places` are given it is only asked for these, and does not go into any other row.
    """

    def __init__(self, document: Document, places: Iterable[Location] | None = None) -> None:
        self._wanted = None if places is None else {_row(place) for place in places}
        self._numbers = None if places is None else {row for _, row, _ in self._wanted or ()}
        self._paths: dict[int, tuple[Step, ...]] = {}
        self._ways: defaultdict[_Row, list[Way]] = defaultdict(list)
        self._texts: dict[_Row, str] = {}
        self._steps: set[str] = set()
        if self._wanted != set():
            for form in document.forms:
                self._add(form)

    def at(self, location: Location) -> Context:
        """Return the context of a place."""
        row = _row(location)
        if row[1] is None and row[2] is None:
            return _NONE
        ways = self._ways.get(row)
        if ways is None:
            return Context(text=self._texts.get(row))
        field = location.column
        if field is None:
            return Context(self._path(_lowest(ways)))
        way, cell = _owner(ways, field, location.cell) or (_lowest(ways), None)
        return Context(self._path(way), _text(way, field) if cell is None else cell.text)

    def _add(self, form: Form) -> None:
        self._steps.update(level.kind for level in form.LEVELS if level.step)
        for odd in form.odd_rows:
            self._texts[_row(odd.location)] = " | ".join(filter(None, odd.texts))
        for node in form.loose:
            for row in self._rows(node):
                self._ways[row].append((*form.above(node), node))
        ahead: list[tuple[Node, Way]] = [(node, ()) for node in reversed(form.nodes)]
        while ahead:  # as `form.walk` does, but no way is made to what stands elsewhere
            node, above = ahead.pop()
            for row in self._rows(node):
                self._ways[row].append((*above, node))
            if below := node.below:
                way = (*above, node)
                ahead += [(one, way) for one in reversed(below)]

    def _rows(self, node: Node) -> list[_Row]:
        """Return the rows on which a node stands, its own first, as far as they are asked for."""
        place, wanted, numbers = node.location, self._wanted, self._numbers
        if numbers is not None and place.row not in numbers:  # most: told at once
            for spot in node.spots():
                if spot.row in numbers:
                    break
            else:
                return []
        own = _row(place)
        rows = [own] if wanted is None or own in wanted else []
        for spot in node.spots():
            if spot.row != place.row or spot.table != place.table or place.row is None:
                row = _row(spot)
                if row not in rows and (wanted is None or row in wanted):
                    rows.append(row)
        return rows

    def _path(self, way: Way) -> tuple[Step, ...]:
        """Return the steps of a way: made once, as many findings stand below one node."""
        if not way:
            return ()
        path = self._paths.get(id(way[-1]))
        if path is None:
            path, node = self._path(way[:-1]), way[-1]
            if node.LEVEL in self._steps:
                path = (*path, Step(kind=node.LEVEL, name=short(node.called)))
            self._paths[id(node)] = path
        return path


def short(text: str) -> str:
    """Return a text at a length that thousands of findings may quote; the cell's own stays whole."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _row(location: Location) -> _Row:
    """Return the row of a table, or the paragraph outside of any."""
    row = location.row
    return location.table, row, location.paragraph if row is None else None


def _lowest(ways: Sequence[Way]) -> Way:
    """Return the way to the lowest node of a row: where one below another stands there, it counts."""
    return ways[0] if len(ways) == 1 else max(reversed(ways), key=len)


def _owner(ways: Sequence[Way], field: str, column: int | None) -> tuple[Way, Cell] | None:
    """Return the way to the node that has a cell, with it; None where none of several has it.

    A cell that is merged over several nodes is the first one's.
    """
    if len(ways) == 1:
        return None
    found: tuple[Way, Cell] | None = None
    for way in ways:
        node = way[-1]
        if node.holds(field) and (found is None or len(way) > len(found[0])):
            cell = node.cell(field)
            if _column(cell) == column:
                found = way, cell
    return found


def _column(cell: Cell) -> int | None:
    """Return the grid column of a cell, without making its place."""
    if cell.field is None or cell.own:
        return cell.spot.cell
    columns = cell.spot.columns
    return None if columns is None else columns.get(cell.field)


def _text(way: Way, field: str) -> str:
    """Return the cell's text: the lowest node's that holds the field."""
    for node in reversed(way):
        if node.holds(field):
            return node.cell(field).text
    return ""
