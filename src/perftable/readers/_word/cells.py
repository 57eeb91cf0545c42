"""Paragraphs and nested tables inside a cell, a text box or the body: the careful path."""

from collections.abc import Iterator
from dataclasses import dataclass

from perftable.model.grid import PLAIN, Format, Row
from perftable.model.phrase import Phrase
from perftable.readers._word.names import KINDS, Element, child, spellings
from perftable.readers._word.numbering import Numbering
from perftable.readers._word.runs import Runs
from perftable.readers._word.styles import Look, Styles, characters
from perftable.readers.base import UnreadableFile

MAX_DEPTH = 50
"""Tables and text boxes inside one another; real files nest three deep."""

CHANGES = spellings("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")

_TOO_DEEP = Phrase(
    "Word 文档中的表格或文本框嵌套超过 {limit} 层，未读取；请在 Word 中展开后另存为 .docx。",
    "The Word document nests tables or text boxes more than {limit} deep and was not read; flatten"
    " them in Word and save it as .docx.",
)
_SKIPPED = frozenset(
    "sdtPr sdtEndPr customXmlPr del moveFrom mc:Fallback tcPr tblPr tblGrid".split()
)


@dataclass(slots=True)
class Text:
    """A paragraph as read; `boxes` are the texts of its text boxes."""

    text: str
    number: str
    look: Look
    bold: bool
    boxes: "list[Text]"

    @property
    def empty(self) -> bool:
        """Whether it shows nothing."""
        return not (self.number or self.text.strip())


class Content:
    """Reads block content; keeps what belongs to the whole document.

    `nested` holds the rows of tables inside cells and text boxes; `changes` counts tracked changes.
    """

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles = styles
        self.numbering = numbering
        self.nested: list[list[Row]] = []
        self.changes = 0
        self._depth = 0

    def count_changes(self, element: Element) -> None:
        """Count the tracked changes in `element`."""
        self.changes += sum(1 for _ in element.iter(*CHANGES))

    def paragraph(self, element: Element, fields: list[bool], before: list[str]) -> Text | None:
        """Read a paragraph; None where its mark is deleted: its text then waits in `before`."""
        properties = child(element, "pPr")
        look = self.styles.paragraph(properties)
        mark = child(properties, "rPr")
        runs = Runs(self.styles, look, fields)
        runs.walk(element)
        gone = child(mark, "del") is not None or child(mark, "moveFrom") is not None
        boxes = [text for box in runs.boxes for text in self.blocks(box)]
        if gone and not boxes:
            before.append(runs.text)
            return None
        text = "".join(before) + runs.text
        before.clear()
        number = "" if look.list_id == "0" else self.numbering.next(look.list_id, look.level)
        return Text(text, number, look, runs.bold and bool(runs.text.strip()), boxes)

    def blocks(self, parent: Element) -> list[Text]:
        """Return the paragraphs in a cell or text box; a nested table's rows are one text each."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_DEPTH)
        texts: list[Text] = []
        before: list[str] = []
        fields: list[bool] = []
        for item in _through(parent):
            if KINDS[item.tag] == "p":
                text = self.paragraph(item, fields, before)
                if text is not None:
                    texts.append(text)
                    texts += text.boxes
            else:
                texts += self._table(item)
        if any(before):
            texts.append(Text("".join(before), "", self.styles.default, False, []))
        self._depth -= 1
        return texts

    def _table(self, element: Element) -> list[Text]:
        from perftable.readers._word.rows import Rows  # a cell holds tables, a table cells

        place = len(self.nested)
        self.nested.append([])
        rows = Rows(self)
        for item in _through(element, ("tr",)):
            rows.add_carefully(item)
        self.nested[place] = rows.rows
        lines = ("\t".join(filter(None, row.cells)) for row in rows.rows)
        return [Text(line, "", self.styles.default, False, []) for line in lines if line]

    def cell(self, element: Element) -> tuple[str, Format]:
        """Return a cell's text and the format of its first paragraph that shows something."""
        texts = self.blocks(element)
        first = next((text for text in texts if not text.empty), None)
        if first is None:
            return "", PLAIN
        numbered = first.look.list_id != "0"
        form = Format(
            indent=characters(first.look),
            number=first.number,
            level=first.look.level if numbered else None,
            bold=first.bold,
        )
        # Only the first number is the cell's; those of later paragraphs stand before their text.
        lines = [t.text if t is first else t.number + t.text for t in texts]
        return "\n".join(lines).rstrip("\n"), form


def _through(parent: Element, wanted: tuple[str, ...] = ("p", "tbl")) -> Iterator[Element]:
    """Yield the wanted elements below, looking through content controls and other wrappers."""
    stack = [iter(parent)]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
            continue
        kind = KINDS[item.tag]
        if kind in wanted:
            yield item
        elif kind == "mc:AlternateContent":
            choice = child(item, "mc:Choice")
            chosen = child(item, "mc:Fallback") if choice is None else choice
            if chosen is not None:
                stack.append(iter(chosen))
        elif kind not in _SKIPPED:
            stack.append(iter(item))


def through(parent: Element, *wanted: str) -> Iterator[Element]:
    """Yield the elements of these kinds below `parent`, through content controls."""
    return _through(parent, wanted)
