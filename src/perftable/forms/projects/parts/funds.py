"""The block of funds: lines of money, each with its role, its columns, and what it is a part of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from perftable.forms.projects.parts.numbers import read_number
from perftable.forms.projects.records import Fund, Money, Number
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.sheets.titles import unit_of_label
from perftable.forms.projects.spot import Spot, location_of
from perftable.forms.projects.words.money import (
    MONEY,
    PUBLIC,
    SUBTOTAL,
    USES,
    FundLabel,
    fund_column,
    fund_label,
    is_block,
)
from perftable.forms.projects.words.normal import label
from perftable.model.amount import Unit
from perftable.parsing.amounts import parse_budget

Partition = Literal["source", "use"]
_INLINE = re.compile(r"(.{2,30}?)[:：]\s*([\d,.，]+\s*(?:万元|元|亿元)?)")
_NUMBER = re.compile(r"[-+]?[\d,，.\s]+(?:万元|元|亿元|千元|%|％)?")
_SOURCES = re.compile(r"收入|来源")
_USE_GROUP = re.compile(r"支出|用途")
_LEVELS = (re.compile(r"[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、"),
           re.compile(r"\d{1,2}[、.:]"), re.compile(r"[(（]?\d{1,2}[)）]|[①-⑳]"))  # fmt: skip
_NESTED = frozenset(("central", "local", "part"))


@dataclass(slots=True)
class Draft:
    """A line of funds as it is gathered; `depth` is its label's grid column."""

    known: FundLabel
    text: str
    spot: Spot
    depth: int
    panel: int
    partition: Partition | None
    amounts: dict[str, tuple[str, Spot]] = field(default_factory=dict)
    places: dict[str, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class FundReader:
    """Takes the lines of the block one after another."""

    drafts: list[Draft] = field(default_factory=list)
    columns: list[tuple[str, int, int]] = field(default_factory=list)
    unit: Unit | None = None
    right: int | None = None
    groups: list[tuple[int, Partition]] = field(default_factory=list)
    """The groups below which lines stand (按收入性质分 beside 按支出性质分), by grid column."""
    row: int | None = None
    """The row of these groups."""

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
            return _INLINE.fullmatch(filled[0].text) is not None and bool(self._inline(filled[0]))
        return len(filled) > 1 and _is_number(filled[1].text)

    def take(self, line: Line) -> None:
        """Take a line of the block."""
        cells = [cell for cell in line.cells if not self._is_group(cell, line)]
        filled = [cell for cell in cells if cell.text]
        found = [(cell, fund_column(cell.text)) for cell in filled]
        names = [name for _, name in found if name]
        numbers = any(_is_number(cell.text) for cell in filled)
        if (
            names
            and not numbers
            and (
                len(names) >= 2
                or (
                    len(filled) == 1
                    and len(line.cells) > 1
                    and names[0] in MONEY
                    and not fund_label(filled[0].text)
                )
            )
        ):
            self._set_columns(line, found)
        elif self.columns:
            self._by_column(line, cells)
        else:
            self._by_label(line, cells)

    def _is_group(self, cell: Cell, line: Line) -> bool:
        """Whether the cell is the block's label or that of one of its groups (收入构成)."""
        if not cell.text or not is_block(cell.text):
            return False
        known = fund_label(cell.text)
        if known is not None and known.role == "total":
            return False
        self.unit = unit_of_label(cell.text) or self.unit
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

    def _by_column(self, line: Line, cells: Sequence[Cell]) -> None:
        border = self.columns[0][1]
        labels = [cell for cell in cells if cell.first < border and cell.own]
        values = [cell for cell in cells if cell.first >= border]
        own = [cell for cell in labels if cell.text and not _is_number(cell.text)]
        if not own and not any(cell.text for cell in values):
            return
        name = " ".join(dict.fromkeys(joined(cell.text) for cell in own))
        known = fund_label(own[-1].text) if own else None
        if len(own) > 1 and (known is None or SUBTOTAL.fullmatch(known.word)):
            known = fund_label(own[0].text)
        if known is None:
            known = FundLabel("total" if not self.drafts else "part", name, known=bool(own))
        place = own[-1] if own else (labels[-1] if labels else line.cells[0])
        draft = self._draft(known, name, line, place, 0)
        positions = {
            name: next((c for c in values if first <= c.first < end), None)
            for name, first, end in self.columns
        }
        if not line.merged and len(line.cells) - len(cells) == 0 and self._is_ragged(line):
            after = [c for c in line.cells if c.first > place.first]
            if len(after) != len(self.columns):
                return
            positions = {n: c for (n, _, _), c in zip(self.columns, after, strict=True)}
        for column, cell in positions.items():
            if cell is not None:
                draft.places[column] = line.spot(cell)
                if cell.text:
                    draft.amounts[column] = (cell.text, line.spot(cell))

    def _is_ragged(self, line: Line) -> bool:
        return line.row.places is not None and len(line.cells) <= self.columns[-1][1]

    def _by_label(self, line: Line, cells: Sequence[Cell]) -> None:
        pending: Draft | None = None
        last: Cell | None = None
        for cell in cells:
            if not cell.text:
                if pending is not None and "year" not in pending.places and cell.origin is None:
                    pending.places["year"] = line.spot(cell)
                continue
            if inline := self._inline(cell):
                draft = self._draft(
                    inline[0],
                    inline[0].word,
                    line,
                    cell,
                    self._panel(inline[0], cell, line.row.number),
                )
                draft.amounts["year"] = (inline[1], line.spot(cell))
                pending = None
            elif (
                pending is not None
                and "year" not in pending.amounts
                and (_is_number(cell.text) or fund_label(cell.text) is None)
            ):
                if last is not None and SUBTOTAL.fullmatch(label(cell.text).word):
                    pending.text = f"{pending.text} {cell.text}"
                    last = cell
                    continue
                pending.amounts["year"] = (cell.text, line.spot(cell))
                pending.places["year"] = line.spot(cell)
            elif (known := fund_label(cell.text)) is not None:
                if SUBTOTAL.fullmatch(known.word) and pending is not None and not pending.amounts:
                    pending.text = f"{pending.text} {joined(cell.text)}"
                    continue
                if (
                    pending is not None
                    and not pending.places
                    and last is not None
                    and last.end == cell.first
                ):
                    self.drafts.remove(pending)  # 财政拨款 | 一般公共预算 | 50: merged downwards
                pending = self._draft(
                    known, joined(cell.text), line, cell, self._panel(known, cell, line.row.number)
                )
                last = cell

    def _inline(self, cell: Cell) -> tuple[FundLabel, str] | None:
        match = _INLINE.fullmatch(joined(cell.text))
        known = fund_label(match[1]) if match else None
        return (known, match[2]) if match and known else None

    def _panel(self, known: FundLabel, cell: Cell, row: int) -> int:
        """Return 1 for what stands below a second total of the same row, else 0."""
        if known.role == "total":
            first = self.drafts[0] if self.drafts else None
            beside = first is not None and first.spot.row == row and first.depth < cell.first
            if first and beside and first.known.role == "total" and self.drafts[-1] is first:
                self.right = cell.first if self.right is None else self.right
        return int(self.right is not None and cell.first >= self.right)

    def _draft(self, known: FundLabel, text: str, line: Line, cell: Cell, panel: int) -> Draft:
        left = [name for first, name in self.groups if first <= cell.first]
        partition: Partition | None = "use" if USES.search(known.word) else None
        partition = partition or (left[-1] if left else None)
        draft = Draft(known, text, line.spot(cell), cell.first, panel, partition)
        self.drafts.append(draft)
        return draft

    def read(self, unit: Unit | None, default: Unit) -> tuple[Fund, ...]:
        """Return the lines; `unit` is what stands above the table, the block's own comes first."""
        unit = self.unit or unit
        drafts = [d for d in self.drafts if d.known.known or d.amounts]
        split = any(draft.partition == "use" for draft in drafts)
        panels = any(draft.panel for draft in drafts)
        parents = parents_of(drafts)
        return tuple(
            self._fund(draft, parent, split, panels, unit, default)
            for draft, parent in zip(drafts, parents, strict=True)
        )

    def _fund(
        self,
        draft: Draft,
        parent: int | None,
        split: bool,
        panels: bool,
        unit: Unit | None,
        default: Unit,
    ) -> Fund:
        rename = {"year": "all_years"} if panels and draft.panel == 0 else {}
        amounts: dict[str, Money] = {}
        for name, (text, spot) in draft.amounts.items():
            if name in ("rate", "rate_weight", "rate_score", "share", "reason"):
                continue
            amount = parse_budget(text, unit, location_of(spot), default)
            if amount is not None:
                amounts[rename.get(name, name)] = amount
        named = [n for n, _, _ in self.columns if n in MONEY] or ["year"]
        partition: Partition | None = None
        if split and draft.known.role != "total":
            partition = draft.partition or "source"
        elif split:
            partition = draft.partition
        return Fund(
            location=draft.spot,
            places={rename.get(n, n): spot for n, spot in draft.places.items()},
            role=draft.known.role,
            label=draft.text,
            parent=parent,
            partition=partition,
            amounts=amounts,
            columns=tuple(rename.get(name, name) for name in named),
            rate=_number(draft.amounts, "rate"),
            weight=_number(draft.amounts, "rate_weight"),
            score=_number(draft.amounts, "rate_score"),
            share=_number(draft.amounts, "share"),
        )


def _number(texts: Mapping[str, tuple[str, Spot]], name: str) -> Number | None:
    return read_number(*texts[name]) if name in texts else None


def _is_number(text: str) -> bool:
    return any(map(str.isdecimal, text)) and _NUMBER.fullmatch(text.strip()) is not None


def _level(number: str) -> int:
    return next((i for i, pattern in enumerate(_LEVELS, 1) if pattern.fullmatch(number)), 0)


def parents_of(drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each line the index of the line that it is a part of, None for totals.

    A deeper column, a deeper number or a second 其中 opens the next level.
    """
    parents: list[int | None] = []
    for index, draft in enumerate(drafts):
        same = [
            i
            for i in range(index)
            if drafts[i].panel == draft.panel
            and (drafts[i].partition == draft.partition or drafts[i].known.role == "total")
        ]
        parents.append(_parent(drafts, index, same, parents))
    _adopt(drafts, parents)
    return parents


def _parent(
    drafts: Sequence[Draft], index: int, same: Sequence[int], parents: Sequence[int | None]
) -> int | None:
    draft = drafts[index]
    if draft.known.role == "total":
        return None
    totals = [i for i in same if drafts[i].known.role == "total"]
    total = totals[-1] if totals else None
    parts = [i for i in same if i != total and (total is None or i > total)]
    level = _level(draft.known.number)
    if level and parts:
        upper = [i for i in parts if 0 < _level(drafts[i].known.number) < level]
        return upper[-1] if upper else total
    shallower = [i for i in parts if drafts[i].depth < draft.depth]
    if shallower and not level:
        return shallower[-1]
    if not parts:
        return total
    last = parts[-1]
    if draft.known.which:
        return (
            last
            if drafts[last].known.role in ("fiscal", "carried", "own", "other")
            and draft.known.role in _NESTED | {"fiscal"}
            else total
        )
    nest = parents[last]
    nested = nest is not None and nest != total and drafts[nest].depth >= draft.depth
    if nested and draft.known.role in _NESTED:
        return nest
    if PUBLIC.search(draft.known.word) and "财政拨款" not in draft.known.word:
        fiscal = [i for i in parts if drafts[i].known.role == "fiscal" and parents[i] == total]
        return fiscal[-1] if fiscal else total
    return total


def _adopt(drafts: Sequence[Draft], parents: list[int | None]) -> None:
    """Give parts that stand above their total (财政拨款, 其他资金, 合计) to it."""
    for index, draft in enumerate(drafts):
        if draft.known.role != "total" or index == 0:
            continue
        for earlier in range(index - 1, -1, -1):
            other = drafts[earlier]
            if other.known.role == "total" or other.panel != draft.panel:
                break
            if parents[earlier] is None or (draft.partition and other.partition == draft.partition):
                parents[earlier] = index
