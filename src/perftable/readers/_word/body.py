"""The document part, streamed: complete paragraphs and rows are read and dropped as they come."""

from collections.abc import Iterable

from perftable.model.grid import Grid, Paragraph
from perftable.model.phrase import Phrase
from perftable.readers._word import xml
from perftable.readers._word.cells import CHANGES, Content, Text
from perftable.readers._word.names import KINDS, Element, child, spellings
from perftable.readers._word.rows import Rows
from perftable.readers.base import UnreadableFile

NO_BODY = Phrase(
    "Word 文档的正文不是 Word 格式，未读取；请在 Word 中打开并另存为 .docx。",
    "The main part of the Word document is not Word text; open it in Word and save it as .docx.",
)
_OPEN = frozenset(
    "document body tbl sdt sdtContent customXml smartTag ins moveTo mc:Choice".split()
)
_UNREAD = frozenset("sdtPr sdtEndPr del moveFrom tblPr tblGrid sectPr background".split())
_ROOTS = spellings("document")
_MARKED = frozenset(CHANGES)


class Body:
    """Collects the blocks of a document while its part is parsed."""

    def __init__(self, content: Content) -> None:
        self.blocks: list[Paragraph | Grid] = []
        self._content = content
        self._rows: Rows | None = None
        self._before: list[str] = []
        self._fields: list[bool] = []
        self._paragraphs = 0
        self._tables = 0

    def read(self, chunks: Iterable[bytes]) -> None:
        """Read the main part. Raises `UnreadableFile`."""
        root: Element | None = None
        for root in xml.grow(chunks, _ROOTS):
            self._drain(root, whole=False)
        if root is None or child(root, "body") is None:
            raise UnreadableFile(NO_BODY)
        self._drain(root, whole=True)
        self._leave_paragraph()
        for rows in self._content.nested:
            if rows:
                self._tables += 1
                self.blocks.append(Grid(self._tables, rows))

    def _drain(self, parent: Element, whole: bool) -> None:
        """Take what is complete below `parent`: all of it, or all but the last child's open end."""
        item = parent[0] if len(parent) else None
        while item is not None:
            following = item.getnext()
            complete = whole or following is not None
            kind = KINDS[item.tag]
            if kind == "tbl" and self._rows is None:
                self._begin_table()
            if kind in _OPEN:
                self._drain(item, complete)
            elif kind == "mc:AlternateContent":
                choice = child(item, "mc:Choice")
                if complete and choice is not None:
                    self._drain(choice, True)
            elif complete:
                self._take(item, kind)
            if not complete:
                return
            if item.tag in _MARKED:
                self._content.changes += 1
            if kind == "tbl":
                self._end_table()
            if kind not in ("document", "body"):
                parent.remove(item)
            item = following

    def _take(self, item: Element, kind: str) -> None:
        if kind == "tr":
            if self._rows is not None:
                self._rows.add(item)
        elif kind == "p":
            self._content.count_changes(item)
            text = self._content.paragraph(item, self._fields, self._before)
            if text is not None:
                self._add(text)
                for box in text.boxes:
                    self._add(box)
        elif kind not in _UNREAD and len(item):
            self._drain(item, True)

    def _add(self, text: Text) -> None:
        shown = text.text.strip()
        if shown:
            self._paragraphs += 1
            self.blocks.append(Paragraph(self._paragraphs, shown, text.number))

    def _begin_table(self) -> None:
        self._leave_paragraph()
        self._rows = Rows(self._content)

    def _end_table(self) -> None:
        if self._rows is not None and self._rows.rows:
            self._tables += 1
            self.blocks.append(Grid(self._tables, self._rows.rows))
        self._rows = None

    def _leave_paragraph(self) -> None:
        """End what a deleted mark or an unended field would carry on for ever."""
        if self._before:
            self._add(Text("".join(self._before), "", self._content.styles.default, False, []))
            self._before.clear()
        self._fields.clear()
