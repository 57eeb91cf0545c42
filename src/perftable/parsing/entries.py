"""Builds duties and activities from the lines of a table."""

from typing import Literal

from perftable.model.amount import Amount, Unit
from perftable.model.document import OddRow
from perftable.model.duty import Activity, Budget, Duty, Indicator, Total
from perftable.model.location import TIERS, Column
from perftable.parsing.amounts import parse_budget
from perftable.parsing.drafts import Draft
from perftable.parsing.list_numbers import split_number
from perftable.parsing.rows import Line
from perftable.parsing.scales import read_scale

_TEXTS: tuple[Column, ...] = ("content", "goal")


class Builder:
    """Takes lines one after another; `duties`, `orphans`, `totals` and `odd_rows` are the result."""

    def __init__(self, unit: Unit | None, width: int, default_unit: Unit = "万元") -> None:
        self.unit = unit
        self.default_unit = default_unit
        self.width = width
        self.duties: list[Duty] = []
        self.orphans: list[Activity] = []
        self.totals: list[Total] = []
        self.odd_rows: list[OddRow] = []
        self._duty: Draft | None = None
        self._activity: Draft | None = None
        self._subtotal_from = 0

    def entry(self, line: Line, child: bool) -> None:
        """Take a line that has a name."""
        if child:
            if self._activity is not None and self._repeats_label(self._activity, line):
                self._continue(self._activity, line)
                return
            self._close_activity()
            self._activity = self._draft(line)
        else:
            self._close_duty()
            self._duty = self._draft(line)

    def nameless(self, line: Line) -> None:
        """Take a line without a name: it continues the entry above, or it is odd."""
        above = self._activity or (self._duty if line.continues else None)
        if above is None or not (line.continues or self._belongs(above, line)):
            self.odd(line, "nameless")
        else:
            self._continue(above, line)

    def total(self, line: Line, kind: Literal["total", "subtotal", "of_which"]) -> None:
        """Take a 合计, 小计 or 其中 line."""
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
        """Take a line that cannot become a record."""
        self.odd_rows.append(
            OddRow(
                problem=problem,
                texts=tuple(line.row.cells),
                cells=len(line.row.cells),
                expected=self.width,
                location=line.location,
            )
        )

    def finish(self) -> None:
        """Close the last entry and settle what totals cover."""
        self._close_duty()
        last = len(self.duties) - 1
        self.totals = [_settle(total, last) for total in self.totals]

    def _draft(self, line: Line) -> Draft:
        label, _, _, name = split_number(line.name)
        form = line.row.formats
        automatic = next((f.number for f in form.values() if f.number), "") if form else ""
        draft = Draft(
            name=name or line.name,
            number=automatic or label,
            code=line.code,
            location=line.location,
            budget=self._budget(line),
            texts={column: line.texts[column] for column in _TEXTS},
        )
        self._measure(draft, line)
        return draft

    def _budget(self, line: Line) -> Budget:
        text = line.texts["budget"]
        if not text:
            return None
        return parse_budget(text, self.unit, line.location.at("budget"), self.default_unit)

    def _measure(self, draft: Draft, line: Line) -> None:
        if line.measured:
            tiers = [line.texts[tier] for tier in TIERS]
            scale = read_scale(tiers, [line.location.at(tier) for tier in TIERS])
            draft.indicators.append(
                Indicator(
                    text=line.texts["indicator"],
                    scale=None if scale.empty else scale,
                    location=line.location.at("indicator"),
                )
            )

    def _repeats_label(self, above: Draft, line: Line) -> bool:
        """Whether the label of a merged cell is written again on a further indicator's row."""
        return (
            split_number(line.name)[3] == above.name
            and line.measured
            and all(line.texts[c] in ("", above.texts[c]) for c in _TEXTS)
            and self._same_budget(above, line)
            and line.texts["indicator"] not in [i.text for i in above.indicators]
        )

    def _belongs(self, above: Draft, line: Line) -> bool:
        """Whether a nameless line continues the entry above: it says nothing that contradicts it."""
        own = [c for c in _TEXTS if line.texts[c] not in ("", above.texts[c])]
        return self._same_budget(above, line) and len(own) < len(_TEXTS)

    def _same_budget(self, above: Draft, line: Line) -> bool:
        budget = self._budget(line)
        if budget is None or above.budget is None:
            return budget is None or isinstance(budget, Amount)
        if isinstance(budget, Amount) and isinstance(above.budget, Amount):
            return budget.wan == above.budget.wan
        return False

    def _continue(self, above: Draft, line: Line) -> None:
        for column in _TEXTS:
            text = line.texts[column]
            if text and text != above.texts[column]:
                if not above.texts[column]:
                    above.elsewhere[column] = line.location.at(column)
                above.texts[column] = "\n".join(filter(None, (above.texts[column], text)))
        if above.budget is None:
            above.budget = self._budget(line)
        self._measure(above, line)

    def _close_activity(self) -> None:
        if self._activity is not None:
            home = self._duty.activities if self._duty is not None else self.orphans
            home.append(self._activity.activity())
            self._activity = None

    def _close_duty(self) -> None:
        self._close_activity()
        if self._duty is not None:
            self.duties.append(self._duty.duty())
            self._duty = None


def _settle(total: Total, last: int) -> Total:
    """A total above the duties stands for all of them; one that covers none covers nothing."""
    if total.covers is None:
        return total
    first, end = total.covers
    if total.kind == "total" and end < 0:
        end = last
    return total.model_copy(update={"covers": (first, end) if first <= end else None})
