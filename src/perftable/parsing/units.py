"""Units of measurement in tiers, and which of them measure the same quantity: data."""

import re
from decimal import Decimal

from perftable.model.scale import COUNTED

_PERCENT = "% ‰ ‱ 百分点 个百分点"
_MONEY = "元 角 千元 万元 亿元 美元 万美元"
_TIME = "秒 秒钟 分钟 小时 个小时 天 日 工作日 个工作日 周 个星期 个月 季度 个季度 年 周年 年度 学时 课时 学年"
_MEASURES = (
    "平方米 平方千米 平方公里 立方米 立方 公顷 亩 亩次 千米 公里 米 厘米 毫米 延米 延长米 里 "
    "吨 千克 公斤 斤 克 毫克 升 毫升 千瓦 千瓦时 度 分贝 摄氏度 倍 分 兆瓦 千伏 "
    "m2 m3 km2 km m cm mm kg g mg t L l mL ml kW MW kWh kwh kV kVA h min s d dB dB(A) °C ° "
    "mg/L mg/m3 μg/m3 g/m3 GB TB MB Mbps ha"
)
UNITS = COUNTED | frozenset(f"{_PERCENT} {_MONEY} {_TIME} {_MEASURES}".split())

DURATIONS = frozenset(_TIME.split())
"""Units of time: after one of them 内 means 以内."""

_NOUNS = "项目 村 行政村 自然村 社区 乡镇 街道 县 镇 乡 站点 点位 品种 部门 单位 企业 学校 示范点 示范村 课题 案例"
"""What may stand behind 个 without changing what is counted."""


def _any(words: frozenset[str] | list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


PATTERN = (
    rf"(?:{_any(UNITS)})(?:(?<=个)(?:{_any(_NOUNS.split())}))?"
    rf"(?:/(?:{_any(UNITS - set(_PERCENT.split()))}|月|季|人次))?"
)
"""A regular expression for one unit, the longest first; "元/人" and "次/年" are units too."""

_FAMILIES: tuple[dict[str, str], ...] = (
    {"%": "1", "‰": "0.1", "‱": "0.01"},
    {"百分点": "1", "个百分点": "1"},
    {"元": "1", "角": "0.1", "千元": "1000", "万元": "10000", "亿元": "100000000"},
    {"美元": "1", "万美元": "10000"},
    {"人": "1", "名": "1", "位": "1"},
    {"户": "1", "家": "1"},
    {"天": "24", "日": "24", "d": "24", "小时": "1", "个小时": "1", "h": "1"},
    {"分钟": "1", "min": "1"},
    {"工作日": "1", "个工作日": "1"},
    {"年": "12", "周年": "12", "年度": "12", "个月": "1", "季度": "3", "个季度": "3"},
    {"学时": "1", "课时": "1"},
    {"平方米": "1", "m2": "1", "公顷": "10000", "ha": "10000", "平方公里": "1000000",
     "平方千米": "1000000", "km2": "1000000"},
    {"立方米": "1", "立方": "1", "m3": "1"},
    {"米": "1", "m": "1", "延米": "1", "延长米": "1", "公里": "1000", "千米": "1000", "km": "1000",
     "里": "500", "厘米": "0.01", "cm": "0.01", "毫米": "0.001", "mm": "0.001"},
    {"吨": "1000", "t": "1000", "千克": "1", "公斤": "1", "kg": "1", "斤": "0.5", "克": "0.001",
     "g": "0.001"},
    {"千瓦": "1", "kW": "1", "兆瓦": "1000", "MW": "1000"},
    {"千瓦时": "1", "度": "1", "kWh": "1", "kwh": "1"},
    {"分贝": "1", "dB": "1", "dB(A)": "1"},
    {"摄氏度": "1", "°C": "1"},
)  # fmt: skip
_QUANTITIES = {
    unit: (number, Decimal(worth))
    for number, family in enumerate(_FAMILIES)
    for unit, worth in family.items()
}


def unit_name(text: str) -> str:
    """Return the unit in what `PATTERN` matched: 个项目 is counted in 个."""
    base, slash, each = text.partition("/")
    return f"个{slash}{each}" if base[:1] == "个" and base not in UNITS else text


def factor(unit: str, to: str) -> Decimal | None:
    """Return by what a number in `unit` is multiplied to be one in `to`.

    None where they measure different things, or where the result would not be exact.
    """
    if unit == to:
        return Decimal(1)
    if unit[:1] == "±" or to[:1] == "±":
        return factor(unit[1:], to[1:]) if unit[:1] == to[:1] else None
    unit, _, each = unit.partition("/")
    to, _, other = to.partition("/")
    if each and other and each != other:
        return None
    if unit == to:
        return Decimal(1)
    family, worth = _QUANTITIES.get(unit, (-1, Decimal(1)))
    same, worth_to = _QUANTITIES.get(to, (-2, Decimal(1)))
    result = worth / worth_to
    return result if family == same and len(result.as_tuple().digits) < 9 else None
