"""Pieces of a part that the parser must see: cut out whole, and parsed where they stood."""

import re
from functools import lru_cache

from lxml import etree

from perftable.readers.word import xml
from perftable.readers.word.names import Element
from perftable.readers.word.namespaces import STRICT, TRANSITIONAL
from perftable.readers.word.prolog import examine

MAX_TAGS = 150
"""Tags of a block of properties: fewer than may be inside one another."""

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?+(?:<\?xml version=[\"']1\.0[\"'][^<>]*+(?<=\?)>)?+[ \t\r\n]*+"
    rb"(<w:document(?:[ \t\r\n][^<>]*+)?+>)([ \t\r\n]*+(?:<w:background [^<>]*+(?<=/)>)?+)"
    rb"[ \t\r\n]*+<w:body>"
)
_NAME = re.compile(rb"<([A-Za-z_][\w.-]*+(?::[A-Za-z_][\w.-]*+)?+)(?=[ \t\r\n/>])")
_FOREIGN = re.compile(rb"<!|<\?")
# In these alone every name is one of Word's own, whatever else the root declares.
_OTHER_NAMES = re.compile(rb"<(?!/?+w:)|[\t\r\n]| (?!w:)[\w.:-]++ *+=")


class Surprise(Exception):  # noqa: N818 - no error: the careful path reads the part
    """The part holds what only the careful path can read, or must refuse."""


class Islands:
    """Parses pieces of one part; `start` is where its body begins."""

    def __init__(self, data: bytes) -> None:
        head = _HEAD.match(data)
        if head is None or examine(data) not in (b"", b"utf-8"):
            raise Surprise
        self._data = data
        self._parser = xml.fragment_parser()
        self._root = head[1]
        self.start = head.end()
        root = self._parsed(head[1] + head[2] + b"<w:body/></w:document>")
        self.namespaces = root.nsmap
        own = root.nsmap.get("w")
        if own not in (TRANSITIONAL, STRICT):
            raise Surprise
        self._small = f'<w:document xmlns:w="{own}">'.encode()

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
        return self._wrapped(b"<w:body>", begin, end, b"</w:body>")[0]

    def table(self, begin: int, end: int) -> Element:
        """Return a `w:tbl` that holds a piece of a table."""
        return self._wrapped(b"<w:body><w:tbl>", begin, end, b"</w:tbl></w:body>")[0][0]

    def block(self, markup: bytes) -> Element | None:
        """Return a block of properties (or what stands before the cells of a row) in a root.

        None where it can only be judged in its place.
        """
        if _FOREIGN.search(markup) or markup.count(b"<") > MAX_TAGS:
            return None
        root = self._root if _OTHER_NAMES.search(markup) else self._small
        try:
            return self._parsed(root + markup + b"</w:document>")
        except Surprise:
            return None

    def _wrapped(self, before: bytes, begin: int, end: int, behind: bytes) -> Element:
        piece = self._data[begin:end]
        if _FOREIGN.search(piece):
            raise Surprise
        found = self._parsed(self._root + before + piece + behind + b"</w:document>")
        if len(found) != 1:
            raise Surprise
        return found

    def _parsed(self, markup: bytes) -> Element:
        try:
            return etree.fromstring(markup, self._parser)
        except etree.XMLSyntaxError:
            raise Surprise from None


@lru_cache(maxsize=64)
def _tags(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<(/?+)" + re.escape(name) + rb"(?=[ \t\r\n/>])[^<>]*+>")
