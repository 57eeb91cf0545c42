"""Looks through what stands around paragraphs, tables, rows and cells: content controls and such."""

from collections.abc import Iterator

from perftable.readers.word.alternatives import choice, ignored
from perftable.readers.word.names import KINDS, UNKNOWN, Element

_UNREAD = frozenset(
    "sdtPr sdtEndPr customXmlPr del moveFrom mc:Fallback tcPr trPr tblPr tblPrEx tblGrid".split()
)


def through(parent: Element, *wanted: str) -> Iterator[Element]:
    """Yield the elements of these kinds below `parent`; nothing below one of them is looked for."""
    stack = [iter(parent)]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
            continue
        kind = KINDS[item.tag]
        if kind in wanted:
            yield item
        elif kind == "mc:AlternateContent":
            chosen = choice(item)
            if chosen is not None:
                stack.append(iter(chosen))
        elif kind not in _UNREAD and not (kind == UNKNOWN and ignored(item)):
            stack.append(iter(item))
