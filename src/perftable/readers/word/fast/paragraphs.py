"""Ordinary paragraphs and cells, read from bytes."""

from collections.abc import Sequence
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.fast.blocks import BOLD, HIDDEN, THIN, Blocks, Para
from perftable.readers.word.fast.patterns import PIECE, Patterns
from perftable.readers.word.literals import MAX_KEPT, MAX_LENGTH, Literals, literal
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.texts import Text, shown

MAX_RAW = 1_000_000
"""Bytes of one text; libxml2 bounds a text itself, which it must be asked about."""

_SHOWN = {b"tab": "\t", b"br": "\n", b"cr": "\n", b"noBreakHyphen": "-"}
_BOTH = THIN | BOLD


class Run(NamedTuple):
    """A run of one text: how it shows, and whether the spaces at the ends of its text are kept."""

    weight: int
    kept: bool

    def show(self, text: str, texts: list[str]) -> int:
        """Add what it shows to the texts; return the weight that shows."""
        if self.weight == HIDDEN or not text:
            return 0
        texts.append(text)
        return 0 if text.isspace() else self.weight


class Read(NamedTuple):
    """An ordinary paragraph: where it ends, how it looks, its text, and which weights it shows.

    `runs` are those that have a text, None where one has more than that.
    """

    end: int
    para: Para
    text: str
    weights: int
    runs: Sequence[Run] | None = ()


class Paragraphs:
    """Reads paragraphs of one document; what is none of the ordinary ones is None.

    `only` are texts that are all of a paragraph, without and with the spaces at their ends.
    """

    def __init__(self, patterns: Patterns, blocks: Blocks, literals: Literals) -> None:
        self._patterns = patterns
        self._blocks = blocks
        self._literals = literals
        self.only: tuple[dict[bytes, str], dict[bytes, str]] = ({}, {})

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
        return self.go_on(data, place, para)

    def go_on(
        self, data: bytes, place: int, para: Para, first: Run | None = None, said: str = ""
    ) -> Read | None:
        """Read the rest of a paragraph; `said` is what its `first` run says, if that is read."""
        texts: list[str] = []
        runs: list[Run] | None = [] if first is None else [first]
        weights = 0 if first is None else first.show(said, texts)
        while True:
            found = self._patterns.run.match(data, place)
            if found is None:
                return None
            markup, preserved, raw, pieces, last = found.groups()
            weight = self._blocks.run(para, markup)
            if weight is None:
                return None
            run = Run(weight, preserved is not None)
            text = self._pieces(pieces) if raw is None else self.text(raw, run.kept)
            if text is None:
                return None
            weights |= run.show(text, texts)
            if pieces:
                runs = None
            elif raw is not None and runs is not None:
                runs.append(run)
            place = found.end()
            if last:
                return Read(place, para, "".join(texts), weights, runs)

    def text(self, raw: bytes, kept: bool) -> str | None:
        """Return what a `w:t` says; `kept` are the spaces at its ends, or not."""
        if len(raw) > MAX_RAW:
            return None
        text = self._literals.get(raw)
        if text and not kept and (text[0] == " " or text[-1] == " "):
            return text.strip(" ")
        return text

    def alone(self, raw: bytes, kept: bool) -> str | None:
        """Return what a `w:t` shows that is all of a paragraph: "" for spaces."""
        text = literal(raw) if len(raw) <= MAX_RAW else None
        if text is None:
            return None
        if text.isspace():
            text = ""
        elif not kept:
            text = text.strip(" ")
        known = self.only[kept]
        if len(raw) <= MAX_LENGTH and len(known) < MAX_KEPT:
            known[raw] = text
        return text

    def _pieces(self, pieces: bytes) -> str | None:
        texts = []
        for piece in PIECE.finditer(pieces):
            kind, preserved, raw = piece.groups()
            text = _SHOWN.get(kind, "") if kind else self.text(raw, preserved is not None)
            if text is None:
                return None
            texts.append(text)
        return "".join(texts)


def one_run(end: int, para: Para, run: Run | None, said: str) -> Read:
    """Return a paragraph of one run that says this, or of none."""
    if run is None:
        return Read(end, para, "", 0)
    texts: list[str] = []
    weights = run.show(said, texts)
    return Read(end, para, "".join(texts), weights, (run,))


def cell_of(found: Sequence[Read], numbering: Numbering) -> tuple[str, Format]:
    """Return the text and format of a cell of these paragraphs; their lists count on."""
    shown_last = len(found) - 1
    while shown_last and not (found[shown_last].text or found[shown_last].para.listed):
        shown_last -= 1
    if not shown_last:
        _, para, text, weights, _ = found[0]
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
            for _, para, text, weights, _ in found
        ]
    )


def number_of(para: Para, numbering: Numbering) -> str:
    """Count a paragraph of a list on; return its number as shown."""
    return numbering.next(para.look.list_id, para.look.level)
