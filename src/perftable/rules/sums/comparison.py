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
    Unreadable,
    convert,
    in_unit,
)
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.rules.base import Rule
from perftable.rules.sums.additions import Addition, conflicts

_SHOWN = 40
"""So many characters of addends are written out in a message beside short figures."""

_SHORT = 28
"""So many characters take short figures; what they take more, the addends give up."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A total beside the sum of its addends, all in `unit`; `addition` says what was added."""

    total: Decimal
    sum: Decimal
    bound: Decimal
    unit: Unit
    addition: Addition

    @property
    def difference(self) -> Decimal:
        """Total minus sum."""
        return EXACT.subtract(self.total, self.sum)

    @property
    def differs(self) -> bool:
        """Whether total and sum contradict each other."""
        return abs(self.difference) > self.bound

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

    def of(self, total: Amount, addition: Addition) -> Decimal:
        """Return the bound for a total and its addends, in 万元."""
        if self._tolerance is not None:
            return self._tolerance
        if addition.count == 1 or addition.in_yuan or total.unit == "元":
            return Decimal(0)
        return self._half * (FACTORS[total.unit] + addition.factors)


def compare(total: Budget, addition: Addition, bounds: Bounds) -> Result:
    """Compare a total with its addends, or say why that cannot be done.

    An empty addend is no zero: only a sum that is too large without it already contradicts.
    """
    if isinstance(total, Unreadable) or addition.unreadable:
        return "unreadable"
    if total is None or not addition.count:
        return "not-stated"
    unit = bounds.unit or total.unit
    comparison = Comparison(
        total=convert(total, unit),
        sum=addition.sum(unit),
        bound=in_unit(bounds.of(total, addition), unit),
        unit=unit,
        addition=addition,
    )
    difference = comparison.difference
    differs = abs(difference) > comparison.bound
    if differs and (addition.conflicting or conflicts(total, bounds.unit)):
        return "unit-conflict"
    too_much = differs and difference < 0 and not addition.negative
    if addition.missing and not too_much and difference:
        return "not-stated"
    return comparison
