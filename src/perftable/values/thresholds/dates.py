"""Reads the date in a tier's text: 11月底前, 2024年6月30日前, 第四季度, 上半年, 10月底后, 7月-9月."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.values.numerals import parse_numeral

_N = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_YEAR = lazy_pattern(
    r"(?P<year>(?:19|20)[0-9]{2})(?:年度?|(?=[./-][01]?[0-9](?![0-9]))|(?=[01][0-9](?:[0-3][0-9])?(?![0-9])))"
    r"|(?P<next>次年|翌年|下一?年|第二年|明年)|当年|本年度?|今年|同年"
)
_MONTH = lazy_pattern(
    rf"(?P<month>{_N})月份?(?:(?P<part>[上中下]旬|[底末初中])|(?P<day>{_N})[日号]?)?"
)
_SHORT = lazy_pattern(r"[./-]?(?P<month>[01]?[0-9])(?:[./-]?(?P<day>[0-3]?[0-9]))?(?![0-9])")
_OTHER = lazy_pattern(
    r"第?(?P<quarter>[一二三四1-4])(?:季度[末底]?|季[末底])|(?P<half>[上下])半年[末底]?|年?(?P<end>[底末终内])"
)
_ANY_MONTH = lazy_pattern(
    rf"(?:(?P<next>次月|下月)|每月|当月|本月|(?=月[底末])|(?=(?:{_N})[日号]))"
    rf"(?:(?P<part>[上中下]旬|月?[底末])|(?P<day>{_N})[日号]?)"
)
_AHEAD = lazy_pattern(
    r"(?:(?:完成|办结|发放|验收|竣工)?(?:时间|时限|期限|日期)?[:为]?)?(?:在|于|力争|确保|计划)?"
    r"(?:(?P<by>不[迟晚]于|最[迟晚]于?|早于|截至|截止[到至]?|至)|(?P<after>[晚迟]于|超过|逾))?"
)
_RANGE = lazy_pattern(r"-{1,2}|~|至|到")
_BEHIND = lazy_pattern(
    r"(?:(?P<before>(?:以|之)?前)|(?P<by>(?:以|之)?内|止)|(?P<after>(?:及|或)?(?:以|之)?后)|之间|期间)?"
    r"(?:\(不?含\))?(?P<words>[^\W\d_]{0,12})"
)
_UNSAFE = lazy_pattern("[未不没或且延逾超半余约个前后一二两三四五六七八九十]|基本|部分|左右")
_PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "初": (1, 10), "中": (11, 20)}

How = Literal["alone", "by", "before", "after", "within"]


class Period(NamedTuple):
    """A stretch of time from `first` to `last`, each a month and a day.

    Year 0 is the form's; month 0 is any; day 0 is the month's last. `next` is the year (or, of any
    month, the month) after. `sharp` says whether it is known with which day it ends.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    sharp: bool = False
    year: int = 0
    next: bool = False


class TierDate(NamedTuple):
    """What a tier says: by the end of a period, before it, after it, within two, or it alone."""

    start: Period
    end: Period
    how: How


@lru_cache(maxsize=1024)
def read_date(plain: str) -> TierDate | None:
    """Return the date that normalised text states and nothing else; None where it is not certain."""
    ahead = _AHEAD.match(plain)
    assert ahead  # nothing is a match as well
    found = _period(plain, ahead.end())
    if found is None:
        return None
    start, position = found
    end = start
    joint = _RANGE.match(plain, position)
    again = _period(plain, joint.end()) if joint else None
    if again:
        end, position = again
        if not end.first[0] and start.first[0] and not end.next:  # 7月1日-31日
            month = start.last[0]
            end = end._replace(first=(month, end.first[1]), last=(month, end.last[1]))
    behind = _BEHIND.fullmatch(plain, position)
    if behind is None or _UNSAFE.search(behind["words"]):
        return None
    how = _how(ahead, behind, ranged=again is not None, sharp=end.sharp)
    return how and TierDate(start, end, how)


def _how(ahead: re.Match[str], behind: re.Match[str], *, ranged: bool, sharp: bool) -> How | None:
    before, by = bool(behind["before"]), bool(ahead["by"] or behind["by"])
    after = bool(ahead["after"] or behind["after"])
    if ranged:
        return None if before or after or ahead["by"] else "within"
    if after:
        return "after" if sharp and not (before or by) else None
    if before and not sharp and not ahead["by"]:
        return "before"
    return "by" if before or by else "alone"


def _period(text: str, position: int) -> tuple[Period, int] | None:
    year = _YEAR.match(text, position)
    at = year.end() if year else position
    found = _in_year(text, at, numbered=bool(year and year["year"]), named=year is not None)
    if found is None and year is None:
        return _in_any_month(text, position)
    if found is None:
        return None
    period, end = found
    number = int(year["year"] or 0) if year else 0
    return period._replace(year=number, next=bool(year and year["next"])), end


def _in_year(text: str, at: int, *, numbered: bool, named: bool) -> tuple[Period, int] | None:
    match = _MONTH.match(text, at) or (_SHORT.match(text, at) if numbered else None)
    if match:
        month, part = _number(match["month"]), match.groupdict().get("part")
        period = _of(month, part, match["day"]) if 1 <= month <= 12 else None
        return period and (period, match.end())
    if (match := _OTHER.match(text, at)) and (match["end"] is None or named or text[at] == "年"):
        if match["quarter"]:
            number = "一二三四1234".index(match["quarter"]) % 4
            first, last = 3 * number + 1, 3 * number + 3
        else:
            first, last = {"上": (1, 6), "下": (7, 12)}.get(match["half"] or "", (1, 12))
        ends = match[0][-1] in "底末终"
        return Period((first, 1), (last, 0), ends), match.end()
    return (Period((1, 1), (12, 31)), at) if numbered else None


def _in_any_month(text: str, position: int) -> tuple[Period, int] | None:
    match = _ANY_MONTH.match(text, position)
    if match is None:
        return None
    period = _of(0, (match["part"] or "").removeprefix("月"), match["day"])
    return period and (period._replace(next=bool(match["next"])), match.end())


def _of(month: int, part: str | None, day: str | None) -> Period | None:
    """Return a day or a part of a month, the whole of it where neither is named."""
    if day:
        number = _number(day)
        return Period((month, number), (month, number), True) if 1 <= number <= 31 else None
    if part and part in "底末":
        return Period((month, 21), (month, 0), True)
    first, last = _PARTS.get(part or "", (1, 0))
    return Period((month, first), (month, last))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(parse_numeral(text) or 0)
