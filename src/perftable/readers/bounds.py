"""How much of a file is read, whatever its format; the largest real files are far below."""

from perftable.model.grid import Grid, Source
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile

MAX_ROWS = 60_000
"""Table rows of a file; the largest real one of 3,191 has 948."""

MAX_COLUMNS = 256
"""Grid columns of a row; Word allows 63."""

MAX_CELLS = 1_000_000
"""Cells of all rows together: 16 a row where there are most rows."""

MAX_PARAGRAPHS = 50_000
"""Paragraphs outside tables."""

MAX_TABLES = 5_000
"""Tables of a file; the largest real number is 97."""

MAX_TEXT = 1_000_000
"""Characters of a cell or paragraph; the longest real cell has 46,409."""

TOO_MANY_ROWS = Phrase(
    "文件中的表格超过 {limit} 行，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The tables of the file have more than {limit} rows and were not read; split the file or keep"
    " only the performance-target table.",
)
TOO_MANY_CELLS = Phrase(
    "文件中的表格超过 {limit} 个单元格，未读取；请拆分文件，或仅保留绩效目标表后重试。",
    "The tables of the file have more than {limit} cells and were not read; split the file or keep"
    " only the performance-target table.",
)
TOO_MANY_TABLES = Phrase(
    "文件中的表格超过 {limit} 个，未读取；请仅保留绩效目标表后重试。",
    "The file has more than {limit} tables and was not read; keep only the performance-target"
    " table.",
)
TOO_MANY_PARAGRAPHS = Phrase(
    "文件超过 {limit} 个段落，未读取；请仅保留绩效目标表后重试。",
    "The file has more than {limit} paragraphs and was not read; keep only the performance-target"
    " table.",
)
TOO_WIDE = Phrase(
    "第 {table} 个表格第 {row} 行超过 {limit} 列，未读取；请检查该行，拆分后重试。",
    "Row {row} of table {table} has more than {limit} columns and was not read; check that row and"
    " split it.",
)
TOO_LONG = Phrase(
    "第 {table} 个表格第 {row} 行有单元格超过 {limit} 字，未读取；请检查该行，缩短后重试。",
    "A cell in row {row} of table {table} has more than {limit} characters and was not read; check"
    " that row and shorten it.",
)
LONG_PARAGRAPH = Phrase(
    "第 {number} 个段落超过 {limit} 字，未读取；请检查该段，缩短后重试。",
    "Paragraph {number} has more than {limit} characters and was not read; check and shorten it.",
)


def require_bounds(source: Source) -> None:
    """Raise `UnreadableFile` where a source is larger than what is parsed in reasonable time."""
    tables = rows = cells = paragraphs = 0
    for block in source.blocks:
        if isinstance(block, Grid):
            tables += 1
            rows += len(block.rows)
            cells += _cells_of(block)
        else:
            paragraphs += 1
            if len(block.text) > MAX_TEXT:
                raise UnreadableFile(LONG_PARAGRAPH, number=block.number, limit=MAX_TEXT)
    for count, limit, phrase in (
        (tables, MAX_TABLES, TOO_MANY_TABLES),
        (rows, MAX_ROWS, TOO_MANY_ROWS),
        (cells, MAX_CELLS, TOO_MANY_CELLS),
        (paragraphs, MAX_PARAGRAPHS, TOO_MANY_PARAGRAPHS),
    ):
        if count > limit:
            raise UnreadableFile(phrase, limit=limit)


def _cells_of(grid: Grid) -> int:
    """Return how many cells a grid has, each row within its own bounds."""
    cells = 0
    for row in grid.rows:
        width = len(row.cells)
        if width > MAX_COLUMNS:
            raise UnreadableFile(TOO_WIDE, table=grid.table, row=row.number, limit=MAX_COLUMNS)
        if width and max(map(len, row.cells)) > MAX_TEXT:
            raise UnreadableFile(TOO_LONG, table=grid.table, row=row.number, limit=MAX_TEXT)
        cells += width
    return cells
