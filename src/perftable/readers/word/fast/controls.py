"""Content controls around paragraphs and tables, as the one around a list of contents."""

import re

from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.patterns import block

_BEGIN = re.compile(
    rb"<w:sdt>(?>(" + block(b"sdtPr") + rb")|)(?>(" + block(b"sdtEndPr") + rb")|)<w:sdtContent>"
)
_SPECIAL = b"showingPlcHdr", b"checkbox"
"""What makes a control more than what stands in it."""


def begin_of(fragments: Fragments, data: bytes, place: int) -> int:
    """Return where what the control at `place` holds begins; -1 where that is not all that matters."""
    begin = _BEGIN.match(data, place)
    if begin is None or any(kind in begin[0] for kind in _SPECIAL):
        return -1
    for stated in filter(None, begin.groups()):
        if fragments.block(stated) is None:
            return -1
    return begin.end()
