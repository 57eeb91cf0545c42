"""The document part read from its bytes: an XML parser sees only what is no ordinary markup.

Ordinary paragraphs and rows are told by strict patterns, which prove that they are well-formed;
blocks of properties are parsed once and remembered by their bytes; what is neither (an island) is
parsed by itself and read by the careful path, as is the whole part where anything surprises.
"""

from perftable.readers.base import UnreadableFile
from perftable.readers.word.body import Body
from perftable.readers.word.cells import Content
from perftable.readers.word.fast.islands import Islands, Surprise
from perftable.readers.word.fast.part import Part

MAX_PART = 16 * 1024 * 1024
"""Bytes of a document part that is held whole; a larger one is read as it comes."""


def read(data: bytes, content: Content) -> Body | None:
    """Return the body of a document part; None where only the careful path can tell, or refuse.

    Then `content` has been used and is of no use any more.
    """
    body = Body(content)
    try:
        islands = Islands(data)
        Part(data, islands, content, body).read()
    except (Surprise, UnreadableFile):
        return None
    return body
