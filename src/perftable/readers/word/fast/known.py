"""Cells known by their markup: what stands around their texts says all of them but the texts."""

import re
from collections.abc import Iterable, Sequence

from perftable.readers.word.fast.blocks import Para
from perftable.readers.word.fast.markup import (
    CELL_END,
    NO_SHAPE,
    Markup,
    Shape,
    cut,
    has_ids,
    markup_of,
)
from perftable.readers.word.fast.paragraphs import Paragraphs, Read, Run
from perftable.readers.word.fast.patterns import KEPT, PARAGRAPH_IDS, RUN_IDS, TEXT

MAX_CELLS = 1024
"""Different markup of cells that is remembered."""

MAX_CELL = 16 * 1024
"""Bytes of a cell that is looked up: its end is looked for no further."""

MAX_MARKUP = 4000
"""Bytes of it in one cell."""

ROW_END = b"</w:tr>"
_MARK, _ID_MARK = b"\0", b"\1"  # for a text, for ids: they are in no markup that was ever read
_WIDTH = re.compile(
    rb'<w:tcW (?:w:w="[0-9]{1,9}" w:type="[a-z]{1,5}"|w:type="[a-z]{1,5}" w:w="[0-9]{1,9}") ?/>'
)
"""The width of a cell, which says nothing else of it."""

_NO_TEXTS: list[bytes] = []
_NOTHING: tuple[int, int, list[bytes], bytes] = (-1, -1, [], b"")


class Found:
    """The cells of a row: their shapes and texts.

    `longer` are the paragraphs of those of more than one run, and of lists, by place in the row.
    """

    __slots__ = ("longer", "shapes", "texts")

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.texts: list[str] = []
        self.longer: dict[int, Sequence[Read]] = {}


