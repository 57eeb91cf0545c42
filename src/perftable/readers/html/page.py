"""Listens to a page as it is parsed: text flows, tables are filled, what is hidden is passed over."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from perftable.model.phrase import Phrase
from perftable.readers.base import UnreadableFile
from perftable.readers.bounds import MAX_ROWS, MAX_TEXT, TOO_MANY_ROWS
from perftable.readers.counting import Count
from perftable.readers.flow import Flow
from perftable.readers.html import css
from perftable.readers.html.elements import BLOCKS, Element, indentation, inherited
from perftable.readers.html.tables import BODY, FOOT, HEAD, MAX_ROWSPAN, Cell, Table
from perftable.readers.word.numerals import numeral
from perftable.readers.word.symbols import typed_symbols

MAX_DEPTH = 50
"""Tables inside one another, as in Word; web pages nest four deep."""

MAX_LEVELS = 5000
"""Elements inside one another."""

MAX_ELEMENTS = 1_500_000
"""Elements of a page; 50,000 rows of nine columns saved by Word have 1.4 million."""

_TOO_DEEP = Phrase(
    "网页中的表格嵌套超过 {limit} 层，未读取；请在浏览器中打开，将表格复制到 Word 中另存为 .docx。",
    "The web page nests tables more than {limit} deep and was not read; open it in a browser, copy"
    " the table into Word and save it as .docx.",
)
_TOO_NESTED = Phrase(
    "网页的标记嵌套超过 {limit} 层，未读取；请在浏览器中打开，将表格复制到 Word 中另存为 .docx。",
    "The markup of the web page is nested more than {limit} deep and was not read; open it in a"
    " browser, copy the table into Word and save it as .docx.",
)
_TOO_MANY = Phrase(
    "网页含有 {limit} 个以上的标记，未读取；请在浏览器中打开，将表格复制到 Word 中另存为 .docx。",
    "The web page holds more than {limit} tags and was not read; open it in a browser, copy the"
    " table into Word and save it as .docx.",
)
_TOO_LONG = Phrase(
    "网页中有一段文字超过 {limit} 字，未读取；请找到该处并缩短后重试。",
    "A text of the web page has more than {limit} characters and was not read; find and shorten it.",
)
_UNSHOWN = frozenset(
    "head script style template noscript title object svg math iframe audio video canvas rt rp del"
    " datalist map colgroup".split()
)
_NONE: Mapping[str, str] = {}
_NUMBER = re.compile(r"\s*\+?(\d{1,12})", re.ASCII)
_GROUPS = {"thead": HEAD, "tbody": BODY, "tfoot": FOOT}
_STYLES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_CSS_STYLES = {
    "decimal": "decimal", "lower-alpha": "lowerLetter", "upper-alpha": "upperLetter",
    "lower-latin": "lowerLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "cjk-ideographic": "chineseCountingThousand",
    "simp-chinese-informal": "chineseCountingThousand",
    "trad-chinese-informal": "chineseCountingThousand",
    "simp-chinese-formal": "chineseLegalSimplified", "cjk-decimal": "ideographDigital",
}  # fmt: skip
_CHINESE = frozenset(("chineseCountingThousand", "chineseLegalSimplified", "ideographDigital"))
_BULLETS = frozenset("none disc circle square".split())


@dataclass(slots=True)
class _List:
    style: str
    next: int


class Page:
    """Listens to a page; `items` of its `flow` are what it shows in order."""

    def __init__(self, count: Count) -> None:
        self.flow: Flow[Table] = Flow()
        self.changes = 0
        self.frames = 0
        self.sheet = css.Sheet()
        self._count = count
        self._rows = 0
        self._elements = 0
        self._stack: list[Element] = [Element("")]
        self._path: list[frozenset[css.Key]] = []
        self._flows: list[Flow[Table]] = [self.flow]
        self._tables: list[Table] = []
        self._row: list[list[Cell] | None] = []
        self._cells: list[Cell | None] = []
        self._lists: list[_List] = []
        self._unshown = 0
        self._style: list[str] | None = None
        self._length = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        self._elements += 1
        if self._elements > MAX_ELEMENTS:
            raise UnreadableFile(_TOO_MANY, limit=MAX_ELEMENTS)
        if self._unshown:
            self._unshown += 1
            if tag == "style":
                self._style = []
            return
        attributes = dict(attributes) if attributes else _NONE  # lxml's own mapping is slow
        if tag in ("col", "colgroup"):
            self._declare(tag, attributes)
        stated = self.sheet.of(tag, attributes, self._path)
        if tag in _UNSHOWN or _is_hidden(tag, attributes, stated):
            self._unshown = 1
            self.changes += tag == "del"
            self._style = [] if tag == "style" else None
            return
        if len(self._stack) > MAX_LEVELS:
            raise UnreadableFile(_TOO_NESTED, limit=MAX_LEVELS)
        element = inherited(self._stack[-1], tag, attributes, stated)
        self._stack.append(element)
        self._path.append(self.sheet.keys(tag, attributes))
        if tag == "br":
            self._flows[-1].newline()
        elif tag == "input" and not element.unseen:
            self._input(attributes)
        elif tag in BLOCKS:
            self._flows[-1].boundary()
            if len(self._flows) == 1:
                self._length = 0
            self._block(tag, attributes, stated)
        elif tag == "table":
            self._begin_table()
        elif self._tables:
            self._in_table(tag, attributes, element)
        if tag == "frame":
            self.frames += 1

    def end(self, tag: str) -> None:
        """End an element."""
        if self._unshown:
            self._unshown -= 1
            if tag == "style" and self._style is not None:
                self.sheet.add("".join(self._style))
                self._style = None
            return
        element = self._stack.pop() if len(self._stack) > 1 else self._stack[0]
        if self._path:
            self._path.pop()
        if element.tag == "table":
            self._end_table()
        elif element.tag in ("td", "th") and element.flow is not None:
            self._end_cell()
        elif element.tag == "tr" and self._row:
            self._row[-1] = None
        elif element.tag in BLOCKS:
            self._flows[-1].boundary()
            if element.tag in ("ol", "ul", "dir", "menu") and self._lists:
                self._lists.pop()

    def data(self, text: str) -> None:
        """Take text."""
        if self._unshown:
            if self._style is not None:
                self._style.append(text)
            return
        element = self._stack[-1]
        flow = self._flows[-1]
        if self._tables and self._cells[-1] is None and element.flow is None and not text.strip():
            return  # between the cells
        if element.unseen or element.sizeless:
            return
        self._length += len(text)
        if self._length > MAX_TEXT:
            raise UnreadableFile(_TOO_LONG, limit=MAX_TEXT)
        if element.symbols:
            text = typed_symbols(text, element.symbols)
        flow.add(text, element.bold, indentation(element), element.kept)

    def close(self) -> None:
        """End the page."""
        while self._tables:
            self._end_table()
        self.flow.boundary()

    def _block(self, tag: str, attributes: Mapping[str, str], stated: css.Properties) -> None:
        if tag in ("ol", "ul", "dir", "menu"):
            style = "bullet"
            if tag == "ol":
                style = _STYLES.get(attributes.get("type") or "1", "decimal")
            named = (stated.get("list-style-type") or stated.get("list-style") or "").split()
            for word in named:
                style = "bullet" if word in _BULLETS else _CSS_STYLES.get(word, style)
            first = attributes.get("start") or ""
            self._lists.append(_List(style, _integer(first, 1)))
        elif tag == "li" and self._lists:
            entry = self._lists[-1]
            entry.next = _integer(attributes.get("value") or "", entry.next)
            number = numeral(entry.next, entry.style)
            entry.next += 1
            if number:
                number += "、" if entry.style in _CHINESE else "."
            self._flows[-1].number, self._flows[-1].level = number, len(self._lists) - 1

    def _begin_table(self) -> None:
        if len(self._tables) >= MAX_DEPTH:
            raise UnreadableFile(_TOO_DEEP, limit=MAX_DEPTH)
        self._flows[-1].boundary()
        self._tables.append(Table())
        self._row.append(None)
        self._cells.append(None)

    def _in_table(self, tag: str, attributes: Mapping[str, str], element: Element) -> None:
        table = self._tables[-1]
        if tag in _GROUPS:
            table.begin_group(_GROUPS[tag])
            self._row[-1] = None
        elif tag == "tr":
            self._rows += 1
            if self._rows > MAX_ROWS:
                raise UnreadableFile(TOO_MANY_ROWS, limit=MAX_ROWS)
            self._row[-1] = table.begin_row()
        elif tag in ("td", "th"):
            if self._cells[-1] is not None:
                self._end_cell()
            row = self._row[-1]
            if row is None:
                row = self._row[-1] = table.begin_row()
            cell = Cell()
            if attributes:
                cell.across = max(_integer(attributes.get("colspan") or "", 1), 1)
                cell.down = min(_integer(attributes.get("rowspan") or "", 1), MAX_ROWSPAN)
            self._count.cell()
            row.append(cell)
            self._count.require_width(len(row), self._count.tables + 1, self._rows)
            self._cells[-1] = cell
            element.flow = Flow()
            self._flows.append(element.flow)
            self._length = 0

    def _end_cell(self) -> None:
        cell = self._cells[-1] if self._cells else None
        if cell is None:
            return
        flow = self._flows.pop()
        flow.boundary()
        cell.fill(flow)
        self._cells[-1] = None
        self._length = 0

    def _end_table(self) -> None:
        if not self._tables:
            return
        self._end_cell()
        table = self._tables.pop()
        self._row.pop()
        self._cells.pop()
        flow = self._flows[-1]
        flow.boundary()
        if table.is_layout():
            for cell in table.cells():
                flow.items += cell.spill()
        elif any(True for _ in table.cells()):
            flow.put(table)

    def _declare(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._tables and tag == "col":
            self._tables[-1].columns += max(_integer(attributes.get("span") or "", 1), 1)

    def _input(self, attributes: Mapping[str, str]) -> None:
        """Show what is typed into a form or ticked in it."""
        kind = (attributes.get("type") or "text").lower()
        if kind in ("text", "number", "date", "tel"):
            self._flows[-1].add(attributes.get("value") or "", False, 0.0)
        elif kind in ("checkbox", "radio"):
            self._flows[-1].add("☑" if "checked" in attributes else "☐", False, 0.0)


def _is_hidden(tag: str, attributes: Mapping[str, str], stated: css.Properties) -> bool:
    if tag == "option" and "selected" not in attributes:
        return True
    if stated and (stated.get("display") == "none" or stated.get("visibility") == "collapse"):
        return True
    return "hidden" in attributes


def _integer(text: str, default: int) -> int:
    """Return the number with which an attribute begins, as browsers read it: 2 for "2px"."""
    found = _NUMBER.match(text)
    return int(found[1]) if found is not None and len(found[1]) < 7 else default
