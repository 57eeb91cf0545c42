"""The careful path through a document part, whose elements are read and dropped as they come."""

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.alternatives import choice, ignored
from perftable.readers.word.body import Body
from perftable.readers.word.cells import CHANGES, Cells
from perftable.readers.word.content import Content
from perftable.readers.word.embedded import CHUNK, refusal
from perftable.readers.word.names import KINDS, UNKNOWN, Element, child
from perftable.readers.word.rows import Rows

NO_BODY = Phrase(
    "Word 文档的正文不是 Word 格式，未读取；请在 Word 中打开并另存为 .docx。",
    "The main part of the Word document is not Word text; open it in Word and save it as .docx.",
)
_OPEN = frozenset("document body tbl sdt sdtContent customXml smartTag ins moveTo".split())
_UNREAD = frozenset("sdtPr sdtEndPr del moveFrom background".split())
_STATING = frozenset(("tblPr", "tblGrid", "sectPr"))
_MARKED = frozenset(CHANGES)


class Tree:
    """Takes what is complete of a tree that grows into the `body` of a document."""

    def __init__(self, body: Body, content: Content) -> None:
        self._cells = Cells(content)
        self._body = body
        self._content = content
        self._table: Element | None = None
        self._ended: Element | None = None
        self._taken: Element | None = None

    def grow(self, root: Element | None, ended: Element | None = None) -> Rows | None:
        """Take what is complete; return the table of the row `ended` if that is where it stands.

        `ended` is a row that ended with the last byte that was parsed.
        """
        self._ended = ended
        if root is not None:
            self._drain(root, whole=False)
        return self._body.table if ended is not None and self._taken is ended else None

    def finish(self, root: Element | None) -> None:
        """Take the rest. Raises `UnreadableFile` where there is no body."""
        if root is None or child(root, "body") is None:
            raise UnreadableFile(NO_BODY)
        self._drain(root, whole=True)
        self._body.leave_paragraph()

    def take(self, parent: Element) -> None:
        """Take all that is below `parent`, a piece of the body or of the table that is open."""
        self._drain(parent, whole=True)

    def take_header(self, header: Element) -> None:
        """Take a page header or footer: its paragraphs are no part of a submission, its tables may be."""
        self._cells.blocks(header)

    def _drain(self, parent: Element, whole: bool) -> None:
        """Take what is complete below `parent`: all of it, or all but what its last child may be."""
        item = parent[0] if len(parent) else None
        while item is not None:
            following = item.getnext()
            complete = whole or following is not None or item is self._ended
            kind = KINDS[item.tag]
            if kind == "tbl" and self._body.table is None:
                self._body.begin_table()
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
                self._body.end_table()
                self._table = None
            # The properties of a content control are asked for while it is read.
            if kind not in ("document", "body") and (
                kind != "sdtPr" or item.getprevious() is not None
            ):
                item.clear()  # to remove what is not empty takes time quadratic to its elements
                parent.remove(item)
            item = following

    def _take(self, item: Element, kind: str) -> None:
        if kind == "tr":
            if self._body.table is not None:
                self._cells.count_changes(item)
                self._cells.row(item, self._body.table)
                self._taken = item
                self._body.require_rows(self._body.table)
        elif kind in _STATING:
            self._body.take_properties((item,))
        elif kind == "p":
            self._cells.count_changes(item)
            self._body.add_headers(child(child(item, "pPr"), "sectPr"))
            text = self._cells.paragraph(item, self._body.fields, self._body.before)
            if text is not None:
                for one in (text, *text.boxes):
                    self._body.add(one.text, one.number, one.source)
        elif kind == CHUNK:
            raise refusal(item, self._content.parts)
        elif kind not in _UNREAD and len(item) and not (kind == UNKNOWN and ignored(item)):
            self._drain(item, True)
