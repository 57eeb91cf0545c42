"""Reads one number with its unit inside a tier's text: 95%, 1,200元, 1.5万亩, 九成五, 三分之一."""

import re
from decimal import Decimal
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.model.units import factor
from perftable.values.numerals import LETTERS, parse_numeral
from perftable.values.units import is_duration, read_unit

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,8})?(?![\d.])"
_SPELLED = f"[{LETTERS}点]{{1,24}}"
_TIMES = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7,
          "亿": 10**8, "万亿": 10**12}  # fmt: skip
_FACTORS = "|".join(sorted(_TIMES, key=len, reverse=True))

_TENTHS = lazy_pattern(
    r"(\d(?:\.\d)?|[一二两三四五六七八九十])成([一二三四五六七八九半])?(?![功立果绩效本员长交熟活])",
    re.ASCII,
)
_FRACTION = lazy_pattern(rf"({_SPELLED})分之({_DIGITS}|{_SPELLED})", re.ASCII)
_WRITTEN = lazy_pattern(_DIGITS, re.ASCII)
_FACTOR = lazy_pattern(_FACTORS)
_CHINESE = lazy_pattern(f"(?!零星){_SPELLED}")


class Number(NamedTuple):
    """A number, its unit as `unit_name` calls it, and where its text ends.

    `value` is None where it is a number and not certain which (08, 二三, 三分之二 of no exact %).
    `times` is the 千, 万 or 亿 that its digits carry (5千: 1000), None where it is one of the
    numeral's own (五千); `spelled` says whether it is in Chinese.
    """

    value: Decimal | None
    unit: str
    end: int
    times: int | None = 1
    spelled: bool = False


def read_number(text: str, start: int) -> Number | None:
    """Return the number that begins at `start`; None where none begins."""
    if text[start] == "半":
        return _half(text, start)
    if match := _TENTHS.match(text, start):
        return _tenths(match)
    if match := _FRACTION.match(text, start):
        return _fraction(match)
    if match := _WRITTEN.match(text, start):
        return _longer(text, _written(text, match))
    if match := _CHINESE.match(text, start):
        return _longer(text, _spelled(text, match))
    return None


def read_limit(text: str, start: int) -> tuple[Decimal | None, int]:
    """Return the number of （含95%） and where it ends; none for （含本数） or a bare （含）."""
    if text.startswith("本数", start):
        return None, start + 2
    match = _WRITTEN.match(text, start)
    number = _written(text, match) if match else None
    return (number.value, number.end) if number else (None, start)


def _written(text: str, match: re.Match[str]) -> Number:
    digits, worth = match[0], 1
    unit, end = read_unit(text, match.end())
    if not unit and (times := _FACTOR.match(text, end)):
        worth = _TIMES[times[0]]
        unit, end = read_unit(text, times.end())
    if digits[0] == "0" and digits[1:2].isdigit():
        return Number(None, "", end)
    value = Decimal(digits.replace(",", ""))
    if worth > 1:
        value = plain(value * worth)
    return Number(value, unit, end, worth)


def _spelled(text: str, match: re.Match[str]) -> Number:
    digits = match[0]
    unit, end = read_unit(text, match.end())
    own, behind = read_unit(text, match.end() - 1) if digits[-1] in "千万亿" else ("", 0)
    if own and parse_numeral(digits[:-1]) is not None:
        digits, unit, end = digits[:-1], own, behind  # 三万元 is 3 万元, not 30000 元
    times = None if any(sign in digits for sign in "百千万亿") else 1
    return Number(parse_numeral(digits), unit, end, times, True)


def _half(text: str, start: int) -> Number | None:
    """Return 半小时, 半个月, 半年; a 半 of anything else is a word."""
    unit, end = read_unit(text, start + 1)
    return Number(Decimal("0.5"), unit, end, None, True) if is_duration(unit) else None


def _longer(text: str, number: Number) -> Number:
    """Return a duration with what more is said of it: 1年6个月, 2小时30分钟, 1个半小时, 一年半."""
    end = number.end
    follower = text[end : end + 1]
    if number.value is None or not (follower == "半" or follower.isdecimal()):
        return number
    if number.unit == "个" and follower == "半" and (half := _half(text, end)):
        return half._replace(value=number.value + Decimal("0.5"))
    if not is_duration(number.unit):
        return number
    if follower == "半":
        return number._replace(value=number.value + Decimal("0.5"), end=end + 1)
    more = _WRITTEN.match(text, end)
    rest = _written(text, more) if more else None
    times = factor(number.unit, rest.unit) if rest and is_duration(rest.unit) else None
    if rest is None or rest.value is None or times is None or times <= 1:
        return number
    return rest._replace(value=plain(number.value * times + rest.value), spelled=number.spelled)


def _tenths(match: re.Match[str]) -> Number:
    tenth = _value(match[1])
    more = Decimal(5) if match[2] == "半" else _value(match[2] or "零")
    if tenth is None or more is None or (more and tenth != int(tenth)):
        return Number(None, "%", match.end())
    return Number(plain(tenth * 10 + more), "%", match.end())


def _fraction(match: re.Match[str]) -> Number:
    """百分之 gives %, 千分之 ‰; another fraction gives % where that is exact (四分之三)."""
    whole = Decimal(_TIMES.get(match[1], 0)) or parse_numeral(match[1])
    part = Decimal(100) if match[2] == "百" else _value(match[2])
    if not whole or part is None:
        return Number(None, "%", match.end())
    if match[1] == "千":
        return Number(part, "‰", match.end())
    percent = part * 100 / whole
    exact = len(percent.as_tuple().digits) < 12
    return Number(plain(percent) if exact else None, "%", match.end())


def _value(text: str) -> Decimal | None:
    return Decimal(text.replace(",", "")) if text[0].isdigit() else parse_numeral(text)


def plain(value: Decimal) -> Decimal:
    """Return the same number without needless zeros or exponent: 15000.0 is 15000."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
