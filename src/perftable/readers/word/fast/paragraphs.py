"""Ordinary paragraphs and cells, read from bytes."""

from typing import NamedTuple

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.fast.blocks import BOLD, HIDDEN, THIN, Blocks, Para
from perftable.readers.word.fast.patterns import PIECE, Patterns
from perftable.readers.word.literals import MAX_KEPT, MAX_LENGTH, Literals
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.texts import Text, shown

MAX_RAW = 1_000_000
"""Bytes of one text; libxml2 bounds a text itself, which it must be asked about."""

_SHOWN = {b"tab": "\t", b"br": "\n", b"cr": "\n", b"noBreakHyphen": "-"}
_BOTH = THIN | BOLD


class Read(NamedTuple):
    """An ordinary paragraph: where it ends, how it looks, its text, and which weights it shows."""

    end: int
    para: Para
    text: str
    weights: int


class Paragraphs:
    """Reads paragraphs of one document; what is none of the ordinary ones is None."""

    def __init__(self, patterns: Patterns, blocks: Blocks, literals: Literals) -> None:
        self._patterns = patterns
        self._blocks = blocks
        self._literals = literals
        self.known: dict[tuple[bytes, bytes | None], str] = {}

    def read(self, data: bytes, place: int, bold: bool) -> Read | None:
        """Read the paragraph at `place`; `bold` by the style of the table around."""
        head = self._patterns.paragraph.match(data, place)
        if head is None:
            return None
        empty, properties, closed = head.groups()
        para = self._blocks.para(properties, bold)
        if para is None:
            return None
        place = head.end()
        if empty or closed:
            return Read(place, para, "", 0)
        return self.go_on(data, place, para, [], 0)

    def go_on(
        self, data: bytes, place: int, para: Para, texts: list[str], weights: int
    ) -> Read | None:
        """Read the rest of a paragraph of which some runs are read; the next one is at `place`."""
        while True:
            run = self._patterns.run.match(data, place)
            if run is None:
                return None
            markup, preserved, raw, pieces, last = run.groups()
            weight = self._blocks.run(para, markup)
            if weight is None:
                return None
            text = self._pieces(pieces) if raw is None else self.text(raw, preserved)
            if text is None:
                return None
            if weight != HIDDEN and text:
                texts.append(text)
                if not text.isspace():
                    weights |= weight
            place = run.end()
            if last:
                return Read(place, para, "".join(texts), weights)

    def text(self, raw: bytes, preserved: bytes | None) -> str | None:
        """Return what a `w:t` says."""
        if len(raw) > MAX_RAW:
            return None
        text = self._literals.get(raw)
        if text and preserved is None and (text[0] == " " or text[-1] == " "):
            text = text.strip(" ")
        if text is not None and len(raw) <= MAX_LENGTH and len(self.known) < MAX_KEPT:
            self.known[raw, preserved] = text
        return text

    def _pieces(self, pieces: bytes) -> str | None:
        texts = []
        for piece in PIECE.finditer(pieces):
            kind, preserved, raw = piece.groups()
            text = _SHOWN.get(kind, "") if kind else self.text(raw, preserved)
            if text is None:
                return None
            texts.append(text)
        return "".join(texts)


def cell_of(found: list[Read], numbering: Numbering) -> tuple[str, Format]:
    """Return the text and format of a cell of these paragraphs; their lists count on."""
    if len(found) == 1:
        _, para, text, weights = found[0]
        number = number_of(para, numbering) if para.listed else ""
        if not weights and not number:
            return "", PLAIN
        return text.rstrip("\n"), para.form(weights == BOLD, number)
    return shown(
        [
            Text(
                text,
                number_of(para, numbering) if para.listed else "",
                para.look,
                weights == BOLD,
                weights == _BOTH,
            )
            for _, para, text, weights in found
        ]
    )


def number_of(para: Para, numbering: Numbering) -> str:
    """Count a paragraph of a list on; return its number as shown."""
    return numbering.next(para.look.list_id, para.look.level)
