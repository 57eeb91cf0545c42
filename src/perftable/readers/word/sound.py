"""Small parts of usual looks, told by Python's own parser: to import lxml takes longer than to read them.

What is told here lxml tells too; of whatever else there is it is asked, and of all once it is here,
as it is the quicker.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING
from xml.parsers import expat

from perftable.readers.word.prolog import examine

if TYPE_CHECKING:
    from perftable.readers.word.names import Element

MAX_PART = 64 * 1024
"""Bytes of a part that is told."""

MAX_BETWEEN = 40_000
"""Bytes from one quote to the next: libxml2 bounds the names that stand there."""

MAX_LEVELS = 200
"""Elements inside one another, less than libxml2 bounds."""

_DECLARED = (b'<?xml version="1.0"', b"<?xml version='1.0'")
_LINES = (b"\t", b"\r", b"\n")
_NAMESPACE = re.compile(r"http://[a-z0-9.]+(?:/[A-Za-z0-9.-]+)*|urn:[a-z-]+(?::[a-z0-9]+)*")


def namespaces(begin: bytes, end: bytes) -> dict[str | None, str] | None:
    """Return what the tag of a root declares, None where it is broken; `end` ends the element."""
    found = told_namespaces(begin + end) if _pays(begin) else None
    if found is not None:
        return found
    from perftable.readers.word import xml

    root = xml.fragment(begin + end, xml.fragment_parser())
    return None if root is None else root.nsmap


def is_sound(part: bytes) -> bool:
    """Whether what follows the prolog of a part in UTF-8 is well-formed."""
    if _pays(part) and told_sound(part):
        return True
    from perftable.readers.word import xml

    return xml.is_sound(part)


def children(part: bytes) -> Iterable[Mapping[str, str] | Element]:
    """Return what stands in the root of a small part, for its attributes. Raises `UnreadableFile`."""
    found = None
    if examine(part) in (b"", b"utf-8") and _pays(part):
        found = told_children(part)
    if found is not None:
        return found
    from perftable.readers.word import xml

    return xml.parse(part)


def _pays(part: bytes) -> bool:
    return len(part) <= MAX_PART and "lxml.etree" not in sys.modules


def told_sound(part: bytes) -> bool:
    """Whether what follows the prolog of a part in UTF-8 is told to be well-formed."""
    return _Told().takes(part)


def told_namespaces(element: bytes) -> dict[str | None, str] | None:
    """Return what the tag of an element without content declares."""
    told = _Told()
    return told.namespaces if told.takes(element) else None


def told_children(part: bytes) -> Sequence[Mapping[str, str]] | None:
    """Return the attributes of what stands in the root of a part in UTF-8."""
    declaration, end, rest = part.removeprefix(b"\xef\xbb\xbf").partition(b"?>")
    if not end:
        rest = part
    elif not declaration.startswith(_DECLARED):
        return None
    values = b"".join(rest.split(b'"')[1::2])
    if b"'" in rest or any(line in values for line in _LINES):  # which parsers fold their own way
        return None
    told = _Told(asked=True)
    return told.children if told.takes(part) else None


class _Odd(Exception):  # noqa: N818 - no error: lxml tells what it is
    """Only lxml can tell what it makes of it."""


class _Told:
    """What is told of a part: what it declares; if `asked`, the attributes of what is in its root."""

    def __init__(self, asked: bool = False) -> None:
        self.namespaces: dict[str | None, str] = {}
        self.children: list[Mapping[str, str]] = []
        self._asked = asked
        self._levels = 0

    def takes(self, markup: bytes) -> bool:
        """Whether it is well-formed, of elements and text alone, within all bounds of libxml2."""
        if b"<!" in markup or markup.count(b"<?") > (b"<?xml" in markup[:8]):
            return False
        if max(map(len, markup.split(b'"'))) > MAX_BETWEEN:
            return False
        parser = expat.ParserCreate("utf-8", " ")
        parser.StartNamespaceDeclHandler = self._declare
        if self._asked or markup.count(b"</") >= MAX_LEVELS:
            parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        try:
            parser.Parse(markup, True)
        except (expat.ExpatError, _Odd):
            return False
        return True

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        if uri is None or prefix == "xml" or not _NAMESPACE.fullmatch(uri):
            raise _Odd
        self.namespaces[prefix] = uri

    def _begin(self, _tag: str, attributes: dict[str, str]) -> None:
        if self._levels == MAX_LEVELS:
            raise _Odd
        if self._levels == 1:
            self.children.append(attributes)
        self._levels += 1

    def _end(self, _tag: str) -> None:
        self._levels -= 1
