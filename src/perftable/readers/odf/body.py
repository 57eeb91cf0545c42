"""Listens to the content of an OpenDocument file: texts flow, tables and sheets are filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from perftable.model.grid import PLAIN
from perftable.model.phrase import Phrase
from perftable.readers import bounds
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_TEXT
from perftable.readers.counting import Count
from perftable.readers.flow import Flow
from perftable.readers.lines import shown
from perftable.readers.odf.lists import Lists
from perftable.readers.odf.names import KINDS, MARK, count, named
from perftable.readers.odf.sheets import Sheets
from perftable.readers.odf.styles import DEFAULT_SIZE, Look, Styles
from perftable.readers.odf.tables import Table, lines_of
from perftable.readers.odf.watch import Watch
from perftable.readers.word.controls import TICKED, UNTICKED
from perftable.readers.word.symbols import typed_symbols

MAX_DEPTH = 50
"""Tables and text boxes inside one another, as in Word."""

MAX_ELEMENTS = 1_500_000
"""Elements of a file; 50,000 rows of nine columns have one million."""

MAX_SPACES = 1000
"""Spaces that one `text:s` stands for."""

_TOO_DEEP = Phrase(
    "OpenDocument 文件中的表格或文本框嵌套超过 {limit} 层，未读取；请在 LibreOffice 中展开后重试。",
    "The OpenDocument file nests tables or text boxes more than {limit} deep and was not read;"
    " flatten them in LibreOffice.",
)
_TOO_MANY = Phrase(
    "OpenDocument 文件含有 {limit} 个以上的标记，未读取；请仅保留绩效目标表后重试。",
    "The OpenDocument file holds more than {limit} tags and was not read; keep only the"
    " performance-target table.",
)
_TOO_LONG = Phrase(
    "OpenDocument 文件中有一段文字超过 {limit} 字，未读取；请找到该处并缩短后重试。",
    "A text of the OpenDocument file has more than {limit} characters and was not read; find and"
    " shorten it.",
)
_UNSHOWN = frozenset(
    "text:tracked-changes text:note office:annotation text:ruby-text svg:title svg:desc office:forms"
    " office:scripts office:meta office:settings office:font-face-decls office:event-listeners"
    " table:content-validations table:shapes table:named-expressions table:database-ranges"
    " table:data-pilot-tables table:calculation-settings draw:object draw:object-ole draw:plugin"
    " office:binary-data text:hidden-text text:table-of-content-source text:variable-decls"
    " text:user-field-decls text:sequence-decls table:tracked-changes table:consolidation".split()
)
_PARAGRAPHS = frozenset(("text:p", "text:h"))
_NO_LOOK = Look()


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: its look, the bold and fonts of symbols of the spans in it.

    `boxes` are the text boxes that follow it.
    """

    look: Look
    bold: list[bool]
    symbols: list[str]
    indent: float
    boxes: list[Flow[Table]] = field(default_factory=list)
    mark: str = ""
    begun: int = 0


@dataclass(slots=True)
class _Place:
    """Where text flows, with the paragraphs that are open in it."""

    flow: Flow[Table] = field(default_factory=Flow)
    open: list[_Paragraph] = field(default_factory=list)


