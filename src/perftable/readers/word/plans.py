"""How a cell of known markup reads: learned once from the careful path, then filled with texts.

The careful path looks at a cell's text only to join it, to see whether it is blank and, unless
spaces are preserved, to strip it. So a cell is read once with marks in place of its texts, and any
cell of the same markup reads the same with its own texts in place of the marks. What else it may
depend on (lists, tracked changes, nested tables and text boxes) is never learned.
"""

from collections.abc import Sequence

from perftable.model.grid import PLAIN, Format
from perftable.model.invisible import visible
from perftable.model.lazy import lazy_pattern
from perftable.readers.base import UnreadableFile
from perftable.readers.word import xml
from perftable.readers.word.cells import CHANGE_KINDS, CHANGES, Content
from perftable.readers.word.names import KINDS, UNKNOWN, Element, child, leading, named, spellings
from perftable.readers.word.rows import placing, skipped
from perftable.readers.word.symbols import symbol
from perftable.readers.word.texts import shown

MAX_NESTING = 100
"""Elements around or inside a cell; libxml2 refuses 256 of both together."""

_MARKS = "".join(map(chr, range(0xFDD0, 0xFDF0)))  # noncharacters: legal in XML, in no text
_MARK = lazy_pattern(f"([{_MARKS}])")
_FOREIGN = (b"<!", b"<?", b"&", b"\xef\xb7")  # the last begins a mark
_NEVER = frozenset(
    (*CHANGE_KINDS, *"tbl txbxContent hMerge altChunk subDoc showingPlcHdr".split(), UNKNOWN)
)
_OPEN = b"<w:t"
_OPEN_PRESERVED = b'<w:t xml:space="preserve"'


class Plan:
    """How the cells of one markup read.

    `order` is what a cell shows: constant text, and numbers of its texts; `preserved` says which
    of these keep their spaces. In a `uniform` cell the format is the same whichever texts are
    blank; in another none may be.
    """

    def __init__(
        self,
        order: tuple[int | str, ...],
        preserved: tuple[bool, ...],
        form: Format,
        place: tuple[int, str | None],
        uniform: bool,
    ) -> None:
        self.form = form
        self.span, self.merge = place
        self.plain = form == PLAIN and place == (1, None)
        self._order = order
        self._preserved = preserved
        self._uniform = uniform
        self._bare = uniform and order == (0,) and len(preserved) == 1

    def fill(self, texts: list[str]) -> str | None:
        """Return what the cell shows with these texts; None where only the careful path can tell.

        A cell that shows nothing has no format.
        """
        if self._bare:
            text = texts[0] if self._preserved[0] else texts[0].strip(" ")
            return "" if text.isspace() else text
        texts = [
            text if kept else text.strip(" ")
            for text, kept in zip(texts, self._preserved, strict=True)
        ]
        if not (self._uniform or all(text.strip() for text in texts)):
            return None
        text = "".join(part if isinstance(part, str) else texts[part] for part in self._order)
        return text.rstrip("\n") if text.strip() else ""


class Teacher:
    """Learns plans; `namespaces` are those in scope where the rows stand."""

    def __init__(self, content: Content, namespaces: dict[str | None, str]) -> None:
        self._content = content
        declared = "".join(
            f" xmlns{':' + prefix if prefix else ''}='{_escaped(uri)}'"
            for prefix, uri in namespaces.items()
        )
        self._open = f"<w:tr{declared}>".encode()

    def plan(self, parts: tuple[bytes, ...]) -> Plan | None:
        """Return how a cell reads, None if it is no ordinary one.

        `parts` is its markup behind `<w:tc>`, split where its texts stand: after each part but the
        last there are ">", a text and "</w:t>".
        """
        *heads, tail = parts
        preserved = tuple(head.endswith(_OPEN_PRESERVED) for head in heads)
        opened = all(head.endswith((_OPEN, _OPEN_PRESERVED)) for head in heads)
        if not opened or len(heads) > len(_MARKS):
            return None
        marked = b"".join(
            head + b">" + mark.encode() + b"</w:t>"
            for head, mark in zip(heads, _MARKS, strict=False)
        )
        row = self._parse(parts, b"<w:tc>" + marked + tail)
        if row is None or [KINDS[item.tag] for item in row] != ["tc"] or not self._steady(row[0]):
            return None
        texts = self._content.blocks(row[0])
        if not all(item.steady for item in texts):
            return None
        text, form = shown(texts)
        span, merge, _ = placing(named(child(row[0], "tcPr")))
        order = tuple(
            _MARKS.index(part) if _MARK.match(part) else part for part in _MARK.split(text) if part
        )
        if any(order.count(part) > 1 for part in order if isinstance(part, int)):
            return None
        if any(visible(part) != part for part in order if isinstance(part, str)):
            return None
        uniform = not any(item.mixed or item.format() != form for item in texts)
        return Plan(order, preserved, form, (span, merge), uniform)

    def ends(self, head: bytes) -> tuple[int, int] | None:
        """Return the columns skipped before and behind a row with this markup before its cells."""
        row = self._parse((head,), head)
        if row is None or any(KINDS[item.tag] not in ("trPr", "tblPrEx") for item in row):
            return None
        if any(True for _ in row.iter(*CHANGES, *spellings("hidden"))):
            return None
        return skipped(named(child(row, "trPr")))

    def _parse(self, parts: Sequence[bytes], inner: bytes) -> Element | None:
        if any(foreign in part for part in parts for foreign in _FOREIGN):
            return None
        try:
            return xml.parse(self._open + inner + b"</w:tr>")
        except UnreadableFile:
            return None

    def _steady(self, cell: Element) -> bool:
        """Whether reading the cell depends on nothing outside and changes nothing there."""
        elements = list(cell.iter())
        for item in elements:
            kind = KINDS[item.tag]
            if kind in _NEVER or (kind == "sym" and _MARK.match(symbol(item))):
                return False
            if kind == "p":
                look = self._content.styles.paragraph(named(leading(item, "pPr")))
                if look.listed:
                    return False
        return len(elements) < MAX_NESTING - 1 or all(
            sum(1 for _ in item.iterancestors()) < MAX_NESTING for item in elements
        )


def _escaped(uri: str) -> str:
    """Return a text as it stands between single quotes; `xml.sax.saxutils` would load `ssl`."""
    return uri.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
