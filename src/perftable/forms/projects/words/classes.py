"""Class words: first and second levels, their synonyms, and where a second level belongs."""

from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.forms.projects.words.normal import label
from perftable.model.lazy import lazy_pattern

Class1 = Literal[
    "cost", "output", "benefit", "satisfaction", "decision", "process", "input", "execution"
]
Class2 = Literal[
    "quantity", "quality", "timeliness", "cost", "economic_cost", "social_cost",
    "environmental_cost", "economic", "social", "ecological", "sustainable", "satisfaction",
]  # fmt: skip

_FIRST: dict[Class1, str] = {
    "cost": "成本 预算控制 预算或投资规模控制 预算(或投资规模)控制",
    "output": "产出 预期产出 项目完成 绩效产出 项目产出 目标产出 产出类",
    "benefit": "效益 效果 预期效果 项目效益 项目效果 绩效 效益类 社会效益和经济效益 履职效益 履职效果 项目实施效益",
    "satisfaction": "满意度 服务对象满意度 社会公众或服务对象满意度 社会公众满意度 服务对象满意 公众满意度 服务满意度",
    "decision": "决策 项目决策",
    "process": "过程 项目过程 管理 过程管理 项目管理",
    "input": "投入 投入和管理 投入与管理 投入管理",
    "execution": "预算执行 预算执行情况 预算执行率 预算资金执行率 资金执行率 预算执行进度",
}
_SECOND: dict[Class2, str] = {
    "quantity": "数量 产出数量 数量目标 建筑规模 或建筑规模 数量(或建筑规模) 数量或建筑规模 目标完成程度",
    "quality": "质量 产出质量 质量目标 完成质量",
    "timeliness": "时效 工期 形象进度 产出进度 进度 产出时效 时效(或形象进度) 时效目标 时间 完成时效",
    "cost": "成本 产出成本 成本目标 成本控制",
    "economic_cost": "经济成本",
    "social_cost": "社会成本",
    "environmental_cost": "生态环境成本 环境成本 生态成本",
    "economic": "经济效益 经济 经济效果",
    "social": "社会效益 社会 社会效果",
    "ecological": "生态效益 环境效益 生态 生态环境效益 环境 生态效果",
    "sustainable": "可持续影响 可持续性发展影响 可持续 可持续性影响 可持续发展影响 可持续发展 持续影响 可持续影响力",
    "satisfaction": "满意度 服务对象满意度 社会公众或服务对象满意度 服务对象或受益者满意度 受益对象满意度 "
    "社会公众满意度 服务对象满意度等 公众满意度 服务对象满意 服务对象或项目受益人满意度 受益群体满意度 "
    "社会公众或服务对象满意 服务满意度 群众满意度 服务对象或受益人满意度",
}
HOMES: dict[Class2, frozenset[Class1]] = {
    "quantity": frozenset(("output",)),
    "quality": frozenset(("output",)),
    "timeliness": frozenset(("output",)),
    "cost": frozenset(("output", "cost")),
    "economic_cost": frozenset(("cost", "output")),
    "social_cost": frozenset(("cost",)),
    "environmental_cost": frozenset(("cost",)),
    "economic": frozenset(("benefit",)),
    "social": frozenset(("benefit",)),
    "ecological": frozenset(("benefit",)),
    "sustainable": frozenset(("benefit",)),
    "satisfaction": frozenset(("satisfaction", "benefit")),
}
"""The first levels under which a second level may stand (old forms put cost below output)."""

OWN: dict[Class2, Class1] = {
    "quantity": "output", "quality": "output", "timeliness": "output", "economic_cost": "cost",
    "social_cost": "cost", "environmental_cost": "cost", "economic": "benefit",
    "social": "benefit", "ecological": "benefit", "sustainable": "benefit",
    "satisfaction": "satisfaction",
}  # fmt: skip
"""The first level that a lost label was; 成本指标 alone does not tell."""

OTHER_SECONDS = frozenset(
    "项目立项 绩效目标 资金投入 资金管理 组织实施 投入管理 财务管理 项目管理 业务管理 质量管理 资产管理 人员管理 "
    "资金落实 机构建设 预算执行 履职效果 社会评价 能力建设 产出效益 具体 综合效益 社会、经济、生态效益 其他".split()
)
"""Second levels which have no canonical name."""

_ENDINGS = ("指标", "目标", "类指标", "类")
_FIRSTS: dict[str, Class1] = {w: c for c, words in _FIRST.items() for w in words.split()}
_SECONDS: dict[str, Class2] = {w: c for c, words in _SECOND.items() for w in words.split()}

_POINTS = lazy_pattern(r"(\d{1,3}(?:\.\d{1,2})?)分?")
_RANGE = lazy_pattern(r"(\d{1,3})[-~—至](\d{1,3})分?")


class ClassLabel(NamedTuple):
    """A class cell: its word, what it can be, and the points in its brackets."""

    word: str
    first: Class1 | None
    second: Class2 | None
    known: bool
    points: Decimal | None = None
    range: tuple[Decimal, Decimal] | None = None


@lru_cache(maxsize=4096)
def class_label(text: str) -> ClassLabel:
    """Return what a class cell says; `known` is whether it is a class word at all."""
    read = label(text)
    full, word = _stem(read.full), _stem(read.word)
    first = _FIRSTS.get(full) or _FIRSTS.get(word)
    second = _SECONDS.get(full) or _SECONDS.get(word)
    if first is None and second is None and word.endswith("满意度") and len(word) < 16:
        second = "satisfaction" if read.word.endswith("指标") else None
    known = first is not None or second is not None or word in OTHER_SECONDS
    if not known and "(" in read.full:
        short = _stem(read.full.partition("(")[0])
        first, second = _FIRSTS.get(short), _SECONDS.get(short)
        known = first is not None or second is not None
    points, extent = _points(read.inside)
    return ClassLabel(read.word, first, second, known, points, extent)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)]
    return word


def _points(inside: str) -> tuple[Decimal | None, tuple[Decimal, Decimal] | None]:
    if match := _POINTS.fullmatch(inside):
        return Decimal(match[1]), None
    if match := _RANGE.fullmatch(inside):
        return None, (Decimal(match[1]), Decimal(match[2]))
    return None, None
