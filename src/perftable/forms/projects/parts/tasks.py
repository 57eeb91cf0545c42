"""A department's main tasks (年度主要任务): name, content, and money by source."""

from dataclasses import dataclass, field
from typing import NamedTuple

from perftable.forms.projects.records.goal import Task
from perftable.forms.projects.records.part import Money
from perftable.forms.projects.sheets.lines import Cell, Line, joined
from perftable.forms.projects.sheets.titles import unit_of_label
from perftable.forms.projects.words.labels import TASKS
from perftable.forms.projects.words.money import fund_label
from perftable.forms.projects.words.normal import label
from perftable.model.amount import Unit
from perftable.model.location import Location
from perftable.values.amounts import parse_budget
from perftable.values.text import statement

_CONTENT = frozenset("主要内容 任务内容 工作内容 内容".split())
_KEYS = {"total": "year"}


class _Row(NamedTuple):
    """A task's row: its name and content with their cells, and the cells of money by column."""

    line: Line
    text: str
    name: Cell | None
    content: Cell | None
    money: list[tuple[str, Cell]]


@dataclass(slots=True)
class TaskReader:
    """Takes the lines of the table of tasks."""

    name: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    money: list[tuple[str, int, int]] = field(default_factory=list)
    width: int = 0
    """How many cells a whole row has; in text what is covered may be missing on the left."""
    rows: list[_Row] = field(default_factory=list)
    unit: Unit | None = None

    def begins(self, line: Line) -> bool:
        """Whether the line is the header of the tasks."""
        words = [label(cell.text).word for cell in line.filled]
        return "任务名称" in words or (bool(TASKS & set(words)) and bool(_CONTENT & set(words)))

    def take(self, line: Line) -> None:
        """Take the header, its second row, or a task."""
        if self.begins(line):
            self.width = len(line.cells)
            for cell in line.filled:
                word = label(cell.text).word
                self.unit = unit_of_label(cell.text) or self.unit
                if word == "任务名称" or (word in TASKS and self.name is None):
                    self.name = (cell.first, cell.end)
                elif word in _CONTENT:
                    self.content = (cell.first, cell.end)
                elif self.name and ("金额" in word or "预算" in word or "资金" in word):
                    self.money = [("year", cell.first, cell.end if line.merged else 10**6)]
            return
        known = [(cell, fund_label(cell.text)) for cell in line.filled]
        if (
            not self.rows
            and sum(k is not None for _, k in known) >= 2
            and all(
                k is not None or cell.first < (self.money[0][1] if self.money else 0)
                for cell, k in known
            )
        ):
            self.money = [
                (_KEYS.get(k.role, k.role), c.first, c.end) for c, k in known if k is not None
            ]
            if self.money and line.row.places is not None and len(line.cells) < self.width:
                shift = self.width - 1 - self.money[0][1]
                self.money = [(key, first + shift, end + shift) for key, first, end in self.money]
                self.width += len(self.money) - 1
            return
        self._row(line)

    def _row(self, line: Line) -> None:
        lost = self.width - len(line.cells) if line.row.places is not None else 0
        lost = max(lost, 0)
        name, content = _in(line, self.name, lost), _in(line, self.content, lost)
        found = [
            (key, cell)
            for key, first, end in self.money
            for cell in line.filled
            if first <= cell.first + lost < end
        ]
        text = joined(name.text) if name else ""
        if not text and line.filled and label(line.filled[0].text).word in ("金额合计", "合计"):
            text, content = joined(line.filled[0].text), None
        if text or found:
            self.rows.append(_Row(line, text, name, content, found))

    def read(self, unit: Unit | None, default: Unit) -> tuple[Task, ...]:
        """Return the tasks."""
        unit = self.unit or unit
        tasks = []
        for line, text, name, content, cells in self.rows:
            amounts: dict[str, Money] = {}
            places: dict[str, Location] = {}
            raws: dict[str, str] = {}
            for key, own in (("name", name), ("content", content)):
                if own is not None:
                    places[key] = line.spot(own)
            for key, cell in cells:
                spot = line.spot(cell)
                amount = parse_budget(cell.text, unit, spot, default)
                places.setdefault(key, spot)
                if amount is not None:
                    amounts.setdefault(key, amount)
                else:
                    raws[key] = cell.text
            tasks.append(
                Task(
                    location=line.spot(),
                    places=places,
                    raws=raws,
                    name=statement(text),
                    content=statement(content.text if content else ""),
                    amounts=amounts,
                    total=label(text).word in ("金额合计", "合计", "总计"),
                )
            )
        return tuple(tasks)


def _in(line: Line, span: tuple[int, int] | None, lost: int) -> Cell | None:
    if span is None:
        return None
    return next((c for c in line.filled if span[0] <= c.first + lost < span[1]), None)
