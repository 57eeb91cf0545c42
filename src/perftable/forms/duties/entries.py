"""Builds duties and activities from the lines of a table."""

from collections.abc import Mapping, Sequence
from typing import Literal

from perftable.forms.duties.drafts import Draft
from perftable.forms.duties.header import Header
from perftable.forms.duties.odd_rows import OddRows
from perftable.forms.duties.records import Activity, Duty, Indicator, Total
from perftable.forms.duties.rows import Line
from perftable.model.amount import Budget, Unit
from perftable.model.grid import Format
from perftable.values.amounts import parse_budget


class Builder:
    """Takes lines one after another; `duties`, `orphans`, `totals` and `odd_rows` are the result."""

    def __init__(
        self,
        unit: Unit | None,
        header: Header,
        default_unit: Unit = "万元",
    ) -> None:
        self.unit = unit
        self.header = header
        self.default_unit = default_unit
        self.duties: list[Duty] = []
        self.orphans: list[Activity] = []
        self.totals: list[Total] = []
        self.odd_rows = OddRows(header.width)
        self._duty: Draft | None = None
        self._activity: Draft | None = None
        self._subtotal_from = 0
        self._ahead: list[Line] = []
        """Rows between a duty and its first activity: that one's, if its label is centred on its rows."""

    def entry(self, line: Line, child: bool) -> None:
        """Take a line that has a name."""
        if self.odd_rows.takes(line):
            return
        self.odd_rows.close()
        budget = self._budget(line)
        if line.resumed and self._resume(line, budget):
            return
        if child:
            above: Sequence[Indicator] = ()
            if self._activity is not None:
                if self._activity.is_repeated_by(line, budget):
                    self._activity.take_in(line, budget)
                    return
                above = self._activity.take_surplus()
            self._close_activity()
            self._activity = self._draft(line, budget, above)
        else:
            self._close_duty()
            self._duty = self._draft(line, budget)

    def _resume(self, line: Line, budget: Budget) -> bool:
        """Let a line that 续 is written by go on with the entry it names; return whether one is open."""
        for draft in (self._activity, self._duty):
            if draft is not None and draft.line.name == line.name and draft.agrees(budget):
                draft.take_in(line, budget)
                return True
        return False

    def nameless(self, line: Line) -> None:
        """Take a line without a name: it continues the entry above, or it is odd."""
        if self.odd_rows.takes(line):
            return
        centred = self._activity is None and self._duty is not None and not line.continues
        if centred and line.further:
            self._ahead.append(line)
            return
        above = self._activity or (self._duty if line.continues else None)
        budget = self._budget(line)
        if above is None or not (line.continues or above.is_continued_by(line, budget)):
            self.odd(line, "nameless")
        else:
            above.take_in(line, budget)

    def total(self, line: Line, kind: Literal["total", "subtotal", "of_which"]) -> None:
        """Take a 合计, 小计 or 其中 line."""
        self._leave_ahead()
        covers: tuple[int, int] | None = None
        count = len(self.duties) + (self._duty is not None)
        if kind == "total":
            covers = (0, count - 1)  # a total above the duties is widened in `finish`
        elif kind == "subtotal":
            covers = (self._subtotal_from, count - 1)
            self._subtotal_from = count
        self.totals.append(
            Total(
                kind=kind,
                label=line.name,
                budget=self._budget(line),
                covers=covers,
                location=line.location,
            )
        )

    def odd(self, line: Line, problem: Literal["misaligned", "nameless"]) -> None:
        """Take a line that cannot become a record; what continues it is kept with it."""
        if self.odd_rows.add(line, problem):
            for earlier in self._ahead:
                self.odd_rows.keep(earlier)
            self._ahead = []

    def finish(self) -> None:
        """Close the last entry and settle what totals cover."""
        self._close_duty()
        last = len(self.duties) - 1
        self.totals = [_settle(total, last) for total in self.totals]

    def _draft(self, line: Line, budget: Budget, above: Sequence[Indicator] = ()) -> Draft:
        number = _automatic(line.row.formats) or line.number
        draft = Draft(line, number, budget, self.header)
        draft.add(above)
        for earlier in self._ahead:
            draft.measure(earlier)
        self._ahead = []
        draft.above = len(draft.indicators)
        draft.measure(line)
        return draft

    def _budget(self, line: Line) -> Budget:
        text = line.texts["budget"]
        if not text:
            return None
        return parse_budget(text, self.unit, line.location.at("budget"), self.default_unit)

    def _close_activity(self) -> None:
        if self._activity is not None:
            home = self._duty.activities if self._duty is not None else self.orphans
            home.append(self._activity.activity())
            self._activity = None

    def _leave_ahead(self) -> None:
        """No activity followed the rows below a duty: they are odd."""
        ahead, self._ahead = self._ahead, []
        for line in ahead:
            self.odd(line, "nameless")
        self.odd_rows.close()

    def _close_duty(self) -> None:
        self._leave_ahead()
        self._close_activity()
        if self._duty is not None:
            self.duties.append(self._duty.duty())
            self._duty = None


def _automatic(formats: Mapping[int, Format]) -> str:
    """Return the first automatic number among the cells of a row, "" where there is none."""
    for form in formats.values():
        if form.number:
            return form.number
    return ""


def _settle(total: Total, last: int) -> Total:
    """A total above the duties stands for all of them; one that covers none covers nothing."""
    if total.covers is None:
        return total
    first, end = total.covers
    if total.kind == "total" and end < 0:
        end = last
    return total.model_copy(update={"covers": (first, end) if first <= end else None})
