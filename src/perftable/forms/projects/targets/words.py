"""Operators, scales, words that stand for a number, and leftovers of a template: data."""

import re
from functools import lru_cache
from typing import Literal

from perftable.model.lazy import lazy_pattern

SIGNS: dict[str, str] = {
    "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", ">=": "≥", "=>": "≥", "≥=": "≥", "<=": "≤", "=<": "≤",
    "≤=": "≤", "═": "=", "==": "=", "﹦": "=", "﹥": ">", "﹤": "<",
}  # fmt: skip
LEADING = {"》": "≥", "《": "≤", "〉": ">", "〈": "<"}
"""Signs only where they begin the cell: elsewhere they quote a title."""

_OPERATORS = {
    "≥": "≥ 大于等于 大于或等于 大于或者等于 大于、等于 不少于 不低于 不小于 至少 不得低于 不得少于 最少 最低 以上 及以上 ge",
    "≤": "≤ 小于等于 小于或等于 小于或者等于 小于、等于 不高于 不超过 不大于 不多于 至多 最多 最高 以下 以内 及以下 不得超过 不得高于 le",
    "=": "= 等于 eq 相等 恒等于",
    ">": "> 大于 高于 多于 超过 gt",
    "<": "< 小于 低于 少于 不足 lt",
}  # fmt: skip
OPERATORS = {word: sign for sign, words in _OPERATORS.items() for word in words.split()}

UP = frozenset("正向 正向指标 正 正指标 越大越好 正方向".split())
DOWN = frozenset(
    "反向 反向指标 负向 逆向 负向指标 逆向指标 反 负 逆 逆指标 反方向 越小越好".split()
)
QUANTITATIVE = frozenset("定量 定量指标 量化 定量类 数值型 数值".split())
QUALITATIVE = frozenset("定性 定性指标 定性类 文本型 文本 文字".split())

UNITS = {
    "百分比": "%",
    "百分号": "%",
    "百分率": "%",
    "百分之": "%",
    "﹪": "%",
    "千分比": "‰",
    "千分之": "‰",
}
"""Units that are written as words."""

_SCALES = frozenset(
    "优良中低差 优良中差 好坏 高中低 好中差 好一般差 是否 强中弱 大中小 优良差 高低 好差 优良中 优良一般差 "
    "优秀良好合格不合格 优秀良好一般较差 优秀良好中等差 优秀良好一般差 优良中劣 较好好一般差 好较好一般差 好较好一般较差 明显一般不明显 "
    "显著一般不显著 满意基本满意不满意 达标不达标 完成未完成 合格不合格 有无 及时不及时 有效无效".split()
)
_GRADES = (
    "优秀 良好 中等 较差 较好 不合格 合格 及格 不及格 一般 优 良 中 差 低 好 坏 高 强 弱 劣".split()
)
_GRADE = lazy_pattern("|".join(_GRADES))
_LISTED = lazy_pattern(r"[、,/;\\|或 ]+")

Sense = Literal["", "zero", "full", "grade", "yes_no", "met", "partly", "unmet"]
ZERO = frozenset(
    "零 无 零发生 零事故 零投诉 无事故 无投诉 无违规 不发生 不存在 未发生 没有 无发生 零差错 零违规 零伤亡 0发生".split()
)
FULL = frozenset(
    "应保尽保 应救尽救 应发尽发 应补尽补 应收尽收 应检尽检 应修尽修 应享尽享 应贷尽贷 应付尽付 应改尽改 全覆盖 全额 全额发放 "
    "全部 全员 足额 足额发放 全面覆盖 百分之百 百分百".split()
)
_RESULTS: tuple[tuple[Sense, re.Pattern[str]], ...] = (
    ("unmet", lazy_pattern(r"(?:未|没有)(?:达成|达到|完成).{0,20}")),
    ("partly", lazy_pattern(r"部分(?:达成|达到|完成|实现).{0,20}|基本(?:达成|达到)(?:年度|预期)?(?:指标|目标)")),
    ("met", lazy_pattern(r"已?(?:全部|全面)?(?:达成|达到|实现|完成)(?:了)?(?:年度|预期|年初|既定|全年|设定)*(?:指标|目标|要求|标准|效果)|已?达成")),
)  # fmt: skip
NATIONAL = lazy_pattern(
    r"(?:[ⅠⅡⅢⅣⅤ]|[一二三四五]|[1-5]|I{1,3}|IV|V|[1-5]?A{1,5}|[A-D])(?:类|级|等|星级)(?:[ABab])?(?:标准|水质|以上|及以上|水)*|[1-5]A级?"
    r"|(?:优|良|中|差|好)(?:等|级)|优良|优秀|良好|合格|优|良|中|中等|差|较好|较差|好|高|一般|不合格"
)
"""A grade of some scale: no bare word, though it may need its scale."""

MARKS = lazy_pattern(
    r"\*{2,}|[xX]{2,}|[×✕]{2,}|_{2,}|★{2,}|^[….]{1,12}$|^指标\d*[:：]?$|○{2,}|[◯〇]{3,}|□{2,}|此处填写|请填写|待填|待定|[(（][^()]{0,10}\d+字(?:以内|左右)?[)）]"
)
"""What a template leaves where an answer belongs."""
EMPTY = lazy_pattern(r"[-—–―─/\\]{0,12}|\*")


_GUIDANCE = lazy_pattern(r"[(（][^()（）]{0,20}\d+字(?:以内|以上|左右|内)?[)）]")
_NUMBERS = lazy_pattern(r"\s*(?:(?:目标|指标)\s?\d{0,2}\s?[:：][\s….;；]{0,9}){1,9}")
"""目标1： 目标2： with nothing behind."""


def is_guidance(text: str) -> bool:
    """Whether a text still holds what the template asks for: （…100字以内）."""
    if "字" in text and _GUIDANCE.search(text) is not None:
        return True
    return "标" in text and _NUMBERS.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def scale_of(plain: str) -> tuple[str, ...]:
    """Return the steps of a scale that stands as value (优良中低差, 好/坏), () for none."""
    joined = _LISTED.sub("", plain)
    steps = tuple(filter(None, _LISTED.split(plain)))
    if joined in _SCALES:
        return steps if len(steps) > 1 else _cut(joined)
    if len(steps) > 2 and all(step in _GRADES for step in steps):
        return steps
    return ()


def _cut(joined: str) -> tuple[str, ...]:
    grades = tuple(_GRADE.findall(joined))
    if "".join(grades) == joined:
        return grades
    return (joined[0], joined[1]) if len(joined) == 2 else (joined,)


@lru_cache(maxsize=4096)
def sense_of(plain: str) -> Sense:
    """Return what a word stands for, "" for none of these."""
    if plain in ZERO:
        return "zero"
    if plain in FULL:
        return "full"
    if plain in ("是", "否"):
        return "yes_no"
    for sense, pattern in _RESULTS:
        if pattern.fullmatch(plain):
            return sense
    return "grade" if NATIONAL.fullmatch(plain) else ""
