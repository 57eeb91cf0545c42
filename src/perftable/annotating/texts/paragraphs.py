"""The paragraphs of an OpenDocument text: their places, and the annotations that stand in them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import escape

from perftable.annotating.comments import AUTHOR, INITIALS, SIGNED
from perftable.annotating.remarks import Remark, harmless
from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.kind import OPEN_DOCUMENT
from perftable.readers.odf.names import KINDS, MARK

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_DC = "http://purl.org/dc/elements/1.1/"
_TEXT = f'xmlns:text="{_OASIS}text:1.0"'
_OFFICE = f'xmlns:office="{_OASIS}office:1.0"'
_DECLARED = f'{_OFFICE} {_TEXT} xmlns:meta="{_OASIS}meta:1.0" xmlns:dc="{_DC}"'
"""Said of each annotation, for any prefix may mean something else where it stands."""

_PARAGRAPHS = ("text:p", "text:h")
_CELLS = ("table:table-cell", "table:covered-table-cell")
_ASIDE = ("office:annotation", "text:note", "text:tracked-changes")
_INITIALS = ("creator-initials", "sender-initials")
_NAME = 60
"""Characters of an author's name."""

_EMPTY = Phrase(
    "OpenDocument 文本无任何段落，无处加批注；请在 LibreOffice 中检查该文件。",
    "The OpenDocument text has no paragraph that a comment could stand on; check it in LibreOffice.",
)


class Paragraphs:
    """The paragraphs of a content part, and cells that have none, by the byte at which each begins.

    `old` says whether there are annotations of ours, `kind` what is in the file (office:text).
    Raises `UnreadableFile` where no paragraph is.
    """

    def __init__(self, data: bytes) -> None:
        self.kind = ""
        self._part = Part(data)
        self._tags: dict[int, Tag] = {}
        self._hosts: dict[int, int] = {}
        self._cells: dict[int, list[int]] = {}
        self._holders: dict[int, Tag] = {}
        self._filled: dict[Tag, list[int]] = defaultdict(list)
        self._ours: list[Tag] = []
        self._ends: list[Tag] = []
        self._said: dict[Tag, list[str]] = defaultdict(list)
        self._names: set[str] = set()
        self._begins: dict[int, str] = defaultdict(str)
        self._closes: dict[int, str] = defaultdict(str)
        scan(data, self._visit, OPEN_DOCUMENT)
        if not self._tags:
            raise UnreadableFile(_EMPTY)
        self.first = min(self._tags)
        self.old = bool(self._ours)

    def host(self, place: int) -> int:
        """Return the paragraph that a comment on this one stands in: not inside a text box."""
        return self._hosts.get(place, place)

    def of_cell(self, place: int) -> Sequence[int]:
        """Return the paragraphs of a cell, itself where it has none."""
        return self._cells[place]

    def marked(self) -> bytes:
        """Return the part with the places of paragraphs and cells as an attribute."""
        part = Part(self._part.data)
        for place, tag in (*self._tags.items(), *self._holders.items()):
            part.insert(place + part.length(f"<{tag.name}"), f' {MARK}="{place}"')
        return part.result()

    def annotate(self, remarks: Sequence[Remark], when: datetime, author: str = "") -> None:
        """Put our annotations in the place of those of an earlier run, over the text they are on."""
        gone = {tag.attributes["name"] for tag in self._ours if "name" in tag.attributes}
        ends = [tag for tag in self._ends if tag.attributes.get("name") in gone]
        for tag in (*self._ours, *ends):
            self._part.remove(tag)
        names = (n for i in range(1, 10**9) if (n := f"perftable-{i}") not in self._names - gone)
        for name, remark in zip(names, remarks, strict=False):
            self._begins[remark.span.first] += _annotation(name, remark, when, author)
            self._closes[remark.span.last] += (
                f'<office:annotation-end {_OFFICE} office:name="{name}"/>'
            )

    def result(self) -> bytes:
        """Return the part with the annotations as they are to be."""
        for place in self._begins.keys() | self._closes.keys():
            tag, begin, end = self._tags[place], self._begins[place], self._closes[place]
            if _kind(tag) in _CELLS:
                self._part.fill(tag, f"<text:p {_TEXT}>{begin}{end}</text:p>")
            elif tag.empty:
                self._part.fill(tag, begin + end)
            else:
                self._part.insert(tag.inner, begin)
                self._part.insert(tag.close, end)
        return self._part.result()

    def _visit(self, tag: Tag) -> None:
        kind = _kind(tag)
        if kind in _PARAGRAPHS:
            self._paragraph(tag)
        elif kind in _CELLS:
            self._cells[tag.begin] = self._filled.pop(tag, [tag.begin])
            empty = self._cells[tag.begin] == [tag.begin]
            (self._tags if empty else self._holders)[tag.begin] = tag
        elif tag.parent is not None and _kind(tag.parent) == "office:body":
            self.kind = kind
        elif kind == "office:annotation-end":
            self._ends.append(tag)
        elif kind == "office:annotation":
            self._names.add(tag.attributes.get("name", ""))
            if {AUTHOR, SIGNED} & set(self._said.pop(tag, ())):
                self._ours.append(tag)
        elif tag.parent is not None and (tag.local in _INITIALS or _is_creator(tag)):
            self._said[tag.parent].append(self._text(tag))

    def _paragraph(self, tag: Tag) -> None:
        """Note a paragraph of the text, in its cell unless it stands in a box of it."""
        host: Tag | None = None
        cell: Tag | None = None
        for around in _around(tag):
            kind = _kind(around)
            if kind in _ASIDE:
                return
            if kind in _PARAGRAPHS:
                host = around
            elif kind in _CELLS and cell is None and host is None:
                cell = around
        self._tags[tag.begin] = tag
        if host is not None:
            self._hosts[tag.begin] = host.begin
        if cell is not None:
            self._filled[cell].append(tag.begin)

    def _text(self, tag: Tag) -> str:
        return self._part.data[tag.inner : tag.close].decode("utf-8", "replace").strip()


def _around(tag: Tag) -> Iterator[Tag]:
    while tag.parent is not None:
        tag = tag.parent
        yield tag


def _kind(tag: Tag) -> str:
    return KINDS[f"{{{tag.uri}}}{tag.local}"]


def _is_creator(tag: Tag) -> bool:
    return tag.local == "creator" and tag.uri == _DC


def _annotation(name: str, remark: Remark, when: datetime, author: str) -> str:
    """Return an annotation as XML: for each note its heading and its lines."""
    own = harmless(author[:_NAME]).strip()
    lines = [line for note in remark.notes for line in (note.heading, *note.lines)]
    return (
        f'<office:annotation {_DECLARED} office:name="{name}">'
        f"<dc:creator>{escape(own or AUTHOR)}</dc:creator>"
        f"<dc:date>{when.isoformat(timespec='seconds')}</dc:date>"
        f"<meta:creator-initials>{SIGNED if own else INITIALS}</meta:creator-initials>"
        + "".join(f"<text:p>{escape(harmless(line))}</text:p>" for line in lines)
        + "</office:annotation>"
    )
