"""Paragraphs outside of tables, read in one cut: nothing but all of their text matters."""

from collections.abc import Sequence
from typing import NamedTuple

from perftable.readers.word.fast.blocks import Blocks, Para
from perftable.readers.word.fast.paragraphs import MAX_RAW, Paragraphs
from perftable.readers.word.fast.patterns import TAB, Patterns
from perftable.readers.word.literals import literal

PARAGRAPH_END = b"</w:p>"


class Line(NamedTuple):
    """A paragraph outside of tables: where it ends, how it looks, what it says."""

    end: int
    para: Para
    text: str


class Lines:
    """Reads paragraphs outside of the tables of one document; what is no ordinary one is None."""

    def __init__(self, patterns: Patterns, blocks: Blocks, paragraphs: Paragraphs) -> None:
        self._patterns = patterns
        self._blocks = blocks
        self._paragraphs = paragraphs

    def read(self, data: bytes, place: int) -> Line | None:
        """Read the paragraph at `place` if all of its runs are of one text or tab that shows."""
        head = self._patterns.paragraph.match(data, place)
        if head is None:
            return None
        _, empty, properties, closed = head.groups()
        para = self._blocks.para(properties, False)
        if para is None:
            return None
        place = head.end()
        if empty or closed:
            return Line(place, para, "")
        end = data.find(PARAGRAPH_END, place)
        if end < 0:
            return None
        pieces = self._patterns.settled.split(data[place:end].lstrip(b" \t\r\n"))
        if any(pieces[::4]) or not self._blocks.shows(para, pieces[1::4]):
            return None
        raws = [raw for raw in pieces[2::4] if raw]
        tabs = pieces[3::4]
        if any(tabs):
            raws = [raw or tab for raw, tab in zip(pieces[2::4], tabs, strict=True) if raw or tab]
        text = self._joined(raws)
        return None if text is None else Line(end + len(PARAGRAPH_END), para, text)

    def read_longer(self, data: bytes, place: int) -> Line | None:
        """Read the paragraph at `place`, run by run."""
        read = self._paragraphs.read(data, place, False)
        return None if read is None else Line(read.end, read.para, read.text)

    def _joined(self, raws: Sequence[bytes]) -> str | None:
        """Return what tabs and texts say that each begin with a whole character."""
        if len(raws) == 1:
            return self._paragraphs.text(raws[0], True)
        whole = b"".join(raws)
        if b"&" not in whole and b"<" not in whole:  # each text may hold one half of a reference
            return literal(whole) if len(whole) <= MAX_RAW else None
        texts = ["\t" if raw == TAB else self._paragraphs.text(raw, True) for raw in raws]
        return None if None in texts else "".join(filter(None, texts))
