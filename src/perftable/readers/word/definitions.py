"""The lists that a numbering part defines: read when they are asked for, as most never are."""

from functools import cached_property, lru_cache
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.readers.word.names import Element, attr, child, children, is_on, number, spellings
from perftable.readers.word.numbering import Level, Listed, Numbering, indent_of
from perftable.readers.word.prolog import examine
from perftable.readers.word.sound import is_sound

MAX_KEPT = 128 * 1024
"""Bytes of a part that is kept for the next file, as a tree."""

_FORMAT = spellings("numFmt")


# One element, whose tag is all that stands before its content.
_ROOT = lazy_pattern(
    rb"(?>\xef\xbb\xbf|)(?><\?xml version=[\"']1\.0[\"'][^<>]*+(?<=\?)>|)[ \t\r\n]*+"
    rb"(<w:numbering(?>[ \t\r\n]++[\w:.-]++=\"[^\"<>]*+\")*+>)"
)
_END = b"</w:numbering>"


def numbering_of(part: bytes | None) -> Numbering:
    """Return the lists of a document, none of them counted. Raises `UnreadableFile`."""
    if part is None:
        return Numbering()
    return Numbering((_known if len(part) <= MAX_KEPT else Definitions)(part))


@lru_cache(maxsize=16)
def _known(part: bytes) -> "Definitions":
    """Return those of a part: the files of one program, or made of one form, have the same."""
    return Definitions(part)


def _is_sound(part: bytes) -> bool:
    """Whether a part of usual looks is well-formed; no tree is made of it, as few ask for one."""
    root = _ROOT.match(part)
    if root is None or len(part) > MAX_KEPT or examine(part) not in (b"", b"utf-8"):
        return False
    is_one = part.count(_END[:-1]) == 1 and part.rstrip(b" \t\r\n").endswith(_END)
    return is_one and is_sound(part[root.start(1) :])


class _Stated(NamedTuple):
    """A `w:num` as it stands in the part: the key and the element of its definition, and its own."""

    key: str
    abstract: Element
    element: Element


class Definitions:
    """The lists of a numbering part by their ids. Raises `UnreadableFile` for one that is broken."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        self._known: dict[str, Listed] = {}
        if not _is_sound(part):
            len(self._stated)

    @cached_property
    def _stated(self) -> dict[str, _Stated]:
        from perftable.readers.word import xml  # most lists are never asked for

        root = xml.parse(self._part)
        stated: dict[str, _Stated] = {}
        abstracts: dict[str, Element] = {}
        linked: dict[str, str] = {}
        for item in children(root, "abstractNum"):
            key = attr(item, "abstractNumId") or ""
            abstracts[key] = item
            link = child(item, "styleLink")
            if link is not None:
                linked[attr(link, "val") or ""] = key
        for item in children(root, "num"):
            reference = child(item, "abstractNumId")
            key = "" if reference is None else attr(reference, "val") or ""
            link = child(abstracts.get(key), "numStyleLink")
            if link is not None:
                key = linked.get(attr(link, "val") or "", key)
            if key in abstracts:
                stated[attr(item, "numId") or ""] = _Stated(key, abstracts[key], item)
        return stated

    def get(self, list_id: str) -> Listed | None:
        """Return a list, None where the part has none of this id."""
        known = self._known.get(list_id)
        if known is None and list_id in self._stated:
            known = self._known[list_id] = _listed(self._stated[list_id])
        return known


def _listed(stated: _Stated) -> Listed:
    levels, starts = _levels(stated.abstract), dict[int, int]()
    for override in children(stated.element, "lvlOverride"):
        levels.update(_levels(override))
        start = child(override, "startOverride")
        if start is not None:
            starts[number(override, 0, "ilvl")] = number(start, 1)
    return Listed(stated.key, levels, starts)


def _levels(parent: Element) -> dict[int, Level]:
    levels = {}
    for item in children(parent, "lvl"):
        # A style newer than the schema stands in a choice, with a plain one as its fallback.
        styles = [attr(e, "val") or "decimal" for e in item.iter(*_FORMAT)]
        known = [style for style in styles if style != "custom"]
        place = number(item, 0, "ilvl")
        text = child(item, "lvlText")
        indent = child(child(item, "pPr"), "ind")
        restart = number(child(item, "lvlRestart"), place)
        levels[place] = Level(
            start=number(child(item, "start"), 0),
            style=known[-1] if known else "decimal",
            text="" if text is None else attr(text, "val") or "",
            legal=bool(is_on(child(item, "isLgl"))),
            restarts=restart if 0 <= restart < place else place,
            indent={} if indent is None else indent_of(indent),
        )
    return levels
