"""The styles of a document by slices of their part: of hundreds of styles few are asked for.

That the part is well-formed the parser says without making a tree of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from perftable.readers.word.fast.islands import Fragments, Surprise
from perftable.readers.word.fast.nodes import elements
from perftable.readers.word.fast.patterns import SPACE, block
from perftable.readers.word.names import Node
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.sound import is_sound
from perftable.readers.word.styles import Styles

MAX_SHEET = 4 * 1024 * 1024
"""Bytes of a part that is cut into slices; libxml2 bounds a text only where it makes a tree."""

MAX_KEPT = 1024 * 1024
"""Bytes of a part that is kept for the next file."""

_HEAD = re.compile(
    SPACE + rb"(?>(" + block(b"docDefaults") + rb")|)"
    rb"(?>" + SPACE + rb"<w:latentStyles [^<>]*+>(?>(?:" + SPACE + rb"<w:lsdException [^<>]*+(?<=/)>)*)"
    + SPACE + rb"</w:latentStyles>|)"
)  # fmt: skip
_STYLE = re.compile(SPACE + rb"<w:style((?>(?: w:[A-Za-z]++=\"[^\"<>&\t\r\n]*+\")*))>")
_ATTRIBUTE = re.compile(rb' w:(styleId|type|default)="([^"]*+)"')
_STYLE_END = b"</w:style>"
_END = re.compile(SPACE + rb"</w:styles>" + SPACE + rb"\Z")


def styles_of(data: bytes, numbering: Numbering) -> Styles | None:
    """Return the styles of a part; None where all of it must be parsed, or refused."""
    try:
        sheet = _known(data) if len(data) <= MAX_KEPT else _Sheet(data)
    except Surprise:
        return None
    return Styles.of(sheet.defaults, sheet, sheet.first, numbering)


@lru_cache(maxsize=8)
def _known(data: bytes) -> "_Sheet":
    """Return the sheet of a part: the files of a run that are made of one form have the same."""
    return _Sheet(data)


class _Sheet(Mapping[str, Node]):
    """The `w:style` elements by their ids, parsed when they are asked for."""

    def __init__(self, data: bytes) -> None:
        fragments = Fragments(data, b"styles")
        if len(data) > MAX_SHEET or not is_sound(data[fragments.begin :]):
            raise Surprise
        self._fragments = fragments
        head = _HEAD.match(data, fragments.start)
        place = fragments.start if head is None else head.end()
        self.defaults = None
        if head is not None and head[1] is not None:
            self.defaults = self._only(head[1])
        self.first = ""
        self._data = data
        self._slices: dict[str, slice] = {}
        self._known: dict[str, Node] = {}
        count = 0
        while (style := _STYLE.match(data, place)) is not None:
            end = data.find(_STYLE_END, style.end())
            count += 1
            try:
                stated = {key: value.decode() for key, value in _ATTRIBUTE.findall(style[1])}
            except UnicodeDecodeError:
                raise Surprise from None
            name = stated.get(b"styleId", "")
            self._slices[name] = slice(style.start(), end + len(_STYLE_END))
            if stated.get(b"type") == "paragraph" and stated.get(b"default") in ("1", "true", "on"):
                self.first = name
            place = end + len(_STYLE_END)
        if not _END.match(data, place) or data.count(b"<w:style ") != count:
            raise Surprise

    def __getitem__(self, name: str) -> Node:
        if name not in self._known:
            self._known[name] = self._only(self._data[self._slices[name]])
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in self._slices

    def __iter__(self) -> Iterator[str]:
        return iter(self._slices)

    def __len__(self) -> int:
        return len(self._slices)

    def _only(self, markup: bytes) -> Node:
        """Return the element that the markup is."""
        found: Sequence[Node] | None = elements(markup)
        if found is None:
            found = list(self._fragments.parsed(markup))
        if len(found) != 1:
            raise Surprise
        return found[0]
