"""Ordinary table rows of a part that is too large to be held, read from its bytes as they come.

Anything else is left to the parser, which also reports what is malformed.
"""

import re

from perftable.readers.word.content import Content
from perftable.readers.word.fast.islands import Fragments, Surprise
from perftable.readers.word.fast.rows import RowReader
from perftable.readers.word.names import Element
from perftable.readers.word.rows import Rows

ROW_END = b"</w:tr>"
MAX_ROW = 256 * 1024
"""Bytes of an ordinary row; as Word writes it, one of nine columns has 7 kB."""

MAX_NESTING = 100
"""Elements around a row; libxml2 refuses 256 of them and those in it together."""

_ROW = re.compile(rb"[ \t\r\n]*+(?=<w:tr[ >])")
_BEGINNINGS = frozenset(b"<w:tr "[:end] for end in range(7)) | {b"<w:tr>"}


class Scan:
    """Takes ordinary rows out of the bytes; what it knows serves all tables of a document.

    `head` are the first bytes of the part; where its root does not end in them, nothing is taken.
    """

    def __init__(self, content: Content, head: bytes) -> None:
        self._reader: RowReader | None = None
        self._namespaces: dict[str | None, str] = {}
        self._parent: Element | None = None
        self._usable = False
        try:
            fragments = Fragments(head, b"document")
        except Surprise:
            return
        self._namespaces = fragments.namespaces
        self._reader = RowReader(fragments, content)

    def suits(self, row: Element) -> bool:
        """Return whether the siblings that follow `row` in its table may be read from bytes."""
        parent = row.getparent()
        if parent is None or self._reader is None:
            return False
        if parent is not self._parent:
            self._parent = parent
            self._usable = (
                parent.nsmap == self._namespaces
                and sum(1 for _ in row.iterancestors()) <= MAX_NESTING
            )
        return self._usable

    def take(self, data: bytes, place: int, rows: Rows) -> int:
        """Add the ordinary rows that stand at `place`; return where they end."""
        while self._reader is not None and (begin := _ROW.match(data, place)) is not None:
            end = data.find(ROW_END, begin.end(), begin.end() + MAX_ROW)
            end = self._reader.take(data, begin.end(), rows) if end >= 0 else -1
            if end < 0:
                break
            place = end
        return place

    def waits(self, data: bytes, place: int) -> bool:
        """Return whether what stands at `place` may become an ordinary row when there is more."""
        if len(data) - place > MAX_ROW or data.find(ROW_END, place) >= 0:
            return False
        return data[place : place + 100].lstrip(b" \t\r\n")[:6] in _BEGINNINGS
