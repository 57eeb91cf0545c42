"""Gathers the lines of the block of funds: below columns of money, or as labels with amounts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from perftable.forms.projects.parts.fund_rows import (
    INLINE,
    amount_label,
    inline_of,
    is_column,
    is_number,
    opens,
    side_by_side,
    written_out,
)
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.sheets.titles import unit_of_label
from perftable.forms.projects.words.money import (
    MONEY,
    SUBTOTAL,
    USES,
    FundLabel,
    fund_column,
    fund_label,
    is_block,
)
from perftable.forms.projects.words.normal import label
from perftable.model.amount import Unit
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location

MAX_LINES = 200
Partition = Literal["source", "use"]
_SOURCES = lazy_pattern(r"收入|来源")
_USE_GROUP = lazy_pattern(r"支出(?:构成|性质|用途)|按用途")


@dataclass(slots=True)
class Draft:
    """A line of funds as it is gathered; `depth` is its label's grid column."""

    known: FundLabel
    text: str
    spot: Location
    depth: int
    panel: int
    partition: Partition | None
    amounts: dict[str, tuple[str, Location]] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)


@dataclass(slots=True)
class FundReader:
    """Takes the lines of the block one after another."""

    drafts: list[Draft] = field(default_factory=list)
    columns: list[tuple[str, int, int]] = field(default_factory=list)
    unit: Unit | None = None
    right: int | None = None
    groups: list[tuple[int, Partition]] = field(default_factory=list)
    """The groups below which lines stand (按收入性质分 beside 按支出性质分), by grid column."""
    across: list[tuple[FundLabel, Cell]] = field(default_factory=list)
    """Labels beside each other, whose amounts stand in the row below."""
    row: int | None = None
    """The row of these groups."""
    full: tuple[int, int] = (-1, 0)
    """In text: where the block's label stands, and how many cells its row has."""
    labels: set[int] = field(default_factory=set)
    """Where labels stand in that row."""
    shift: int = 0
    """How many cells the present row lacks on its left."""

    def begins(self, line: Line) -> bool:
        """Whether the line opens the block: its label, columns of money, or a total with an amount."""
        filled = line.filled
        if not filled:
            return False
        if is_block(filled[0].text):
            return True
        if sum(fund_column(cell.text) in MONEY for cell in filled) >= 2:
            return True
        known = fund_label(filled[0].text)
        if known is None or not known.known:
            return INLINE.fullmatch(filled[0].text) is not None and bool(inline_of(filled[0]))
        return len(filled) > 1 and is_number(filled[1].text)

    def goes_on(self, line: Line) -> bool:
        """Whether the line still speaks of money: a label, a column or a number of the block."""
        return any(
            fund_label(cell.text) or fund_column(cell.text) or is_block(cell.text)
            or is_number(cell.text) or inline_of(cell)
            for cell in line.filled
        )  # fmt: skip

    def take(self, line: Line) -> None:
        """Take a line of the block; one with more lines than any form has is none."""
        if len(self.drafts) >= MAX_LINES:
            return
        cells = [cell for cell in written_out(line) if not self._is_group(cell, line)]
        self.shift = self._lost(line, blocked=len(cells) < len(line.cells) or opens(line))
        filled = [cell for cell in cells if cell.text]
        found = [(cell, fund_column(cell.text)) for cell in filled]
        names = [name for _, name in found if name]
        numbers = any(is_number(cell.text) for cell in filled)
        if names and not numbers and (len(names) >= 2 or is_column(line, filled, names[0])):
            self._set_columns(line, found)
        elif self.across and numbers and not any(fund_label(cell.text) for cell in filled):
            self._below(line, filled)
        elif not numbers and (across := side_by_side(cells)):
            self.across = across
        elif self.columns and not any(map(inline_of, filled)):
            self._by_column(line, cells)
        else:
            self._by_label(line, cells)

    def take_beside(self, line: Line) -> None:
        """Take what stands beside a head label: its column says nothing of what it is a part of."""
        before = len(self.drafts)
        self.take(line)
        for draft in self.drafts[max(before, 1) :]:
            draft.depth = self.drafts[before - 1].depth if before else draft.depth

    def _lost(self, line: Line, *, blocked: bool) -> int:
        """Return how many cells a row of text lacks on its left, which the block's label covers."""
        if line.merged or line.row.places is None:
            return 0
        first = line.filled[0].first
        if blocked:
            self.full = (first, len(line.cells))
            self.labels = {cell.first for cell in line.filled if fund_label(cell.text)}
            return 0
        at, width = self.full
        lost = width - len(line.cells)
        beside = first not in self.labels and first + lost in self.labels
        return lost if first >= 0 and (first <= at or beside) and lost > 0 else 0

    def _is_group(self, cell: Cell, line: Line) -> bool:
        """Whether the cell is the block's label or that of one of its groups (收入构成)."""
        if not cell.text or not is_block(cell.text):
            return False
        self.unit = unit_of_label(cell.text) or self.unit
        known = fund_label(cell.text)
        if known is not None and known.role == "total":
            return False
        word = label(cell.text).word
        use, source = _USE_GROUP.search(word), _SOURCES.search(word)
        if bool(use) != bool(source):
            if self.row != line.row.number:
                self.groups, self.row = [], line.row.number
            self.groups.append((cell.first, "use" if use else "source"))
        return True

    def _set_columns(self, line: Line, found: Sequence[tuple[Cell, str | None]]) -> None:
        starts = [(cell, name) for cell, name in found if name]
        self.columns = []
        taken: set[str] = set()
        for position, (cell, name) in enumerate(starts):
            end = cell.end
            if not line.merged:
                end = starts[position + 1][0].first if position + 1 < len(starts) else 10**6
            key = name if name not in taken else f"{name}_{len(taken)}"
            taken.add(key)
            self.columns.append((key, cell.first, end))
            self.unit = self.unit or unit_of_label(cell.text)

    def _over_labels(self, cells: Sequence[Cell]) -> bool:
        """Whether the first of the columns holds labels: 年度预算数（万元） | 年初预算 | …"""
        _, first, end = self.columns[0]
        over = [c for c in cells if first <= c.first + self.shift < end and c.text]
        return len(self.columns) > 2 and len(over) == 1 and fund_label(over[0].text) is not None

    def _by_column(self, line: Line, cells: Sequence[Cell]) -> None:
        if self._over_labels(cells):
            (word, _, _), *columns = self.columns
            self.columns = [
                (word if name.rstrip("0123456789") == f"{word}_" else name, first, end)
                for name, first, end in columns
            ]
        border = self.columns[0][1] - self.shift
        labels = [cell for cell in cells if cell.first < border and cell.own]
        values = [cell for cell in cells if cell.first >= border]
        own = [cell for cell in labels if cell.text and not is_number(cell.text)]
        if not own and not any(cell.text for cell in values):
            return
        name = " ".join(dict.fromkeys(joined(cell.text) for cell in own))
        known = fund_label(own[-1].text) if own else None
        if len(own) > 1 and (known is None or SUBTOTAL.fullmatch(known.word)):
            known = fund_label(own[0].text)
        if known is None:
            known = FundLabel("total" if not self.drafts else "part", name, known=bool(own))
        place = own[-1] if own else (labels[-1] if labels else line.cells[0])
        draft = self._draft(known, name, line, place, panelled=False)
        positions = {
            name: next((c for c in values if first <= c.first + self.shift < end), None)
            for name, first, end in self.columns
        }
        if (
            not self.shift
            and not line.merged
            and len(line.cells) - len(cells) == 0
            and self._is_ragged(line)
        ):
            after = [c for c in line.cells if c.first > place.first]
            if len(after) != len(self.columns):
                return
            positions = {n: c for (n, _, _), c in zip(self.columns, after, strict=True)}
        for column, cell in positions.items():
            if cell is not None:
                draft.places[column] = line.spot(cell)
                if cell.text:
                    draft.amounts[column] = (cell.text, line.spot(cell))

    def _below(self, line: Line, filled: Sequence[Cell]) -> None:
        """Take the amounts below labels that stand beside each other.

        In a row of text the cell that the block's label covers may be missing.
        """
        cells = line.cells[line.cells.index(filled[0]) :]
        self.unit = self.unit or unit_of_label(filled[0].text)
        short = line.row.places is not None and len(cells) == len(self.across)
        for position, (known, over) in enumerate(self.across):
            draft = self._draft(known, joined(over.text), line, over, panelled=False)
            draft.depth = 0
            cell = next((c for c in filled if over.first <= c.first < over.end), None)
            if short:
                cell = cells[position]
            if cell is not None and cell.text:
                draft.amounts["year"] = (cell.text, line.spot(cell))
                draft.places["year"] = line.spot(cell)
        self.across = []

    def _is_ragged(self, line: Line) -> bool:
        return line.row.places is not None and len(line.cells) <= self.columns[-1][1]

    def _by_label(self, line: Line, cells: Sequence[Cell]) -> None:
        """Read labels and amounts in turn; a label without amount beside another stands over it."""
        pending: Draft | None = None
        last: Cell | None = None
        for cell in cells:
            if not cell.text:
                if pending is not None and cell.origin is None:
                    pending.places.setdefault("year", line.spot(cell))
                continue
            known = fund_label(cell.text) or amount_label(cell)
            waits = pending is not None and "year" not in pending.amounts
            if inline := inline_of(cell):
                draft = self._draft(inline[0], inline[0].word, line, cell)
                draft.amounts["year"] = (inline[1], line.spot(cell))
                pending = None
            elif pending is not None and waits and SUBTOTAL.fullmatch(label(cell.text).word):
                pending.text = f"{pending.text} {joined(cell.text)}"
                last = cell
            elif pending is not None and waits and (known is None or is_number(cell.text)):
                pending.amounts["year"] = (cell.text, line.spot(cell))
                pending.places["year"] = line.spot(cell)
            elif known is not None:
                if pending and not pending.places and last and last.end == cell.first:
                    self.drafts.remove(pending)  # 财政拨款 | 一般公共预算 | 50: merged downwards
                pending = self._draft(known, joined(cell.text), line, cell)
                last = cell

    def _panel(self, known: FundLabel, cell: Cell, row: int) -> int:
        """Return 1 for what stands below a second total of the same row, else 0."""
        if known.role == "total":
            first = self.drafts[0] if self.drafts else None
            beside = first is not None and first.spot.row == row and first.depth < cell.first
            if first and beside and first.known.role == "total" and self.drafts[-1] is first:
                self.right = cell.first if self.right is None else self.right
        elif known.which and self.right is None and self.drafts:
            last = self.drafts[-1]
            if (
                last.known.which
                and last.known.role == known.role == "fiscal"
                and last.spot.row == row
            ):
                self.right = cell.first  # 其中：财政拨款 | 50 | 其中：财政拨款 | 20
        return int(self.right is not None and cell.first + self.shift >= self.right)

    def _draft(
        self, known: FundLabel, text: str, line: Line, cell: Cell, *, panelled: bool = True
    ) -> Draft:
        panel = self._panel(known, cell, line.row.number) if panelled else 0
        left = [name for first, name in self.groups if first <= cell.first]
        partition: Partition | None = "use" if USES.search(known.word) else None
        partition = partition or (left[-1] if left else None)
        draft = Draft(known, text, line.spot(cell), cell.first, panel, partition)
        self.drafts.append(draft)
        return draft
