"""Reads one target, in a cell of its own or in three (operator, number, unit): both say the same."""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from perftable.forms.projects.targets.dates import read_dates, serial_date
from perftable.forms.projects.targets.words import (
    EMPTY,
    LEADING,
    MARKS,
    OPERATORS,
    SIGNS,
    UNITS,
    Sense,
    scale_of,
    sense_of,
)
from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.model.record import Record
from perftable.model.units import spellings
from perftable.values.thresholds.reading import parse_threshold

Kind = Literal["empty", "number", "interval", "date", "scale", "word", "placeholder", "unclear"]
MAX_LENGTH = 60
_MAX_UNIT = 8

_SIGN = lazy_pattern(r"≥=|≤=|[≧⩾≦⩽═﹥﹤]|>=|=>|<=|=<|==")
_NUMBER = r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,8})?"
_PLAIN = lazy_pattern(rf"({_NUMBER})", re.ASCII)
_USUAL = lazy_pattern(
    rf"([≥≤<>=]?)({_NUMBER})(万|亿|千|百)?([^\d\s≥≤<>=~,;()、至到以与和约前后内外上下]{{0,{_MAX_UNIT}}})",
    re.ASCII,
)
_QUICK = lazy_pattern(r"([≥≤<>=]?)(0|[1-9]\d{0,8})(\.\d{1,4})?(%|[一-鿿]{1,3})?", re.ASCII)
_TEN = re.compile("[百千万亿](?!元)")
_MONTH = re.compile(r"(?:19|20)\d\d\.(?:0[1-9]|1[0-2])")
"""2027.05 is a month."""
_NOT_QUICK = frozenset("百分比 百分点 月 日 号 年 年度 季度 级 类 点 周年".split())
"""Units which may make a date or a grade of the number."""
_TIMES = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_BRACKETED_UNIT = lazy_pattern(rf"(.*\d)\(((?!不?包?含)[^()\d]{{1,{_MAX_UNIT}}})\)")
_UNIT_FIRST = lazy_pattern(r"([^\d≥≤<>=()]{1,4})(?=[≥≤<>=])(.*)")
_OUTER = lazy_pattern(r"\(([^()]*)\)")


class Target(Record):
    """What a target (or an actual value) says.

    `kind`: "number" is a point ("=" or no operator), "interval" has an operator or two ends, "date"
    a day or a period, "scale" the steps of a grading (优良中低差), "word" any other words, "placeholder" a
    template's leftover (≥**%, a bare unit), "unclear" has numbers and no certain reading.
    `operator` is ≥ ≤ > < = where exactly one is stated. `unit` is the value's own or its column's;
    `own_unit` what stands in the value cell itself. `since` and `until` are a date's days, in the
    form's year where `year_assumed`. `serial` is the day that a bare number would be in a
    spreadsheet. `sense` is what a word stands for.
    """

    raw: str
    kind: Kind
    operator: str = ""
    bounds: Interval | None = None
    unit: str = ""
    own_unit: str = ""
    about: str = ""
    since: date | None = None
    until: date | None = None
    year_assumed: bool = False
    serial: date | None = None
    scale: tuple[str, ...] = ()
    sense: Sense = ""

    @property
    def reason(self) -> str | None:
        """Why there are no bounds, or None where there are."""
        return None if self.bounds is not None else self.kind

    @property
    def value(self) -> Decimal | None:
        """The one number that is stated, with whatever operator; None for none or two."""
        return None if self.bounds is None else self.bounds.value


@lru_cache(maxsize=8192)
def read_target(text: str, operator: str = "", unit: str = "", year: int | None = None) -> Target:
    """Read a value; `operator` and `unit` are those of columns of their own, as written."""
    if not operator and not unit and (match := _QUICK.fullmatch(text)):
        own = match[4] or ""
        plain_unit = own in spellings() and own not in _NOT_QUICK and not _TEN.match(own)
        if plain_unit or (not own and not _MONTH.fullmatch(text)):
            return _usual(text, match[1], match[2] + (match[3] or ""), own)
    spaced = unicodedata.normalize("NFKC", text[: 4 * MAX_LENGTH]).strip()
    plain = _signs("".join(spaced.split()))
    sign, unit = operator_of(operator), unit_of(unit)
    if len(plain) > MAX_LENGTH:
        wordy = not any(map(str.isdecimal, plain))
        return Target(raw=text, kind="word" if wordy else "unclear", operator=sign)
    if EMPTY.fullmatch(plain):
        return Target(raw=text, kind="empty", operator=sign, unit=unit)
    inner = _OUTER.fullmatch(plain)
    if _is_leftover(plain) or (inner and _is_leftover(inner[1])):
        return Target(raw=text, kind="placeholder", operator=sign, unit=unit)
    plain = inner[1] if inner else plain
    if steps := scale_of(plain):
        return Target(raw=text, kind="scale", scale=steps)
    if sense := sense_of(plain):
        return Target(raw=text, kind="word", operator=sign, unit=unit, sense=sense)
    signed = f"{sign}{plain}" if sign in ("≤", "<", "≥", ">") else plain
    if span := read_dates(signed, year) or read_dates(plain, year):
        return Target(
            raw=text,
            kind="date",
            operator=sign,
            since=span.since,
            until=span.until,
            year_assumed=span.assumed,
        )
    return _quantity(text, plain, sign, unit)


