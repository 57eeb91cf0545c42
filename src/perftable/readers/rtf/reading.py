"""Reads RTF files."""

import hashlib
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.counting import Count
from perftable.readers.rtf.body import Body
from perftable.readers.story import add_nested


def read_rtf(path: Path, data: bytes) -> Source:
    """Read an RTF file. Raises `UnreadableFile`."""
    count = Count()
    body = Body(count)
    body.read(data)
    blocks = body.places.story.blocks
    add_nested(blocks, [*body.places.nested, *body.places.in_headers], count)
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "rtf", blocks, body.changes)
