"""Annotated copies for tests: findings at places in, what stands beside which text out."""

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from lxml import etree

from perftable.annotating.copying import annotated
from perftable.annotating.paragraphs import Paragraphs
from perftable.annotating.remarks import Note
from perftable.annotating.repacking import repack
from perftable.annotating.where import Where, Witness
from perftable.model.finding import Severity
from perftable.model.grid import Source
from perftable.model.location import Location
from perftable.readers.word import xml
from perftable.readers.word.container import Container
from perftable.readers.word.package import Package
from perftable.readers.word.reading import read_docx
from wordfile import NAMES, REL, WORD, pack, parts

COLUMNS = {"name": 1, "budget": 2, "goal": 3}
"""The fields of the tables here, and their grid columns."""
PATH = Path("test.docx")
WHEN = datetime(2025, 1, 2, 3, 4, 5)


def note(
    table: int | None = None,
    row: int | None = None,
    column: str | None = None,
    *,
    paragraph: int | None = None,
    code: str = "PT302",
    message: str = "请填写。",
    severity: Severity | None = "error",
) -> Note:
    """What is to be said at a place."""
    location = Location(table, row, column, paragraph, cell=COLUMNS.get(column or ""))
    return Note(location, severity, f"错误：没有绩效目标（{code}）", (message,))


def copy(data: bytes, *notes: Note) -> bytes:
    """The annotated copy of a Word file."""
    return annotated(PATH, data, notes, WHEN).data


def inside(data: bytes, name: str = "word/document.xml") -> bytes:
    """A part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def comments(data: bytes, part: str = "word/comments.xml") -> list[tuple[str, str, list[str]]]:
    """Each comment of a file: its author, the text between its anchors, its paragraphs.

    Read without any of our own code; every comment must have its three anchors.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if part not in archive.namelist():
            return []
    document = etree.fromstring(inside(data))
    every = list(document.iter())
    found = []
    for comment in etree.fromstring(inside(data, part)):
        key = _attribute(comment, "id")
        begin, end = (_anchor(document, f"commentRange{n}", key) for n in ("Start", "End"))
        reference = _anchor(document, "commentReference", key)
        first, last = every.index(begin), every.index(end)
        assert first < last < every.index(reference)
        shown = "".join(item.text or "" for item in every[first:last] if _local(item) == "t")
        lines = ["".join(map(str, p.itertext())) for p in comment.iter("{*}p")]
        found.append((_attribute(comment, "author"), shown, lines))
    return found


def _anchor(document: Any, name: str, key: str) -> Any:
    (found,) = [i for i in document.iter(f"{{*}}{name}") if _attribute(i, "id") == key]
    return found


def _local(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _attribute(element: Any, name: str) -> str:
    (value,) = [v for k, v in element.attrib.items() if etree.QName(k).localname == name]
    return str(value)


def with_comments(body: str, inner: str, **more: bytes) -> bytes:
    """A Word file that has comments already; `inner` is the XML inside `w:comments`."""
    files = parts(body)
    link = f'<Relationship Id="c" Type="{REL}/comments" Target="comments.xml"/>'
    links = files["word/_rels/document.xml.rels"].decode()
    for name in more:
        link += f'<Relationship Id="{name}" Type="x/{name}" Target="{name}.xml"/>'
        files[f"word/{name}.xml"] = more[name]
    files["word/_rels/document.xml.rels"] = links.replace("</R", link + "</R").encode()
    files["word/comments.xml"] = f"<w:comments {NAMES}>{inner}</w:comments>".encode()
    types = files["[Content_Types].xml"].decode()
    kind = f'<Override PartName="/word/comments.xml" ContentType="{WORD}.comments+xml"/>'
    files["[Content_Types].xml"] = types.replace("</T", kind + "</T").encode()
    return pack(files)


def located(data: bytes) -> tuple[Source, Where, Any]:
    """What is read of a file, the places in it, and the tree of its document part with marks."""
    container = Container(data)
    package = Package(container)
    paragraphs = Paragraphs(b"".join(container.stream(package.main)))
    witness = Witness()
    source = read_docx(PATH, repack(data, {package.main: paragraphs.marked()}), watch=witness)
    return source, Where(source, witness, paragraphs), xml.parse(paragraphs.marked())
