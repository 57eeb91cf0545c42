"""Cuts a document into the pieces that are one form each: grids joined, or one grid divided."""

from bisect import bisect
from collections import deque
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from perftable.forms.projects.parts.head import inline_pairs
from perftable.forms.projects.sheets.claim import MAX_PART, headers_in, is_headed, is_part
from perftable.forms.projects.sheets.header import Header, is_scoring
from perftable.forms.projects.sheets.lines import Line
from perftable.forms.projects.sheets.ribbon import lines_of_text
from perftable.forms.projects.sheets.titles import (
    is_between,
    is_caption_row,
    is_form_title,
    is_title,
    title_row,
)
from perftable.forms.projects.words.classes import class_label
from perftable.forms.projects.words.labels import FOOT, TOTAL, head_label
from perftable.forms.projects.words.normal import label
from perftable.model.grid import Grid, Paragraph
from perftable.values.text import squeeze

_ABOVE = 8
"""A form's title, unit line and head labels stand at most this many paragraphs above it."""


@dataclass(slots=True)
class Piece:
    """The lines of one form (or of one long table), the headers among them, and what is above."""

    lines: list[Line]
    headers: list[Header]
    above: list[Paragraph] = field(default_factory=list)
    follows: bool = False
    """Whether the form before stands right above it: what is said over that one holds for both."""

    @property
    def last(self) -> Header:
        """The last header."""
        return self.headers[-1]


def pieces_of(blocks: Sequence[Paragraph | Grid], others: Set[int] = frozenset()) -> list[Piece]:
    """Return the pieces of a document in order.

    A block whose index is among the `others` is another family's: nothing goes on below it.
    """
    cutter = _Cutter()
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            cutter.paragraph(block)
        elif index in others:
            cutter.other()
        else:
            cutter.grid(block)
    return cutter.pieces


@dataclass(slots=True)
class _Cutter:
    pieces: list[Piece] = field(default_factory=list)
    above: list[Paragraph] = field(default_factory=list)
    pending: list[Line] = field(default_factory=list)
    pending_above: list[Paragraph] = field(default_factory=list)
    open: bool = False
    """Whether the next grid may still belong to the last piece."""

    def paragraph(self, block: Paragraph) -> None:
        self.above.append(block)
        if is_between(block.text) or self._is_same_title(block):
            return
        self.open = False
        if is_form_title(block.text):
            self.pending, self.pending_above = [], []

    def _is_same_title(self, block: Paragraph) -> bool:
        """Whether the title above the last form stands here again, as on each page of a print."""
        if not self.open or not self.pieces or not is_title(block.text):
            return False
        return squeeze(block.text) in {squeeze(p.text) for p in self.pieces[-1].above}

    def other(self) -> None:
        """Leave a grid that is another family's."""
        self._close()
        self.above = []

    def grid(self, block: Grid) -> None:
        long = len(block.rows) > MAX_PART
        if long and not self.open and not is_headed(block.rows):
            self._close()
            self.above = []
            return
        lines = lines_of_text(block)
        headers = headers_in(lines)
        above = self.above[-_ABOVE:]
        if headers:
            self._form(lines, headers, above)
        elif self.open and _continues(self.pieces[-1], lines):
            self.pieces[-1].lines += lines
        elif is_part(lines) and not any(map(is_scoring, lines[:12])):
            self.pending_above = self.pending_above or above
            self.pending += lines
        else:
            self._close()
        self.above = []

    def _close(self) -> None:
        self.open = False
        self.pending, self.pending_above = [], []

    def _form(self, lines: list[Line], headers: list[Header], above: list[Paragraph]) -> None:
        lines, headers = _from_title(lines, headers)
        chunks = _cut(lines, headers, {squeeze(p.text) for p in above})
        first_lines, first_headers = chunks[0]
        if not first_headers:  # the tail of the form before
            if self.open and _continues(self.pieces[-1], first_lines):
                self.pieces[-1].lines += first_lines
            chunks = chunks[1:]
        elif self._repeats(first_lines, first_headers, above):
            _append(self.pieces[-1], first_lines, first_headers)
            chunks = chunks[1:]
        for number, (part, found) in enumerate(chunks):
            if not found:
                continue
            if number == 0 and self.pending and not _has_head(part, found[0]):
                shift = len(self.pending)
                part = [*self.pending, *part]
                found = [_moved(header, shift) for header in found]
                above = [*self.pending_above, *above]
            bare = self.open and all(is_between(p.text) for p in above)
            follows = number > 0 or (bare and _has_head(part, found[0]))
            self.pieces.append(Piece(part, found, above if number == 0 else [], follows))
        self.open = True
        self.pending, self.pending_above = [], []

    def _repeats(
        self, lines: Sequence[Line], headers: Sequence[Header], above: Sequence[Paragraph]
    ) -> bool:
        """Whether the grid goes on with the last form: its header again, or its second table."""
        if not self.open or not self.pieces or self.pending:
            return False
        head = lines[: headers[0].first]
        known = {squeeze(p.text) for p in self.pieces[-1].above}
        if any(
            not is_caption_row(line) or squeeze(title_row(line)) not in {"", *known}
            for line in head
            if line.filled
        ):
            return False
        if headers[0].long_table != self.pieces[-1].last.long_table:
            return False
        first = next((line for line in lines[headers[0].end :] if line.filled), None)
        same = headers[0].labels == self.pieces[-1].last.labels
        titles = [p for p in above if is_title(p.text) and not is_between(p.text)]
        titled = not all(map(self._is_same_title, titles))
        captioned = bool(above) and all(is_between(p.text) for p in above)
        if titled or first is None:
            return False
        return same or captioned


