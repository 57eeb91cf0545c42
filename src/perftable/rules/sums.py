"""Sums of budgets, as an auditor compares them.

A number written with d decimals stands for v ± ½·10⁻ᵈ; a total is inconsistent with its n addends
where it differs by more than ½·10⁻ᵈ·(n + 1) (XBRL Calculations 1.1). One addend, and amounts in
元, compare exactly. Everything here is in 万元.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document, TargetTable
from perftable.model.duty import Budget, Duty


@dataclass(frozen=True, slots=True)
class Comparison:
    """A total beside the sum of its addends, all in 万元."""

    total: Decimal
    sum: Decimal
    bound: Decimal

    @property
    def difference(self) -> Decimal:
        """Total minus sum."""
        return self.total - self.sum

    def args(self) -> dict[str, str]:
        """Return the figures as message arguments."""
        figures = {
            "total": self.total,
            "sum": self.sum,
            "difference": self.difference,
            "bound": self.bound,
        }
        return {name: f"{figure:f}" for name, figure in figures.items()}


def compare(duty: Duty, decimals: int) -> Comparison | str:
    """Compare a duty with its activities, or say (by key) why that cannot be done."""
    if not duty.activities:
        return "no-activities"
    amounts: list[Amount] = []
    for budget in (duty.budget, *(activity.budget for activity in duty.activities)):
        if isinstance(budget, Unreadable):
            return "unreadable"
        if budget is None:
            return "not-stated"
        amounts.append(budget)
    total, *addends = amounts
    exact = len(addends) == 1 or any(amount.unit == "元" for amount in amounts)
    half = Decimal(5).scaleb(-decimals - 1)
    return Comparison(
        total=total.wan,
        sum=sum((amount.wan for amount in addends), Decimal(0)),
        bound=Decimal(0) if exact else half * (len(addends) + 1),
    )


def table_decimals(table: TargetTable) -> int:
    """Return the largest number of decimals written in the table's budget column."""
    return max((b.decimals for b in table_budgets(table) if isinstance(b, Amount)), default=0)


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
