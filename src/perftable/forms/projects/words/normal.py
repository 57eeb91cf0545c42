"""Labels in one spelling: 1、 一、 （一） ※ ★ * before, a colon or a bracket behind, spacing inside."""

from functools import lru_cache
from typing import NamedTuple

from perftable.model.lazy import lazy_pattern
from perftable.values.text import squeeze

MAX_LABEL = 60
"""A longer cell is text and no label."""

_BEFORE = lazy_pattern(
    r"(?:[*★☆※▲●◆■·•]|\d{1,2}[、.:](?!\d)|[(（]?\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、"
    r"|[(（][一二三四五六七八九十]{1,3}[)）]|[①-⑳])+"
)
_BEHIND = lazy_pattern(r"[:：;；,，。*★]+$")
_BRACKET = lazy_pattern(r"[(（\[【〔]([^()（）\[\]【】〔〕]*)[)）\]】〕]分?$")
_INNER = lazy_pattern(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]")


class Label(NamedTuple):
    """A label: its `word`, what stood before it (`number`), and what its closing brackets hold.

    `full` keeps brackets inside and behind: 项目主管部门（盖章）, 年度(/项目)指标值.
    """

    word: str
    full: str
    number: str = ""
    inside: str = ""


NO_LABEL = Label("", "")


@lru_cache(maxsize=8192)
def label(text: str) -> Label:
    """Return the label that `text` is; a long text is none.

    >>> label("一、项目资金（万元）：").word
    '项目资金'
    """
    if not text or len(text) > 2 * MAX_LABEL:
        return NO_LABEL
    full = squeeze(text)
    if len(full) > MAX_LABEL:
        return NO_LABEL
    before = _BEFORE.match(full)
    number = before[0] if before and before.end() < len(full) else ""
    full = _BEHIND.sub("", full[len(number) :])
    word, inside = full, ""
    while match := _BRACKET.search(word):
        inside = match[1] if not inside else f"{match[1]} {inside}"
        shorter = _BEHIND.sub("", word[: match.start()])
        if not shorter:
            break
        word = shorter
    return Label(word, full, number, inside)


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Return a label's full word without any brackets in it: 半年(程)指标值 is 半年指标值."""
    return _INNER.sub("", word)
