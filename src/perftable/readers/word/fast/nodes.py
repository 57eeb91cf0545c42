"""Properties read by their tags: those of Word's own names alone, each tag known by its bytes.

A writer has some hundred tags that state properties, the same in all of its documents. What a tag
says is found once; what is no such tag, and all that holds one, is left to the parser.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Self

from perftable.readers.word.names import CHANGE_KINDS
from perftable.readers.word.namespaces import TRANSITIONAL

UNLIKE = (*CHANGE_KINDS, "r")
"""What properties may hold that is none of them: changes, which are counted, and runs."""

MAX_KNOWN = 4096
"""Tags that are known at once, for all documents."""

MAX_REMEMBERED = 1000
"""Bytes of a piece whose elements are remembered for the next document."""

MAX_TAG = 250
"""Bytes of a tag that is looked at."""

_TAG = re.compile(
    rb"(?>w:([A-Za-z][A-Za-z0-9]*+)((?>(?: w:[A-Za-z]++=\"[^\"<>&\x00-\x1f]*+\")*)) ?(/?)"
    rb"|/w:([A-Za-z][A-Za-z0-9]*+))>[ \t\r\n]*+"
)
_ATTRIBUTE = re.compile(r' w:([A-Za-z]+)="([^"]*)"')


class Element:
    """An element as a `names.Node`; those without children are shared."""

    __slots__ = ("_attributes", "_children", "tag")

    def __init__(
        self, tag: str, attributes: Mapping[str, str], children: "Sequence[Element]" = ()
    ) -> None:
        self.tag = tag
        self._attributes = attributes
        self._children = children

    def get(self, key: str, /) -> str | None:
        """Return an attribute."""
        return self._attributes.get(key)

    def items(self) -> Sequence[tuple[str, str]]:
        """Return the attributes."""
        return tuple(self._attributes.items())

    def values(self) -> Sequence[str]:
        """Return what the attributes say."""
        return tuple(self._attributes.values())

    def __len__(self) -> int:
        return len(self._children)

    def __iter__(self) -> Iterator[Self]:
        return iter(self._children)  # type: ignore[arg-type]  # there are no subclasses

    def holding(self, children: "Sequence[Element]") -> "Element":
        """Return it with these children."""
        return Element(self.tag, self._attributes, children)


class _Tag:
    """A tag: the element that it is or begins, and whether it begins or ends one."""

    __slots__ = ("begins", "element", "ends")

    def __init__(self, element: Element, begins: bool, ends: bool) -> None:
        self.element = element
        self.begins = begins
        self.ends = ends


_known: dict[bytes, _Tag] = {}


def elements(markup: bytes) -> Sequence[Element] | None:
    """Return the elements that make up a piece of a part; None where the parser must tell."""
    return _remembered(markup) if len(markup) <= MAX_REMEMBERED else _elements(markup)


@lru_cache(maxsize=1024)
def _remembered(markup: bytes) -> Sequence[Element] | None:
    """Return the elements of a short piece: documents of one form state the same properties."""
    return _elements(markup)


def _elements(markup: bytes) -> Sequence[Element] | None:
    tags = markup.split(b"<")
    if tags[0]:
        return None
    found: list[Element] = []
    around: list[tuple[Element, list[Element]]] = []
    for raw in tags[1:]:
        tag = _known.get(raw) or _learn(raw)
        if tag is None:
            return None
        if tag.begins:
            around.append((tag.element, found))
            found = []
        elif not tag.ends:
            found.append(tag.element)
        elif around and around[-1][0].tag == tag.element.tag:
            begun, outer = around.pop()
            outer.append(begun.holding(found) if found else begun)
            found = outer
        else:
            return None
    return None if around else found


def _learn(raw: bytes) -> _Tag | None:
    """Return what stands between two "<" as a tag; None where it is none of these or odd."""
    match = _TAG.fullmatch(raw) if len(raw) <= MAX_TAG else None
    if match is None:
        return None
    name, stated, empty, ended = match.groups()
    try:
        text = (stated or b"").decode()
    except UnicodeDecodeError:
        return None
    pairs = _ATTRIBUTE.findall(text)
    attributes = {f"{{{TRANSITIONAL}}}{key}": value for key, value in pairs}
    kind = (name or ended).decode()
    if len(attributes) < len(pairs) or kind in UNLIKE:
        return None
    if "\ufffe" in text or "\uffff" in text:  # which are no characters
        return None
    element = Element(f"{{{TRANSITIONAL}}}{kind}", attributes)
    tag = _Tag(element, begins=not (empty or ended), ends=ended is not None)
    if len(_known) >= MAX_KNOWN:
        _known.clear()
    _known[raw] = tag
    return tag
