"""Reads one piece: its rows above the indicators by what they hold, then the indicators."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from perftable.forms.projects.parts.fund_lines import FundReader
from perftable.forms.projects.parts.fund_rows import is_amount_of
from perftable.forms.projects.parts.goals import GoalReader
from perftable.forms.projects.parts.head import HeadReader, Pair, inline_pairs, pairs
from perftable.forms.projects.parts.indicators import IndicatorReader, is_total
from perftable.forms.projects.parts.numbers import read_number
from perftable.forms.projects.parts.tasks import TaskReader
from perftable.forms.projects.records.indicator import Totals
from perftable.forms.projects.sheets.header import Header
from perftable.forms.projects.sheets.lines import Line, alike
from perftable.forms.projects.sheets.pieces import Piece, is_foot
from perftable.forms.projects.sheets.titles import (
    is_between,
    is_caption_row,
    is_print_mark,
    is_title,
    title_row,
    unit_of_line,
    year_of,
)
from perftable.forms.projects.words.classes import class_label
from perftable.forms.projects.words.labels import MANAGEMENT, SCHEDULE, goal_label, head_label
from perftable.forms.projects.words.money import is_block
from perftable.forms.projects.words.normal import label
from perftable.forms.prose import spot
from perftable.model.amount import Unit
from perftable.model.location import Location
from perftable.values.text import squeeze, statement

State = Literal["head", "funds", "goals", "tasks", "passed"]


@dataclass(slots=True)
class Body:
    """Everything that one piece says, gathered line by line."""

    title: str = ""
    years: list[int] = field(default_factory=list)
    captioned: list[int] = field(default_factory=list)
    """The years of title and year line."""
    unit: Unit | None = None
    head: HeadReader = field(default_factory=HeadReader)
    funds: FundReader = field(default_factory=FundReader)
    goals: GoalReader = field(default_factory=GoalReader)
    tasks: TaskReader = field(default_factory=TaskReader)
    indicators: IndicatorReader = field(default_factory=IndicatorReader)
    grade: str = ""
    grade_spot: Location | None = None
    score: Pair | None = None
    places: dict[str, Location] = field(default_factory=dict)
    raws: dict[str, str] = field(default_factory=dict)
    """Where title and year stand, and the year's line as written."""
    long_table: bool = False
    """Whether a table of long-term indicators stands beside the year's."""

    def read(self, piece: Piece, above: "Body | None" = None) -> None:
        """Read a piece; `above` is the form over it in the same table, under the same title."""
        for paragraph in piece.above:
            self._caption(paragraph.text, spot(paragraph))
            for known, text in inline_pairs(paragraph.text):
                self.head.take(Pair(known, text, spot(paragraph)))
        end = piece.headers[0].first
        self._above(piece.lines[:end])
        if above is not None:
            self._inherit(above)
        self.years += self.goals.years
        self.indicators.year = self.year
        self._tables(piece)

    @property
    def year(self) -> int | None:
        """The form's year: that of the title or year line, else of a goal's label."""
        return self.years[0] if self.years else None

    def _inherit(self, above: "Body") -> None:
        """Take what a title and a unit line above several forms say of each of them."""
        self.unit = self.unit or above.unit
        if not self.title:
            self.title = above.title
            self.years += [] if self.years else above.captioned
            self.captioned = self.captioned or above.captioned
            self.places = {**above.places, **self.places}
            self.raws = {**above.raws, **self.raws}

    def _caption(self, text: str, spot: Location) -> None:
        word, year = squeeze(text[:120]), year_of(text)
        if is_title(text):
            self.title = text
            self.places["title"] = spot
            self.years[:0] = self.captioned[:0] = [year] if year else []
        elif year and len(word) <= 24 and ("年度" in word or word.strip("()（）").endswith("年")):
            self.years.append(year)
            self.captioned.append(year)
            self.places["year"] = spot
            self.raws["year"] = text
        self.unit = unit_of_line(text) or self.unit

    def _above(self, lines: Sequence[Line]) -> None:
        state: State = "head"
        for line in lines:
            filled = line.filled
            if filled:
                state = self._line(line, state)

    def _line(self, line: Line, state: State) -> State:
        """Take one row above the indicators; return in which block it stands."""
        first = line.filled[0]
        word = label(first.text).word
        if title_row(line) or (state == "head" and _is_caption(line)):
            self._caption(first.text, line.spot(first))
            for known, text in inline_pairs(first.text):  # 主管部门：… 单位：元
                self.head.take(Pair(known, text, line.spot(first)))
            return "head"
        if state == "head" and len(alike(line.filled)) == 2 and is_caption_row(line):
            for cell in alike(line.filled):  # （2027年度） | 金额单位：万元
                self._caption(cell.text, line.spot(cell))
            return "head"
        if MANAGEMENT.fullmatch(word) or word in SCHEDULE:
            return "passed"
        if self.tasks.begins(line):
            self.tasks.take(line)
            return "tasks"
        if self.goals.begins(line):
            self.goals.take(line)
            return "goals"
        labelled = head_label(first.text) is not None
        if state == "tasks" and not labelled and not is_block(first.text):
            self.tasks.take(line)
            return "tasks"
        heads = list(pairs(line))
        if self.funds.begins(line) and not (labelled and heads):
            self.funds.take(line)
            for pair in heads:  # 年度资金总额 | 50 | 实施单位 | …
                self._pair(pair)
            return "funds"
        if heads and (labelled or state in ("head", "passed") or not line.merged):
            for pair in heads:
                self._pair(pair)
            if not labelled:
                self._corner(line)
            self._beside(line)
            return "head" if labelled else state
        return self._further(line, state)

    def _corner(self, line: Line) -> None:
        """Take the year and the unit beside labels with their values: 填报单位：… | 2027年 | 单位：元"""
        for cell in line.filled[1:]:
            if is_between(cell.text) and not any(head_label(c.text) for c in line.filled):
                self._caption(cell.text, line.spot(cell))

    def _beside(self, line: Line) -> None:
        """Take money that stands in the row of a head label: 项目名称 | … | 年度资金总额 | 50"""
        for position, cell in enumerate(line.cells):
            if not position or not cell.text:
                continue
            after = next((c.text for c in line.cells[position + 1 :] if c.text), "")
            if is_block(cell.text) or is_amount_of(cell.text, after):
                self.funds.take_beside(
                    Line(line.table, line.row, line.cells[position:], line.merged)
                )
                return

    def _further(self, line: Line, state: State) -> State:
        """Take a row without a label of its own: more of the block above it, or a unit of money."""
        if state == "funds" and self.funds.goes_on(line):
            self.funds.take(line)
        elif state == "goals" and self.goals.goes_on(line):
            self.goals.take(line)
        else:
            for cell in line.filled:
                self.unit = (unit_of_line(cell.text) if len(cell.text) < 40 else None) or self.unit
        return state

    def _pair(self, pair: Pair) -> None:
        role = pair.label.role
        if role == "score":
            self.score = pair
        elif role == "grade":
            self.grade, self.grade_spot = statement(pair.text), pair.spot
        elif role == "unit":
            self.unit = unit_of_line(f"单位:{pair.text}") or self.unit
        elif role == "year":
            self.years += filter(None, [year_of(pair.text)])
        self.head.take(pair)

    def _tables(self, piece: Piece) -> None:
        """Read the rows below each header up to the next one or the foot."""
        headers = piece.headers
        for number, header in enumerate(headers):
            end = headers[number + 1].first if number + 1 < len(headers) else len(piece.lines)
            rows = self._rows(piece.lines[header.end : end], header)
            long = any(c.role == "lead" and c.panel == "long" for c in header.columns)
            self.long_table = self.long_table or long
            before = len(self.indicators.indicators)
            self.indicators.classes.take_whole(header, piece.lines[header.first : header.end])
            self.indicators.read(header, rows)
            if long and not header.panels[1:]:
                self._make_long(before)
        self.indicators.finish()

    def _make_long(self, start: int) -> None:
        """The targets of a table of long-term indicators are not the year's."""
        found = self.indicators.indicators
        for index in range(start, len(found)):
            target = found[index].target
            if target is not None:
                changed = {"target": None, "targets": {"long": target}}
                found[index] = found[index].model_copy(update=changed)

    def _rows(self, lines: Sequence[Line], header: Header) -> list[Line]:
        rows: list[Line] = []
        foot = gap = False
        classed = bool(header.roles & {"class1", "class2"})
        for line in lines:
            if not line.filled or is_print_mark(line):
                gap = gap or (bool(rows) and not line.filled)
                continue
            if gap and not classed and len(line.filled) == 1:
                foot = True  # text below the table, on the same sheet
            gap = False
            if _is_goal(line):
                self.goals.take(line)
                continue
            foot = foot or (not is_total(line) and _is_foot(line))
            if foot:
                self._grade(line)
            else:
                if is_total(line):
                    self._grade(line)
                rows.append(line)
        return rows

    def _grade(self, line: Line) -> None:
        for pair in pairs(line):
            if pair.label.role == "grade" and statement(pair.text) and not self.grade:
                self.grade, self.grade_spot = statement(pair.text), pair.spot

    def totals(self, spot: Location) -> Totals:
        """Return the sums; a score in the head (自评总分) stands for that of the table."""
        totals = self.indicators.totals or Totals(location=spot)
        places = dict(totals.places)
        changed: dict[str, object] = {"grade": self.grade, "places": places}
        if self.grade_spot is not None:
            places["grade"] = self.grade_spot
        if self.score is not None and totals.score is None and statement(self.score.text):
            changed["score"] = read_number(self.score.text, self.score.spot)
            places["score"] = self.score.spot
        return totals.model_copy(update=changed)


def _is_caption(line: Line) -> bool:
    """Whether the row says one short thing: a year or a unit of money."""
    text = line.filled[0].text
    alone = len({cell.text for cell in line.filled}) == 1 and len(text) < 30
    return alone and not head_label(text) and bool(year_of(text) or unit_of_line(text))


def _is_goal(line: Line) -> bool:
    """Whether a second goal stands between two tables of indicators."""
    first = line.filled[0]
    named = goal_label(first.text) is not None and "年度" in label(first.text).word
    return named and not any(class_label(cell.text).known for cell in line.filled)


def _is_foot(line: Line) -> bool:
    return is_foot(line.filled[0].text)
