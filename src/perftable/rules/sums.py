"""Sums of budgets, as an auditor compares them.

A number written with d decimals stands for v ± ½·10⁻ᵈ; a total is inconsistent with its n addends
where it differs by more than ½·10⁻ᵈ·(n + 1) (XBRL Calculations 1.1). One addend, and amounts in
元, compare exactly. Everything here is in 万元.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pydantic import JsonValue

from perftable.model.amount import EXACT, FACTORS, Amount, Unit, Unreadable, add
from perftable.model.document import Document, TargetTable
from perftable.model.duty import Budget, Duty, Total
from perftable.model.location import Location
from perftable.model.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Comparison:
    """A total beside the sum of its addends, all in 万元; `addends` are the cells added."""

    total: Decimal
    sum: Decimal
    bound: Decimal
    addends: tuple[Location, ...]

    @property
    def difference(self) -> Decimal:
        """Total minus sum."""
        return EXACT.subtract(self.total, self.sum)

    @property
    def differs(self) -> bool:
        """Whether total and sum contradict each other."""
        return abs(self.difference) > self.bound

    def args(self) -> dict[str, JsonValue]:
        """Return the figures as message arguments."""
        figures = {
            "total": self.total,
            "sum": self.sum,
            "difference": self.difference,
            "bound": self.bound,
        }
        return {name: f"{figure:f}" for name, figure in figures.items()}


class _Bounds:
    """How far a total of one table may lie from its sum; `tolerance` replaces the arithmetic."""

    def __init__(self, table: TargetTable, tolerance: Decimal | None) -> None:
        self.table = table
        self._tolerance = tolerance
        self._half = Decimal(5).scaleb(-table_decimals(table) - 1)

    def of(self, amounts: Sequence[Amount]) -> Decimal:
        """Return the bound for a total followed by its addends, in 万元."""
        if self._tolerance is not None:
            return self._tolerance
        exact = len(amounts) == 2 or any(amount.unit == "元" for amount in amounts)
        return Decimal(0) if exact else self._half * len(amounts)


Result = Comparison | str
"""A comparison, or the key of why it cannot be made."""

NOT_COMPARED: dict[str, Phrase] = {
    "no-activities": Phrase("职责下没有活动", "the duty has no activities"),
    "no-budget": Phrase("合计行没有金额", "the total row states no amount"),
    "not-stated": Phrase("职责或其活动未列预算", "the duty or an activity states no budget"),
    "nothing-covered": Phrase("合计行没有可汇总的职责", "the total row stands for no duty"),
    "of-which": Phrase("“其中”行是上一行的一部分", "an of-which line is part of the row above"),
    "unreadable": Phrase("预算无法读出", "a budget cannot be read"),
    "unit-conflict": Phrase("金额单位不一致，见 PT208", "units contradict each other, see PT208"),
}
"""Why a sum could not be compared, for the rules on sums."""


def duty_sums(
    document: Document, tolerance: Decimal | None = None
) -> Iterator[tuple[Duty, Result]]:
    """Compare every duty with its activities."""
    for table in document.tables:
        bounds = _Bounds(table, tolerance)
        for duty in table.duties:
            below = [activity.budget for activity in duty.activities]
            yield duty, _compare(duty.budget, below, bounds) if below else "no-activities"


def total_sums(
    document: Document, tolerance: Decimal | None = None
) -> Iterator[tuple[Total, Result]]:
    """Compare every total row with the duties it stands for."""
    for table in document.tables:
        bounds = _Bounds(table, tolerance)
        for total in table.totals:
            yield total, _compare_total(total, bounds)


def _compare_total(total: Total, bounds: _Bounds) -> Result:
    """A duty without a budget stands with the sum of its activities'."""
    if total.kind == "of_which":
        return "of-which"
    if total.covers is None:
        return "nothing-covered"
    first, last = total.covers
    addends: list[Budget] = []
    for duty in bounds.table.duties[first : last + 1]:
        below = [activity.budget for activity in duty.activities]
        whole = duty.budget is None and below and None not in below
        addends.extend(below if whole else [duty.budget])
    if total.budget is None:
        return "no-budget"
    return _compare(total.budget, addends, bounds)


def _compare(total: Budget, budgets: Sequence[Budget], bounds: _Bounds) -> Result:
    """An empty addend is no zero: only a sum that is too large without it already contradicts."""
    if isinstance(total, Unreadable) or any(isinstance(b, Unreadable) for b in budgets):
        return "unreadable"
    addends = [budget for budget in budgets if isinstance(budget, Amount)]
    if total is None or not addends:
        return "not-stated"
    comparison = Comparison(
        total=total.wan,
        sum=add(amount.wan for amount in addends),
        bound=bounds.of([total, *addends]),
        addends=tuple(amount.location for amount in addends),
    )
    if comparison.differs and any(conflicts(amount, bounds.table) for amount in (total, *addends)):
        return "unit-conflict"
    negative = any(amount.value < 0 for amount in addends)
    too_much = comparison.differs and comparison.difference < 0 and not negative
    if len(addends) < len(budgets) and not too_much and comparison.difference:
        return "not-stated"
    return comparison


def conflicts(amount: Amount, table: TargetTable) -> bool:
    """Whether the cell's own unit contradicts the table's, so that the amounts differ."""
    return table.unit is not None and amount.unit != table.unit and amount.value != 0


def convert(amount: Amount, unit: Unit) -> Decimal:
    """Return the amount in `unit`, exactly, without needless zeros."""
    value = EXACT.divide(amount.wan, FACTORS[unit])
    return Decimal(f"{value:f}".rstrip("0").rstrip(".")) if "." in f"{value:f}" else value


def table_decimals(table: TargetTable) -> int:
    """Return the largest number of decimals written in the table's budget column."""
    return max((amount.decimals for amount in table_amounts(table)), default=0)


def table_amounts(table: TargetTable) -> Iterator[Amount]:
    """Yield every budget that could be read, of duties, activities and totals."""
    return (budget for budget in table_budgets(table) if isinstance(budget, Amount))


def table_budgets(table: TargetTable) -> Iterator[Budget]:
    """Yield every budget of duties, activities and totals."""
    for orphan in table.orphans:
        yield orphan.budget
    for duty in table.duties:
        yield duty.budget
        for activity in duty.activities:
            yield activity.budget
    for total in table.totals:
        yield total.budget


def budgets(document: Document) -> Iterator[Budget]:
    """Yield every stated budget of a document."""
    for table in document.tables:
        for budget in table_budgets(table):
            if budget is not None:
                yield budget


def is_zero(budget: Budget) -> bool:
    """Whether the budget is a stated zero."""
    return isinstance(budget, Amount) and budget.value == 0
