"""Word files (.docx, .docm, .dotx; transitional and strict): what they show, changes accepted."""

import hashlib
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers.base import UnreadableFile
from perftable.readers.foreign.telling import require_zip
from perftable.readers.word.body import Body
from perftable.readers.word.cells import Content
from perftable.readers.word.container import Container
from perftable.readers.word.fast import MAX_PART, read
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.opening import read_bytes, require_size
from perftable.readers.word.package import Package
from perftable.readers.word.stream import Stream
from perftable.readers.word.styles import Styles
from perftable.readers.word.watch import Watch


def read_docx(
    path: Path, data: bytes | None = None, *, fast: bool = True, watch: Watch | None = None
) -> Source:
    """Read a Word file, from `data` if given. Raises `UnreadableFile` saying what it is instead.

    Only the document, style and list parts and used page headers and footers are inflated; nothing
    outside the file is fetched. With `fast` off the parser sees every byte; the result is the same.
    A `watch` is told the elements that were read, which the scanner does not make.
    """
    if data is None:
        data = read_bytes(path)
    require_size(data)
    require_zip(data, path.name)
    container = Container(data)
    package = Package(container)
    lists, styles = package.part("numbering"), package.part("styles")

    def fresh() -> Content:
        numbering = Numbering(lists)
        return Content(Styles(styles, numbering), numbering, watch, package.chunks)

    fast = fast and watch is None
    content = fresh()
    body = whole(container, package.main, content) if fast else None
    if body is None:
        content = fresh()
        body = Body(content)
        large = container.size(package.main) > MAX_PART
        Stream(body, content, fast and large).read(container.stream(package.main))
    for header in package.headers(body.headers):
        content.blocks(header)  # its paragraphs are no part of the submission, its tables may be
    body.add_nested()
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "docx", body.blocks, content.changes)


def whole(container: Container, name: str, content: Content) -> Body | None:
    """Return the body of a document part that is held whole; None where it is read as it comes."""
    if container.size(name) > MAX_PART:
        return None
    try:
        data = b"".join(container.stream(name))
    except UnreadableFile:  # which may be for what stands before the damage
        return None
    return read(data, content)
