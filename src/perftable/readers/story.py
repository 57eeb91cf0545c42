"""Text in which marks end paragraphs, cells and rows (RTF, .doc), and the tables they come to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from perftable.model.grid import Format, Grid, Paragraph, Row
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_COLUMNS
from perftable.readers.counting import Count
from perftable.readers.edges import Shape, Told, rows_of
from perftable.readers.lines import Line, shown

MAX_DEPTH = 50
"""Tables and text boxes inside one another, as in Word."""

TOO_DEEP = Phrase(
    "文件中的表格或文本框嵌套超过 {limit} 层，未读取；请在 Word 中展开后另存为 .docx。",
    "The file nests tables or text boxes more than {limit} deep and was not read; flatten them in"
    " Word and save it as .docx.",
)
_NO_SHAPE = Shape(0, ())
_EMPTY = shown(())


@dataclass(slots=True)
class _Table:
    """A table that is open: its rows, the cells of its open row, the lines of its open cell.

    `place` is where its rows go among the nested tables; None for a table of the body.
    """

    place: int | None
    rows: list[Told] = field(default_factory=list)
    cells: list[tuple[str, Format]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


class Story:
    """A flow of text: the body, a page header, or a text box.

    In the `body` paragraphs and tables become `blocks`; elsewhere they become `lines`. `nested`
    takes the rows of tables in cells and boxes in the order in which they begin.
    """

    def __init__(
        self, count: Count, nested: list[list[Row]], body: bool = False, depth: int = 0
    ) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.lines: list[Line] = []
        self.nested = nested
        self.depth = depth
        self._count = count
        self._body = body
        self._tables: list[_Table] = []
        self._shapes: dict[Shape, Shape] = {}

    @property
    def row_is_open(self) -> bool:
        """Whether a row has cells and has not ended."""
        return bool(self._tables and self._tables[0].cells)

    @property
    def level(self) -> int:
        """How many tables are open here and around."""
        return self.depth + len(self._tables)

    def paragraph(self, lines: Sequence[Line], level: int) -> None:
        """Add a paragraph, and what its text boxes hold, in a table of this level (0: none)."""
        if len(self._tables) != level:
            self.reach(level)
        if self._tables:
            self._tables[-1].lines += lines
        else:
            self._add(lines)

    def cell(self, level: int) -> None:
        """End a cell."""
        if not level or len(self._tables) != level:
            self.reach(max(level, 1))
        table = self._tables[-1]
        table.cells.append(shown(table.lines))
        table.lines = []
        self._count.cell()
        if len(table.cells) > MAX_COLUMNS:
            row = len(table.rows) + 1
            self._count.require_width(len(table.cells), self._count.tables + 1, row)

    def row(self, shape: Shape | None, level: int, gone: bool = False) -> None:
        """End a row; without a shape it has that of the row above.

        One whose mark is deleted is left out, but not where text stands in it.
        """
        self.reach(max(level, 1))
        table = self._tables[-1]
        if table.lines:
            self.cell(level)
        if not table.cells:
            return
        if not gone or any(text for text, _ in table.cells):
            if shape is None:
                shape = table.rows[-1].shape if table.rows else _NO_SHAPE.ordered(len(table.cells))
            while len(table.cells) > max(len(shape.cells), 1) and table.cells[-1] == _EMPTY:
                table.cells.pop()  # LibreOffice ends one cell too many behind a nested table
            shape = shape.ordered(len(table.cells))
            shape = self._shapes.setdefault(shape, shape)
            self._count.row()
            table.rows.append(Told(shape, table.cells))
        table.cells = []

    def end(self) -> None:
        """End the text."""
        self.reach(0)

    def _add(self, lines: Iterable[Line]) -> None:
        if self._tables:
            self._tables[-1].lines += lines
        elif not self._body:
            self.lines += lines
        else:
            for line in lines:
                text = line.text.strip()
                if text:
                    self.blocks.append(Paragraph(self._count.paragraph(), text, line.number))

    def reach(self, level: int) -> None:
        """Open or end tables until so many are open."""
        if len(self._tables) == level:
            return
        if level + self.depth > MAX_DEPTH:
            raise UnreadableFile(TOO_DEEP, limit=MAX_DEPTH)
        while len(self._tables) > level:
            self._close()
        while len(self._tables) < level:
            place = None
            if not self._body or self._tables:
                place = len(self.nested)
                self.nested.append([])
            self._tables.append(_Table(place))

    def _close(self) -> None:
        """End the innermost table."""
        table = self._tables[-1]
        if table.lines or table.cells:
            self.row(None, len(self._tables))
        self._tables.pop()
        rows = rows_of(table.rows, self._count) if table.rows else []
        if table.place is not None:
            self.nested[table.place] = rows
            texts = ("\t".join(filter(None, row.cells)) for row in rows)
            self._add(Line(text) for text in texts if text)
        elif rows:
            self.blocks.append(Grid(self._count.table(), rows))


def add_nested(blocks: list[Paragraph | Grid], nested: Iterable[list[Row]], count: Count) -> None:
    """Add the tables of cells and text boxes, which are counted after those of the body."""
    blocks += (Grid(count.table(), rows) for rows in nested if rows)
