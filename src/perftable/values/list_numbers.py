"""Typed list numbers: 1. 1、 (1) ① ⑴ ⒈ 一、 （一） ㈠ 第一， — label, value, style and the rest."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.model.ordinal import (
    CHINESE_IN_BRACKETS,
    CIRCLED,
    IN_BRACKETS,
    WITH_POINT,
    ordinal,
)

_FEW = "〇零一二三四五六七八九十"
_CHINESE = f"[{_FEW}]{{1,4}}"
_DIGITS = "0123456789０１２３４５６７８９"


def _symbol(values: Mapping[str, int]) -> re.Pattern[str]:
    return lazy_pattern(rf"(?P<n>[{''.join(values)}])[.、]?\s*")


_STYLES: tuple[tuple[Collection[str], str, re.Pattern[str]], ...] = (
    ("(（", "arabic()", lazy_pattern(r"[(（]\s?(?P<n>\d{1,3})\s?[)）][.、．，,]?\s*", re.ASCII)),
    ("(（", "chinese()", lazy_pattern(rf"[(（]\s?(?P<n>{_CHINESE})\s?[)）][.、．，,]?\s*")),
    (_FEW, "chinese、", lazy_pattern(rf"(?P<n>{_CHINESE})\s?[、．.，,]\s*")),
    ("第", "ordinal", lazy_pattern(rf"第(?P<n>{_CHINESE}|\d{{1,3}})[、，,:：]\s*")),
    (_DIGITS, "arabic、", lazy_pattern(r"(?P<n>[\d０-９]{1,3})\s?、\s*", re.ASCII)),
    (_DIGITS, "arabic)", lazy_pattern(r"(?P<n>[\d０-９]{1,3})[)）]\s*", re.ASCII)),
    # A point counts only where no further digit follows: 3.5公里 and 2023.07 are no list numbers.
    (_DIGITS, "arabic.", lazy_pattern(r"(?P<n>[\d０-９]{1,3})\s?[.．](?![\d０-９])\s*", re.ASCII)),
    (CIRCLED, "circled", _symbol(CIRCLED)),
    (IN_BRACKETS, "arabic()", _symbol(IN_BRACKETS)),
    (WITH_POINT, "arabic.", _symbol(WITH_POINT)),
    (CHINESE_IN_BRACKETS, "chinese()", _symbol(CHINESE_IN_BRACKETS)),
)
"""What a list number begins with, its style, and its pattern."""
_BY_FIRST = {
    first: [(family, pattern) for own, family, pattern in _STYLES if first in own]
    for firsts, _, _ in _STYLES
    for first in firsts
}
"""Most texts begin with something else."""


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
    for family, pattern in _BY_FIRST.get(text[:1], ()):
        match = pattern.match(text)
        if match:
            return ListNumber(match[0].strip(), ordinal(match["n"]), family, text[match.end() :])
    return ListNumber("", None, "", text)
