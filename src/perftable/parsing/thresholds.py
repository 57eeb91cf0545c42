"""Reads one tier's cell: a number, an interval, a tick, a date, prose, or nothing certain."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from perftable.model.interval import Interval
from perftable.model.scale import Threshold

MAX_LENGTH = 60
"""A longer cell is prose."""

TICKS = frozenset("√ ✓ ✔ ☑ ■ ● 优 良 中 差 优秀 良好 中等 较差 是".split())

_NOTHING = re.compile(r"[-—–―─/\\]{1,12}|\*|…{1,4}|\.{3,6}|无|")
_NUMBER = r"[+-]?\d{1,12}(?:\.\d{1,8})?"
_UNIT = r"[^\d\s≥≤<>~,()%‰\-]{0,6}|%|‰"
_TWO = re.compile(rf"({_NUMBER})({_UNIT})(?:~|-|—|–|至|到)({_NUMBER})({_UNIT})", re.ASCII)
_AFTER = re.compile(
    rf"({_NUMBER})(%|‰|[^\d\s≥≤<>~,()%‰\-以不]{{0,6}})(\(含\)|\(不含\))?(以上|以下|以内)(\(含\)|\(不含\))?",
    re.ASCII,
)
_BEFORE = re.compile(
    rf"(≥|≤|>|<|大于等于|大于或等于|小于等于|小于或等于|不低于|不少于|不小于|至少|不超过|不高于|不大于|不多于|至多|"
    rf"不足|不满|低于|少于|小于|超过|大于|高于|多于)({_NUMBER})({_UNIT})",
    re.ASCII,
)
_BARE = re.compile(rf"=?({_NUMBER})({_UNIT})", re.ASCII)
_DATE = re.compile(r"(?:19|20)\d\d[年./-]\d{1,2}|\d{1,2}月(?:\d{1,2}日|底|末|中|初|份)?|年底|年末")
_SPELLINGS = (("≧", "≥"), ("⩾", "≥"), (">=", "≥"), ("=>", "≥"), ("≦", "≤"), ("⩽", "≤"),
              ("<=", "≤"), ("=<", "≤"), ("〜", "~"), ("～", "~"), ("﹪", "%"))  # fmt: skip

_LOW_CLOSED = {"≥", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少"}
_HIGH_CLOSED = {"≤", "小于等于", "小于或等于", "不超过", "不高于", "不大于", "不多于", "至多"}
_LOW_OPEN = {">", "超过", "大于", "高于", "多于"}


@lru_cache(maxsize=8192)
def parse_threshold(text: str) -> Threshold:
    """Read a tier's cell on its own.

    以上, 以下 and 以内 include the number; 不足, 低于, 超过 and their like do not (Civil Code,
    article 1259), unless （含） or （不含） decides.
    """
    if len(text) > MAX_LENGTH:
        return Threshold(raw=text, kind="prose")
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    for spelling, sign in _SPELLINGS:
        plain = plain.replace(spelling, sign)
    if _NOTHING.fullmatch(plain):
        return Threshold(raw=text, kind="empty")
    if plain in TICKS:
        return Threshold(raw=text, kind="tick")
    if _DATE.search(plain):
        return Threshold(raw=text, kind="date")
    return _numbers(text, plain)


def _numbers(text: str, plain: str) -> Threshold:
    if match := _BARE.fullmatch(plain):
        value = Decimal(match[1])
        bounds = Interval(low=value, low_closed=True, high=value, high_closed=True)
        return Threshold(raw=text, kind="number", bounds=bounds, unit=match[2])
    if match := _BEFORE.fullmatch(plain):
        return _interval(text, _from_word(match[1], Decimal(match[2])), match[3])
    if match := _AFTER.fullmatch(plain):
        value, closed = Decimal(match[1]), "(不含)" not in (match[3], match[5])
        bounds = (
            Interval(low=value, low_closed=closed)
            if match[4] == "以上"
            else Interval(high=value, high_closed=closed)
        )
        return _interval(text, bounds, match[2])
    if match := _TWO.fullmatch(plain):
        low, high = Decimal(match[1]), Decimal(match[3])
        if low < high and match[2] in ("", match[4]):
            bounds = Interval(low=low, low_closed=True, high=high, high_closed=True)
            return _interval(text, bounds, match[4])
    return Threshold(raw=text, kind="unclear" if re.search(r"\d", plain) else "prose")


def _interval(text: str, bounds: Interval, unit: str) -> Threshold:
    return Threshold(raw=text, kind="interval", bounds=bounds, unit=unit)


def _from_word(word: str, value: Decimal) -> Interval:
    if word in _LOW_CLOSED or word in _LOW_OPEN:
        return Interval(low=value, low_closed=word in _LOW_CLOSED)
    return Interval(high=value, high_closed=word in _HIGH_CLOSED)
