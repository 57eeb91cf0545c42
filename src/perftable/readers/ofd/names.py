"""Elements of an OFD file by local names: producers use several namespaces."""

import math
from collections.abc import Iterator
from functools import lru_cache

from perftable.readers.word.names import Element

MILLIMETRE = 72 / 25.4
"""Points of a millimetre, in which OFD measures."""

_SHORT = 32
"""Characters of a number that is remembered."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of a name."""
    if element is not None:
        yield from (item for item in element if local(item) == name)


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of a name."""
    return next(children(element, name), None)


def content(element: Element | None, name: str) -> str:
    """Return the text of the first child of a name, "" where there is none."""
    found = child(element, name)
    return "" if found is None else (found.text or "").strip()


def numbers(text: str | None) -> list[float]:
    """Return the numbers of a list of them; [] where one is none."""
    try:
        found = [float(part) for part in (text or "").split()]
    except ValueError:
        return []
    return found if all(map(math.isfinite, found)) else []


_known = lru_cache(maxsize=8192)(numbers)  # every character says the same few widths


def number(text: str | None, default: float) -> float:
    """Return a number, the default where it is none."""
    found = _known(text) if text is None or len(text) <= _SHORT else numbers(text)
    return found[0] if len(found) == 1 else default
