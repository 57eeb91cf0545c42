"""What several rules ask of a table's budgets."""

from collections.abc import Iterator
from decimal import Decimal

from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.amount import EXACT, FACTORS, Amount, Budget, Unit
from perftable.model.document import Document


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


def budgets(document: Document) -> Iterator[Budget]:
    """Yield every stated budget of a document."""
    for table in tables(document):
        for budget in table_budgets(table):
            if budget is not None:
                yield budget


def conflicts(amount: Amount, table: DutyForm) -> bool:
    """Whether the cell's own unit contradicts the table's, so that the amounts differ."""
    return table.unit is not None and amount.unit != table.unit and amount.value != 0


def unit_of(table: DutyForm, amount: Amount) -> Unit:
    """Return the unit in which a message speaks of `amount` and what is compared with it."""
    return table.unit or amount.unit


def convert(amount: Amount, unit: Unit) -> Decimal:
    """Return the amount in `unit`, exactly: as it is written, or without needless zeros."""
    return amount.value if amount.unit == unit else in_unit(amount.wan, unit)


def in_unit(wan: Decimal, unit: Unit) -> Decimal:
    """Return a number of 万元 in `unit`, exactly, without needless zeros."""
    text = f"{EXACT.divide(wan, FACTORS[unit]):f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)
