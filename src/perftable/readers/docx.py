"""Word documents: the document part read as a stream, row by row, never as a whole tree."""

import hashlib
import io
from collections.abc import Iterator

from lxml import etree

from perftable.model.grid import Format, Grid, Paragraph, Row, Source
from perftable.readers.container import broken, main_part

MAX_SPAN = 63
"""Word's own limit of columns."""

_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = frozenset(
    "del moveFrom instrText delText pPr rPr tblPr tblGrid trPr tcPr footnoteReference "
    "endnoteReference commentReference Fallback rt sectPr sdtPr".split()
)
_CHANGES = frozenset("ins del moveFrom moveTo".split())


def read_docx(path: str, data: bytes) -> Source:
    """Read a Word document. Raises `UnreadableFile` where it is none or is broken.

    Tracked changes are read as if accepted; hidden text is left out.
    """
    reader = _Reader()
    try:
        reader.read(main_part(data))
    except etree.XMLSyntaxError as error:
        raise broken(error) from error
    return Source(path, hashlib.sha256(data).hexdigest(), "docx", reader.blocks, reader.changes)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: etree._Element, name: str) -> str:
    """Return an attribute by its local name: Strict and Transitional differ in the namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


class _Reader:
    """Collects blocks while the parser closes elements."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.changes = 0
        self._grids: list[Grid] = []
        self._paragraphs = 0

    def read(self, part: bytes) -> None:
        """Read the part; every finished row and body paragraph is dropped at once."""
        events = etree.iterparse(
            io.BytesIO(part),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
        )
        depth = 0
        for event, element in events:
            name = _name(element)
            if name == "tbl":
                depth += 1 if event == "start" else -1
                self._table(event, element, depth)
            elif event == "start":
                self.changes += name in _CHANGES
            elif name == "tr" and depth == 1:
                self._row(element)
                element.clear()
            elif name == "p" and depth == 0 and not _inside_paragraph(element):
                self._paragraph(element)
                element.clear()

    def _table(self, event: str, element: etree._Element, depth: int) -> None:
        if event == "start" and depth == 1:
            grid = Grid(len(self._grids) + 1, [])
            self._grids.append(grid)
            self.blocks.append(grid)
        elif event == "end" and depth == 0:
            element.clear()

    def _paragraph(self, element: etree._Element) -> None:
        text = "".join(_texts(element)).strip("\n")
        if text.strip():
            self._paragraphs += 1
            self.blocks.append(Paragraph(self._paragraphs, text.strip()))

    def _row(self, element: etree._Element) -> None:
        rows = self._grids[-1].rows
        if any(_name(child) == "trPr" and _has(child, "del") for child in element):
            return
        cells: list[str] = []
        formats: dict[int, Format] = {}
        for child in element:
            if _name(child) == "trPr":
                before = next((c for c in child if _name(c) == "gridBefore"), None)
                if before is not None:
                    cells.extend([""] * int(min(MAX_SPAN, max(0, _number(_value(before, "val"))))))
        for cell in _cells(element):
            text, form = _cell(cell)
            if form != Format():
                formats[len(cells)] = form
            cells.extend([text, *[""] * (form.span - 1)])
        rows.append(Row(len(rows) + 1, cells, formats))


def _inside_paragraph(element: etree._Element) -> bool:
    return any(_name(ancestor) == "p" for ancestor in element.iterancestors())


def _has(element: etree._Element, name: str) -> bool:
    return any(_name(child) == name for child in element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """Yield the cells of a row, also those inside content controls."""
    for child in row:
        name = _name(child)
        if name == "tc":
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _cells(child)


def _cell(cell: etree._Element) -> tuple[str, Format]:
    span, continues, indent = 1, False, 0.0
    for properties in cell:
        if _name(properties) == "tcPr":
            for item in properties:
                name = _name(item)
                if name == "gridSpan":
                    span = int(min(MAX_SPAN, max(1, _number(_value(item, "val")))))
                elif name in ("vMerge", "hMerge"):
                    continues = _value(item, "val") in ("", "continue")
    for item in cell.iter():
        if _name(item) == "ind":
            twips = sum(_number(_value(item, key)) for key in ("left", "start", "firstLine"))
            indent = twips / 210  # one character of the usual 10.5-point type
            break
    text = "" if continues else "".join(_texts(cell)).rstrip("\n")
    return text, Format(span=span, continues=continues, indent=max(0.0, round(indent, 1)))


def _texts(element: etree._Element) -> Iterator[str]:
    """Yield the text below `element`; every paragraph ends with a line end."""
    for child in element:
        name = _name(child)
        if name == "t":
            yield "".join(str(text) for text in child.itertext())
        elif name in _TEXT:
            yield _TEXT[name]
        elif (name == "r" and _hidden(child)) or name in _SKIPPED:
            continue
        else:
            yield from _texts(child)
            if name == "p":
                yield "\n"


def _hidden(run: etree._Element) -> bool:
    for properties in run:
        if _name(properties) == "rPr":
            return any(
                _name(p) == "vanish" and _value(p, "val") not in ("0", "false", "off")
                for p in properties
            )
    return False
