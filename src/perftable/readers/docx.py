"""Word files (.docx, .docm, .dotx; transitional and strict): what they show, changes accepted."""

import hashlib
from pathlib import Path

from perftable.model.grid import Source
from perftable.readers._word.body import Body
from perftable.readers._word.cells import Content
from perftable.readers._word.container import Container
from perftable.readers._word.foreign import require_zip
from perftable.readers._word.numbering import Numbering
from perftable.readers._word.opening import read_bytes, require_size
from perftable.readers._word.package import Package
from perftable.readers._word.styles import Styles


def read_docx(path: Path, data: bytes | None = None) -> Source:
    """Read a Word file, from `data` if given. Raises `UnreadableFile` saying what it is instead.

    Only the document, style and list parts are inflated; nothing outside the file is fetched.
    """
    if data is None:
        data = read_bytes(path)
    require_size(data)
    require_zip(data, path.name)
    container = Container(data)
    package = Package(container)
    numbering = Numbering(package.part("numbering"))
    content = Content(Styles(package.part("styles"), numbering), numbering)
    body = Body(content)
    body.read(container.stream(package.main))
    digest = hashlib.sha256(data).hexdigest()
    return Source(str(path), digest, "docx", body.blocks, content.changes)
