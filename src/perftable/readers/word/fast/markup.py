"""What the markup of cells says: how a cell looks, and where its texts stand in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from perftable.model.grid import PLAIN, Format
from perftable.readers.word.fast.blocks import HIDDEN, ORDINARY, Para, Place
from perftable.readers.word.fast.paragraphs import Read, Run
from perftable.readers.word.look import Look

MAX_FOLLOWERS = 4
"""Markup that is tried first in the place behind a cell."""

CELL_END, TEXT_END = b"</w:tc>", b"</w:t>"


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


NO_SHAPE = Shape(ORDINARY, Para(Look(), {}), HIDDEN, PLAIN, False)


class Markup:
    """What markup of cells says: a shape, how many pieces texts cut it into, how these are read.

    `kept` is whether the spaces of each text are, where all of them look alike and are in one
    paragraph; otherwise there are `paragraphs`, with their runs. `followers` are those of one text
    at most that followed it, the last first: such a cell is its `begin`, ids and what stands behind
    them (if it has ids), its text and its `end`.
    """

    __slots__ = ("begin", "end", "followers", "ids", "kept", "paragraphs", "pieces", "shape")

    def __init__(
        self,
        shape: Shape,
        around: Sequence[bytes] = (b"",),
        kept: Sequence[bool] = (),
        paragraphs: Sequence[tuple[Para, Sequence[Run]]] = (),
    ) -> None:
        self.shape = shape
        self.pieces = len(around)
        self.kept = kept
        self.paragraphs = paragraphs
        self.ids: Sequence[tuple[re.Pattern[bytes], bytes]] = ()
        self.followers: list[Markup] = []
        self.begin, self.end = around[0] + CELL_END, b""
        if len(around) == 2:
            self.begin, self.end = around[0] + b">", TEXT_END + around[1] + CELL_END

    def follow(self, other: "Markup") -> None:
        """Note that a cell of this markup followed one of the other."""
        if self.pieces <= 2 and self not in other.followers:
            if other.followers and not self.followers:  # it stands where another one was expected
                self.followers = list(other.followers[0].followers)
            other.followers.insert(0, self)
            del other.followers[MAX_FOLLOWERS:]

    def past_ids(self, data: bytes, place: int) -> int:
        """Return where the text begins, by where the first ids do; -1 if there stand others."""
        for pattern, behind in self.ids:
            ids = pattern.match(data, place)
            if ids is None or not data.startswith(behind, ids.end()):
                return -1
            place = ids.end() + len(behind)
        return place


def has_ids(markup: bytes) -> bool:
    """Whether there are ids in it, of Word 2010 or before."""
    return b'Id="' in markup or b" w:rsid" in markup


def cut(cell: bytes) -> tuple[list[bytes], list[bytes]]:
    """Return what stands around the texts of a cell, and these."""
    around, raws = [], []
    *pieces, last = cell.split(TEXT_END)
    for piece in pieces:
        head, _, raw = piece.rpartition(b">")
        around.append(head)
        raws.append(raw)
    around.append(last)
    return around, raws


def markup_of(
    around: Sequence[bytes], shape: Shape, first: Run | None, reads: Sequence[Read] | None
) -> Markup | None:
    """Return what is known of the markup of a cell as it was read; None where that is too little."""
    if reads is None:
        runs: Sequence[Run] = () if first is None else (first,)
    elif any(read.runs is None for read in reads):
        return None
    else:
        runs = [run for read in reads for run in read.runs or ()]
    if len(runs) != len(around) - 1:  # a text stands among properties
        return None
    alike = shape.weight != HIDDEN and all(run.weight == shape.weight for run in runs)
    if reads is None:
        return Markup(shape, around, [run.kept for run in runs]) if alike or not runs else None
    if alike and len(reads) == 1 and not shape.para.listed:
        return Markup(shape, around, [run.kept for run in runs])
    return Markup(shape, around, (), [(read.para, read.runs or ()) for read in reads])
