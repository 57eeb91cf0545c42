"""The document's body while it grows: complete paragraphs and rows are read, then dropped."""

from collections.abc import Iterable

from perftable.model.grid import Grid, Paragraph, Row
from perftable.model.invisible import is_blank
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import (
    MAX_PARAGRAPHS,
    MAX_ROWS,
    MAX_TABLES,
    TOO_MANY_PARAGRAPHS,
    TOO_MANY_ROWS,
    TOO_MANY_TABLES,
)
from perftable.readers.word.alternatives import choice, ignored
from perftable.readers.word.cells import CHANGES, Content
from perftable.readers.word.embedded import CHUNK, refusal
from perftable.readers.word.fields import Field
from perftable.readers.word.names import KINDS, UNKNOWN, Element, Node, child
from perftable.readers.word.rows import Rows
from perftable.readers.word.slivers import grid_widths
from perftable.readers.word.table_look import table_look

NO_BODY = Phrase(
    "Word 文档的正文不是 Word 格式，未读取；请在 Word 中打开并另存为 .docx。",
    "The main part of the Word document is not Word text; open it in Word and save it as .docx.",
)
_OPEN = frozenset("document body tbl sdt sdtContent customXml smartTag ins moveTo".split())
_UNREAD = frozenset("sdtPr sdtEndPr del moveFrom background".split())
_STATING = frozenset(("tblPr", "tblGrid", "sectPr"))
_MARKED = frozenset(CHANGES)


class Body:
    """Collects the blocks of a document while its part is parsed.

    `headers` are the relationship ids of the page headers and footers its sections use. `before` is
    what waits for the paragraph it is joined to, `fields` are those that no paragraph has ended.
    """

    def __init__(self, content: Content) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self.headers: list[str] = []
        self._content = content
        self._rows: Rows | None = None
        self._table: Element | None = None
        self._ended: Element | None = None
        self._taken: Element | None = None
        self.before: list[str] = []
        self.fields: list[Field] = []
        self._paragraphs = 0
        self._tables = 0

    def grow(self, root: Element | None, ended: Element | None = None) -> Rows | None:
        """Take what is complete; return the table of the row `ended` if that is where it stands.

        `ended` is a row that ended with the last byte that was parsed.
        """
        self._ended = ended
        if root is not None:
            self._drain(root, whole=False)
        return self._rows if ended is not None and self._taken is ended else None

    def finish(self, root: Element | None) -> None:
        """Take the rest. Raises `UnreadableFile` where there is no body."""
        if root is None or child(root, "body") is None:
            raise UnreadableFile(NO_BODY)
        self._drain(root, whole=True)
        self.leave_paragraph()

    @property
    def changes(self) -> int:
        """The tracked changes of the document."""
        return self._content.changes

    def add_behind(self, headers: Iterable[Element]) -> None:
        """Add the tables of cells and text boxes, which are counted after those of the body.

        The paragraphs of page headers are no part of a submission, their tables may be.
        """
        for header in headers:
            self._content.blocks(header)
        for rows in self._content.nested:
            if rows:
                self._add_grid(rows)

    def _drain(self, parent: Element, whole: bool) -> None:
        """Take what is complete below `parent`: all of it, or all but what its last child may be."""
        item = parent[0] if len(parent) else None
        while item is not None:
            following = item.getnext()
            complete = whole or following is not None or item is self._ended
            kind = KINDS[item.tag]
            if kind == "tbl" and self._rows is None:
                self.begin_table()
                self._table = item
            if kind in _OPEN:
                self._drain(item, complete)
            elif kind == "mc:AlternateContent":
                chosen = choice(item) if complete else None
                if chosen is not None:
                    self._drain(chosen, True)
            elif complete and item is not self._taken:
                self._take(item, kind)
            if not (whole or following is not None):
                return
            if item.tag in _MARKED:
                self._content.changes += 1
            if item is self._table:  # not one within it, where none may be: its rows go on
                self.end_table()
            # The properties of a content control are asked for while it is read.
            if kind not in ("document", "body") and (
                kind != "sdtPr" or item.getprevious() is not None
            ):
                item.clear()  # to remove what is not empty takes time quadratic to its elements
                parent.remove(item)
            item = following

    def take(self, parent: Element) -> None:
        """Take all that is below `parent`, a piece of the body or of the table that is open."""
        self._drain(parent, whole=True)

    def take_properties(self, items: Iterable[Node]) -> None:
        """Take what states something of the table that is open, or of a section."""
        for item in items:
            kind = KINDS[item.tag]
            if kind == "sectPr":
                self._add_headers(item)
            elif self._rows is not None and kind == "tblPr":
                self._rows.look = table_look(self._content.styles, item)
            elif self._rows is not None and kind == "tblGrid":
                self._rows.measure(grid_widths(item))

    def _take(self, item: Element, kind: str) -> None:
        if kind == "tr":
            if self._rows is not None:
                self._content.count_changes(item)
                self._content.row(item, self._rows)
                self._taken = item
                self.require_rows(self._rows)
        elif kind in _STATING:
            self.take_properties((item,))
        elif kind == "p":
            self._content.count_changes(item)
            self._add_headers(child(child(item, "pPr"), "sectPr"))
            text = self._content.paragraph(item, self.fields, self.before)
            if text is not None:
                for one in (text, *text.boxes):
                    self.add(one.text, one.number, one.source)
        elif kind == CHUNK:
            raise refusal(item, self._content.parts)
        elif kind not in _UNREAD and len(item) and not (kind == UNKNOWN and ignored(item)):
            self._drain(item, True)

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
        self._rows = Rows(self._content.watch)
        return self._rows

    def end_table(self) -> None:
        """End the table."""
        if self._rows is not None and self._rows.rows:
            self._rows.finish()
            self._add_grid(self._rows.rows)
        self._rows = self._table = None

    def _add_grid(self, rows: list[Row]) -> None:
        self._tables += 1
        if self._tables > MAX_TABLES:
            raise UnreadableFile(TOO_MANY_TABLES, limit=MAX_TABLES)
        self.blocks.append(Grid(self._tables, rows))

    def _add_headers(self, section: Node | None) -> None:
        for item in section if section is not None else ():
            if KINDS[item.tag] in ("headerReference", "footerReference"):
                self.headers += [str(v) for k, v in item.items() if str(k).endswith("}id")]

    def leave_paragraph(self) -> None:
        """End what a deleted mark or an unended field would carry on for ever."""
        if self.before:
            self.add("".join(self.before), "")
            self.before.clear()
        self.fields.clear()
