"""Budgets added up: those of a duty once, those of a table so that any stretch is told at once.

A table may have thousands of totals, each above or below thousands of duties: none is added up
budget by budget.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from perftable.model.amount import (
    EXACT,
    FACTORS,
    Amount,
    Budget,
    Unit,
    Unreadable,
    add,
    contradicts,
    convert,
)

LISTED = 20
"""So many of the amounts are listed, by their places and in messages."""


# Not frozen: a table has one for each duty, and frozen ones are made slowly.
@dataclass(slots=True, eq=False, repr=False)
class Addition:
    """What budgets add up to; `first` are the first `LISTED` of `count` amounts.

    `missing`: some state nothing. `factors` adds up how many 万元 one of each amount's unit is.
    """

    first: tuple[Amount, ...]
    count: int
    missing: bool
    unreadable: bool
    negative: bool
    conflicting: bool
    in_yuan: bool
    factors: Decimal
    sum: Callable[[Unit], Decimal]


def add_up(budgets: Sequence[Budget], unit: Unit | None) -> Addition:
    """Return what a few budgets add up to; `unit` is that of their form."""
    amounts: list[Amount] = []
    missing = unreadable = negative = conflicting = in_yuan = False
    factors = Decimal(0)
    for budget in budgets:
        if budget is None:
            missing = True
        elif isinstance(budget, Amount):
            amounts.append(budget)
            negative = negative or budget.value < 0
            conflicting = conflicting or conflicts(budget, unit)
            in_yuan = in_yuan or budget.unit == "元"
            factors = EXACT.add(factors, FACTORS[budget.unit])
        else:
            unreadable = True
    return Addition(
        first=tuple(amounts[:LISTED]),
        count=len(amounts),
        missing=missing,
        unreadable=unreadable,
        negative=negative,
        conflicting=conflicting,
        in_yuan=in_yuan,
        factors=factors,
        sum=lambda to: add(convert(amount, to) for amount in amounts),
    )


class Stretches:
    """Budgets of a table one after another."""

    def __init__(self, budgets: Sequence[Budget], unit: Unit | None) -> None:
        self._amounts = [budget for budget in budgets if isinstance(budget, Amount)]
        self._sums: dict[Unit, _Sums] = {}
        self._before = _running([isinstance(budget, Amount) for budget in budgets])
        self._missing = _running([budget is None for budget in budgets])
        self._unreadable = _running([isinstance(budget, Unreadable) for budget in budgets])
        self._negative = _running([amount.value < 0 for amount in self._amounts])
        self._conflicting = _running([conflicts(amount, unit) for amount in self._amounts])
        self._in_yuan = _running([amount.unit == "元" for amount in self._amounts])
        factors = (FACTORS[amount.unit] for amount in self._amounts)
        self._factors = list(accumulate(factors, initial=Decimal(0)))

    def add_up(self, first: int, end: int, *, unknown: int = 0) -> Addition:
        """Return what the budgets from `first` up to `end` add up to, `unknown` ones beside them."""
        low, high = self._before[first], self._before[end]
        return Addition(
            first=tuple(self._amounts[low : min(high, low + LISTED)]),
            count=high - low,
            missing=unknown + self._missing[end] > self._missing[first],
            unreadable=self._unreadable[end] > self._unreadable[first],
            negative=self._negative[high] > self._negative[low],
            conflicting=self._conflicting[high] > self._conflicting[low],
            in_yuan=self._in_yuan[high] > self._in_yuan[low],
            factors=self._factors[high] - self._factors[low],
            sum=lambda to: self._in(to).between(low, high),
        )

    def _in(self, unit: Unit) -> "_Sums":
        if unit not in self._sums:
            self._sums[unit] = _Sums([convert(amount, unit) for amount in self._amounts])
        return self._sums[unit]


class _Sums:
    """Sums of any stretch of numbers, with the decimals that adding them up would give."""

    def __init__(self, numbers: Sequence[Decimal]) -> None:
        self._until = list(accumulate(numbers, EXACT.add, initial=Decimal(0)))
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        for place, number in enumerate(numbers):
            self._places[-int(number.as_tuple().exponent)].append(place)

    def between(self, low: int, high: int) -> Decimal:
        difference = EXACT.subtract(self._until[high], self._until[low])
        decimals = (
            count
            for count, places in self._places.items()
            if bisect_left(places, low) < bisect_left(places, high)
        )
        return difference.quantize(Decimal(1).scaleb(-max(decimals, default=0)), context=EXACT)


def _running(flags: Sequence[bool]) -> list[int]:
    """Return how many are set before each place, and after the last."""
    return list(accumulate(flags, initial=0))


def conflicts(amount: Amount, unit: Unit | None) -> bool:
    """Whether the cell's own unit contradicts that of its form, so that the amounts differ."""
    return unit is not None and contradicts(amount, unit)