class Known:
    """The cells of one document that the style of their table makes bold, or those it does not.

    In most rows cells follow one another as they did in a row before: such a one is known by a
    look at its place, any other by all of its markup, unless there are `ids` of paragraphs and
    runs, of which these are the patterns. `learns` is whether there is room for more.
    """

    def __init__(
        self, paragraphs: Paragraphs, ids: tuple[re.Pattern[bytes], re.Pattern[bytes]]
    ) -> None:
        self._paragraphs = paragraphs
        self._ids = ids
        self._cells: dict[bytes, Markup] = {}
        self._any_width: dict[bytes, Markup] = {}
        self._start = self._before = Markup(NO_SHAPE)
        self._missed = _NOTHING  # the cell that was not known: its place, what makes up its markup
        self._marked = False
        self.learns = True

    def __len__(self) -> int:
        return len(self._cells)

    def begin(self) -> None:
        """Begin a row, which may stand in other bytes than the one before."""
        self._before = self._start
        self._missed = _NOTHING

    def take(self, data: bytes, place: int, found: Found) -> int:
        """Add the cells from `place` on that are known; return where the next one begins."""
        only, shapes, texts = self._paragraphs.only, found.shapes, found.texts
        before = self._before
        while True:
            for known in before.followers:
                if data.startswith(known.begin, place):
                    begin = place + len(known.begin)
                    if known.ids:
                        begin = known.past_ids(data, begin)
                        if begin < 0:
                            continue
                    end, text, raws = begin, "", _NO_TEXTS
                    if known.pieces == 2:
                        end = data.find(b"<", begin)
                        if not data.startswith(known.end, end):
                            continue
                        raw = data[begin:end]
                        if known.paragraphs:
                            raws = [raw]
                        else:
                            kept = known.kept[0]
                            said = only[kept].get(raw)
                            if said is None:
                                said = self._paragraphs.alone(raw, kept)
                                if said is None:
                                    return place
                            text = said
                    if known.paragraphs:
                        reads = self._reads(known.paragraphs, raws)
                        if reads is None:
                            return place
                        found.longer[len(texts)] = reads
                    shapes.append(known.shape)
                    texts.append(text)
                    place = end + len(known.end)
                    self._before = before = known
                    break
            else:
                if self._marked or data.startswith(ROW_END, data.find(b"<", place)):
                    return place
                end = self._look_up(data, place, found)
                if end < 0:
                    return place
                place, before = end, self._before
            if data.startswith(ROW_END, place):
                return place

    def _look_up(self, data: bytes, place: int, found: Found) -> int:
        """Add a cell if all of its markup is known; return where it ends, or -1."""
        end = data.find(CELL_END, place, place + MAX_CELL)
        if end < 0:
            return -1
        around, raws = cut(data[place:end])
        markup = _MARK.join(around)
        known = self._cells.get(markup) or self._of_other_width(markup, around)
        if known is None or known.pieces != len(around):
            self._missed = (place, end, around, markup)
            return -1
        text = ""
        if known.paragraphs:
            reads = self._reads(known.paragraphs, raws)
            if reads is None:
                return -1
            found.longer[len(found.texts)] = reads
        elif known.kept:
            said = self._joined(known.kept, raws)
            if said is None:
                return -1
            text = said
        found.shapes.append(known.shape)
        found.texts.append(text)
        known.follow(self._before)
        self._before = known
        return end + len(CELL_END)

    def _of_other_width(self, markup: bytes, around: Sequence[bytes]) -> Markup | None:
        """Return what is known of such a cell of another width, and remember this one."""
        alike = self._any_width.get(_WIDTH.sub(b"", markup, count=1))
        if alike is None or alike.pieces != len(around) or not self.learns:
            return None
        known = Markup(alike.shape, around, alike.kept, alike.paragraphs)
        self._remember(markup, known)
        return known

    def learn(
        self, cell: re.Match[bytes], end: int, shape: Shape, reads: Sequence[Read] | None
    ) -> None:
        """Remember a cell as it was read; `end` is where its end tag stands.

        `reads` are its paragraphs where they are more than the first run, and if that is in a list.
        """
        data, place = cell.string, cell.start()
        before: list[bytes] = []  # what stands before ids
        of_paragraph, of_run = cell.span(PARAGRAPH_IDS), cell.span(RUN_IDS)
        if of_paragraph[0] < of_paragraph[1] or of_run[0] < of_run[1]:
            self._marked = True
            before.append(data[place : of_paragraph[0]])
            place = of_paragraph[1]
            if of_run[0] >= 0:
                before.append(data[place : of_run[0]])
                place = of_run[1]
        if self._missed[:2] == (place, end):
            around, markup = self._missed[2:]
        else:
            around, _ = cut(data[place:end])
            markup = _ID_MARK.join([*before, _MARK.join(around)])
        known = self._cells.get(markup)
        if known is None:
            if len(markup) > MAX_MARKUP or (reads is not None and has_ids(markup)):
                return
            first = None if cell[TEXT] is None else Run(shape.weight, cell[KEPT] is not None)
            known = markup_of(around, shape, first, reads)
            if known is None:
                return
            if before:
                known.begin, *others = [*before, known.begin]
                known.ids = list(zip(self._ids, others, strict=False))
            else:
                self._any_width[_WIDTH.sub(b"", markup, count=1)] = known
            self._remember(markup, known)
        known.follow(self._before)
        self._before = known

    def _remember(self, markup: bytes, known: Markup) -> None:
        self._cells[markup] = known
        self.learns = len(self._cells) < MAX_CELLS

    def _joined(self, kept: Iterable[bool], raws: Iterable[bytes]) -> str | None:
        """Return what the runs of a cell show; None where a text must be left to the parser."""
        texts = []
        for keeps, raw in zip(kept, raws, strict=True):
            text = self._paragraphs.text(raw, keeps)
            if text is None:
                return None
            texts.append(text)
        text = "".join(texts)
        return "" if text.isspace() else text

    def _reads(
        self, paragraphs: Sequence[tuple[Para, Sequence[Run]]], raws: Iterable[bytes]
    ) -> list[Read] | None:
        """Return the paragraphs of a cell; None where a text must be left to the parser."""
        reads = []
        rest = iter(raws)
        for para, runs in paragraphs:
            texts: list[str] = []
            weights = 0
            for run in runs:
                text = self._paragraphs.text(next(rest), run.kept)
                if text is None:
                    return None
                weights |= run.show(text, texts)
            reads.append(Read(0, para, "".join(texts), weights, runs))
        return reads
