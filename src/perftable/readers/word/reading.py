"""Word files (.docx, .docm, .dotx; transitional and strict): what they show, changes accepted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from perftable.model.grid import Source
from perftable.readers.suffixes import WORD_SUFFIXES
from perftable.readers.word.body import Body
from perftable.readers.word.container import Container
from perftable.readers.word.content import Content
from perftable.readers.word.definitions import numbering_of
from perftable.readers.word.directory import Entry
from perftable.readers.word.entries import read_entries
from perftable.readers.word.fast import MAX_PART, read_fast
from perftable.readers.word.opening import read_bytes, require_size
from perftable.readers.word.package import Package
from perftable.readers.word.styles import Styles

if TYPE_CHECKING:
    from perftable.readers.word.watch import Watch

_ZIP = b"PK\x03\x04"


def read_docx(
    path: Path,
    data: bytes | None = None,
    *,
    entries: Mapping[str, Entry] | None = None,
    fast: bool = True,
    watch: Watch | None = None,
) -> Source:
    """Read a Word file, from `data` if given. Raises `UnreadableFile` saying what it is instead.

    Only the document, style and list parts and used page headers and footers are inflated; nothing
    outside the file is fetched. `entries` are those of the container, where they are read already.
    With `fast` off the parser sees every byte; the result is the same. A `watch` is told the
    elements that were read, which the scanner does not make.
    """
    if data is None:
        data = read_bytes(path)
    require_size(data)
    if not (data.startswith(_ZIP) and path.suffix.lower() in WORD_SUFFIXES):
        from perftable.readers.foreign.telling import require_zip

        require_zip(data, path.name)
    if entries is None:
        entries = read_entries(data)
    body = None
    if fast and watch is None:
        container = Container(data, entries=entries)
        body = read_fast(container, Package(container))
    if body is None:
        container = Container(data, entries=entries)
        body = _read(container, Package(container), fast, watch)
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "docx", body.blocks, body.changes)


def _read(container: Container, package: Package, fast: bool, watch: Watch | None) -> Body:
    """Read all by the careful path; ordinary rows of a very large part are taken from its bytes."""
    from perftable.readers.word.stream import Stream  # most files do without

    numbering = numbering_of(package.part("numbering"))
    content = Content(Styles(package.tree("styles"), numbering), numbering, watch, package.chunks)
    body = Body(content)
    large = container.size(package.main) > MAX_PART
    stream = Stream(body, content, fast and large and watch is None)
    stream.read(container.stream(package.main))
    stream.read_behind(package.headers(body.headers))
    return body
