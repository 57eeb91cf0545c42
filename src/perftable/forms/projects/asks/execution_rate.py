"""Budget execution as the funds of a form show it: the rate that its money makes."""

from decimal import Context, Decimal
from typing import NamedTuple

from perftable.forms.projects.asks.scores import FULL, ZERO, half
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.part import Number
from perftable.model.amount import Amount, rounding

_DIVIDE = Context(prec=50)
_COMPUTED = 2
"""From so many decimals on an amount that is not in 元 is taken for a rounded one."""


class Execution(NamedTuple):
    """A rate in percent and how far it may lie off for the rounding of the money."""

    rate: Decimal
    slack: Decimal
    budget: Amount
    executed: Amount


def execution_of(fund: Fund) -> Execution | str:
    """Return the rate that a line's money makes, else the key of why it cannot be known.

    The budget is the whole year's where the form has such a column, else the one at the beginning;
    of two such columns it is not known which one counts.
    """
    column = next((name for name in ("budget", "initial", "year") if name in fund.columns), "")
    several = any(name.startswith(f"{column}_") for name in fund.amounts)
    if not column or several or ("adjusted" in fund.columns and column != "budget"):
        return "no-money"
    budget, executed = fund.amounts.get(column), fund.amounts.get("executed")
    if not isinstance(budget, Amount) or not isinstance(executed, Amount):
        return "no-money"
    if budget.wan <= 0:
        return "nothing-to-execute"
    rate = _DIVIDE.divide(executed.wan * FULL, budget.wan)
    share = _DIVIDE.divide(FULL, budget.wan)
    slack = share * (_rounded(executed) + _rounded(budget) * rate / FULL)
    return Execution(rate, slack, budget, executed)


def _rounded(amount: Amount) -> Decimal:
    """Return how far an amount may be rounded, in 万元: whole ones, and those in 元, are exact."""
    if amount.unit == "元" or amount.decimals < _COMPUTED:
        return ZERO
    return rounding(amount)


def readings(rate: Number) -> tuple[tuple[Decimal, Decimal], ...]:
    """Return what a stated rate can be in percent, with half of its last digit: 0.95 may be 95 %."""
    if rate.value is None:
        return ()
    plain = (rate.value, half(rate))
    if rate.percent or rate.value > 2:
        return (plain,)
    return (plain, (rate.value * FULL, half(rate) * FULL))


def states(rate: Number, true: Execution) -> bool:
    """Whether a stated rate is the one that the money makes."""
    return any(abs(value - true.rate) <= bound + true.slack for value, bound in readings(rate))
