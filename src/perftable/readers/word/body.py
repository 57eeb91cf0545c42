"""The blocks of a document, by whichever path its parts are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from perftable.model.grid import Grid, Paragraph, Row
from perftable.model.invisible import is_blank
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import (
    MAX_PARAGRAPHS,
    MAX_ROWS,
    MAX_TABLES,
    TOO_MANY_PARAGRAPHS,
    TOO_MANY_ROWS,
    TOO_MANY_TABLES,
)
from perftable.readers.word.content import Content
from perftable.readers.word.names import KINDS, Node
from perftable.readers.word.rows import Rows
from perftable.readers.word.slivers import grid_widths
from perftable.readers.word.table_look import table_look

if TYPE_CHECKING:
    from perftable.readers.word.fields import Field
    from perftable.readers.word.names import Element


class Body:
    """Collects the blocks of a document while its part is read.

    `table` is the one that is open. `headers` are the relationship ids of the page headers and
    footers its sections use. `before` is what waits for the paragraph it is joined to, `fields` are
    those that no paragraph has ended.
    """

    def __init__(self, content: Content) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.headers: list[str] = []
        self.table: Rows | None = None
        self.before: list[str] = []
        self.fields: list[Field] = []
        self._content = content
        self._paragraphs = 0
        self._tables = 0

    @property
    def changes(self) -> int:
        """The tracked changes of the document."""
        return self._content.changes

    def add_nested(self) -> None:
        """Add the tables of cells and text boxes, which are counted after those of the body."""
        for rows in self._content.nested:
            if rows:
                self._add_grid(rows)

    def take_properties(self, items: Iterable[Node]) -> None:
        """Take what states something of the table that is open, or of a section."""
        for item in items:
            kind = KINDS[item.tag]
            if kind == "sectPr":
                self.add_headers(item)
            elif self.table is not None and kind == "tblPr":
                self.table.look = table_look(self._content.styles, item)
            elif self.table is not None and kind == "tblGrid":
                self.table.measure(grid_widths(item))

    def add(self, text: str, number: str, source: Element | None = None) -> None:
        """Add a paragraph if it shows something."""
        shown = text.strip()
        if not is_blank(shown):
            self._paragraphs += 1
            if self._paragraphs > MAX_PARAGRAPHS:
                raise UnreadableFile(TOO_MANY_PARAGRAPHS, limit=MAX_PARAGRAPHS)
            self.blocks.append(Paragraph(self._paragraphs, shown, number))
            if self._content.watch is not None and source is not None:
                self._content.watch.paragraph(self._paragraphs, source)

    @staticmethod
    def require_rows(rows: Rows) -> None:
        """Raise `UnreadableFile` as soon as a table is too long, not when all of it is read."""
        if len(rows.rows) > MAX_ROWS:
            raise UnreadableFile(TOO_MANY_ROWS, limit=MAX_ROWS)

    def begin_table(self) -> Rows:
        """Begin a table."""
        self.leave_paragraph()
        self.table = Rows(self._content.watch)
        return self.table

    def end_table(self) -> None:
        """End the table."""
        if self.table is not None and self.table.rows:
            self.table.finish()
            self._add_grid(self.table.rows)
        self.table = None

    def add_headers(self, section: Node | None) -> None:
        """Note the page headers and footers that a section uses."""
        for item in section if section is not None else ():
            if KINDS[item.tag] in ("headerReference", "footerReference"):
                self.headers += [str(v) for k, v in item.items() if str(k).endswith("}id")]

    def leave_paragraph(self) -> None:
        """End what a deleted mark or an unended field would carry on for ever."""
        if self.before:
            self.add("".join(self.before), "")
            self.before.clear()
        self.fields.clear()

    def _add_grid(self, rows: list[Row]) -> None:
        self._tables += 1
        if self._tables > MAX_TABLES:
            raise UnreadableFile(TOO_MANY_TABLES, limit=MAX_TABLES)
        self.blocks.append(Grid(self._tables, rows))
