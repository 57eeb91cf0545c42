"""Table rows → cells by grid column: a fast path for ordinary rows, a careful one for the rest."""

from functools import lru_cache

from perftable.model.grid import PLAIN, Format, Row
from perftable.model.phrase import Phrase
from perftable.readers._word.cells import Content, through
from perftable.readers._word.names import KINDS, Element, attr, child, number, spellings
from perftable.readers._word.runs import text_of
from perftable.readers.base import UnreadableFile

MAX_SPAN = 63
"""Grid columns one cell may span: Word's own limit."""

MAX_COLUMNS = 256
"""Grid columns of a row; Word allows 63."""

_TOO_WIDE = Phrase(
    "Word 表格第 {row} 行超过 {limit} 列，未读取；请检查该表格后另存为 .docx。",
    "Row {row} of a Word table has more than {limit} columns and was not read; check that table and"
    " save the file as .docx.",
)

_ORDINARY = "tc p t gridSpan vMerge pStyle ind"
# Whatever else the careful path knows by name. A row with none of these reads the same on both.
_UNUSUAL = (
    "tab ptab br cr noBreakHyphen softHyphen sym ruby rt fldChar instrText txbxContent tbl tr sdt"
    " ins del moveFrom moveTo cellIns cellDel vanish b numPr rStyle hMerge gridBefore gridAfter"
    " tcPrChange trPrChange pPrChange rPrChange tblPrExChange delText"
    " mc:AlternateContent mc:Fallback m:t"
)
_INTEREST = spellings(*_ORDINARY.split(), *_UNUSUAL.split())


class Rows:
    """The rows of one table, added in order; remembers which vertical merges are open."""

    def __init__(self, content: Content) -> None:
        self.rows: list[Row] = []
        self._content = content
        self._open: dict[int, int] = {}
        self._plain: dict[str, bool] = {}
        # Without w:pStyle the default style holds; if that means something, nothing is ordinary.
        self._fast = content.styles.default.plain

    def add(self, element: Element) -> None:
        """Add a `w:tr`."""
        if not (self._fast and self._add_fast(element)):
            self._content.count_changes(element)
            self.add_carefully(element)

    def _add_fast(self, element: Element) -> bool:
        """Add an ordinary row; False (and nothing done) if it holds anything unusual."""
        items = element.iter(_INTEREST)
        next(items)  # the row itself
        texts: list[str] = []
        spans: dict[int, int] = {}
        merges: dict[int, str] = {}
        index, started = -1, False
        for item in items:
            kind = KINDS[item.tag]
            if kind == "t":
                if index < 0:
                    return False
                texts[index] += text_of(item)
            elif kind == "p":
                if index < 0:
                    return False
                if started:
                    texts[index] += "\n"
                started = True
            elif kind == "tc":
                texts.append("")
                index += 1
                started = False
            elif kind == "pStyle":
                name = attr(item, "val") or ""
                plain = self._plain.get(name)
                if plain is None:
                    plain = self._plain[name] = self._content.styles.look(name).plain
                if not plain:
                    return False
            elif kind == "ind":
                if any(value not in ("0", "-0") for value in _first_line(item)):
                    return False
            elif kind == "gridSpan":
                spans[index] = min(max(number(item, 1), 1), MAX_SPAN)
            elif kind == "vMerge":
                merges[index] = attr(item, "val") or "continue"
            else:
                return False
        if not spans and not merges:
            self._open.clear()
            self._append([text.rstrip("\n") for text in texts], {})
            return True
        cells: list[str] = []
        formats: dict[int, Format] = {}
        opened: dict[int, int] = {}
        for index, text in enumerate(texts):
            self._put(
                cells,
                formats,
                opened,
                text.rstrip("\n"),
                PLAIN,
                spans.get(index, 1),
                merges.get(index),
            )
        self._open = opened
        self._append(cells, formats)
        return True

    def add_carefully(self, element: Element) -> None:
        """Add any row; a deleted one is left out."""
        properties = child(element, "trPr")
        if child(properties, "del") is not None:
            return
        cells = [""] * _skipped(properties, "gridBefore")
        formats: dict[int, Format] = {}
        opened: dict[int, int] = {}
        last = -1
        for item in through(element, "tc"):
            own = child(item, "tcPr")
            if child(own, "cellDel") is not None:
                continue
            span = min(max(number(child(own, "gridSpan"), 1), 1), MAX_SPAN)
            horizontal, vertical = child(own, "hMerge"), child(own, "vMerge")
            if horizontal is not None and attr(horizontal, "val") != "restart" and last >= 0:
                form = formats.get(last, PLAIN)
                formats[last] = _spanning(form, form.span + span)
                cells += [""] * span
                continue
            last = len(cells)
            merge = None if vertical is None else attr(vertical, "val") or "continue"
            text, form = self._content.cell(item)
            self._put(cells, formats, opened, text, form, span, merge)
        cells += [""] * _skipped(properties, "gridAfter")
        self._open = opened
        self._append(cells, formats)

    def _put(
        self,
        cells: list[str],
        formats: dict[int, Format],
        opened: dict[int, int],
        text: str,
        form: Format,
        span: int,
        merge: str | None,
    ) -> None:
        column = len(cells)
        continues = False
        if merge is not None:
            # A continued cell below no merge of its width starts one itself, as Word shows it.
            continues = merge != "restart" and self._open.get(column) == span
            opened[column] = span
        if continues:
            text, form = "", _continued(span)
        elif span > 1:
            form = _spanning(form, span)
        if form is not PLAIN and form != PLAIN:
            formats[column] = form
        cells.append(text)
        if span > 1:
            cells += [""] * (span - 1)

    def _append(self, cells: list[str], formats: dict[int, Format]) -> None:
        place = len(self.rows) + 1
        if len(cells) > MAX_COLUMNS:
            raise UnreadableFile(_TOO_WIDE, row=place, limit=MAX_COLUMNS)
        self.rows.append(Row(place, cells, formats) if formats else Row(place, cells))


def _first_line(indent: Element) -> list[str]:
    """Return the values that move the first line; `right` does not."""
    names = ("right", "rightChars", "end", "endChars")
    return [str(v) for k, v in indent.items() if str(k).rpartition("}")[2] not in names]


def _skipped(properties: Element | None, kind: str) -> int:
    return min(max(number(child(properties, kind), 0), 0), MAX_SPAN)


@lru_cache(maxsize=128)
def _continued(span: int) -> Format:
    return Format(span=span, continues=True)


@lru_cache(maxsize=1024)
def _spanning(form: Format, span: int) -> Format:
    return Format(span, form.continues, form.indent, form.number, form.level, form.bold)
