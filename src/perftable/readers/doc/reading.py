"""Reads old Word and WPS files."""

import hashlib
import struct
from pathlib import Path

from perftable.model.grid import Grid, Paragraph, Row, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.compound import MARK, Compound
from perftable.readers.counting import Count
from perftable.readers.doc import STREAMS_OF_WORKS
from perftable.readers.doc.body import Reader, read_headers
from perftable.readers.doc.boxes import Boxes
from perftable.readers.doc.document import Document
from perftable.readers.doc.fib import Head
from perftable.readers.doc.refusals import BROKEN, LARGE, WORKS
from perftable.readers.story import Story, add_nested

MAX_STREAM = 48 * 1024 * 1024
"""Bytes of the stream with the text, and of the one with its tables; pictures stand elsewhere."""

_MAIN = "worddocument"


def read_doc(path: Path, data: bytes) -> Source:
    """Read an old Word or WPS file. Raises `UnreadableFile`."""
    if not data.startswith(MARK):
        raise UnreadableFile(WORKS)
    try:
        blocks, changes = _read(data)
    except (ValueError, IndexError, struct.error):
        raise UnreadableFile(BROKEN) from None
    return Source(str(path), hashlib.sha256(data).hexdigest(), "doc", blocks, changes)


def _read(data: bytes) -> tuple[list[Paragraph | Grid], int]:
    compound = Compound(data)
    if _MAIN not in compound.streams:
        raise UnreadableFile(WORKS if STREAMS_OF_WORKS & compound.streams.keys() else BROKEN)
    main = _stream(compound, _MAIN)
    head = Head(main)
    names = (head.table, "1table", "0table")
    table = _stream(compound, next((n for n in names if n in compound.streams), ""))
    more = _stream(compound, "data", needed=False)
    count = Count()
    document = Document(head, main, table, more, count)
    nested: list[list[Row]] = []
    story = Story(count, nested, body=True)
    reader = Reader(document, story, Boxes(head, table, headers=False))
    reader.read(0, head.body)
    reader.read_boxes()
    in_headers: list[list[Row]] = []
    read_headers(document, head, table, in_headers)
    add_nested(story.blocks, [*nested, *in_headers], count)
    return story.blocks, document.changes


def _stream(compound: Compound, name: str, needed: bool = True) -> bytes:
    size = compound.streams.get(name, (0, 0))[1]
    if size > MAX_STREAM:
        if not needed:
            return b""
        megabyte = 1024 * 1024
        raise UnreadableFile(LARGE, size=-(-size // megabyte), limit=MAX_STREAM // megabyte)
    return compound.stream(name)
