"""What a document is read with: its text, its properties, its styles, lists and fonts."""

from perftable.readers.base import UnreadableFile
from perftable.readers.counting import Count
from perftable.readers.doc.fib import Head, Part
from perftable.readers.doc.fonts import font_names
from perftable.readers.doc.lists import numbering
from perftable.readers.doc.looks import PLAIN_RUN, Run, Stated, run, stated
from perftable.readers.doc.pages import Runs
from perftable.readers.doc.pieces import Piece, Text
from perftable.readers.doc.refusals import BROKEN, TOO_MANY
from perftable.readers.doc.styles import Styles
from perftable.readers.word.look import Look

MAX_MARKS = 600_000
"""Paragraphs, cells and rows; 50,000 rows of nine columns have half a million."""

MAX_KEPT = 20_000
"""Properties of paragraphs that are kept, so that they are read once."""

_FORM_DATA = b"\xff\xff\xff\xff"
_BOX = 1
_AS_AT_FIRST = 25

MAX_STORED = 16 * 1024 * 1024
"""Bytes of unlike properties in the data stream; a row of 60 cells has 1,500."""


class Document:
    """What a document is read with: its text, its properties, its tables.

    `data` is the main stream, `table` that of its tables, `more` that of what does not fit in.
    """

    def __init__(self, head: Head, data: bytes, table: bytes, more: bytes, count: Count) -> None:
        self.count = count
        self.changes = 0
        self.text = Text(head, data, table)
        self.paragraphs = Runs(head.part(Part.PARAGRAPHS, table), data, paragraphs=True)
        self.characters = Runs(head.part(Part.RUNS, table), data, paragraphs=False)
        self.numbering = numbering(head, table)
        self.styles = Styles(head.part(Part.STYLES, table), self.numbering)
        self.fonts = font_names(head.part(Part.FONTS, table))
        self._more = more
        self._marks = 0
        self._seen: set[int] = set()
        self._stored_size = 0
        self._looks: dict[bytes, tuple[Stated, Look, bytes]] = {}

    def mark(self) -> None:
        """Count a mark."""
        self._marks += 1
        if self._marks > MAX_MARKS:
            raise UnreadableFile(TOO_MANY, limit=MAX_MARKS)

    def look(self, properties: bytes) -> tuple[Stated, Look, bytes]:
        """Return what a paragraph's properties state, its look, and the properties themselves."""
        known = self._looks.get(properties)
        if known is None:
            known = self._look(properties)
            if len(self._looks) >= MAX_KEPT:
                self._looks.clear()
            self._looks[properties] = known
        return known

    def _look(self, properties: bytes) -> tuple[Stated, Look, bytes]:
        number = int.from_bytes(properties[:2], "little")
        own = properties[2:]
        found = stated(own)
        if found.huge is not None:
            own = self._stored(found.huge)
            found = stated(own)
        if found.table is not None:
            own += self._stored(found.table)
        look = self.styles.look(number if found.style is None else found.style)
        return found, self.styles.over(look, found), own

    def _stored(self, at: int) -> bytes:
        """Return properties of the data stream, which begin with their length."""
        size = int.from_bytes(self._more[at : at + 2], "little")
        found = self._more[at + 2 : at + 2 + size]
        key = hash(found)
        if key not in self._seen:
            self._seen.add(key)
            self._stored_size += len(found)
            if self._stored_size > MAX_STORED:
                raise UnreadableFile(BROKEN)
        return found

    def is_ticked(self, at: int) -> bool | None:
        """Whether the box that the data stream keeps there is ticked (NilPICFAndBinData).

        None where it is no box.
        """
        data = self._more
        own = at + int.from_bytes(data[at + 4 : at + 6], "little")
        bits = int.from_bytes(data[own + 4 : own + 6], "little")
        kind, state = bits & 3, bits >> 2 & 31
        if kind != _BOX or data[own : own + 4] != _FORM_DATA:
            return None
        if state == _AS_AT_FIRST:
            name = own + 10
            first = name + 4 + 2 * int.from_bytes(data[name : name + 2], "little")
            state = int.from_bytes(data[first : first + 2], "little")
        return state == 1

    def run_at(self, piece: Piece, position: int) -> tuple[int, Run]:
        """Return where the run at a position ends, and what it states."""
        end, properties = self.characters.at(piece.offset + (position - piece.first) * piece.width)
        following = piece.first + -(-(end - piece.offset) // piece.width)
        stated_too = properties + piece.properties
        return max(following, position + 1), run(stated_too) if stated_too else PLAIN_RUN
