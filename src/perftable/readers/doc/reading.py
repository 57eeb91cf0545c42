"""Reads old Word and WPS files."""

import hashlib
from pathlib import Path

from perftable.model.grid import Row, Source
from perftable.readers.base import UnreadableFile
from perftable.readers.compound import MARK, Compound
from perftable.readers.counting import Count
from perftable.readers.doc import STREAMS_OF_WORKS
from perftable.readers.doc.body import Document, Reader, read_headers
from perftable.readers.doc.boxes import Boxes
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
        compound = Compound(data)
        if _MAIN not in compound.streams:
            raise UnreadableFile(WORKS if STREAMS_OF_WORKS & compound.streams.keys() else BROKEN)
        main = _stream(compound, _MAIN)
        head = Head(main)
        names = (head.table, "1table", "0table")
        table = _stream(compound, next((n for n in names if n in compound.streams), ""))
        more = _stream(compound, "data", needed=False)
    except (ValueError, IndexError):
        raise UnreadableFile(BROKEN) from None
    count = Count()
    document = Document(head, main, table, more, count)
    nested: list[list[Row]] = []
    boxes = Boxes(head, table, headers=False)
    story = Story(count, nested, body=True)
    reader = Reader(document, story, boxes)
    reader.read(0, head.body)
    reader.read_boxes()
    in_headers: list[list[Row]] = []
    read_headers(document, head, table, in_headers)
    add_nested(story.blocks, [*nested, *in_headers], count)
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "doc", story.blocks, document.changes)


def _stream(compound: Compound, name: str, needed: bool = True) -> bytes:
    size = compound.streams.get(name, (0, 0))[1]
    if size > MAX_STREAM:
        if not needed:
            return b""
        megabyte = 1024 * 1024
        raise UnreadableFile(LARGE, size=-(-size // megabyte), limit=MAX_STREAM // megabyte)
    return compound.stream(name)
