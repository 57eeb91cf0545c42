"""What several rules ask of a table's budgets."""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.duties.records import DutyForm
from perftable.model.amount import Amount, Budget
from perftable.rules.sums.comparison import Bounds


def table_budgets(table: DutyForm) -> Iterator[Budget]:
    """Yield every budget of duties, activities and totals."""
    for orphan in table.orphans:
        yield orphan.budget
    for duty in table.duties:
        yield duty.budget
        for activity in duty.activities:
            yield activity.budget
    for total in table.totals:
        yield total.budget


def table_amounts(table: DutyForm) -> Iterator[Amount]:
    """Yield every budget that could be read, of duties, activities and totals."""
    return (budget for budget in table_budgets(table) if isinstance(budget, Amount))


def table_decimals(table: DutyForm) -> int:
    """Return the largest number of decimals written in the table's budget column."""
    return max((amount.decimals for amount in table_amounts(table)), default=0)


def bounds_of(table: DutyForm, tolerance: Decimal | None) -> Bounds:
    """Return how far a total of the table may lie from its sum."""
    return Bounds(table.unit, table_decimals(table), tolerance)
