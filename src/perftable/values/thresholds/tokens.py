"""Cuts a tier's text into numbers, signs and words, each with a letter for its kind.

Letters: N number, Y infinity; G ≥, L ≤, g >, l <, = equal, as they stand before a number; A 以上,
B 以下, I 以内, O 以外, behind it; i （含）, e （不含）; R range, & joint, Z 之间; [ ( ] ) brackets;
C a word that says nothing, T any other text.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.values.thresholds.numbers import read_limit, read_number
from perftable.values.thresholds.words import (
    AFTER,
    BEFORE,
    BETWEEN,
    FILLERS,
    JOINT,
    RANGE,
    TAILS,
)
from perftable.values.units import is_duration

MAX_TOKENS = 16
_CLOSING = frozenset("NYABIOie)]")
"""Behind these stands what follows a number, elsewhere what precedes one."""


_BOUNDED = _CLOSING | set("GLgl")


class Token(NamedTuple):
    """A piece of the text; numbers have a value and a unit ("±" before it for a deviation)."""

    kind: str
    text: str
    value: Decimal | None = None
    unit: str = ""
    times: int | None = 1
    spelled: bool = False


def _groups(words: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in words.items())


_INCLUSION = lazy_pattern(r"(\()?(?:(?P<e>不包?[含括])|(?P<i>包?[含括]))")
_BEHIND = lazy_pattern(
    rf"{_groups(AFTER)}|(?P<inner>内)|(?P<R>{RANGE})|(?P<J>{JOINT})|(?P<Z>{BETWEEN})", re.ASCII
)
_AHEAD = lazy_pattern(
    rf"{_groups(BEFORE)}|(?P<E>=|等于)|(?P<C>{FILLERS})|(?P<Y>[+-]?∞)|(?P<sign>[-+±])(?=[\d一-鿿])",
    re.ASCII,
)
_WORD = lazy_pattern(r"[A-Za-z㐀-鿿]")
_BRACKETS = frozenset("[]()")


def tokens(text: str) -> tuple[Token, ...] | None:
    """Return the tokens of normalised text; None where something is unknown or there are many."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        token, position = _next(text, position, found[-1] if found else None)
        if token is None or len(found) > MAX_TOKENS:
            return None
        if found and found[-1].kind == "sign":
            if token.kind != "N":
                return None
            token = _signed(token, found.pop().text)
        if found and found[-1].kind == token.kind == "T":
            token = token._replace(text=found.pop().text + token.text)
        found.append(token)
    return _settled(found)


def _next(text: str, position: int, last: Token | None) -> tuple[Token | None, int]:
    match = None
    if last is not None and last.kind in _BOUNDED and (token := _inclusion(text, position)):
        return token, position + len(token.text)
    if last is not None and last.kind in _CLOSING:
        match = _BEHIND.match(text, position)
    match = match or _AHEAD.match(text, position)
    if match and match.lastgroup:
        kind = {"inner": "I", "J": "&"}.get(match.lastgroup, match.lastgroup)
        timeless = match.lastgroup == "inner" and (last is None or not is_duration(last.unit))
        return (None if timeless else Token(kind, match[0])), match.end()
    number = read_number(text, position)
    if number is not None:
        piece = text[position : number.end]
        if number.value is None:
            return (Token("T", piece) if number.spelled else None), number.end
        return Token(
            "N", piece, number.value, number.unit, number.times, number.spelled
        ), number.end
    char = text[position]
    kind = char if char in _BRACKETS else "T" if _WORD.match(char) else ""
    return (Token(kind, char) if kind else None), position + 1


def _inclusion(text: str, position: int) -> Token | None:
    """Return （含）, （不含95%）, or 含 and 不含 without brackets."""
    match = _INCLUSION.match(text, position)
    if match is None or match.lastgroup is None:
        return None
    value, end = read_limit(text, match.end())
    if match[1]:
        if text[end : end + 1] != ")":
            return None
        end += 1
    elif match[0] not in ("含", "不含"):
        return None
    return Token(match.lastgroup, text[position:end], value)


def _signed(number: Token, sign: str) -> Token:
    if sign == "±":
        return number._replace(unit=f"±{number.unit}")
    assert number.value is not None
    return number._replace(value=-number.value) if sign == "-" else number


def _settled(found: list[Token]) -> tuple[Token, ...]:
    """Decide, from the end, which words say nothing and which numerals only begin a word.

    达到 before a number says nothing, 达 in 达标率 is a part of the word; so is 三 in 三公经费.
    """
    settled: list[Token] = []
    for token in reversed(found):
        follower = settled[-1] if settled else None
        after = follower.kind if follower else ""
        if token.kind == "C" and after and after in "GLglEN[(":
            continue
        word = follower.text if follower and after == "T" else ""
        begins_word = token.spelled and ((word and word not in TAILS) or token.text == "一")
        if token.kind == "C" or begins_word:
            token = Token("T", token.text)
        if token.kind == after == "T":
            settled.pop()
            token = token._replace(text=token.text + word)
        settled.append(token)
    return tuple(reversed(settled))
