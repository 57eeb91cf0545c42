"""The cells of forms by what they hold, whatever the family."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Generic, TypeVar

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document, Item
from perftable.model.form import Cell, FieldKind, Form, Node
from perftable.model.location import Location

V = TypeVar("V")
R = TypeVar("R")

_LOOKED_AT: dict[FieldKind, str] = {
    **dict.fromkeys(("name", "text", "indicator"), "texts"),
    "standard": "standards",
    "score": "scores",
    "money": "money",
}


class Cells(Generic[V]):
    """Cells of one kind in a form that say something, in order.

    `said` is what each says, `nodes` whose it is. Many rules look at all of them and few are ever
    named: a cell itself is made when it is asked for by its number. `leftover` are the numbers of
    those that the family knows for what a template leaves.
    """

    __slots__ = ("fields", "leftover", "nodes", "said")

    def __init__(self) -> None:
        self.said: list[V] = []
        self.leftover: set[int] = set()
        self.nodes: list[Node] = []
        self.fields: list[str] = []

    def __getitem__(self, number: int) -> Cell:
        return self.nodes[number].cell(self.fields[number])

    def add(self, said: V, node: Node, field: str) -> None:
        """Add the cell of a node's field."""
        self.said.append(said)
        self.nodes.append(node)
        self.fields.append(field)

    def where(self, find: Callable[[V], R | None]) -> dict[int, R]:
        """Return what is found in cells, by their numbers; equal ones are looked at once."""
        found = {said: one for said in set(self.said) if (one := find(said)) is not None}
        if not found:
            return {}
        return {number: found[said] for number, said in enumerate(self.said) if said in found}


class FormCells:
    """The cells of a form by what they hold: names, texts and indicators, standards, scores, money.

    They are gathered in one walk over its nodes. The money of rows that are no nodes is among it;
    `leftovers` are cells of such rows with what a template leaves.
    """

    __slots__ = ("leftovers", "money", "scores", "standards", "texts")

    def __init__(self, form: Form) -> None:
        self.texts: Cells[str] = Cells()
        self.standards: Cells[str] = Cells()
        self.scores: Cells[str] = Cells()
        self.money: Cells[Amount | Unreadable] = Cells()
        self.leftovers: list[Cell] = []
        own: dict[type[Node], tuple[tuple[str, ...], list[Cells[Any]]]] = {}
        for node in _nodes(form):
            kind = type(node)
            if kind not in own:
                names, groups = _fields(type(form), kind)
                own[kind] = names, [getattr(self, group) for group in groups]
            names, into = own[kind]
            said = node.said(names)
            if said is None:
                self._ask(node, names, into)
                continue
            for name, cells, one in zip(names, into, said, strict=True):
                if one:  # not by `add`: here all cells of a document come by
                    cells.said.append(one)
                    cells.nodes.append(node)
                    cells.fields.append(name)
        for node in form.loose:
            self._ask_loose(node, _fields(type(form), type(node)))

    def _ask(self, node: Node, names: tuple[str, ...], into: list[Cells[Any]]) -> None:
        """Add what only the cells of a node can tell."""
        for name, cells in zip(names, into, strict=True):
            cell = node.cell(name)
            said = cell.amount if cells is self.money else cell.text
            if said:
                if cell.leftover:
                    cells.leftover.add(len(cells.said))
                cells.add(said, node, name)

    def _ask_loose(self, node: Node, fields: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
        money = {name for name, group in zip(*fields, strict=True) if group == "money"}
        for name, cell in node.cells():
            if name in money and cell.amount is not None:
                self.money.add(cell.amount, node, name)
            if cell.leftover:
                self.leftovers.append(cell)


def cells_of(document: Document, form: Form) -> FormCells:
    """Return the cells of one of the document's forms; they are gathered once."""
    return document.once(_cells)[id(form)]


def _cells(document: Document) -> dict[int, FormCells]:
    return {id(form): FormCells(form) for form in document.forms}


def _nodes(form: Form) -> Iterator[Node]:
    """Yield every node in the order of `form.walk`, without the way to it."""
    ahead = [*reversed(form.nodes)]
    while ahead:
        node = ahead.pop()
        yield node
        if below := node.below:
            ahead += reversed(below)


@cache
def _fields(form: type[Form], node: type[Node]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a node that are looked at, and as what each is."""
    known = {field.name: _LOOKED_AT.get(field.kind) for field in form.FIELDS}
    found = {name: group for name in node.HOLDS if (group := known.get(name))}
    return tuple(found), tuple(found.values())


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
