"""Points, scores and rates: a number in a cell of its own."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from perftable.forms.projects.records.part import Number
from perftable.model.lazy import lazy_pattern
from perftable.model.location import Location

_GROUPED = lazy_pattern(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII)
_NUMBER = lazy_pattern(r"([-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,12})?)(%|分)?", re.ASCII)


def read_number(text: str, spot: Location) -> Number:
    """Return the number of a cell; its value is None where the cell says something else."""
    value, decimals, percent = _read(text[:40])
    return Number(raw=text, value=value, decimals=decimals, percent=percent, location=spot)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Decimal | None, int, bool]:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    match = _NUMBER.fullmatch(plain)
    if match is None:
        return None, 0, False
    digits = match[1].replace(",", "")
    return Decimal(digits), len(digits.partition(".")[2]), match[2] == "%"


def money_text(text: str) -> str:
    """Return an amount in one line where a page broke it: 10,308,⏎000.00; two amounts stay two."""
    if "\n" not in text:
        return text
    whole = "".join(text.split())
    parts = text.split("\n")
    broken = not all(_NUMBER.fullmatch(part.strip()) for part in parts)
    return whole if broken and _GROUPED.fullmatch(whole) else text
