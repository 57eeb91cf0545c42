"""Pieces of a part that the parser must see: cut out whole, and parsed where they stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from perftable.model.lazy import lazy_pattern
from perftable.readers.base import UnreadableFile
from perftable.readers.word.fast.nodes import UNLIKE, elements
from perftable.readers.word.names import Element, Node
from perftable.readers.word.namespaces import STRICT, TRANSITIONAL
from perftable.readers.word.prolog import examine
from perftable.readers.word.sound import namespaces

if TYPE_CHECKING:
    from lxml.etree import XMLParser

MAX_ROOT = 8192
"""Bytes of the tag of a root that is known for the next document; Word's has 3,000."""

MAX_TAGS = 150
"""Tags of a block of properties: fewer than may be inside one another."""

_PROLOG = re.compile(
    rb"(?>\xef\xbb\xbf|)(?><\?xml version=[\"']1\.0[\"'][^<>]*+(?<=\?)>|)[ \t\r\n]*+"
    rb"(<w:(document|styles)(?>[ \t\r\n][^<>]*+|)(?<!/)>)"
)
_BODY = re.compile(rb"[ \t\r\n]*+(?>(<w:background [^<>]*+(?<=/)>)|)[ \t\r\n]*+<w:body>")
_NAME = re.compile(rb"<([A-Za-z_][\w.-]*+(?>:[A-Za-z_][\w.-]*+|))(?=[ \t\r\n/>])")
_FOREIGN = re.compile(rb"<!|<\?")
_UNLIKE = lazy_pattern(rb"[:<](?:%b)[ \t\r\n/>]" % "|".join(UNLIKE).encode())
"""A tracked change or a run, whatever its prefix."""

# In these alone every name is one of Word's own, whatever else the root declares.
_OTHER_NAMES = lazy_pattern(rb"<(?!/?+w:)|[\t\r\n]| (?!w:)[\w.:-]++ *+=")


class Surprise(Exception):  # noqa: N818 - no error: the careful path reads the part
    """The part holds what only the careful path can read, or must refuse."""


class Fragments:
    """Parses pieces of one part as they stand in its root, whose tag is from `begin` to `start`."""

    def __init__(self, data: bytes, kind: bytes) -> None:
        head = _PROLOG.match(data)
        try:
            in_utf8 = examine(data) in (b"", b"utf-8")
        except UnreadableFile:
            in_utf8 = False
        if head is None or head[2] != kind or not in_utf8:
            raise Surprise
        self._parser: XMLParser | None = None  # most parts need none
        self._open, self._close = head[1], b"</w:" + kind + b">"
        self.begin, self.start = head.span(1)
        if len(self._open) <= MAX_ROOT:
            self.namespaces = _namespaces(self._open, self._close)
        else:
            self.namespaces = self.parsed(b"").nsmap
        own = self.namespaces.get("w")
        if own not in (TRANSITIONAL, STRICT):
            raise Surprise
        self._small = f'<w:{kind.decode()} xmlns:w="{own}">'.encode()

    def parsed(self, markup: bytes) -> Element:
        """Return the root with this content alone."""
        if _FOREIGN.search(markup):
            raise Surprise
        return self._tree(self._open + markup + self._close)

    def block(self, markup: bytes) -> Sequence[Node] | None:
        """Return what makes up a block of properties, or stands before the cells of a row.

        None where it can only be judged in its place, or tracks a change, or holds a run.
        """
        if markup.count(b"<") > MAX_TAGS:
            return None
        found = elements(markup)
        if found is not None:
            return found
        if _FOREIGN.search(markup) or _UNLIKE.search(markup):
            return None
        root = self._open if _OTHER_NAMES.search(markup) else self._small
        try:
            return list(self._tree(root + markup + self._close))
        except Surprise:
            return None

    def _tree(self, markup: bytes) -> Element:
        from perftable.readers.word import xml

        if self._parser is None:
            self._parser = xml.fragment_parser()
        root = xml.fragment(markup, self._parser)
        if root is None:
            raise Surprise
        return root


class Islands(Fragments):
    """Parses pieces of a document part; `start` is where its body begins."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, b"document")
        body = _BODY.match(data, self.start)
        if body is None:
            raise Surprise
        if body[1]:
            self.parsed(body[1])
        self.start = body.end()
        self._data = data

    def end_of(self, place: int) -> int:
        """Return where the element that begins at `place` ends."""
        name = _NAME.match(self._data, place)
        if name is None:
            raise Surprise
        depth = 0
        for tag in _tags(name[1]).finditer(self._data, place):
            if tag[1]:
                depth -= 1
            elif not tag[0].endswith(b"/>"):
                depth += 1
            if not depth:
                return tag.end()
        raise Surprise

    def body(self, begin: int, end: int) -> Element:
        """Return a `w:body` that holds a piece of the body."""
        return self._only(b"<w:body>" + self._data[begin:end] + b"</w:body>")

    def table(self, begin: int, end: int) -> Element:
        """Return a `w:tbl` that holds a piece of a table."""
        piece = self._data[begin:end]
        return self._only(b"<w:body><w:tbl>" + piece + b"</w:tbl></w:body>")[0]

    def _only(self, markup: bytes) -> Element:
        root = self.parsed(markup)
        if len(root) != 1 or len(root[0]) == 0:
            raise Surprise
        return root[0]


@lru_cache(maxsize=64)
def _namespaces(begin: bytes, end: bytes) -> dict[str | None, str]:
    """Return what the tag of a root declares: a writer begins all of its documents with one."""
    found = namespaces(begin, end)
    if found is None:
        raise Surprise
    return found


@lru_cache(maxsize=64)
def _tags(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?+)" + re.escape(name) + rb"(?=[ \t\r\n/>])[^<>]*+>")
