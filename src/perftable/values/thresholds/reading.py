"""Reads one tier's cell: a number, an interval, a tick, a date, prose, or nothing certain."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.model.scale import Threshold
from perftable.values.numerals import LETTERS
from perftable.values.thresholds.words import DATE, DATED, NAMES, NOTHING, SPELLINGS, TICKS

MAX_LENGTH = 60
"""A longer cell is prose, or unclear where it has digits."""

_USUAL = lazy_pattern(r"([≥≤<>]?)([1-9]\d{0,5})(%?)", re.ASCII)
_APART = lazy_pattern(r"(?<=\d)\s+(?=[\d.])|(?<=\d\.)\s+(?=\d)", re.ASCII)
_LISTED = lazy_pattern(r"([,;])\s+")
_BRACKETED = lazy_pattern(r"[\[(][^,]*,[^,]*[\])]")
_MARKED = lazy_pattern("(?<![a-zA-Z])[²³¹⁰⁴-⁹]|[₀-₉①-⒛⓪-⓿❶-➓¼-¾⅐-⅟㈠-㈩㊀-㊉㉈-㉟㊱-㊿]")
"""Marks and small numbers, which are no further digits of the number beside them; m² is a unit."""
_SIGNS = lazy_pattern(
    r"[\d%‰≥≤<>±∞]|分之|[一二两三四五六七八九十]成(?![功立果绩效本员长])"
    rf"|[{LETTERS}][至到][{LETTERS}]|^[{LETTERS}]{{1,24}}[次个人件户]?$"
)
"""What tells a threshold that could not be read from prose."""
_SINGLE = str.maketrans({spelling: sign for spelling, sign in SPELLINGS if len(spelling) == 1})
_LONGER = [(spelling, sign) for spelling, sign in SPELLINGS if len(spelling) > 1]
_TICKED = lazy_pattern(rf"[()]|{'|'.join(TICKS)}")


@lru_cache(maxsize=8192)
def parse_threshold(text: str) -> Threshold:
    """Read a tier's cell on its own.

    以上, 以下 and 以内 include the number; 不足, 低于, 超过 and their like do not (Civil Code,
    article 1259), unless （含） or （不含） decides. Never raises; what is a guess is "unclear".
    """
    if match := _USUAL.fullmatch(text):
        return _usual(text, *match.groups())
    if len(text) > MAX_LENGTH:
        wordy = not any(map(str.isdecimal, text[:5000]))
        return Threshold(raw=text, kind="prose" if wordy else "unclear")
    normal = unicodedata.normalize("NFKC", text).strip()
    plain = _plain(normal)
    if NOTHING.fullmatch(plain):
        return Threshold(raw=text, kind="empty")
    if _is_tick(plain):
        return Threshold(raw=text, kind="tick")
    if any(map(plain.__contains__, DATED)) and DATE.search(plain):
        return Threshold(raw=text, kind="date")
    from perftable.values.thresholds import (
        grammar,  # heavy; many tables do without
        margins,
    )

    unmarked = margins.without_footnote(text)
    spaced = margins.joined_thousands(unicodedata.normalize("NFKC", unmarked).strip())
    apart = _APART.search(spaced) or _MARKED.search(unmarked)
    bare = plain if spaced == normal else _plain(spaced)
    reading = None if apart else grammar.read_standard(margins.standard_in(bare))
    if reading is None:
        return Threshold(raw=text, kind="unclear" if _SIGNS.search(plain) else "prose")
    return Threshold(
        raw=text,
        kind="number" if reading.bare else "interval",
        bounds=reading.bounds,
        unit=reading.unit,
        about=reading.about,
    )


def _usual(text: str, sign: str, digits: str, unit: str) -> Threshold:
    """The quick way for ≥95%, <75, 85%: nearly every cell of a large document."""
    value = Decimal(digits)
    if not sign:
        point = Interval(low=value, low_closed=True, high=value, high_closed=True)
        return Threshold(raw=text, kind="number", bounds=point, unit=unit)
    if sign in "≥>":
        bounds = Interval(low=value, low_closed=sign == "≥")
    else:
        bounds = Interval(high=value, high_closed=sign == "≤")
    return Threshold(raw=text, kind="interval", bounds=bounds, unit=unit)


def plain_text(text: str) -> str:
    """Return a cell's text normalised, without spacing and closing marks, signs in one spelling."""
    return _plain(unicodedata.normalize("NFKC", text).strip())


def _plain(text: str) -> str:
    """Return normalised text without spacing and closing marks, signs in one spelling."""
    plain = "".join(_LISTED.sub(";", text).split())
    plain = plain.translate(_SINGLE)
    for spelling, sign in _LONGER:
        plain = plain.replace(spelling, sign)
    if _BRACKETED.fullmatch(plain):
        plain = plain.replace(",", ";")  # [100,200] is no hundred thousand
    return plain.rstrip("。;,、")


def _is_tick(plain: str) -> bool:
    """√, 优, (√), 优√: signs and at most one name of a tier."""
    rest = _TICKED.sub("", plain)
    return (plain != "" and not rest and plain not in "()") or rest in NAMES
