"""The definition of a table row while its control words are read."""

from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS, TOO_WIDE
from perftable.readers.edges import Shape, Side

_FARTHEST = 1_000_000
"""Twips; Word's pages end at 31,680."""


class Definition:
    """What `\\trowd` begins."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin anew."""
        self._left = 0
        self._sides: list[Side] = []
        self._merge: str | None = None
        self._joins = False

    def left(self, twips: int) -> None:
        """Take the row's left edge."""
        self._left = min(max(twips, -_FARTHEST), _FARTHEST)

    def merged(self, how: str) -> None:
        """Say that the next cell is merged with others above or below."""
        self._merge = how

    def joined(self) -> None:
        """Say that the next cell is merged with the one to its left."""
        self._joins = True

    def cell(self, right: int) -> None:
        """End the definition of a cell."""
        if len(self._sides) >= MAX_COLUMNS:
            raise UnreadableFile(TOO_WIDE, table=1, row=1, limit=MAX_COLUMNS)
        edge = min(max(right, -_FARTHEST), _FARTHEST)
        self._sides.append(Side(edge, self._merge, self._joins))
        self._merge, self._joins = None, False

    def shape(self) -> Shape | None:
        """Return what was defined, None where no cell was."""
        return Shape(self._left, tuple(self._sides)) if self._sides else None
