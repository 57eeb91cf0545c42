"""The document part read from its bytes: an XML parser sees only what is no ordinary markup.

Ordinary paragraphs and rows are told by strict patterns, which prove that they are well-formed;
blocks of properties are parsed once and remembered by their bytes; what is neither (an island) is
parsed by itself and read by the careful path, as is the whole file where anything surprises.
"""

from functools import lru_cache

from perftable.readers.base import UnreadableFile
from perftable.readers.word import definitions
from perftable.readers.word.body import Body
from perftable.readers.word.container import Container
from perftable.readers.word.content import Content
from perftable.readers.word.definitions import numbering_of
from perftable.readers.word.fast import sheet
from perftable.readers.word.fast.islands import Islands, Surprise
from perftable.readers.word.fast.part import Part
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.package import Package
from perftable.readers.word.styles import Styles

MAX_PART = 16 * 1024 * 1024
"""Bytes of a document part that is held whole; a larger one is read as it comes."""


def read_fast(container: Container, package: Package) -> Body | None:
    """Return the body of a file; None where only the careful path can tell what it holds.

    It then begins anew, and is the one that refuses what must be refused.
    """
    if container.size(package.main) > MAX_PART:
        return None
    try:
        lists = package.part("numbering")
        numbering = numbering_of(lists)
        styles = _styles(package.part("styles"), lists, numbering)
        content = Content(styles, numbering, None, package.chunks)
        body = Body(content)
        data = container.whole(package.main, MAX_PART)
        part = Part(data, Islands(data), content, body)
        part.read()
        part.read_behind(package.headers(body.headers))
    except (Surprise, UnreadableFile):
        return None
    return body


def _styles(part: bytes | None, lists: bytes | None, numbering: Numbering) -> Styles:
    if part is None:
        return Styles(None, numbering)
    if len(part) <= sheet.MAX_KEPT and (lists is None or len(lists) <= definitions.MAX_KEPT):
        known = _known(part, lists)
    else:
        known = sheet.styles_of(part, numbering)
    if known is not None:
        return known
    from perftable.readers.word import xml

    return Styles(xml.parse(part), numbering)


@lru_cache(maxsize=8)
def _known(part: bytes, lists: bytes | None) -> Styles | None:
    """Return the styles of a part over these lists: files made of one form have the same."""
    return sheet.styles_of(part, numbering_of(lists))
