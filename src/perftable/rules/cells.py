"""The cells of forms by what they hold, whatever the family."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from perftable.model.amount import Amount
from perftable.model.document import Document, Item
from perftable.model.form import Cell, FieldKind, Form, Node
from perftable.model.location import Location

_WRITTEN: frozenset[FieldKind] = frozenset(("name", "text", "indicator"))
_STANDARD: frozenset[FieldKind] = frozenset(("standard",))
_SCORE: frozenset[FieldKind] = frozenset(("score",))
_MONEY: frozenset[FieldKind] = frozenset(("money",))
_FORM_CELLS = dict[int, tuple[Cell, ...]]

MANY = 5_000
"""Nodes of a form from which its cells are not held in memory."""


def texts(document: Document, form: Form) -> Iterator[Cell]:
    """Yield the cells of names, texts and indicators that say something."""
    return _kept(document, form, _texts, _WRITTEN)


def standards(document: Document, form: Form) -> Iterator[Cell]:
    """Yield the cells of standards and values that say something."""
    return _kept(document, form, _standards, _STANDARD)


def scores(document: Document, form: Form) -> Iterator[Cell]:
    """Yield the cells of points, scores and results that say something."""
    return _said(document, form, _SCORE)


def _kept(
    document: Document,
    form: Form,
    make: Callable[[Document], _FORM_CELLS],
    kinds: frozenset[FieldKind],
) -> Iterator[Cell]:
    """Yield cells that several rules look at; those of a very large form are made each time."""
    if len(document.once(_nodes)[id(form)]) > MANY:
        return _said(document, form, kinds)
    return iter(document.once(make)[id(form)])


def _texts(document: Document) -> _FORM_CELLS:
    return {id(form): tuple(_said(document, form, _WRITTEN)) for form in document.forms}


def _standards(document: Document) -> _FORM_CELLS:
    return {id(form): tuple(_said(document, form, _STANDARD)) for form in document.forms}


def _said(document: Document, form: Form, kinds: frozenset[FieldKind]) -> Iterator[Cell]:
    if kinds.isdisjoint(_kinds(type(form))):
        return
    for node in document.once(_nodes)[id(form)]:
        for cell in _cells(form, node, kinds):
            if cell.text:
                yield cell


def _nodes(document: Document) -> dict[int, tuple[Node, ...]]:
    return {id(form): tuple(way[-1] for way in form.walk()) for form in document.forms}


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
    nodes = document.once(_nodes)
    return {
        id(form): tuple(_money_of(form, (*nodes[id(form)], *form.loose))) for form in document.forms
    }


def _money_of(form: Form, nodes: Iterable[Node]) -> Iterator[Cell]:
    for node in nodes:
        for cell in _cells(form, node, _MONEY):
            if cell.amount is not None:
                yield cell


def _cells(form: Form, node: Node, kinds: frozenset[FieldKind]) -> Iterator[Cell]:
    return map(node.cell, _fields(type(form), type(node), kinds))


@cache
def _kinds(form: type[Form]) -> frozenset[FieldKind]:
    return frozenset(field.kind for field in form.FIELDS)


@cache
def _fields(form: type[Form], node: type[Node], kinds: frozenset[FieldKind]) -> tuple[str, ...]:
    known = {field.name: field.kind for field in form.FIELDS}
    return tuple(name for name in node.HOLDS if known.get(name) in kinds)
