"""Reads Chinese numerals: 二十, 一百零五, 三万五千, 两亿, 九十五点五, 贰拾."""

from decimal import Decimal
from functools import lru_cache

from perftable.model.lazy import lazy_pattern

DIGITS = "〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
SCALES = "十百千拾佰仟"
LETTERS = f"{DIGITS}{SCALES}万亿"
"""Every character a Chinese numeral may have."""

MAX_LENGTH = 24

_PLAIN = str.maketrans("〇两壹贰叁肆伍陆柒捌玖拾佰仟", "零二一二三四五六七八九十百千")
_VALUES = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_TENS = {"十": 10, "百": 100, "千": 1000}
_WORTHS = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
_POINT = lazy_pattern(r"([^点]+)点([零一二三四五六七八九]{1,8})")


@lru_cache(maxsize=1024)
def parse_numeral(text: str) -> Decimal | None:
    """Return the number that `text` spells, None where it is not spelled in full.

    二三 (two or three), 一百五 (150, in speech) and 九五 are no certain numbers.
    """
    if not 0 < len(text) <= MAX_LENGTH:
        return None
    plain = text.translate(_PLAIN)
    if match := _POINT.fullmatch(plain):
        whole = parse_numeral(match[1])
        digits = "".join(str(_VALUES[digit]) for digit in match[2])
        return None if whole is None else Decimal(f"{whole}.{digits}")
    value = _value(plain)
    return Decimal(value) if value is not None and plain in _spellings(value) else None


def _value(plain: str) -> int | None:
    """Add up what stands there, in whatever order; spelling it again shows whether it is right."""
    total = section = digit = 0
    for char in plain:
        if char in _VALUES:
            digit = _VALUES[char]
        elif char in _TENS:
            section += (digit or 1) * _TENS[char]
            digit = 0
        elif char == "万":
            total += (section + digit) * 10**4
            section = digit = 0
        elif char == "亿":
            total = (total + section + digit) * 10**8
            section = digit = 0
        else:
            return None
    return total + section + digit


def _spellings(value: int) -> tuple[str, ...]:
    """Return how `value` is written: 115 is 一百一十五 and 一百十五, 10 is 十 and 一十."""
    if value >= 10**16:
        return ()
    full = _spell(value)
    short = full[1:] if full.startswith("一十") else full
    return full, short, full.replace("百一十", "百十")


def _spell(value: int) -> str:
    if value < 10:
        return "零一二三四五六七八九"[value]
    worth, sign = next((worth, sign) for worth, sign in _WORTHS if value >= worth)
    head, rest = divmod(value, worth)
    gap = "零" if 0 < rest < worth // 10 else ""
    return _spell(head) + sign + gap + (_spell(rest) if rest else "")