def _from_title(lines: list[Line], headers: list[Header]) -> tuple[list[Line], list[Header]]:
    """Leave out other tables of a sheet that stand above the form's title."""
    titles = [i for i, line in enumerate(lines[: headers[0].first]) if title_row(line)]
    start = titles[-1] if titles else 0
    while start and (not lines[start - 1].filled or _belongs_above(lines[start - 1])):
        start -= 1
    if not any(len(line.filled) > 1 for line in lines[:start]):
        return lines, headers
    return lines[start:], [_moved(header, -start) for header in headers]


def _append(piece: Piece, lines: Sequence[Line], headers: Sequence[Header]) -> None:
    shift = len(piece.lines)
    piece.lines += lines
    piece.headers += [_moved(header, shift) for header in headers]


def _moved(header: Header, by: int) -> Header:
    return Header(header.columns, header.first + by, header.end + by, header.width, header.labels)


def _has_head(lines: Sequence[Line], header: Header) -> bool:
    return any(_head_role(line) == "project" for line in lines[: header.first])


def _head_role(line: Line) -> str:
    """Return the role of the label that begins a row, "" for none."""
    filled = line.filled
    if not filled:
        return ""
    text = filled[0].text
    known = head_label(text) if len(line.cells) > 1 else None
    if known is None and len(filled) < 4:
        known = next((pair[0] for pair in inline_pairs(text)), None)
    if known is None:
        return ""
    return "project" if known.role in ("project", "body") else known.role


def _cut(
    lines: list[Line], headers: list[Header], titles: Set[str]
) -> list[tuple[list[Line], list[Header]]]:
    """Divide a grid where a head begins again below indicators.

    A title that was met before, right above the same header, is only printed on each page.
    """
    firsts = [header.first for header in headers]
    known = {*titles, *(squeeze(title_row(line)) for line in lines[: firsts[0]] if line.filled)}
    spans = {i for header in headers for i in range(header.first, header.end)}
    starts = [0]
    below = False
    for index, line in enumerate(lines):
        if index in spans:
            below = True
            continue
        if not below:
            continue
        title = squeeze(title_row(line)) if line.filled else ""
        if title in known and title and _goes_on(lines, headers, index, bisect(firsts, index)):
            continue
        known |= {title} if title else set()
        if title or _head_role(line) == "project":
            first = index
            while (
                first - 1 > starts[-1]
                and _belongs_above(lines[first - 1])
                and first - 1 not in spans
            ):
                first -= 1
            starts.append(first)
            below = False
    chunks: list[tuple[list[Line], list[Header]]] = []
    left = deque(headers)
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        inside = []
        while left and left[0].first < end:
            inside.append(_moved(left.popleft(), -start))
        chunks.append((lines[start:end], inside))
    return chunks


def _goes_on(lines: Sequence[Line], headers: Sequence[Header], title: int, following: int) -> bool:
    """Whether the header below a title is that of the rows above it, with no head between."""
    if not 0 < following < len(headers):
        return False
    header = headers[following]
    if header.labels != headers[following - 1].labels:
        return False
    return all(is_caption_row(line) for line in lines[title : header.first] if line.filled)


def _belongs_above(line: Line) -> bool:
    if is_caption_row(line):
        return True
    filled = line.filled
    if not filled or FOOT.fullmatch(label(filled[0].text).word):
        return False
    return _head_role(line) in ("department", "implementer", "code", "programme", "year", "unit")


def _continues(piece: Piece, lines: Sequence[Line]) -> bool:
    """Whether a grid without header goes on with the rows of the piece, as after a page break."""
    header = piece.last
    filled = [line for line in lines if line.filled]
    if not filled or not _as_wide(filled[0], header) or _head_role(filled[0]) == "project":
        return False
    columns = [c for c in header.columns if c.role in ("class1", "class2", "name")]
    fitting = 0
    for line in filled:
        first = line.filled[0]
        classed = any(class_label(cell.text).known for cell in line.filled[:3])
        placed = any(c.first <= first.first < c.end for c in columns) and len(line.filled) > 1
        ends = is_foot(first.text) or TOTAL.fullmatch(label(first.text).word)
        fitting += bool(classed or placed or ends)
    ragged = filled[0].row.places is not None  # of text a name may begin anywhere
    return 2 * fitting >= len(filled) if ragged else 2 * fitting > len(filled)


def _as_wide(line: Line, header: Header) -> bool:
    """Whether a row has the header's columns; those of Word may have other borders in a new table."""
    given = len(line.row.cells)
    if line.row.places is not None:  # of text what is covered may be missing
        return given == header.width or (1 < given < header.width and _classed(line))
    return given == header.width or len(line.cells) == len(header.columns)


def _classed(line: Line) -> bool:
    return class_label(line.filled[0].text).known


def is_foot(text: str) -> bool:
    """Whether a row that begins with the text stands below the indicators."""
    if FOOT.fullmatch(label(text).word):
        return True
    head, colon, _ = squeeze(text).replace("：", ":").partition(":")
    return bool(colon) and FOOT.fullmatch(label(head).word) is not None
