"""Days as numbers that can be put in order: 20241231, or 1231 where a document names no year.

A day of the year after the unnamed one has a 1 before it (10131); of the next unnamed month too:
105 is the 5th of the month after 5. Such numbers have the unit 日期, or 每月日期 for days of any month.
"""

from datetime import date
from decimal import Decimal

DATE, DAY_OF_MONTH = "日期", "每月日期"
DATES = frozenset((DATE, DAY_OF_MONTH))
"""The units of days."""

_ANY = 2001
"""A common year in place of the unnamed one."""


def last_of(year: int, month: int) -> int:
    """Return the last day of a month; year 0 is the unnamed one."""
    from calendar import monthrange  # few documents name days

    return monthrange(year or _ANY, month)[1]


def days_between(first: Decimal, second: Decimal, unit: str) -> int:
    """Return how many days lie between two such numbers."""
    return abs(_ordinal(int(second), unit) - _ordinal(int(first), unit))


def say_day(day: Decimal, unit: str) -> str:
    """Return a day as a document writes it: 2024年12月31日, 12月31日, 次年1月31日, 次月5日."""
    rest, number = divmod(int(day), 100)
    if unit == DAY_OF_MONTH:
        return f"{'次月' if rest else '每月'}{number}日"
    year, month = divmod(rest, 100)
    return f"{f'{year}年' if year > 9 else '次年' * year}{month}月{number}日"


def _ordinal(day: int, unit: str) -> int:
    rest, number = divmod(day, 100)
    if unit == DAY_OF_MONTH:
        return rest * 31 + number
    year, month = divmod(rest, 100)
    return date(year if year > 9 else _ANY + year, month, number).toordinal()
