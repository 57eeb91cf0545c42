"""The cells of forms by what they hold, whatever the family."""

from collections.abc import Iterator
from functools import cache

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document, Item
from perftable.model.form import Cell, FieldKind, Form, Node
from perftable.model.location import Location

_WRITTEN: frozenset[FieldKind] = frozenset(("name", "text", "indicator"))
_FORM_CELLS = dict[int, tuple[Cell, ...]]


def texts(form: Form) -> Iterator[Cell]:
    """Yield the cells of names, texts and indicators that say something."""
    return _said(form, _WRITTEN)


def standards(form: Form) -> Iterator[Cell]:
    """Yield the cells of standards and values that say something."""
    return _said(form, frozenset(("standard",)))


def scores(form: Form) -> Iterator[Cell]:
    """Yield the cells of points, scores and results that say something."""
    return _said(form, frozenset(("score",)))


def _said(form: Form, kinds: frozenset[FieldKind]) -> Iterator[Cell]:
    for way in form.walk():
        for cell in _cells(form, way[-1], kinds):
            if cell.text:
                yield cell


def money(document: Document, form: Form) -> tuple[Cell, ...]:
    """Return the cells of money that state something, those of totals included."""
    return document.once(_money)[id(form)]


def amounts(document: Document, form: Form) -> list[Amount]:
    """Return the amounts of a form that could be read."""
    return [cell.amount for cell in money(document, form) if isinstance(cell.amount, Amount)]


def items(document: Document) -> Iterator[tuple[str, Location]]:
    """Yield what the items of the sections say, with their places."""
    for section in document.sections:
        for item in section.items:
            yield from _texts_of(item)


def _texts_of(item: Item) -> Iterator[tuple[str, Location]]:
    if item.text:
        yield item.text, item.location
    for inner in item.items:
        yield from _texts_of(inner)


def _money(document: Document) -> _FORM_CELLS:
    return {id(form): tuple(_money_of(form)) for form in document.forms}


def _money_of(form: Form) -> Iterator[Cell]:
    kinds: frozenset[FieldKind] = frozenset(("money",))
    nodes = [*(way[-1] for way in form.walk()), *form.loose]
    for node in nodes:
        for cell in _cells(form, node, kinds):
            if isinstance(cell.amount, Amount | Unreadable):
                yield cell


def _cells(form: Form, node: Node, kinds: frozenset[FieldKind]) -> Iterator[Cell]:
    return map(node.cell, _fields(type(form), type(node), kinds))


@cache
def _fields(form: type[Form], node: type[Node], kinds: frozenset[FieldKind]) -> tuple[str, ...]:
    known = {field.name: field.kind for field in form.FIELDS}
    return tuple(name for name in node.HOLDS if known.get(name) in kinds)