def _usual(text: str, sign: str, digits: str, unit: str) -> Target:
    """The quick way for ≥95%, =16盏, 220: most cells of most forms."""
    bounds = _ray(sign, Decimal(digits))
    point = sign in ("", "=")
    return Target(
        raw=text,
        kind="number" if point else "interval",
        operator=sign,
        bounds=bounds,
        unit=unit,
        own_unit=unit,
        serial=_serial(bounds) if point and not unit else None,
    )


def operator_of(text: str) -> str:
    """Return the operator that a column states, by sign or word; "" for none."""
    plain = _signs("".join(unicodedata.normalize("NFKC", text[:20]).split()))
    return OPERATORS.get(plain.strip("()").lower(), "")


def unit_of(text: str) -> str:
    """Return a unit column's unit in one spelling: 百分比 and (%) are %; marks for nothing are none."""
    plain = "".join(unicodedata.normalize("NFKC", text[:20]).split()).strip("()")
    return "" if EMPTY.fullmatch(plain) or plain in ("无", "定性") else UNITS.get(plain, plain)


def _signs(plain: str) -> str:
    if plain[:1] in LEADING:
        plain = LEADING[plain[0]] + plain[1:]
    return _SIGN.sub(lambda match: SIGNS[match[0]], plain)


def _is_leftover(plain: str) -> bool:
    """A template's marks, an operator without a number, a bare unit."""
    if MARKS.search(plain):
        return True
    rest = plain.lstrip("≥≤<>=")
    if rest != plain and not rest:
        return True
    word = UNITS.get(rest.strip("()"), rest.strip("()"))
    if any(map(str.isdecimal, word)):
        return False  # 每月1次 is a unit of some scales, and a frequency
    return word in spellings() and word not in ("度", "点", "中", "口", "号", "道", "层", "无")


def _quantity(text: str, plain: str, sign: str, unit: str) -> Target:
    canonical = plain
    if match := _BRACKETED_UNIT.fullmatch(canonical):
        canonical = match[1] + match[2]
    before = _UNIT_FIRST.fullmatch(canonical)
    if before and unit_of(before[1]) in spellings():
        canonical = before[2] + ("" if not before[2][-1:].isdigit() else before[1])
    for word, letter in UNITS.items():
        if canonical.endswith(word):
            canonical = canonical[: -len(word)] + letter
    if (match := _PLAIN.fullmatch(canonical)) and (sign or unit):
        return _split(text, match[1], sign, unit)
    own_sign = canonical[0] if canonical[0] in "≥≤<>=" else ""
    read = parse_threshold(canonical)
    usual = _USUAL.fullmatch(canonical)
    if read.bounds is not None:
        bounds, own, about = read.bounds, read.unit, read.about
        bare = read.kind == "number"
    elif usual:
        value = Decimal(usual[2].replace(",", "")) * _TIMES[usual[3] or ""]
        bounds, own, about, bare = _ray(usual[1], value), usual[4], "", usual[1] in ("", "=")
    else:
        kind: Kind = "unclear" if any(map(str.isdecimal, canonical)) else "word"
        return Target(raw=text, kind=kind, operator=sign, unit=unit)
    stated = own_sign or _sign_of(bounds)
    if bare and not own_sign and sign:
        bounds, stated, bare = _ray(sign, bounds.low or Decimal(0)), sign, sign == "="
    return Target(
        raw=text,
        kind="number" if bare else "interval",
        operator=own_sign or ("" if bare and not sign else stated),
        bounds=bounds,
        unit=own or unit,
        own_unit=own,
        about=about,
        serial=_serial(bounds) if bare and not (own or unit) else None,
    )


def _split(text: str, digits: str, sign: str, unit: str) -> Target:
    """A bare number with operator and unit from columns of their own."""
    value = Decimal(digits.replace(",", ""))
    bounds = _ray(sign, value)
    if unit and (read := parse_threshold(f"{sign}{digits}{unit}")).bounds is not None:
        bounds, unit = read.bounds, read.unit or unit
    return Target(
        raw=text,
        kind="number" if sign in ("", "=") else "interval",
        operator=sign,
        bounds=bounds,
        unit=unit,
        serial=_serial(bounds) if sign in ("", "=") and not unit else None,
    )


def _ray(sign: str, value: Decimal) -> Interval:
    if sign in ("≥", ">"):
        return Interval(low=value, low_closed=sign == "≥")
    if sign in ("≤", "<"):
        return Interval(high=value, high_closed=sign == "≤")
    return Interval(low=value, low_closed=True, high=value, high_closed=True)


def _sign_of(bounds: Interval) -> str:
    if bounds.high is None:
        return "≥" if bounds.low_closed else ">"
    if bounds.low is None:
        return "≤" if bounds.high_closed else "<"
    return "=" if bounds.low == bounds.high else ""


def _serial(bounds: Interval) -> date | None:
    value = bounds.low
    return serial_date(int(value)) if value is not None and value == int(value) else None
