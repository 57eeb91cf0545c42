"""Typed list numbers: 1. 1、 (1) ① ⑴ ⒈ 一、 （一） ㈠ 第一， — label, value, style and the rest."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}
_IN_BRACKETS = {chr(0x2474 + i): i + 1 for i in range(20)}
_WITH_POINT = {chr(0x2488 + i): i + 1 for i in range(20)}
_CHINESE_IN_BRACKETS = {chr(0x3220 + i): i + 1 for i in range(10)}
_SYMBOLS = {**_CIRCLED, **_IN_BRACKETS, **_WITH_POINT, **_CHINESE_IN_BRACKETS}
"""① ⑴ ⒈ ㈠: one character each."""

_CHINESE = "[〇零一二三四五六七八九十]{1,4}"


def _symbol(values: Mapping[str, int]) -> re.Pattern[str]:
    return re.compile(rf"(?P<n>[{''.join(values)}])[.、]?\s*")


_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("arabic()", re.compile(r"[(（]\s?(?P<n>\d{1,3})\s?[)）][.、．，,]?\s*", re.ASCII)),
    ("chinese()", re.compile(rf"[(（]\s?(?P<n>{_CHINESE})\s?[)）][.、．，,]?\s*")),
    ("chinese、", re.compile(rf"(?P<n>{_CHINESE})\s?[、．.，,]\s*")),
    ("ordinal", re.compile(rf"第(?P<n>{_CHINESE}|\d{{1,3}})[、，,:：]\s*")),
    ("arabic、", re.compile(r"(?P<n>[\d０-９]{1,3})\s?、\s*", re.ASCII)),
    ("arabic)", re.compile(r"(?P<n>[\d０-９]{1,3})[)）]\s*", re.ASCII)),
    # A point counts only where no further digit follows: 3.5公里 and 2023.07 are no list numbers.
    ("arabic.", re.compile(r"(?P<n>[\d０-９]{1,3})\s?[.．](?![\d０-９])\s*", re.ASCII)),
    ("circled", _symbol(_CIRCLED)),
    ("arabic()", _symbol(_IN_BRACKETS)),
    ("arabic.", _symbol(_WITH_POINT)),
    ("chinese()", _symbol(_CHINESE_IN_BRACKETS)),
)


class ListNumber(NamedTuple):
    """`label` as written, its `ordinal`, its `family` (style) and the `rest` of the text.

    Text without a number has an empty label and family and is all rest.
    """

    label: str
    ordinal: int | None
    family: str
    rest: str


@lru_cache(maxsize=8192)
def split_number(text: str) -> ListNumber:
    """Split the list number off the beginning of `text`."""
    for family, pattern in _STYLES:
        match = pattern.match(text)
        if match:
            return ListNumber(match[0].strip(), ordinal(match["n"]), family, text[match.end() :])
    return ListNumber("", None, "", text)


def ordinal(number: str) -> int | None:
    """Return the value of a list number's digits: 12, 十二, ⑫; None where they are no number."""
    if number in _SYMBOLS:
        return _SYMBOLS[number]
    if number.isdecimal():
        return int(number)
    if "十" in number:
        tens, _, ones = number.partition("十")
        known = (not tens or tens in _DIGITS) and (not ones or ones in _DIGITS)
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0) if known else None
    return _DIGITS.get(number)
