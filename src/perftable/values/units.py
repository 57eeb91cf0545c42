"""Finds the unit behind a number in a tier: 平方米, 元/㎡·月, 个项目, 人（户）, (%), /万."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from perftable.model.lazy import lazy_pattern
from perftable.model.units import measures, spellings

_NAMES = {
    "百分比": "%",
    "percent": "%",
    "千分比": "‰",
    "万分比": "‱",
    "/百": "%",
    "/千": "‰",
    "/万": "‱",
    "/1000": "‰",
    "/10000": "‱",
    "/100000": "/10万",
}
"""Spellings of rates, and the sign of each."""

_NO_UNIT = lazy_pattern(
    r".*分之|[每一/:\d].*|.*\(.*|.*-1|[万亿成比两]|比值|(?![mgtLlhHsdMTGWVANJ])[A-Za-z]"
)
"""Spellings of a column's unit that are none behind a number."""

_MULTIPLE = lazy_pattern("(?:百|十万|百万|千万|万亿|万|亿)(?P<unit>.+)|千(?P<many>[人亩].*)")
"""1.5万亩 is 15000 亩: the 万 belongs to the number. Amounts keep theirs."""

_AMOUNT = lazy_pattern("[千万亿](?:元|圆|美元|元人民币)")
_PER = lazy_pattern("/(?:10万|10{3,5}(?![0-9.])|[十百千]?万|[千百])")
_TIMES = lazy_pattern("每?(10万|[十百千]?万|[千百])?")
"""What may stand before that which a rate is per: 每千人, 10万人."""

_NOUNS = (
    "行政村 自然村 示范点 示范村 项目 社区 乡镇 街道 站点 点位 品种 部门 单位 企业 学校 课题 案例 "
    "监测点 断面 样本 小组 村 县 镇 乡 班 点"
).split()
"""What may stand behind 个 without changing what is counted."""

_JOINTS = ("/", "·", "*", ".")
_DURATIONS = frozenset("time workday time_calendar time_class".split())


def read_unit(text: str, start: int) -> tuple[str, int]:
    """Return the name of the unit that begins at `start`, and where it ends.

    The name is "" and the end is `start` where none begins.
    """
    if text[start : start + 1] == "(":
        name, end = _word(text, start + 1)
        return (name, end + 1) if name and text[end : end + 1] == ")" else ("", start)
    name, end = _word(text, start)
    if not name:
        if per := _PER.match(text, start):
            _, end = _word(text, per.end())
            return _NAMES.get(text[start:end], text[start:end]), end
        return "", start
    if name == "个":
        end += next((len(noun) for noun in _NOUNS if text.startswith(noun, end)), 0)
    name, end = _with_parts(text, name, end)
    if text.startswith("/(", end):  # 元/(㎡·月)
        below, behind = _with_parts(text, f"{name}/", end + 2, first=True)
        if behind > end + 2 and text[behind : behind + 1] == ")":
            return below, behind + 1
    if text[end : end + 1] == "(":  # 2000人（户）
        _, behind = _word(text, end + 1)
        end = behind + 1 if behind > end + 1 and text[behind : behind + 1] == ")" else end
    return name, end


def _with_parts(text: str, name: str, end: int, *, first: bool = False) -> tuple[str, int]:
    """Return a unit with what it is counted per; `first` is whether no sign stands before that."""
    while first or text[end : end + 1] in _JOINTS:
        joint = "" if first else text[end]
        times = _TIMES.match(text, end + len(joint))
        assert times  # nothing is a match as well
        below, behind = _word(text, times.end())
        if not below or below in "%‰‱":
            break
        name, end, first = (
            f"{name}{joint}{times[1] or ''}{text[times.end() : behind]}",
            behind,
            False,
        )
    return name, end


@cache
def is_duration(unit: str) -> bool:
    """Whether a unit is one of time: behind it 内 means 以内."""
    return any(measure.quantity in _DURATIONS for measure in measures(unit))


def _word(text: str, start: int) -> tuple[str, int]:
    """Return the name and the end of the longest spelling that begins at `start`."""
    for spelling in _by_first_letter().get(text[start : start + 1], ()):
        end = start + len(spelling)
        if text.startswith(spelling, start) and not _goes_on(text, end):
            return _NAMES.get(spelling, spelling), end
    return "", start


def _goes_on(text: str, end: int) -> bool:
    """Whether a Latin word goes on behind `end`."""
    around = text[end - 1 : end + 1]
    return len(around) == 2 and around.isascii() and around.isalpha()


@cache
def _by_first_letter() -> Mapping[str, list[str]]:
    """Return the spellings that are units behind a number, by first letter, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted({*spellings(), *_NAMES}, key=len, reverse=True):
        if _stands_behind_numbers(spelling):
            found[spelling[0]].append(spelling)
    return found


def _stands_behind_numbers(spelling: str) -> bool:
    if _NO_UNIT.fullmatch(spelling) or (spelling[0] == "个" and _counts(spelling[1:])):
        return False
    many = None if _AMOUNT.fullmatch(spelling) else _MULTIPLE.fullmatch(spelling)
    return many is None or (many["unit"] or many["many"]) not in spellings()


def _counts(spelling: str) -> bool:
    return any(measure.quantity == "count" for measure in measures(spelling))
