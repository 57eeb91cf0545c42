"""What the digits of a list number are worth: 12, 十二, ⑫."""

CIRCLED = {chr(0x2460 + i): i + 1 for i in range(20)}
IN_BRACKETS = {chr(0x2474 + i): i + 1 for i in range(20)}
WITH_POINT = {chr(0x2488 + i): i + 1 for i in range(20)}
CHINESE_IN_BRACKETS = {chr(0x3220 + i): i + 1 for i in range(10)}
"""① ⑴ ⒈ ㈠: numbers of one character."""

BREAKS = frozenset("。；;：:，,、！!？?）) \u3000\n括")
"""What may stand before a number inside a paragraph; 括 is the end of 包括."""

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SYMBOLS = {**CIRCLED, **IN_BRACKETS, **WITH_POINT, **CHINESE_IN_BRACKETS}


def ordinal(number: str) -> int | None:
    """Return the value of a list number's digits; None where they are no number."""
    if number in _SYMBOLS:
        return _SYMBOLS[number]
    if number.isdecimal():
        return int(number)
    if "十" in number:
        tens, _, ones = number.partition("十")
        known = (not tens or tens in _DIGITS) and (not ones or ones in _DIGITS)
        return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0) if known else None
    return _DIGITS.get(number)
