"""Budget cells: text → amount, unreadable, or nothing."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.model.amount import Amount, Budget, Unit, Unreadable
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location
from perftable.values.text import hides_digits

MAX_LENGTH = 64
"""A longer cell is no amount: converting thousands of digits would be slow."""

_NOTHING = lazy_pattern(r"[-—–―─/\\]{0,12}|\*|…{1,4}|\.{3,6}|无")
_UNITS: dict[str, Unit] = {
    "元": "元",
    "千元": "千元",
    "万元": "万元",
    "万": "万元",
    "亿元": "亿元",
    "亿": "亿元",
}
_UNIT = "亿元|亿|万元|万|千元|元"
_AMOUNT = lazy_pattern(
    rf"(?:\((?P<ahead>{_UNIT})\))?(?:(?:人民币|RMB|CNY):?)?¥?"
    r"(?P<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)"
    rf"(?:(?P<unit>{_UNIT})|\((?:单位:)?(?P<bracketed>{_UNIT})\))?[整正]?(?:人民币)?",
    re.ASCII,
)
_TWO = lazy_pattern(r"\d[\s、;+~/]{1,9}\d", re.ASCII)
# A space may group digits only where a decimal point shows that they are one number.
_GROUPED = lazy_pattern(
    r"[+-]?(?:\d{1,3}(?: \d{3})+\.\d+|\d+\.\d{3}(?: \d{3}){0,8} \d{1,3})", re.ASCII
)

_FURTHER = lazy_pattern(r"\s?[\d.,]", re.ASCII)

Reason = Literal["not-a-number", "too-long", "two-numbers"]


class _Reading(NamedTuple):
    value: Decimal
    decimals: int
    unit: Unit | None


def parse_budget(
    text: str, unit: Unit | None, location: Location, default_unit: Unit = "万元"
) -> Budget:
    """Read a budget cell.

    `unit` is the table's unit, None where it states none (then `default_unit` is assumed; the
    form is in 万元). Empty cells and marks for "nothing" (— / * …) give None; text that is no amount gives
    `Unreadable`. Digits may be full-width, grouped by commas, and followed by a unit, also in brackets.
    """
    reading = _read(text if len(text) <= MAX_LENGTH else text[: MAX_LENGTH + 1])
    if reading is None:
        return None
    if isinstance(reading, str):
        return Unreadable(raw=text, reason=reading, location=location)
    value, decimals, own = reading
    return _amount(
        {
            "raw": text,
            "value": value,
            "decimals": decimals,
            "unit": own or unit or default_unit,
            "unit_source": "cell" if own else "table" if unit else "assumed",
            "location": location,
        }
    )


_amount = Amount.whole


@lru_cache(maxsize=8192)
def _read(text: str) -> _Reading | Reason | None:
    if len(text) > MAX_LENGTH:
        return "too-long"
    whole, point, fraction = text.partition(".")
    if text.isascii() and whole.isdigit() and (fraction.isdigit() or not point):  # most cells
        return _Reading(Decimal(text), len(fraction), None)
    if hides_digits(text):
        return "not-a-number"  # 12.50① is not 12.501
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    grouped = _GROUPED.match(plain) if " " in plain else None
    if grouped and not _FURTHER.match(plain, grouped.end()):
        plain = grouped[0].replace(" ", "") + plain[grouped.end() :]
    match = _AMOUNT.fullmatch(plain) or _AMOUNT.fullmatch(_join_edges(plain))
    if match is None:
        if _NOTHING.fullmatch(plain):
            return None
        return "two-numbers" if _TWO.search(plain) else "not-a-number"
    number = match["number"].replace(",", "")
    _, _, fraction = number.partition(".")
    own = {match["ahead"], match["unit"] or match["bracketed"]} - {None}
    if len(own) > 1:
        return "not-a-number"
    unit = own.pop() if own else None
    return _Reading(Decimal(number), len(fraction), _UNITS[unit] if unit else None)


def _join_edges(text: str) -> str:
    """Drop spacing between sign, number and unit, but never between two digits."""
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", text, flags=re.ASCII)
