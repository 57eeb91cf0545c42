"""What differs between the narrative sections of two documents."""

from collections import Counter
from collections.abc import Iterable, Iterator

from perftable.comparing.likeness import plain
from perftable.model.comparison import SectionChange
from perftable.model.document import Document, Item


def section_changes(old: Document, new: Document) -> Iterator[SectionChange]:
    """Yield the sections that have items in one version only; their numbers do not count."""
    titles = {part.kind: part.title for document in (new, old) for part in document.sections[::-1]}
    for kind in dict.fromkeys(part.kind for document in (old, new) for part in document.sections):
        before, after = list(_texts(old, kind)), list(_texts(new, kind))
        removed, added = _without(before, after), _without(after, before)
        if removed or added:
            yield SectionChange(section=kind, title=titles[kind], removed=removed, added=added)


def _texts(document: Document, kind: str) -> Iterator[str]:
    for section in document.sections:
        if section.kind == kind:
            yield from _of(section.items)


def _of(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        text = "：".join(filter(None, (item.title, item.text)))
        if text:
            yield text
        yield from _of(item.items)


def _without(texts: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that `others` lack, each as often as it is lacking."""
    there = Counter(map(plain, others))
    left: list[str] = []
    for text in texts:
        key = plain(text)
        if there[key]:
            there[key] -= 1
        else:
            left.append(text)
    return tuple(left)
