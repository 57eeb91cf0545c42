"""Totals of money beside their parts: lines of funds column by column, and a department's tasks."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.records.form import ProjectForm
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.walk import Below, groups
from perftable.forms.projects.words.money import fund_label
from perftable.model.amount import Amount, Budget
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.rules.sums.additions import add_up
from perftable.rules.sums.comparison import Bounds, Result, agrees, compare


class Total(NamedTuple):
    """A total in one column, and its parts there.

    `upper` is whether it is a part of nothing itself; `decimals` are the most that the column has.
    """

    label: str
    place: Location
    stated: Budget
    parts: tuple[Budget, ...]
    decimals: int
    upper: bool = True
    alone: bool = False
    """Whether its only part is the money from the budget (财政拨款)."""
    over: bool = False
    """Whether there is no cell of money beside its label (rows of text may have lost an empty one)."""


def totals(form: ProjectForm) -> Iterator[Total]:
    """Yield each total of a form in each column where a part or the total itself may stand."""
    for index, fund in enumerate(form.funds):
        parts = [part for part in form.funds if part.parent == index]
        for partition in dict.fromkeys(part.partition for part in parts):
            same = [part for part in parts if part.partition == partition]
            for column in dict.fromkeys(name for part in same for name in part.columns):
                yield Total(
                    _named(fund),
                    fund.at(column),
                    fund.amounts.get(column),
                    tuple(part.amounts.get(column) for part in same),
                    _decimals(form, column),
                    fund.parent is None,
                    [part.role for part in same] == ["fiscal"],
                    column not in fund.places and fund.location.line is None,
                )
    yield from _tasks(form)


def compared(form: ProjectForm, total: Total, tolerance: Decimal | None) -> Result:
    """Compare a total with its parts, or say why that cannot be done.

    Parts may stand below another one without a word that says so (财政拨款, 上级补助, 本级资金): a total
    is wrong only where no such reading agrees.
    """
    bounds = Bounds(form.unit, total.decimals, tolerance)
    result = _compared(total.stated, total.parts, bounds)
    if isinstance(result, str) or not result.differs or len(total.parts) > _TRIED:
        return result
    others = (_compared(total.stated, parts, bounds) for parts in _nested(total.parts, bounds))
    return next((other for other in others if agrees(other)), result)


_TRIED = 12
"""Totals with more parts are added up in one way only."""


def _nested(parts: tuple[Budget, ...], bounds: Bounds) -> Iterator[tuple[Budget, ...]]:
    """Yield the parts without two or more that follow another one and are together as much as it."""
    for upper in range(len(parts)):
        for end in range(upper + 3, len(parts) + 1):
            if agrees(_compared(parts[upper], parts[upper + 1 : end], bounds)):
                yield parts[: upper + 1] + parts[end:]


def _compared(stated: Budget, parts: tuple[Budget, ...], bounds: Bounds) -> Result:
    return compare(stated, add_up(parts, bounds.unit), bounds)


def stated_parts(total: Total) -> tuple[Amount, ...]:
    """Return the parts that state money, be it as 0.00."""
    return tuple(part for part in total.parts if isinstance(part, Amount))


def _tasks(form: ProjectForm) -> Iterator[Total]:
    """The row 金额合计 stands below the tasks, its columns are those of the tasks."""
    sums = [task for task in form.tasks if task.total]
    tasks = [task for task in form.tasks if not task.total]
    if len(sums) != 1 or not tasks:
        return
    for column in dict.fromkeys(name for task in form.tasks for name in task.amounts):
        amounts = [task.amounts.get(column) for task in form.tasks]
        written = [amount.decimals for amount in amounts if isinstance(amount, Amount)]
        yield Total(
            sums[0].name,
            sums[0].at(column),
            sums[0].amounts.get(column),
            tuple(task.amounts.get(column) for task in tasks),
            max(written, default=0),
        )


def _named(fund: Fund) -> str:
    known = fund_label(fund.label)
    return (known.word if known else "") or fund.label


def _decimals(form: ProjectForm, column: str) -> int:
    amounts = (fund.amounts.get(column) for fund in form.funds)
    return max((a.decimals for a in amounts if isinstance(a, Amount)), default=0)


def group_amounts(document: Document) -> Iterator[tuple[Below, list[Budget]]]:
    """Yield the rows of units and departments with what each is the sum of.

    A department's row is the sum of its units', and of the projects of units without a sum of their
    own; a unit's row is that of its projects.
    """
    found = list(groups(document))
    below = {id(one.group): one for one in found}
    for one in found:
        amounts = [_budget(form) for form in one.projects]
        for unit in one.groups:
            own = [_budget(form) for form in below[id(unit)].projects]
            amounts += own if unit.budget is None and own else [unit.budget]
        yield one, amounts


def _budget(form: ProjectForm) -> Budget:
    found = (f.amounts.get("year") for f in form.funds if f.role == "total" and f.parent is None)
    return next((amount for amount in found if amount is not None), None)
