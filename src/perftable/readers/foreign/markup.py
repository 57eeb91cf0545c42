"""Files of markup that are not read: XML of Office programs, mail."""

from perftable.readers.foreign import kinds
from perftable.readers.foreign.kinds import Kind
from perftable.readers.html.sniffing import MAX_PROLOG, ROOT, headers, small

_XML: tuple[tuple[bytes, Kind], ...] = (
    (b"schemas.microsoft.com/office/2006/xmlpackage", kinds.FLAT_OPC),
    (b"office/word/2003/wordml", kinds.WORD_2003),
    (b"opendocument", kinds.OPEN_DOCUMENT),
    (b"schemas.uof.org", kinds.UOF),
    (b"schemas-microsoft-com:office", kinds.OFFICE_XML),
)


def kind_of(data: bytes) -> Kind | None:
    """Return what the markup is; None for text, web pages, other XML, and anything else."""
    head = small(data[: 2 * MAX_PROLOG])[:MAX_PROLOG]
    if headers(head) is not None:
        return kinds.MESSAGE
    root = ROOT.match(head)
    if root is None or root[1] == b"html":
        return None
    return next((kind for mark, kind in _XML if mark in root[0]), None)
