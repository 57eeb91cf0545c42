"""Dates and periods as targets write them: 2027年9月底前, 12月底, 202001-202012, 第三季度, 全年."""

import calendar
import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern

_MONTHS = {"十二": "12", "十一": "11", "十": "10", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
           "六": "6", "七": "7", "八": "8", "九": "9"}  # fmt: skip
_CHINESE = lazy_pattern(r"(?<![一二三四五六七八九十第])(十[一二]?|[一二三四五六七八九])(?=月)")
_Y = r"(?P<y>(?:19|20)\d\d)"
_M = r"(?P<m>1[0-2]|0?[1-9])"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])"
_POINT = tuple(
    lazy_pattern(pattern)
    for pattern in (
        rf"{_Y}[-./](?P<m>1[0-2]|0?[1-9])[-./]{_D}(?:日)?",
        rf"(?:{_Y}年度?)?{_M}月(?:份)?(?:{_D}[日号])?(?P<w>初|中旬?|上旬|下旬|底|末)?",
        rf"{_Y}[-./](?P<m>1[0-2]|0[1-9]|[1-9])(?P<w>月?[底末])?",
        rf"{_Y}(?P<m>0[1-9]|1[0-2])(?P<d>3[01]|[12]\d|0[1-9])?",
        rf"(?:{_Y}年度?|当年|本年度?|每年)?第?(?P<q>[一二三四1-4])季度(?P<w>[底末初])?",
        rf"(?:{_Y}年度?|当年|本年度?)?(?P<h>[上下])半年(?P<w>[底末])?",
        rf"(?:{_Y}年度?|当年|本年度?)?(?P<w>年[底末初]|年内|年终|[底末内])",
        rf"{_Y}年度?(?:全年)?",
        r"(?P<a>全年度?|当年度?|本年度?|年度内?|一年内|本年内|当年内)",
    )
)
_AHEAD = lazy_pattern(r"^(?:于|在|截[至止]|[至到]|力争|确保|不[晚迟]于|最[迟晚]|[≤=<]|计划|预计)+")
_BEHIND = lazy_pattern(
    r"(?:(?P<before>之前|以前|前)|之内|以内|内|期间|止|左右)?(?:全部|按时|及时)?(?:完成|到位|发放|完工|竣工|实现|达到|交付|投入使用|支付|开工|验收|拨付|完毕|完成)*$"
)
_RANGE = lazy_pattern(r"-{1,3}|~|至|到|—+|–")
_BOUNDS = frozenset("≤ < 截至 截止 不晚于 不迟于 最迟 最晚".split())
_RECURRING = lazy_pattern(
    r"每(?:个?月|季度?|年|半年|学期)(?:度)?(?:\d{1,2}[日号]|[底末初])(?:之?前)?.{0,6}$"
)
_IN_BRACKETS = lazy_pattern(r"\(([^()]+)\)")
_FROM_TO = lazy_pattern(r"^自|起(?=[至到-])|止$")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_EPOCH = date(1899, 12, 30).toordinal()


class Span(NamedTuple):
    """The days from `since` to `until`, both included; None is open.

    `assumed` says that the year is the form's and not written; `dated` whether there is any day
    at all (without a year there is none).
    """

    since: date | None
    until: date | None
    assumed: bool = False


@lru_cache(maxsize=4096)
def read_dates(plain: str, year: int | None = None) -> Span | None:
    """Return the days of a text in compatibility form without spacing; None where it is no date.

    `year` is the form's own, for dates that leave it out; without it they have no days.
    """
    if not 2 <= len(plain) <= 40:
        return None
    text = _CHINESE.sub(lambda match: _MONTHS[match[1]], plain)
    if _RECURRING.match(text):
        return Span(None, None)
    ahead = _AHEAD.match(text)
    text = text[ahead.end() :] if ahead else text
    tail = _BEHIND.search(text)
    assert tail  # it matches nothing as well
    head = text[: tail.start()]
    for cut in _RANGE.finditer(head):
        if span := _range(head[: cut.start()], head[cut.end() :], year):
            return span
    found = _point(head, year) or (_point(text, year) if head != text else None)
    if found is None:
        return None
    since, until, assumed, _ = found
    early = tail["before"] is not None or (ahead is not None and ahead[0] in _BOUNDS)
    return Span(None if early else since, until, assumed)


def serial_date(number: int) -> date | None:
    """Return the date of a spreadsheet's serial number, from 2009 to 2050."""
    return date.fromordinal(_EPOCH + number) if 40000 <= number <= 55000 else None


def read_day(text: str, *, last: bool = False) -> date | None:
    """Return the first (or last) day of a date in a cell of its own, None where it is none."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    plain = re.sub(r"(?<=\d)\d\d:\d\d(?::\d\d)?(?:\.\d+)?$", "", plain)  # 2026-01-01 00:00:00
    span = read_dates(plain)
    return None if span is None else span.until if last else span.since


def read_period(text: str) -> tuple[date | None, date | None]:
    """Return the first and the last day of a project's period (2026-2028年, 2026.1-2027.12).

    It may stand in brackets (三年（2026-2028年）) or between 自, 起 and 止.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    inside = _IN_BRACKETS.search(plain)
    for written in (plain, *(inside.groups() if inside else ()), _FROM_TO.sub("", plain)):
        if span := read_dates(written):
            return span.since, span.until
    return None, None


_Point = tuple[date | None, date | None, bool, str]


def _range(first: str, second: str, year: int | None) -> Span | None:
    if re.fullmatch(r"(?:19|20)\d\d年?", first) and re.fullmatch(r"(?:19|20)\d\d年度?", second):
        return Span(date(int(first[:4]), 1, 1), date(int(second[:4]), 12, 31))
    if re.fullmatch(r"(?:19|20)\d\d年?", first) and re.fullmatch(r"(?:19|20)\d\d", second):
        low, high = int(first[:4]), int(second)
        return Span(date(low, 1, 1), date(high, 12, 31)) if low <= high else None
    if re.fullmatch(r"(?:(?:19|20)\d\d年)?(?:1[0-2]|0?[1-9])", first) and "月" in second:
        first += "月"
    if first.isdigit() and len(first) < 6:
        return None
    low_point = _point(first, year)
    own = re.match(r"((?:19|20)\d\d)", first)
    high_point = _point(second, int(own[1]) if own else year)
    if low_point is None or high_point is None:
        return None
    since, until = low_point[0], high_point[1]
    if since and until and since > until:
        return None
    return Span(since, until, low_point[2])


def _point(text: str, year: int | None) -> _Point | None:
    for pattern in _POINT:
        if match := pattern.fullmatch(text):
            return _days(match.groupdict(), year)
    return None


def _days(part: dict[str, str | None], year: int | None) -> _Point | None:
    own = part.get("y")
    number = int(own) if own else year
    word = (part.get("w") or "")[-1:]
    if number is None:
        return None, None, False, word
    first, last = 1, 12
    if quarter := part.get("q"):
        last = 3 * (_QUARTERS.get(quarter) or int(quarter))
        first = last - 2
    elif half := part.get("h"):
        first, last = (1, 6) if half == "上" else (7, 12)
    elif month := part.get("m"):
        first = last = int(month)
    try:
        since = date(number, first, int(part.get("d") or 1))
        end = calendar.monthrange(number, last)[1]
        until = date(number, last, int(part.get("d") or end))
    except ValueError:
        return None
    if word in ("底", "末", "终"):
        since = until
    return since, until, own is None, word
