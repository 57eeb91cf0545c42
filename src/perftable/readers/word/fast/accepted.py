"""Paragraphs and rows with tracked changes, links or fields, as the ordinary ones they come to.

What is taken out or unwrapped is well-formed and shows nothing where it stands. What is left is read
as ordinary markup, which proves it in its turn: what no pattern knows stays in it, and then it is
none. That runs which are gone stood where runs may is proven by one in their place: of blocks of
properties that hold runs none is known.
"""

import re
from typing import NamedTuple

from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.nodes import elements
from perftable.readers.word.fast.tracked import FIELD_MARK, FORMER, PROPERTIES, tracked
from perftable.readers.word.names import CHANGE_KINDS

MAX_PIECE = 64 * 1024
"""Bytes of a paragraph or row that is looked through: half a second where they are no XML."""

_CHANGES = frozenset(kind.encode() for kind in CHANGE_KINDS)
_KINDS = re.compile(
    rb"<w:((?:%b|hyperlink|fldSimple|fldChar)(?=[ >])|bookmark|move)"
    % b"|".join(sorted(_CHANGES | FORMER))
)
_MARKED = frozenset((b"ins", b"moveTo", b"cellIns", b"move", b"bookmark"))
_FIELD_MARKS = 3
_NO_CHARACTER = re.compile(rb"\xef\xbf[\xbe\xbf]")
_EMPTY_RUN = b"<w:r></w:r>"


class Accepted(NamedTuple):
    """Ordinary markup, how many changes were accepted, whether the mark of the paragraph is gone."""

    markup: bytes
    changes: int
    joined: bool


class Accepting:
    """Accepts the changes of one document."""

    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments
        spaces = fragments.namespaces
        self._tracked = tracked("w16du" in spaces, "r" in spaces)

    def of(self, piece: bytes) -> Accepted | None:
        """Return what a paragraph or row comes to; None where that is nothing else."""
        kinds = _KINDS.findall(piece) if len(piece) <= MAX_PIECE else ()
        if not kinds or _NO_CHARACTER.search(piece):
            return None
        try:
            piece.decode()
        except UnicodeDecodeError:
            return None
        patterns = self._tracked
        markup = piece
        if not _MARKED.isdisjoint(kinds):
            markup = patterns.marks.sub(b"", markup)
        if not FORMER.isdisjoint(kinds):
            markup = patterns.former.sub(self._former, markup)
        if b"del" in kinds or b"moveFrom" in kinds:
            markup = patterns.gone.sub(self._gone, markup)
        around = [pattern for kind, pattern in patterns.around.items() if kind in kinds]
        for pattern in around * len(around):  # each may stand in another
            markup = pattern.sub(rb"\1", markup)
        for marks in (0, _FIELD_MARKS):  # a field may stand in another: the page of a link
            if kinds.count(b"fldChar") > marks:
                markup = patterns.field.sub(_without_marks, markup)
        mark = patterns.joined.match(markup)
        joined = mark is not None and elements(mark[2]) is not None
        if mark is not None and joined:
            markup = mark[1] + markup[mark.end() :]
        if markup == piece:
            return None
        return Accepted(markup, len([kind for kind in kinds if kind in _CHANGES]), joined)

    def _former(self, found: re.Match[bytes]) -> bytes:
        return found[0] if self._fragments.block(found[2]) is None else b""

    def _gone(self, found: re.Match[bytes]) -> bytes:
        for properties in PROPERTIES.findall(found[2]):
            if self._fragments.block(properties) is None:
                return found[0]
        return _EMPTY_RUN


def _without_marks(field: re.Match[bytes]) -> bytes:
    return FIELD_MARK.sub(b"", field[0])
