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
    """`text` is the cell's as read, "" where it is empty; None is what does not apply."""

    path: tuple[Step, ...] = ()
    text: str | None = None


_NONE = Context()


class Contexts:
    """Finds the context of places in one document.

    Where `places` are given it is only asked for these, and does not go into any other row.
    """

    def __init__(self, document: Document, places: Iterable[Location] | None = None) -> None:
        self._wanted = None if places is None else {_row(place) for place in places}
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
        way = _way(ways, location)
        return Context(self._path(way), _text(way, location.column))

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
        place, wanted = node.location, self._wanted
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
                path = (*path, Step(kind=node.LEVEL, name=node.called))
            self._paths[id(node)] = path
        return path


def _row(location: Location) -> _Row:
    """Return the row of a table, or the paragraph outside of any."""
    row = location.row
    return location.table, row, location.paragraph if row is None else None


def _way(ways: Sequence[Way], location: Location) -> Way:
    """Return the way to a cell: to the node that has it, else the lowest on its row.

    A node below another may stand on the same row: then it is the one that counts. A cell that is
    merged over several nodes is the first one's.
    """
    if len(ways) == 1:
        return ways[0]
    field, cell = location.column, location.cell
    if field is not None:
        own = [way for way in ways if _is_cell(way[-1], field, cell)]
        if own:
            return max(own, key=len)
    return max(reversed(ways), key=len)


def _is_cell(node: Node, field: str, cell: int | None) -> bool:
    return node.holds(field) and _column(node.cell(field)) == cell


def _column(cell: Cell) -> int | None:
    """Return the grid column of a cell, without making its place."""
    if cell.field is None:
        return cell.spot.cell
    columns = cell.spot.columns
    return None if columns is None else columns.get(cell.field)


def _text(way: Way, field: str | None) -> str | None:
    """Return the cell's text: the lowest node's that holds the field."""
    if field is None:
        return None
    for node in reversed(way):
        if node.holds(field):
            return node.cell(field).text
    return ""
