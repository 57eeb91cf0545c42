"""Says which values two tiers share or leave out, in a unit in which one of the two is written.

A scale in several units of one quantity (公里 and 米) is compared in one of them, which need not be
one of these two tiers'.
"""

import unicodedata
from decimal import Decimal
from typing import NamedTuple

from perftable.model.amount import EXACT
from perftable.model.days import DATES, say_day
from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.model.scale import Tier

_LETTERS = "[^\\W\\d_xX以及或和之内且并至到含包不完]+"
"""A unit's, up to a word that bounds the number (以上, 之内, 至)."""

_NUMBER = lazy_pattern(
    rf"([0-9][0-9,]*(?:\.[0-9]+)?)([%‰‱]|°?{_LETTERS}[23]?(?![0-9])(?:/{_LETTERS})?)?"
)

_DIGITS = 20
"""A quotient with more of them does not end."""


class _Spelling(NamedTuple):
    """A tier's way of writing: `number` `unit` is what is compared as `value`."""

    number: Decimal
    value: Decimal
    unit: str

    def write(self, value: Decimal) -> str | None:
        """Return another value so; None where its digits do not end."""
        number = EXACT.divide(EXACT.multiply(value, self.number), self.value)
        if len(number.as_tuple().digits) > _DIGITS:
            return None
        text = f"{number:f}"
        return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{self.unit}"


def quote(values: Interval, better: Tier, worse: Tier) -> str:
    """Return `values`, which are bounded, as text: 90%-95%, or the one value."""
    assert values.low is not None
    assert values.high is not None
    unit = worse.threshold.unit
    if unit in DATES:
        return "-".join(say_day(day, unit) for day in dict.fromkeys((values.low, values.high)))
    sign, unit = ("±", unit[1:]) if unit[:1] == "±" else ("", unit)
    ends = [values.low] if values.low == values.high else [values.low, values.high]
    texts = [f"{end:f}{unit}" for end in ends]
    if unit and not any(_names(tier, unit) for tier in (better, worse)):
        texts = _respelled(ends, better, worse) or texts
    return "-".join(f"{sign}{text}" for text in texts)


def _respelled(ends: list[Decimal], better: Tier, worse: Tier) -> list[str] | None:
    """Return the ends as one of the tiers would write them, with a unit if one of them has any."""
    spellings = [s for s in map(_spelling, (worse, better)) if s is not None]
    for spelling in sorted(spellings, key=lambda s: not s.unit):
        texts = [text for text in map(spelling.write, ends) if text is not None]
        if len(texts) == len(ends):
            return texts
    return None


def _numbers(tier: Tier) -> list[tuple[Decimal, str]]:
    text = "".join(unicodedata.normalize("NFKC", tier.text).split())
    found = [(Decimal(m[1].replace(",", "")), m[2] or "") for m in _NUMBER.finditer(text)]
    return [(number, unit) for number, unit in found if number]


def _names(tier: Tier, unit: str) -> bool:
    """Whether the tier is written in `unit`; 个 counts in 个村 as well."""
    wide = () if unit.isascii() else (unit,)
    return any(own == unit or own.startswith(wide) for _, own in _numbers(tier))


def _spelling(tier: Tier) -> _Spelling | None:
    """Return how the tier writes its numbers; None where they are no digits (三公里)."""
    bounds = tier.threshold.bounds or Interval()
    ends = sorted({abs(end) for end in (bounds.low, bounds.high) if end})
    written = dict(_numbers(tier))
    numbers = sorted(written)
    if not ends or len(numbers) != len(ends):
        return None
    if any(number * ends[0] != numbers[0] * end for number, end in zip(numbers, ends, strict=True)):
        return None
    unit = next(filter(None, reversed(written.values())), "")
    return _Spelling(numbers[0], ends[0], unit)
