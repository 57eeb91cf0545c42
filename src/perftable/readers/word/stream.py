"""The bytes of the document part: ordinary rows are read from them, the rest is parsed."""

from collections.abc import Iterable

from perftable.readers.word import xml
from perftable.readers.word.body import Body
from perftable.readers.word.content import Content
from perftable.readers.word.names import Element, spellings
from perftable.readers.word.rows import Rows
from perftable.readers.word.scan import ROW_END, Scan
from perftable.readers.word.tree import Tree

_ROOTS, _ROWS = spellings("document"), spellings("tr")


class Stream:
    """Reads a document part into a `Body`; with `fast` off, the parser sees every byte.

    After a row that the body took into a table, what follows stands where that row stood: if it is
    an ordinary row, the body would take it too, and it need not be parsed.
    """

    def __init__(self, body: Body, content: Content, fast: bool = True) -> None:
        self._body = body
        self._tree = Tree(body, content)
        self._fast = fast
        self._content = content
        self._rows: Rows | None = None  # of the table whose row has just ended

    def read(self, chunks: Iterable[bytes]) -> None:
        """Read the part. Raises `UnreadableFile`."""
        pieces = iter(chunks)
        rest = next(pieces, b"")
        self._scan = Scan(self._content, rest)
        part = xml.Growing(rest, _ROOTS, _ROWS)
        self._fast = self._fast and part.in_utf8
        rest = self._go_on(part, rest)
        for piece in pieces:
            if part.root is None:
                break
            rest = self._go_on(part, rest + piece)
        else:
            part.feed(rest)
            if part.root is not None:
                part.close()
        self._tree.finish(part.root)

    def read_behind(self, headers: Iterable[Element]) -> None:
        """Read the page headers and footers, and add the tables that are no blocks of the body."""
        for header in headers:
            self._tree.take_header(header)
        self._body.add_nested()

    def _go_on(self, part: xml.Growing, data: bytes) -> bytes:
        """Read what can be read of `data`; return what needs more bytes behind it."""
        place = 0
        while True:
            if self._rows is not None:
                begin, place = place, self._scan.take(data, place, self._rows)
                self._body.require_rows(self._rows)
                part.skip_lines(data.count(b"\n", begin, place))
                if self._scan.waits(data, place):
                    return data[place:]
                self._rows = None
            end = data.find(ROW_END, place) if self._fast else -1
            if end < 0:
                break
            # The end tag alone, so that a row that ends is known to end where the bytes do.
            part.feed(data[place:end])
            row = part.feed(ROW_END)
            place = end + len(ROW_END)
            rows = self._tree.grow(part.root, row)
            if row is not None and rows is not None and self._scan.suits(row):
                self._rows = rows
        keep = max(place, len(data) - len(ROW_END) + 1) if self._fast else len(data)
        part.feed(data[place:keep])
        self._tree.grow(part.root)
        return data[keep:]