class Body:
    """Listens to a content part, or to a flat file; `flow` holds what a text shows in order."""

    def __init__(self, styles: Styles, counted: Count, watch: Watch | None = None) -> None:
        self.styles = styles
        self.changes = 0
        self.kind = ""
        self.boxed: list[Table] = []
        self.sheets = Sheets(styles, counted)
        self._count = counted
        self._watch = watch
        self._lists = [Lists(styles)]
        self._places = [_Place()]
        self._tables: list[Table] = []
        self._cells: list[Mapping[str, str]] = []
        self._inside = 0  # elements that are open in the body, and the body itself
        self._unshown = 0
        self._elements = 0
        self._length = 0
        self._box = ""
        self._paragraphs = 0

    @property
    def flow(self) -> Flow[Table]:
        """What the text shows."""
        return self._places[0].flow

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise UnreadableFile(_TOO_MANY, limit=MAX_ELEMENTS)
        kind = KINDS[tag]
        if self._inside:
            self._inside += 1
        if self._unshown:
            self._unshown += 1
            self.changes += kind == "text:changed-region"
            if kind.startswith("draw:"):
                self.sheets.draws()
        elif kind in _UNSHOWN:
            self._unshown = 1
        elif not self._inside:
            self._inside = int(kind == "office:body")
            self.styles.start(tag, attributes)
        elif not self.kind:
            if kind.startswith("office:"):
                self.kind = kind
            else:
                self._unshown = 1  # only what says the kind may stand here
        elif kind in _PARAGRAPHS:
            self._begin_paragraph(named(attributes))
        elif kind.startswith("text:"):
            self._in_text(kind, named(attributes))
        elif self.kind == "office:spreadsheet" and kind.startswith("table:"):
            self.sheets.start(kind, named(attributes))
            if kind == "table:table-cell" or kind == "table:covered-table-cell":
                self._places.append(_Place())
                self._length = 0
        elif kind.startswith("table:"):
            self._in_table(kind, named(attributes))
        elif kind.startswith("field:"):
            self._in_field(kind, named(attributes))
        elif kind == "draw:text-box" and self.kind == "office:text":
            self._begin_place()
        elif kind.startswith("draw:"):
            self.sheets.draws()
            if self.kind == "office:spreadsheet":
                self._unshown = 1  # a shape that hangs on a cell is none

    def end(self, tag: str) -> None:
        """End an element."""
        kind = KINDS[tag]
        if self._inside:
            self._inside -= 1
        if self._unshown:
            self._unshown -= 1
        elif not self._inside:
            self.styles.end(tag)
        elif kind in _PARAGRAPHS:
            self._end_paragraph()
        elif kind == "text:span":
            paragraph = self._paragraph()
            if paragraph is not None and len(paragraph.bold) > 1:
                paragraph.bold.pop()
                paragraph.symbols.pop()
        elif kind == "text:list":
            self._lists[-1].end()
        elif self.kind == "office:spreadsheet" and kind.startswith("table:"):
            if kind in ("table:table-cell", "table:covered-table-cell"):
                self.sheets.cell(self._places.pop().flow.lines)
            else:
                self.sheets.end(kind)
        elif kind == "field:fieldmark":
            self._end_field()
        elif kind.startswith("table:"):
            self._end_in_table(kind)
        elif kind == "draw:text-box" and self.kind == "office:text":
            self._end_box()

    def data(self, text: str) -> None:
        """Take character data."""
        if self._unshown or not self._inside:
            return
        paragraph = self._paragraph()
        if paragraph is not None and not paragraph.look.hidden:
            self._lengthen(len(text))
            if paragraph.symbols[-1]:
                text = typed_symbols(text, paragraph.symbols[-1])
            self._places[-1].flow.add(text, paragraph.bold[-1], paragraph.indent)

    def close(self) -> None:
        """End the part."""

    def _lengthen(self, characters: int) -> None:
        self._length += characters
        if self._length > MAX_TEXT:
            raise UnreadableFile(_TOO_LONG, limit=MAX_TEXT)

    def _paragraph(self) -> _Paragraph | None:
        found = self._places[-1].open
        return found[-1] if found else None

    def _begin_paragraph(self, own: Mapping[str, str]) -> None:
        place, lists = self._places[-1], self._lists[-1]
        look = self.styles.look("paragraph", own.get("text:style-name", ""))
        around = self.sheets.bold if self.kind == "office:spreadsheet" else False
        if not self._tables and self.kind == "office:text":
            self._length = 0
        level = lists.level
        margin, first, width = look.margin, look.first, 0.0
        if level is not None:
            shape = lists.shape()
            margin = shape.margin if margin is None else margin
            first = shape.first if first is None else first
        if (margin or first) and not look.centred:
            width = round(((margin or 0.0) + (first or 0.0)) / (look.size or DEFAULT_SIZE), 2)
        place.open.append(
            _Paragraph(look, [bool(look.bold) or around], [look.symbols or ""], width)
        )
        if self._watch is not None:
            place.open[-1].mark, place.open[-1].begun = own.get(MARK, ""), len(place.flow.items)
        place.flow.number = "" if level is None else lists.number()
        place.flow.level = level

    def _end_paragraph(self) -> None:
        place = self._places[-1]
        if not place.open:
            return
        paragraph = place.open.pop()
        place.flow.newline()
        if self._watch is not None:
            self._watch.lines(place.flow.items[paragraph.begun :], paragraph.mark)
        if len(self._places) == 1 and place.flow.shows_line():
            self._paragraphs += 1
            if self._paragraphs > bounds.MAX_PARAGRAPHS:
                raise UnreadableFile(bounds.TOO_MANY_PARAGRAPHS, limit=bounds.MAX_PARAGRAPHS)
        place.flow.number, place.flow.level = "", None
        for box in paragraph.boxes:
            self._pour(box, place.flow)

    def _pour(self, box: Flow[Table], flow: Flow[Table]) -> None:
        """Put what a text box holds below its paragraph; its tables come after those of the body."""
        for item in box.items:
            if isinstance(item, Table) and len(self._places) == 1:
                self.boxed.append(item)
            else:
                flow.items.append(item)

    def _in_text(self, kind: str, own: Mapping[str, str]) -> None:
        paragraph, flow = self._paragraph(), self._places[-1].flow
        if kind == "text:list":
            self._lists[-1].begin(own)
        elif kind == "text:list-item":
            self._lists[-1].item(own)
        elif kind == "text:list-header":
            self._lists[-1].header()
        elif kind == "text:section" and own.get("text:display") == "none":
            self._unshown = 1
        elif paragraph is None:
            return
        elif kind == "text:span":
            look = self.styles.look("text", own.get("text:style-name", ""))
            if look.hidden:
                self._unshown = 1
            else:
                paragraph.bold.append(paragraph.bold[-1] if look.bold is None else look.bold)
                symbols = paragraph.symbols[-1] if look.symbols is None else look.symbols
                paragraph.symbols.append(symbols)
        elif kind == "text:s":
            spaces = min(count(own.get("text:c")), MAX_SPACES)
            self._lengthen(spaces)
            flow.add(" " * spaces, paragraph.bold[-1], paragraph.indent, kept=True)
        elif kind == "text:tab":
            flow.add("\t", paragraph.bold[-1], paragraph.indent, kept=True)
        elif kind == "text:line-break":
            flow.newline()

    def _in_field(self, kind: str, own: Mapping[str, str]) -> None:
        """Note a box to tick of a form of Word."""
        if kind == "field:fieldmark":
            is_box = own.get("field:type", "").endswith(".FORMCHECKBOX")
            self._box = UNTICKED if is_box else ""
        elif own.get("field:name") == "Checkbox_Checked" and own.get("field:value") == "true":
            self._box = self._box and TICKED

    def _end_field(self) -> None:
        paragraph = self._paragraph()
        if paragraph is not None and self._box:
            self._places[-1].flow.add(self._box, paragraph.bold[-1], paragraph.indent)
        self._box = ""

    def _in_table(self, kind: str, own: Mapping[str, str]) -> None:
        if kind == "table:table":
            self._begin_table()
        elif not self._tables:
            return
        elif kind == "table:table-row":
            self._tables[-1].begin_row()
            self._cells.append(own)
            if own.get("table:visibility") in ("collapse", "filter"):
                self._cells.pop()
                self._unshown = 1
        elif kind in ("table:table-cell", "table:covered-table-cell"):
            self._cells.append(own)
            self._begin_place()
            self._length = 0

    def _begin_table(self) -> None:
        self._require_depth()
        self._tables.append(Table())

    def _end_in_table(self, kind: str) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        if kind == "table:table":
            self._tables.pop()
            self._places[-1].flow.put(table)
        elif kind == "table:table-row":
            own = self._cells.pop()
            table.end_row(count(own.get("table:number-rows-repeated")), self._count)
            self._count.require_width(len(table.texts), self._count.tables + 1, len(table.rows))
        elif kind in ("table:table-cell", "table:covered-table-cell"):
            own = self._cells.pop()
            self._lists.pop()
            lines = list(lines_of(self._places.pop().flow, table.nested))
            text, form = ("", PLAIN) if kind.startswith("table:cov") else shown(lines)
            if self._watch is not None:
                self._watch.cell(table, len(table.rows) + 1, len(table.texts), own.get(MARK, ""))
            table.cell(
                text, form,
                count(own.get("table:number-columns-spanned")),
                count(own.get("table:number-rows-spanned")),
                count(own.get("table:number-columns-repeated")),
            )  # fmt: skip

    def _begin_place(self) -> None:
        self._require_depth()
        self._places.append(_Place())
        self._lists.append(Lists(self.styles))

    def _end_box(self) -> None:
        self._lists.pop()
        box = self._places.pop().flow
        paragraph = self._paragraph()
        if paragraph is None:
            self._pour(box, self._places[-1].flow)
        else:
            paragraph.boxes.append(box)

    def _require_depth(self) -> None:
        if len(self._places) > MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_DEPTH)
