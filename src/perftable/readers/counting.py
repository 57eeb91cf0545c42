"""Counts what is read of a file while it is read, so that nothing is kept beyond the bounds."""

from perftable.model.phrase import Phrase
from perftable.readers import bounds
from perftable.readers.base import UnreadableFile

MAX_CHARACTERS = 50_000_000
"""Characters of all cells and paragraphs together; 50,000 rows of the real density have 8 million."""

_TOO_MUCH = Phrase(
    "文件中的文字超过 {limit} 字，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The file holds more than {limit} characters of text and was not read; split the file or keep"
    " only the performance-target table.",
)


class Count:
    """Counts tables, rows, cells, paragraphs and characters; raises `UnreadableFile` at a bound."""

    def __init__(self) -> None:
        self.tables = 0
        self.rows = 0
        self.cells = 0
        self.paragraphs = 0
        self.characters = 0

    def table(self) -> int:
        """Count a table; return its number."""
        self.tables += 1
        if self.tables > bounds.MAX_TABLES:
            raise UnreadableFile(bounds.TOO_MANY_TABLES, limit=bounds.MAX_TABLES)
        return self.tables

    def row(self, count: int = 1) -> None:
        """Count rows."""
        self.rows += count
        if self.rows > bounds.MAX_ROWS:
            raise UnreadableFile(bounds.TOO_MANY_ROWS, limit=bounds.MAX_ROWS)

    def cell(self, count: int = 1) -> None:
        """Count cells."""
        self.cells += count
        if self.cells > bounds.MAX_CELLS:
            raise UnreadableFile(bounds.TOO_MANY_CELLS, limit=bounds.MAX_CELLS)

    def line(self, cells: int, characters: int) -> None:
        """Count a row, its cells and their characters."""
        self.rows += 1
        self.cells += cells
        self.characters += characters
        if (
            self.rows > bounds.MAX_ROWS
            or self.cells > bounds.MAX_CELLS
            or self.characters > MAX_CHARACTERS
        ):
            self.row(0)
            self.cell(0)
            self.text(0)

    def paragraph(self) -> int:
        """Count a paragraph; return its number."""
        self.paragraphs += 1
        if self.paragraphs > bounds.MAX_PARAGRAPHS:
            raise UnreadableFile(bounds.TOO_MANY_PARAGRAPHS, limit=bounds.MAX_PARAGRAPHS)
        return self.paragraphs

    def text(self, length: int) -> None:
        """Count characters."""
        self.characters += length
        if self.characters > MAX_CHARACTERS:
            raise UnreadableFile(_TOO_MUCH, limit=MAX_CHARACTERS)

    @staticmethod
    def require_width(width: int, table: int, row: int) -> None:
        """Refuse a row of too many columns."""
        if width > bounds.MAX_COLUMNS:
            raise UnreadableFile(bounds.TOO_WIDE, table=table, row=row, limit=bounds.MAX_COLUMNS)
