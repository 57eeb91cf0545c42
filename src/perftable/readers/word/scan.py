"""Ordinary table rows, read from the bytes of the document part without the XML parser.

A row is ordinary if all of it is markup that the careful path has read before (see `plans`), with
other texts. Anything else is left to the parser, which also reports what is malformed.
"""

import re

from perftable.model.grid import PLAIN
from perftable.readers.word.cells import Content
from perftable.readers.word.ids import MARKED_IDS, PLAIN_IDS, Ids
from perftable.readers.word.literals import Literals
from perftable.readers.word.names import Element
from perftable.readers.word.namespaces import STRICT, TRANSITIONAL
from perftable.readers.word.plans import MAX_NESTING, Plan, Teacher
from perftable.readers.word.rows import Cell, Rows
from perftable.readers.word.table_look import PLAIN_TABLE

ROW_END = b"</w:tr>"
MAX_ROW = 256 * 1024
"""Bytes of an ordinary row; as Word writes it, one of nine columns has 7 kB."""

MAX_PLANS = 2048
MAX_MARKUP = 1024 * 1024
"""Plans kept, and bytes of their markup; a document of one table needs a few dozen, 50 kB."""

_ROW = re.compile(rb"[ \t\r\n]*+<w:tr(?=[ >])")
_BEGINNINGS = frozenset(b"<w:tr "[:end] for end in range(7)) | {b"<w:tr>"}


class Scan:
    """Takes ordinary rows out of the bytes; what it has learned serves all tables of a document."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._literals = Literals()
        self._parent: Element | None = None
        self._usable = False
        self._use({})

    def suits(self, row: Element, rows: Rows) -> bool:
        """Return whether the siblings that follow `row` in its table may be read from bytes."""
        parent = row.getparent()
        if parent is None or rows.look != PLAIN_TABLE:
            return False
        if parent is not self._parent:
            self._parent = parent
            self._usable = (
                parent.nsmap.get("w") in (TRANSITIONAL, STRICT)
                and sum(1 for _ in row.iterancestors()) <= MAX_NESTING
            )
            if parent.nsmap != self._namespaces:
                self._use(parent.nsmap)
        return self._usable

    def take(self, data: bytes, place: int, rows: Rows) -> int:
        """Add the ordinary rows that stand at `place`; return where they end."""
        while (begin := _ROW.match(data, place)) is not None:
            end = data.find(ROW_END, begin.end())
            if not 0 <= end - place <= MAX_ROW or not self._add(data[begin.end() : end], rows):
                break
            place = end + len(ROW_END)
        return place

    def waits(self, data: bytes, place: int) -> bool:
        """Return whether what stands at `place` may become an ordinary row when there is more."""
        if len(data) - place > MAX_ROW or data.find(ROW_END, place) >= 0:
            return False
        return data[place : place + 100].lstrip(b" \t\r\n")[:6] in _BEGINNINGS

    def _use(self, namespaces: dict[str | None, str]) -> None:
        self._namespaces = namespaces
        self._ids: Ids = MARKED_IDS if "w14" in namespaces else PLAIN_IDS
        self._teacher = Teacher(self._content, namespaces)
        self._plans: dict[tuple[bytes, ...], Plan | None] = {}
        self._ends: dict[bytes, tuple[int, int] | None] = {}
        self._learned = 0

    def _add(self, row: bytes, rows: Rows) -> bool:
        """Add a row if it is ordinary; `row` is what stands between "<w:tr" and its end tag."""
        begin = self._ids.row.match(row)
        if begin is None:
            return False
        row = self._ids.run.sub(b"<w:r", row[begin.end() :])
        head, *pieces = self._ids.paragraph.sub(b"<w:p", row).split(b"<w:tc>")
        ends = self._ends[head] if head in self._ends else self._learn_ends(head)
        if ends is None or not pieces:
            return False
        texts: list[str] = []
        plans: list[Plan] = []
        plain = ends == (0, 0)
        for piece in pieces:
            plan, text = self._cell(piece)
            if plan is None or text is None:
                return False
            texts.append(text)
            plans.append(plan)
            plain = plain and plan.plain
        if plain:
            rows.add_texts(texts)
        else:
            cells = (
                Cell(text, plan.form if text else PLAIN, plan.span, plan.merge)
                for text, plan in zip(texts, plans, strict=True)
            )
            rows.add(cells, *ends)
        return True

    def _cell(self, piece: bytes) -> tuple[Plan | None, str | None]:
        """Return how a cell reads and what it shows; `piece` is what stands behind "<w:tc>"."""
        parts = piece.split(b"</w:t>")
        texts: list[str] = []
        for place in range(len(parts) - 1):
            parts[place], _, raw = parts[place].rpartition(b">")
            text = self._literals.get(raw)
            if text is None:
                return None, None
            texts.append(text)
        markup = tuple(parts)
        plan = self._plans[markup] if markup in self._plans else self._learn(markup)
        return plan, None if plan is None else plan.fill(texts)

    def _learn(self, markup: tuple[bytes, ...]) -> Plan | None:
        if not self._may_learn(sum(map(len, markup))):
            return None
        plan = self._plans[markup] = self._teacher.plan(markup)
        return plan

    def _learn_ends(self, head: bytes) -> tuple[int, int] | None:
        if not self._may_learn(len(head)):
            return None
        ends = self._ends[head] = self._teacher.ends(head)
        return ends

    def _may_learn(self, length: int) -> bool:
        """Return whether there is room for so much markup, and take it."""
        room = len(self._plans) + len(self._ends) < MAX_PLANS
        if room and self._learned + length <= MAX_MARKUP:
            self._learned += length
            return True
        return False
