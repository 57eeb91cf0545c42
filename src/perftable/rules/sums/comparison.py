"""A total beside its addends, as an auditor compares them.

A number written with d decimals stands for v ± ½·10⁻ᵈ; a total is inconsistent with its n addends
where it differs by more than ½·10⁻ᵈ·(n + 1) (XBRL Calculations 1.1). One addend, and amounts in
元, compare exactly. The figures are in the unit of the form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic import JsonValue

from perftable.model.amount import (
    EXACT,
    FACTORS,
    Amount,
    Budget,
    Unit,
    convert,
    in_unit,
)
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.rules.base import Rule
from perftable.rules.sums.additions import Addition, conflicts

_SHOWN = 40
"""So many characters of addends are written out in a message beside short figures."""

_EXACTLY = Decimal(0)

_SHORT = 28
"""So many characters take short figures; what they take more, the addends give up."""


@dataclass(slots=True, eq=False, repr=False)  # not frozen, as `Addition`
class Comparison:
    """A total beside the sum of its addends, all in `unit`; `addition` says what was added.

    `difference` is total minus sum; they contradict each other where it `differs` from nothing by
    more than `bound`.
    """

    total: Decimal
    sum: Decimal
    difference: Decimal
    bound: Decimal
    differs: bool
    unit: Unit
    addition: Addition

    @property
    def places(self) -> tuple[Location, ...]:
        """The cells of the first addends."""
        return tuple(amount.location for amount in self.addition.first)

    @property
    def unlisted(self) -> int:
        """How many addends there are beside those."""
        return self.addition.count - len(self.addition.first)

    def args(self) -> dict[str, JsonValue]:
        """Return the figures as message arguments.

        `addends` writes the sum out as far as a message has room, "" where there is none to write.
        """
        figures = {
            "total": self.total,
            "sum": self.sum,
            "difference": self.difference,
            "bound": self.bound,
        }
        written = {name: f"{figure:f}" for name, figure in figures.items()}
        room = _SHOWN + min(0, _SHORT - sum(map(len, written.values())))
        return {**written, "unit": self.unit, "addends": self._written_out(room)}

    def _written_out(self, room: int) -> str:
        text = ""
        for number, amount in enumerate(self.addition.first):
            figure = f"{convert(amount, self.unit):f}"
            longer = f"{text} + {figure}" if number else figure
            if len(longer) > room:
                return f"{text} + …" if text else ""
            text = longer
        return (f"{text} + …" if self.unlisted else text) if self.addition.count > 1 else ""


class SumRule(Rule):
    """A rule on sums; its message ends in the sum written out, where that is.

    Both figures are in it, so that the difference needs no sign.
    """

    @classmethod
    def say(cls, lang: Lang, case: str, args: Mapping[str, JsonValue]) -> str:
        """Return the message, without brackets that hold nothing."""
        difference = str(args.get("difference", "")).removeprefix("-")
        said = super().say(lang, case, {**args, "difference": difference})
        for empty, instead in ((" ()", ""), ("（）", ""), ("; )", ")"), ("；）", "）")):
            said = said.replace(empty, instead)
        return said


Result = Comparison | str
"""A comparison, or the key of why it cannot be made."""


def agrees(result: Result) -> bool:
    """Whether a total could be compared and is the sum of its addends."""
    return isinstance(result, Comparison) and not result.differs


class Bounds:
    """How far a total of one column may lie from its sum; `tolerance` replaces the arithmetic.

    `unit` is the form's, `decimals` the most that are written in the column.
    """

    def __init__(self, unit: Unit | None, decimals: int, tolerance: Decimal | None) -> None:
        self.unit = unit
        self._tolerance = tolerance
        self._half = Decimal(5).scaleb(-decimals - 1)
        self._known: dict[tuple[Decimal, Unit], Decimal] = {}

    def of(self, total: Amount, addition: Addition, unit: Unit) -> Decimal:
        """Return the bound for a total and its addends, in `unit`."""
        if self._tolerance is not None:
            bound = self._tolerance
        elif addition.count == 1 or addition.in_yuan or total.unit == "元":
            return _EXACTLY
        else:
            bound = self._half * (FACTORS[total.unit] + addition.factors)
        key = bound, unit
        if key not in self._known:  # most duties of a table have one of a few
            self._known[key] = in_unit(bound, unit)
        return self._known[key]


def compare(total: Budget, addition: Addition, bounds: Bounds) -> Result:
    """Compare a total with its addends, or say why that cannot be done.

    An empty addend is no zero: only a sum that is too large without it already contradicts.
    """
    if addition.unreadable:
        return "unreadable"
    if not isinstance(total, Amount):
        return "not-stated" if total is None else "unreadable"
    if not addition.count:
        return "not-stated"
    unit = bounds.unit or total.unit
    stated, summed = convert(total, unit), addition.sum(unit)
    difference = EXACT.subtract(stated, summed)
    bound = bounds.of(total, addition, unit)
    differs = abs(difference) > bound
    if differs and (addition.conflicting or conflicts(total, bounds.unit)):
        return "unit-conflict"
    too_much = differs and difference < 0 and not addition.negative
    if addition.missing and not too_much and difference:
        return "not-stated"
    return Comparison(stated, summed, difference, bound, differs, unit, addition)
