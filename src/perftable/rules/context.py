"""What stands at a place of a document: the nodes above it and the cell's text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from perftable.model.document import Document
from perftable.model.finding import Step
from perftable.model.form import Form, Node, Way
from perftable.model.location import Location

_Row = tuple[int | None, int | None, int | None]


class Context(NamedTuple):
    """`text` is the cell's as read, "" where it is empty; None is what does not apply."""

    path: tuple[Step, ...] = ()
    text: str | None = None


class Contexts:
    """Finds the context of places in one document."""

    def __init__(self, document: Document) -> None:
        self._made: dict[int, Step] = {}
        self._ways: defaultdict[_Row, list[Way]] = defaultdict(list)
        for form in document.forms:
            for row, way in _rows(form):
                self._ways[row].append(way)
        self._steps = {level.kind for form in document.forms for level in form.LEVELS if level.step}
        self._texts = {
            _row(odd.location): " | ".join(filter(None, odd.texts))
            for form in document.forms
            for odd in form.odd_rows
        }

    def at(self, location: Location) -> Context:
        """Return the context of a place."""
        row = _row(location)
        ways = self._ways.get(row)
        if row[1] is None and row[2] is None:
            return Context()
        if ways is None:
            return Context(text=self._texts.get(row))
        way = _way(ways, location)
        return Context(self._path(way), _text(way, location.column))

    def _path(self, way: Way) -> tuple[Step, ...]:
        """Return the steps of a way, each made once: many findings stand below one node."""
        path: list[Step] = []
        for node in way:
            if node.LEVEL in self._steps:
                step = self._made.get(id(node))
                if step is None:
                    step = self._made[id(node)] = Step(kind=node.LEVEL, name=node.called)
                path.append(step)
        return tuple(path)


def _row(location: Location) -> _Row:
    """Return the row of a table, or the paragraph outside of any."""
    paragraph = location.paragraph if location.row is None else None
    return location.table, location.row, paragraph


def _rows(form: Form) -> Iterator[tuple[_Row, Way]]:
    """Yield each row that a node stands on, with the node and those above it."""
    for node in form.loose:
        yield from _rows_of((*form.above(node), node))
    for way in form.walk():
        yield from _rows_of(way)


def _rows_of(way: Way) -> Iterator[tuple[_Row, Way]]:
    place = way[-1].location
    own = _row(place)
    yield own, way
    others = {
        _row(spot): None
        for spot in way[-1].spots()
        if spot.row != place.row or spot.table != place.table or place.row is None
    }
    for row in others:
        if row != own:
            yield row, way


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
    return node.holds(field) and node.cell(field).place.cell == cell


def _text(way: Way, field: str | None) -> str | None:
    """Return the cell's text: the lowest node's that holds the field."""
    if field is None:
        return None
    for node in reversed(way):
        if node.holds(field):
            return node.cell(field).text
    return ""
