"""Names in WordprocessingML, the same for its transitional and strict namespaces."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from perftable.readers.word.namespaces import KNOWN, PREFIXES, STRICT, TRANSITIONAL

if TYPE_CHECKING:
    from lxml import etree

    Element = etree._Element
else:
    Element = Any  # lxml takes long to import, and many documents need none of it


class Node(Protocol):
    """What is asked of the elements of properties, whoever made them of the markup."""

    @property
    def tag(self) -> str:
        """The name, with its namespace in braces."""

    def get(self, key: str, /) -> str | None:
        """Return an attribute."""

    def items(self) -> Iterable[tuple[str | bytes, str | bytes]]:
        """Return the attributes."""

    def values(self) -> Iterable[str | bytes]:
        """Return what the attributes say."""

    def __len__(self) -> int:
        """Return how many children there are."""

    def __iter__(self) -> Iterator[Self]:
        """Yield the children."""


AnyNode = TypeVar("AnyNode", bound=Node)

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

CHANGE_KINDS = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
"""The kinds of elements that are tracked changes."""

UNKNOWN = "?"
"""The kind of an element in a namespace that Word does not know."""

_MAX_CACHED = 2000


class _Kinds(dict[str, str]):
    """Full tag → short name: "p", "m:t", "mc:Choice", "" for what is foreign to Word text."""

    def __missing__(self, tag: str) -> str:
        space, _, local = tag[1:].rpartition("}")
        foreign = "" if space in KNOWN else UNKNOWN
        kind = PREFIXES[space] + local if space in PREFIXES else foreign
        if len(self) < _MAX_CACHED:  # a hostile file has any number of tags
            self[tag] = kind
        return kind


KINDS = _Kinds()


def spellings(*kinds: str) -> list[str]:
    """Return the full tags of these short names, in every namespace they may stand in."""
    found = []
    for kind in kinds:
        prefix, colon, local = kind.rpartition(":")
        found += [f"{{{uri}}}{local}" for uri, p in PREFIXES.items() if p == prefix + colon]
    return found


def attr(element: Node, name: str) -> str | None:
    """Return the `w:` attribute, in either namespace."""
    value = element.get(f"{{{TRANSITIONAL}}}{name}")
    return element.get(f"{{{STRICT}}}{name}") if value is None else value


def number(element: Node | None, default: int, name: str = "val") -> int:
    """Return the attribute as an integer; `default` where it is none or has over nine digits."""
    text = "" if element is None else (attr(element, name) or "")
    digits = text[1:] if text[:1] in ("-", "+") else text
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else default


def is_on(element: Node | None) -> bool | None:
    """Return an on/off property: None where absent."""
    if element is None:
        return None
    return attr(element, "val") not in ("0", "false", "off", "none")


def named(element: AnyNode | None) -> Mapping[str, AnyNode]:
    """Return the children by kind, the first of each: one look where several are asked for."""
    found: dict[str, AnyNode] = {}
    if element is not None:
        for item in element:
            found.setdefault(KINDS[item.tag], item)
    return found


def child(element: AnyNode | None, kind: str) -> AnyNode | None:
    """Return the first child of that kind."""
    return None if element is None else next(children(element, kind), None)


def leading(element: Element, kind: str) -> Element | None:
    """Return the first child of that kind, which is the first of all where Word wrote it."""
    if not len(element):
        return None
    first = element[0]
    return first if KINDS[first.tag] == kind else child(element, kind)


def children(element: AnyNode, kind: str) -> Iterator[AnyNode]:
    """Yield the children of that kind."""
    for item in element:
        if KINDS[item.tag] == kind:
            yield item
