"""Tells a damaged standard (9O%以上, ≥95%%, 90%-95) from words that no reader can compare."""

import unicodedata

from perftable.model.lazy import lazy_pattern
from perftable.model.scale import Tier
from perftable.model.units import spellings

MAX_LENGTH = 60
"""A longer cell is a sentence, whatever is wrong with it."""

_LEFT_OPEN = lazy_pattern(
    r"约|左右|上下|[近余几多半]|或|、|;|±|\d[:/]\d|\d\+|[%‰]\s+[\d≥≤<>]|\n|[①-⑳]|[Xx×*＊_＿□○]"
)
"""A guess, a choice, a list, a ratio, a blank: meant so, however hard to compare."""

_TWICE_SAID = lazy_pattern(
    r"(?:低于|不足|不满|小于|少于|未达到?|不到|达不到|<).*(?:以下|以内)|(?:超过|大于|高于|多于|>(?!=)).*以上"
)
"""低于75%以下 says one thing twice."""

_ONE_VALUE = lazy_pattern(r"(\d[\d.]*)%?[-~—至](\1)%?")

_WORDS = lazy_pattern(
    r"不?(?:大于|小于|高于|低于|多于|少于|超过|超出|等于)|不[足满到及]|至少|至多|最[少低多高]|达到|[达满]|"
    r"及?其?以[上下内外]|之[上下内外间]|不?包?含|本数|[至到及和且]|完成|得|[一二三四五六七八九十零](?=\d)|(?<=\d)[一二三四五六七八九十零]"
)
_HAN = lazy_pattern("[一-鿿]+")
_MARKS = lazy_pattern(r"[\d%‰≥≤<>=]|以[上下内]")


def is_damaged(tier: Tier) -> bool:
    """Whether a tier has the signs of a standard and nothing else, and yet is none."""
    if tier.threshold.kind not in ("unclear", "prose") or len(tier.text) > MAX_LENGTH:
        return False
    if _LEFT_OPEN.search(tier.text):
        return False
    text = "".join(unicodedata.normalize("NFKC", tier.text).split())
    if not _MARKS.search(text) or _TWICE_SAID.search(text) or _ONE_VALUE.fullmatch(text):
        return False
    return all(word in spellings() for word in _HAN.findall(_WORDS.sub(" ", text)))
