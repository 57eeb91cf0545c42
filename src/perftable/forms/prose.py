"""Sentences above a table on the same sheet: there is no other place for them in a workbook."""

from collections.abc import Iterable, Iterator

from perftable.model.grid import Grid, Paragraph, Row
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location

LONGEST_TITLE = 40
"""A longer text that stands alone in its row is prose."""

_SENTENCE = lazy_pattern("[。；;]")


def prose_apart(blocks: Iterable[Paragraph | Grid], alone: bool) -> Iterator[Paragraph | Grid]:
    """Yield the blocks; of a sheet the rows above its table as paragraphs where they hold prose.

    Those are its first rows in which one cell holds text; title and unit of the table, if they
    stand among them, are paragraphs as well, as they are above a table in a text. `alone` says that
    the file is one sheet without a name.
    """
    count = 0
    for block in blocks:
        if isinstance(block, Paragraph) or (block.sheet is None and not alone):
            yield block
            continue
        above = _above(block)
        for row in block.rows[:above]:
            text = next(filter(None, row.cells), "")
            if text:
                count += 1
                yield _paragraph(count, text, block, row)
        if above < len(block.rows):
            yield Grid(block.table, block.rows[above:], block.sheet) if above else block


def spot(paragraph: Paragraph) -> Location:
    """Return the place of a paragraph; one on a sheet is a row of it."""
    if paragraph.row is None:
        return Location(paragraph=paragraph.number, line=paragraph.line)
    return Location(paragraph.table, paragraph.row, line=paragraph.line, sheet=paragraph.sheet)


def _above(grid: Grid) -> int:
    """Return how many of the first rows are prose and what stands between it; 0 without prose."""
    prose = False
    for index, row in enumerate(grid.rows):
        texts = [text for text in row.cells if text]
        if len(texts) > 1:
            return index if prose else 0
        prose = prose or any(map(_is_prose, texts))
    return len(grid.rows) if prose else 0


def _is_prose(text: str) -> bool:
    return len(text) > LONGEST_TITLE or _SENTENCE.search(text) is not None


def _paragraph(number: int, text: str, grid: Grid, row: Row) -> Paragraph:
    line = row.places[0][0] if row.places else None
    return Paragraph(number, text.strip(), "", line, grid.table, row.number, grid.sheet)
