"""What is in force at a place of an RTF file; a group restores what was in force before it."""

from collections.abc import Callable
from enum import IntEnum

from perftable.readers.rtf.fonts import Font

DEFAULT_SIZE = 24
"""Half-points: the size of type where none is stated."""


class Into(IntEnum):
    """Where text goes."""

    TEXT = 0
    NOWHERE = 1
    FONTS = 2
    STYLES = 3
    LISTS = 4
    OVERRIDES = 5
    NUMBER = 6
    INSTRUCTION = 7
    LEVEL = 8


class State:
    """The properties in force: of characters, of the paragraph, and where text goes.

    `opened` is what happens when the group ends, `twice`
    says that two groups in it say the same, the second in Unicode.
    """

    __slots__ = (
        "bold", "bullet", "deleted", "far_bold", "far_font", "first", "first_chars", "font", "hidden", "in_table",
        "into", "left", "left_chars", "level", "list", "opened", "size", "style", "table_level",
        "twice", "uc", "wide",
    )  # fmt: skip

    def __init__(self, font: Font) -> None:
        self.into = Into.TEXT
        self.opened: Callable[[State], None] | None = None
        self.twice = False
        self.uc = 1
        self.plain(font)
        self.paragraph()

    def plain(self, font: Font) -> None:
        """Reset the characters (`\\plain`)."""
        self.font = font
        self.far_font = font
        self.wide = False
        self.bold = self.far_bold = self.hidden = self.deleted = False
        self.size = DEFAULT_SIZE

    def paragraph(self) -> None:
        """Reset the paragraph (`\\pard`)."""
        self.in_table = False
        self.table_level = 1
        self.left = self.first = self.left_chars = self.first_chars = 0
        self.list = self.level = self.style = 0
        self.bullet = False

    def copy(self) -> "State":
        """Return what a group begins with."""
        other = State.__new__(State)
        other.into = self.into
        other.opened = None
        other.twice = False
        other.uc = self.uc
        other.font = self.font
        other.far_font = self.far_font
        other.wide = self.wide
        other.bold = self.bold
        other.far_bold = self.far_bold
        other.hidden = self.hidden
        other.deleted = self.deleted
        other.size = self.size
        other.in_table = self.in_table
        other.table_level = self.table_level
        other.left = self.left
        other.first = self.first
        other.left_chars = self.left_chars
        other.first_chars = self.first_chars
        other.list = self.list
        other.level = self.level
        other.style = self.style
        other.bullet = self.bullet
        return other

    def indent(self, size: int) -> float:
        """Return how far the first line is indented, in characters of this size."""
        width = size * 10
        left = self.left_chars / 100 if self.left_chars else self.left / width
        first = self.first_chars / 100 if self.first_chars else self.first / width
        return round(left + first, 2)
