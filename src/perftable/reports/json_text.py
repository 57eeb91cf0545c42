"""JSON that every parser takes: no lone surrogates (names of files may hold some)."""

import json
from collections.abc import Iterable, Iterator
from typing import Protocol

from perftable.model.record import INDENT, Record
from perftable.model.unseen import in_json


def dump(value: object) -> str:
    """Return the value as JSON, Chinese as it is, what is no character as a question mark.

    What a terminal would obey is escaped.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return in_json(text.encode("utf-8", "replace").decode()) + "\n"


def listed(values: Iterable[object]) -> Iterator[str]:
    """Yield the JSON that `dump` returns of a list, one value after another."""
    before = "["
    for value in values:
        yield before + dump(value).rstrip("\n")
        before = ","
    yield "[]\n" if before == "[" else "]\n"


class Writable(Protocol):
    """A record, or what holds the JSON of one."""

    def to_json(self, indent: int | None = None) -> str:
        """Return the JSON."""
        ...


def filled(head: Record, documents: Iterable[Writable]) -> Iterator[str]:
    """Yield the JSON of `head`, which has no documents yet, with these, one after another."""
    empty = '\n  "documents": []'  # in a string the quotes would be escaped
    begin, _, end = head.to_json(INDENT).partition(empty)
    before = begin + empty[:-1]
    for document in documents:
        yield before + "\n    " + document.to_json(INDENT).replace("\n", "\n    ")
        before = ","
    yield (before + "]" if before != "," else "\n  ]") + end + "\n"
