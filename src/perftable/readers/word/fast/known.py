"""Cells known by their markup: what stands around their texts says all of them but the texts."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from perftable.model.grid import Format
from perftable.readers.word.fast.blocks import HIDDEN, Para, Place
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, Run

MAX_CELLS = 1024
"""Different markup of cells that is remembered."""

MAX_CELL = 16 * 1024
"""Bytes of a cell that is looked up: its end is looked for no further."""

MAX_MARKUP = 4000
"""Bytes of it in one cell."""

MAX_MARKED = 256
"""Cells with ids after which none is looked at for that: the document was written by Word."""

CELL_END, ROW_END, _TEXT_END = b"</w:tc>", b"</w:tr>", b"</w:t>"
_MARK = b"\0"  # stands for a text, for it is in no markup that was ever read
_ID, _OLD_ID = b'Id="', b" w:rsid"  # of Word 2010, and before


class Shape(NamedTuple):
    """What the properties of a cell and of its first paragraph and run state.

    `form` is the format of a cell in which this run alone shows something, and in no list;
    `plain`: one column, no merge, and a format only where more than its first run stands in it.
    """

    spot: Place
    para: Para
    weight: int
    form: Format
    plain: bool


class Found:
    """The cells of a row: their shapes and texts.

    `longer` are the paragraphs of those of more than one run, and of lists, by place in the row.
    """

    __slots__ = ("longer", "shapes", "texts")

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.texts: list[str] = []
        self.longer: dict[int, Sequence[Read]] = {}


class _Markup(NamedTuple):
    """What markup says: a shape, how many pieces texts cut it into, and how these are read.

    `kept` is whether the spaces of each text are, where all of them look alike and are in one
    paragraph; otherwise there are `paragraphs`, with their runs.
    """

    shape: Shape
    pieces: int
    kept: Sequence[bool]
    paragraphs: Sequence[tuple[Para, Sequence[Run]]]


class Known:
    """The cells of one document that the style of their table makes bold, or those it does not.

    `learns` is whether there is room for more, and use.
    """

    def __init__(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._cells: dict[bytes, _Markup] = {}
        self._marked = 0
        self.learns = True

    def __len__(self) -> int:
        return len(self._cells)

    def take(self, data: bytes, place: int, found: Found) -> int:
        """Add the cells from `place` on that are known; return where the next one begins."""
        cells, only = self._cells, self._paragraphs.only
        shapes, texts = found.shapes, found.texts
        size = len(CELL_END)
        while (end := data.find(CELL_END, place, place + MAX_CELL)) >= 0:
            pieces = data[place:end].split(_TEXT_END)
            text = ""
            if len(pieces) == 2:
                head, _, raw = pieces[0].rpartition(b">")
                known = cells.get(head + _MARK + pieces[1])
            elif len(pieces) == 1:
                known = cells.get(pieces[0])
            else:
                known = cells.get(_markup(pieces))
            if known is None:
                break
            shape, count, kept, paragraphs = known
            if count != len(pieces):
                break
            if paragraphs:
                reads = self._reads(paragraphs, pieces)
                if reads is None:
                    break
                found.longer[len(texts)] = reads
            elif count == 2:
                said = only[kept[0]].get(raw)
                if said is None:
                    said = self._paragraphs.alone(raw, kept[0])
                    if said is None:
                        break
                text = said
            elif count > 2:
                said = self._joined(kept, pieces)
                if said is None:
                    break
                text = said
            shapes.append(shape)
            texts.append(text)
            place = end + size
            if data.startswith(ROW_END, place):
                break
        return place

    def learn(
        self, cell: bytes, shape: Shape, first: Run | None, reads: Sequence[Read] | None
    ) -> None:
        """Remember a cell as it was read, unless ids make it the only one of its kind.

        `first` is its first run if it has a text, `reads` are its paragraphs where they are more
        than that.
        """
        pieces = cell.split(_TEXT_END)
        markup = _markup(pieces)
        if _ID in markup or _OLD_ID in markup:
            self._marked += 1
        elif len(markup) <= MAX_MARKUP:
            found = _markup_of(len(pieces), shape, first, reads)
            if found is not None:
                self._cells[markup] = found
        self.learns = self._marked < MAX_MARKED and len(self._cells) < MAX_CELLS

    def _joined(self, kept: Iterable[bool], pieces: Sequence[bytes]) -> str | None:
        """Return what the runs of a cell show; None where a text must be left to the parser."""
        texts = []
        for keeps, piece in zip(kept, pieces, strict=False):
            text = self._paragraphs.text(piece.rpartition(b">")[2], keeps)
            if text is None:
                return None
            texts.append(text)
        text = "".join(texts)
        return "" if text.isspace() else text

    def _reads(
        self, paragraphs: Sequence[tuple[Para, Sequence[Run]]], pieces: Iterable[bytes]
    ) -> list[Read] | None:
        """Return the paragraphs of a cell; None where a text must be left to the parser."""
        reads = []
        rest = iter(pieces)
        for para, runs in paragraphs:
            texts: list[str] = []
            weights = 0
            for run in runs:
                text = self._paragraphs.text(next(rest).rpartition(b">")[2], run.kept)
                if text is None:
                    return None
                weights |= run.show(text, texts)
            reads.append(Read(0, para, "".join(texts), weights, runs))
        return reads


def _markup(pieces: Sequence[bytes]) -> bytes:
    """Return a cell with marks for its texts, which the pieces end with, but for the last."""
    heads = [piece.rpartition(b">")[0] for piece in pieces[:-1]]
    return _MARK.join([*heads, pieces[-1]])


def _markup_of(
    pieces: int, shape: Shape, first: Run | None, reads: Sequence[Read] | None
) -> _Markup | None:
    """Return what is known of the markup of a cell as it was read; None where that is too little."""
    if reads is None:
        runs: Sequence[Run] = () if first is None else (first,)
    elif any(read.runs is None for read in reads):
        return None
    elif len(reads) > 1 or shape.para.listed:
        return _Markup(shape, pieces, (), [(read.para, read.runs or ()) for read in reads])
    else:
        runs = reads[0].runs or ()
    weights = {run.weight for run in runs}
    if weights <= {shape.weight} - {HIDDEN}:
        return _Markup(shape, pieces, [run.kept for run in runs], ())
    return None if reads is None else _Markup(shape, pieces, (), [(shape.para, runs)])
