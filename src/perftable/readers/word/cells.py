"""Paragraphs, nested tables, rows and cells: the careful path, which knows all of the markup."""

from collections.abc import Iterator

from perftable.model.grid import PLAIN
from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.word.content import Content
from perftable.readers.word.controls import ORDINARY, around
from perftable.readers.word.embedded import CHUNK, refusal
from perftable.readers.word.fields import Field
from perftable.readers.word.names import (
    CHANGE_KINDS,
    KINDS,
    Element,
    child,
    is_on,
    leading,
    named,
    spellings,
)
from perftable.readers.word.rows import Cell, Rows, placing, skipped
from perftable.readers.word.runs import Runs
from perftable.readers.word.slivers import grid_widths
from perftable.readers.word.table_look import table_look
from perftable.readers.word.texts import Text, shown
from perftable.readers.word.wrappers import through

MAX_DEPTH = 50
"""Tables and text boxes inside one another; real files nest three deep."""

CHANGES = spellings(*CHANGE_KINDS)

_GONE = frozenset(("del", "moveFrom"))

_TOO_DEEP = Phrase(
    "Word 文档中的表格或文本框嵌套超过 {limit} 层，未读取；请在 Word 中展开后另存为 .docx。",
    "The Word document nests tables or text boxes more than {limit} deep and was not read; flatten"
    " them in Word and save it as .docx.",
)


class Cells:
    """Reads block content of one document."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._depth = 0
        self._bold = False  # by the style of the table around

    def count_changes(self, element: Element) -> None:
        """Count the tracked changes in `element`."""
        self._content.changes += sum(1 for _ in element.iter(*CHANGES))

    def paragraph(self, element: Element, fields: list[Field], before: list[str]) -> Text | None:
        """Read a paragraph; None where its mark is deleted: its text then waits in `before`."""
        properties = named(leading(element, "pPr"))
        look = self._content.styles.paragraph(properties).toggled(self._bold)
        runs = Runs(self._content.styles, look, fields)
        runs.read(element)
        boxes = tuple(text for box in runs.boxes for text in self.blocks(box))
        mark = properties.get("rPr", ())
        gone = any(KINDS[item.tag] in _GONE for item in mark)
        shown, prompts, outer = runs.text, runs.prompts, around(element)
        if outer.prompts:
            shown, prompts = "", [*prompts, shown]
        elif outer.box and shown:
            shown = outer.box
        if gone and not boxes:
            before.append(shown)
            return None
        text = "".join(before) + shown
        before.clear()
        number = self._content.numbering.next(look.list_id, look.level) if look.listed else ""
        weights, prompt = runs.weights, "".join(prompts).strip() if prompts else ""
        bold, mixed = weights == {True}, len(weights) > 1
        steady = runs.steady and outer is ORDINARY
        return Text(text, number, look, bold, mixed, boxes, element, prompt, steady)

    def blocks(self, parent: Element) -> list[Text]:
        """Return the paragraphs in a cell or text box; a nested table's rows are one text each."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_DEPTH)
        texts: list[Text] = []
        before: list[str] = []
        fields: list[Field] = []
        for item in through(parent, "p", "tbl", CHUNK):
            kind = KINDS[item.tag]
            if kind == "tbl":
                texts += self._table(item)
                continue
            if kind == CHUNK:
                raise refusal(item, self._content.parts)
            text = self.paragraph(item, fields, before)
            if text is not None:
                texts += (text, *text.boxes)
        if any(before):
            texts.append(Text("".join(before)))
        self._depth -= 1
        return texts

    def row(self, element: Element, rows: Rows) -> None:
        """Add a `w:tr` to its table; a deleted or hidden one is left out."""
        properties = named(child(element, "trPr"))
        if "del" not in properties and not is_on(properties.get("hidden")):
            rows.add(self._cells(element, rows), *skipped(properties))

    def _table(self, element: Element) -> list[Text]:
        place = len(self._content.nested)
        self._content.nested.append([])
        rows = Rows(self._content.watch)
        rows.look = table_look(self._content.styles, child(element, "tblPr"))
        rows.measure(grid_widths(child(element, "tblGrid")))
        outer = self._bold
        for item in through(element, "tr"):
            self.row(item, rows)
        self._bold = outer
        rows.finish()
        self._content.nested[place] = rows.rows
        lines = ("\t".join(filter(None, row.cells)) for row in rows.rows)
        return [Text(line) for line in lines if line]

    def _cells(self, element: Element, rows: Rows) -> Iterator[Cell]:
        first = True
        for item in through(element, "tc"):
            properties = named(leading(item, "tcPr"))
            if "cellDel" in properties:
                continue
            span, merge, joins = placing(properties)
            if joins and not first:
                yield Cell("", PLAIN, span, None, True)
                continue
            self._bold = rows.look.bold(not rows.rows, first)
            first = False
            text, form = shown(self.blocks(item))
            self._bold = False
            yield Cell(text, form, span, merge, source=item)
