"""Dates and times as a workbook shows them: days since 1900 or 1904, in the section of a format."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from perftable.readers.sheets.chinese_numerals import digits, spelled
from perftable.readers.sheets.format_codes import Section, Token

_LAST_DAY = 2_958_465
"""31 December 9999."""

_MAX_DECIMALS = 9
"""Decimals of a second that are shown; Excel knows three."""

_DAYS_1904 = 1462
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_CHINESE_DAYS = "一二三四五六日"
_PLACES = Decimal(86400)


def date_shown(value: Decimal, section: Section, since_1904: bool) -> str:
    """Return a date or time; "" where the number is none."""
    if abs(value) > _LAST_DAY + 1:
        return ""
    places = _decimals(section.tokens)
    unit = Decimal(1).scaleb(-places if _shows_seconds(section) else -3)
    seconds = (value * _PLACES).quantize(unit, rounding=ROUND_HALF_UP)
    if section.has("elapsed"):
        return _joined(section, None, seconds, places)
    day, rest = divmod(seconds, _PLACES)
    serial = int(day) + (_DAYS_1904 if since_1904 else 0)
    if not 0 <= serial <= _LAST_DAY:
        return ""
    return _joined(section, _calendar(serial), rest, places)


def _calendar(serial: int) -> tuple[int, int, int, int]:
    """Return year, month, day and weekday (Monday is 0); 1900 has a 29 February in workbooks."""
    if serial == 60:
        return 1900, 2, 29, 2
    if serial == 0:
        return 1900, 1, 0, 5
    found = date(1899, 12, 31 if serial < 60 else 30) + timedelta(serial)
    return found.year, found.month, found.day, (serial - 2) % 7


def _shows_seconds(section: Section) -> bool:
    return any(t.kind in ("date", "elapsed") and t.text[0] == "s" for t in section.tokens)


def _decimals(tokens: tuple[Token, ...]) -> int:
    """Return how many decimals of a second are shown: digits behind a point."""
    return min(sum(1 for token in tokens if token.kind == "digit"), _MAX_DECIMALS)


def _joined(
    section: Section, day: tuple[int, int, int, int] | None, seconds: Decimal, places: int
) -> str:
    tokens = section.tokens
    whole = int(seconds)
    hour, minute, second = whole // 3600, whole // 60 % 60, whole % 60
    halves = section.has("half")
    out: list[str] = []
    for at, (kind, text) in enumerate(tokens):
        if kind == "elapsed":
            total = {"h": hour, "m": whole // 60, "s": whole}[text[0]]
            out.append(str(total).rjust(len(text), "0"))
        elif kind == "half":
            first, _, last = text.partition("/")
            out.append(last if hour % 24 >= 12 else first)
        elif kind == "date":
            if text[0] in "hs" or (text[0] == "m" and len(text) < 3 and _is_minute(tokens, at)):
                count = {"h": (hour - 1) % 12 + 1 if halves else hour, "m": minute, "s": second}
                out.append(_numeral(count[text[0]], len(text), section))
            elif day is not None:
                out.append(_part(text, day, section))
        elif kind == "digit":
            continue
        elif (kind, text) == ("mark", ".") and places and tokens[at + 1 : at + 2]:
            out.append(text + f"{seconds % 1:.{places}f}"[2:])
        elif (kind, text) != ("mark", "@"):
            out.append(text)
    return "".join(out).strip()


def _is_minute(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an "m" stands behind hours or before seconds."""
    times = [n for n, t in enumerate(tokens) if t.kind in ("date", "elapsed")]
    place = times.index(at)
    before = tokens[times[place - 1]].text[0] if place else ""
    after = tokens[times[place + 1]].text[0] if place + 1 < len(times) else ""
    return before == "h" or after == "s"


def _part(text: str, day: tuple[int, int, int, int], section: Section) -> str:
    year, month, number, weekday = day
    sign, length = text[0], len(text)
    if sign in "ye":
        shown = f"{year % 100:02d}" if sign == "y" and length < 3 else f"{year:04d}"
        return digits(shown, section.numerals) if section.numerals else shown
    if sign == "m" and length > 2:
        if section.chinese:
            return spelled(month, 1) + "月"
        name = _MONTHS.split()[month - 1]
        return {3: name[:3], 4: name}.get(length, name[0])
    if sign == "d" and length > 2:
        if section.chinese:
            return ("周" if length == 3 else "星期") + _CHINESE_DAYS[weekday]
        return _DAYS[weekday][:3] if length == 3 else _DAYS[weekday]
    if sign == "a":
        return ("星期" if length == 4 else "") + _CHINESE_DAYS[weekday]
    return _numeral(month if sign == "m" else number, length, section) if sign in "md" else ""


def _numeral(count: int, length: int, section: Section) -> str:
    return (
        spelled(count, section.numerals)
        if section.numerals
        else str(count).rjust(min(length, 2), "0")
    )
