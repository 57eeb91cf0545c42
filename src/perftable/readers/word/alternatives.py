"""Markup compatibility (ECMA-376 part 3): of alternatives, and of what nobody knows, what is read."""

from perftable.readers.word.names import Element, child, children
from perftable.readers.word.namespaces import COMPATIBILITY, KNOWN

_IGNORABLE, _PROCESSED = f"{{{COMPATIBILITY}}}Ignorable", f"{{{COMPATIBILITY}}}ProcessContent"


def choice(alternatives: Element) -> Element | None:
    """Return what is read of an `mc:AlternateContent`: the first choice that Word understands.

    A choice names what it requires by prefixes; without such a choice it is the fallback.
    """
    for item in children(alternatives, "mc:Choice"):
        spaces = item.nsmap
        if all(spaces.get(prefix) in KNOWN for prefix in (item.get("Requires") or "").split()):
            return item
    return child(alternatives, "mc:Fallback")


def ignored(element: Element) -> bool:
    """Whether an element of an `UNKNOWN` kind is left out with all that it holds.

    That is so where its namespace may be ignored and its content need not be processed.
    """
    space, _, name = element.tag[1:].rpartition("}")
    ignorable = False
    for item in (element, *element.iterancestors()):
        for prefix in (item.get(_IGNORABLE) or "").split():
            ignorable = ignorable or item.nsmap.get(prefix) == space
        for word in (item.get(_PROCESSED) or "").split():
            prefix, _, local = word.partition(":")
            if item.nsmap.get(prefix) == space and local in ("*", name):
                return False
    return ignorable
