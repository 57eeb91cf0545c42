"""What stands at a place of a document: the nodes above it and the cell's text."""

from collections.abc import Iterator
from typing import NamedTuple

from perftable.model.document import Document
from perftable.model.finding import Step
from perftable.model.form import Form, Node
from perftable.model.location import Location

_Row = tuple[int | None, int | None]


class Context(NamedTuple):
    """`text` is the cell's as read, "" where it is empty; None is what does not apply."""

    path: tuple[Step, ...] = ()
    text: str | None = None


class Contexts:
    """Finds the context of places in one document."""

    def __init__(self, document: Document) -> None:
        self._ways = {row: way for form in document.forms for row, way in _rows(form)}
        self._steps = {level.kind for form in document.forms for level in form.LEVELS if level.step}
        self._texts = {
            _row(odd.location): " | ".join(filter(None, odd.texts))
            for form in document.forms
            for odd in form.odd_rows
        }

    def at(self, location: Location) -> Context:
        """Return the context of a place."""
        if location.row is None:
            return Context()
        way = self._ways.get(_row(location))
        if way is None:
            return Context(text=self._texts.get(_row(location)))
        steps = (
            Step(kind=node.LEVEL, name=node.called) for node in way if node.LEVEL in self._steps
        )
        return Context(tuple(steps), _text(way, location.column))


def _row(location: Location) -> _Row:
    return location.table, location.row


def _rows(form: Form) -> Iterator[tuple[_Row, tuple[Node, ...]]]:
    """Yield each row that a node stands on, with the node and those above it.

    A node below another may stand on the same row: then it is the one that counts.
    """
    for node in form.loose:
        yield _row(node.location), (node,)
    for way in form.walk():
        yield _row(way[-1].location), way
        for _, cell in way[-1].cells():
            if cell.place.row != way[-1].location.row:
                yield _row(cell.place), way


def _text(way: tuple[Node, ...], field: str | None) -> str | None:
    """Return the cell's text: the lowest node's that holds the field."""
    if field is None:
        return None
    for node in reversed(way):
        if field in node.HOLDS:
            return node.cell(field).text
    return ""
