"""Reads the tokens of a tier: one side (≥95%, 95%以上), two sides, a range, 90≤x<95, [90,95)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from perftable.model.interval import Interval
from perftable.model.lazy import lazy_pattern
from perftable.values.numerals import LETTERS
from perftable.values.thresholds.sides import Side, between, joined, read_side
from perftable.values.thresholds.tokens import Token, tokens
from perftable.values.thresholds.words import EVENT, NONE, NONE_AT_ALL, TAILS, UNSAFE

GRADES = frozenset("级 类 档 等级".split())
"""三级 is a grade and no quantity: its best may be the first or the last, and 三级以上 either side."""

MAX_LEAD = 12
"""A longer word before the number is a sentence."""

_NUMBERS = lazy_pattern(rf"[\d{LETTERS}点半∞]")
"""One of them stands in each number, and a number in each standard."""
_SIDE = "([GLglE]?[ie]?N[ie]?[ABIO]?[ie]?)"
_ONE = lazy_pattern(f"(T?){_SIDE}(T?)")
_TWO = lazy_pattern(f"(T?){_SIDE}([R&]?)(T?){_SIDE}(Z?T?)")
_CHAIN = lazy_pattern("N([GLgl])(T)(?:([GLgl])N)?")
_PAIR = lazy_pattern(r"(T?)([\[(][NY][&R][NY][\])])(Z?T?)")
_TURNED = {"G": "L", "L": "G", "g": "l", "l": "g"}

_Found = Sequence[Token]


class Reading(NamedTuple):
    """What a tier says: its bounds, their unit, of what, and whether it is a bare number."""

    bounds: Interval
    unit: str
    about: str = ""
    bare: bool = False


def read_standard(text: str) -> Reading | None:
    """Return what normalised text says, None where that is not certain."""
    if text[:1] in NONE and (match := NONE_AT_ALL.fullmatch(text)):
        none = Interval(low=Decimal(0), low_closed=True, high=Decimal(0), high_closed=True)
        return Reading(none, match["unit"] or "", bare=True)
    found = tokens(text) if _NUMBERS.search(text) else None
    if not found:
        return None
    letters = "".join(token.kind for token in found)
    for pattern, read in ((_ONE, _one), (_TWO, _two), (_CHAIN, _chain), (_PAIR, _pair)):
        if match := pattern.fullmatch(letters):
            reading = read(match, found)
            return None if reading and reading.unit in GRADES else reading
    return None


def _one(match: re.Match[str], found: _Found) -> Reading | None:
    side = read_side(found[match.start(2) : match.end(2)])
    about = _about(match, found, 1, bare=match[2] == "N")
    if side is None or about is None or not _idle(match, found, 3):
        return None
    if side.words:
        return Reading(side.ray(), side.number.unit, about)
    if side.closed is not None:  # 95%（含） alone: of which side?
        return None
    value = side.number.value
    point = Interval(low=value, low_closed=True, high=value, high_closed=True)
    return Reading(point, side.number.unit, about, bare=True)


def _two(match: re.Match[str], found: _Found) -> Reading | None:
    first = read_side(found[match.start(2) : match.end(2)])
    second = read_side(found[match.start(5) : match.end(5)])
    about, again = _about(match, found, 1), _about(match, found, 4)
    if first is None or second is None or about is None or again is None:
        return None
    if again not in ("", about) or (match[4] and match[3] != "&") or not _idle(match, found, 6):
        return None
    if match[3] == "R":
        result = between(first, second)
    else:
        result = joined(first, second) if first.words and second.words else None
    return result and Reading(*result, about)


def _chain(match: re.Match[str], found: _Found) -> Reading | None:
    """90%≤x<95% and 95%>x≥90%: the first sign, turned round, stands before the first number."""
    about = _about(match, found, 2)
    first = read_side((Token(_TURNED[match[1]], ""), found[0]))
    if about is None or first is None:
        return None
    if not match[3]:
        return Reading(first.ray(), first.number.unit, about)
    second = read_side(found[3:5])
    result = joined(first, second) if second else None
    return result and Reading(*result, about)


def _pair(match: re.Match[str], found: _Found) -> Reading | None:
    """[90%,95%) with at least one square bracket: round ones alone may be mere brackets."""
    opening, low, joint, high, closing = found[match.start(2) : match.end(2)]
    about = _about(match, found, 1)
    if about is None or not _idle(match, found, 3):
        return None
    first = Side(low, "[", up=True, closed=opening.kind == "[")
    second = Side(high, "]", up=False, closed=closing.kind == "]")
    if low.kind == high.kind == "N":
        if joint.kind == "R" and not low.unit:
            first = first._replace(number=low._replace(unit=high.unit))
        if opening.kind + closing.kind != "()":
            result = joined(first, second)
        else:
            result = between(Side(low), Side(high)) if joint.kind == "R" else None
        return result and Reading(*result, about)
    if low.kind == "N":
        return None if high.text[0] == "-" else Reading(first.ray(), low.unit, about)
    if high.kind == "N":
        return Reading(second.ray(), high.unit, about) if low.text[0] == "-" else None
    return None


def _about(match: re.Match[str], found: _Found, group: int, *, bare: bool = False) -> str | None:
    """Return the noun of a group, "" for none or a mere x; None where it may change the meaning.

    A letter directly before a bare number may be a misread digit.
    """
    if not match[group]:
        return ""
    text = found[match.start(group)].text
    if bare and text[-1].isascii():
        return None
    if len(text) == 1 and text.isascii():
        return ""
    unsafe = len(text) > MAX_LEAD or UNSAFE.search(text) or text[-1] in LETTERS
    return None if unsafe else text


def _idle(match: re.Match[str], found: _Found, group: int) -> bool:
    """Whether what stands behind the number is 之间, 完成 and the like, or nothing."""
    words = found[match.start(group) : match.end(group)]
    return all(
        word.kind == "Z" or word.text in TAILS or EVENT.fullmatch(word.text) for word in words
    )
