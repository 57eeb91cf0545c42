"""Header words of the indicator table: data, and how a header cell is looked up."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.forms.projects.words.normal import bare, label
from perftable.model.lazy import lazy_pattern

Role = Literal[
    "class1", "class2", "name", "value", "previous", "operator", "direction", "nature", "unit",
    "weight", "actual", "score", "factor", "reason", "description", "standard", "rule", "core",
    "note", "project", "owner", "body", "budget", "goal", "lead", "tier", "place",
]  # fmt: skip
"""What a column holds. The last ones stand in long tables (owner: unit, body: either), in the
leading column that is merged over the whole table (lead), and in forms with tiers or places."""

_WORDS: dict[Role, str] = {
    "class1": "一级指标 一级目标 指标类型 指标类别 绩效指标类型 绩效指标分类 绩效指标类别 指标分类 指标大类",
    "class2": "二级指标 二级目标 指标子类 指标小类",
    "name": "三级指标 三级目标 指标内容 指标名称 具体指标 绩效内容 指标 绩效指标名称 三级指标名称 具体指标名称 "
    "绩效指标内容 四级指标 三级指标内容",
    "value": "指标值 目标值 指标目标值 年度指标值 年初指标值 指标值及单位 计划指标值 预期达到目标 绩效目标值 当年预期实现值 "
    "绩效指标值 预期值 预期目标 计划值 标准值 本年目标值 年度目标值 年初目标值 年度目标指标值 本年度计划水平 本年计划水平 "
    "值 数值 调整指标值 半年指标值 全年指标值 年度项目指标值 长期指标值 预期指标值 本年度指标值 年度绩效指标值 目标指标值 指标目标 "
    "当年指标值 年度计划值 年度预期值 设定值 指标设定值 全年目标值 年度计划指标值 年度预期目标 调整后指标值",
    "previous": "上年实际完成值 上年度实际水平 上年实际水平 历史值 基期值 上年实际值 前年实现值 上年实现值 上年完成值 上年指标值 "
    "上年度完成值 上年度指标值 上年实际实现值 预计当年实现值 历史参考值 基准值",
    "operator": "指标性质 计算符号 运算符号 运算符 符号 绩效指标性质 比较符号 操作符 计算方式",
    "direction": "指标方向 指标方向性 方向 方向性",
    "nature": "指标属性 指标值类型 指标值性质 属性",
    "unit": "度量单位 计量单位 绩效度量单位 单位 指标单位 指标值单位 绩效指标单位 指标计量单位",
    "weight": "权重 分值 指标权重 权重设定值 标准分 满分 指标分值 分值权重 权重分值 标准分值 权重值 分值比重 指标分 分数",
    "actual": "实际完成值 完成值 全年完成值 全年实际完成值 年度实际完成值 完成情况 实际值 全年实际值 实际完成指标值 "
    "实际完成情况 全年实际完成情况 实际完成 指标完成值 年度完成值 实现值 全年完成情况 指标完成情况 实际完成数 实际指标值",
    "score": "得分 指标得分 自评得分 实际得分 自评分 评价得分 自评分数",
    "factor": "得分系数 指标得分系数",
    "reason": "偏差原因分析及改进措施 未完成原因分析 未完成原因和改进措施 偏差原因 原因及措施 未完成原因及拟采取的改进措施 "
    "未完成原因及改进措施 偏差原因分析 原因分析 未完成原因 偏差原因及改进措施 偏差原因分析和改进措施 扣分原因 "
    "偏差分析及改进措施 未完成原因分析及改进措施 偏差情况及改进措施 原因分析及改进措施 扣分原因分析 扣分原因及改进措施 "
    "未完成原因分析及拟采取的改进措施 偏差原因分析与改进措施",
    "description": "绩效指标描述 指标解释 指标描述 指标说明 指标定义 计算方法 绩效指标解释 指标解释说明 指标内涵 指标释义 "
    "计算公式 指标内容/计算公式 绩效指标说明",
    "standard": "绩效标准 指标标准或依据 参考标准 评价标准确定依据 取值依据 数据来源 确定依据 佐证资料 指标值设定依据 "
    "指标值确定依据 评价标准依据 证明材料 指标值来源 指标标准 设定依据 指标设定依据",
    "rule": "得分计算方法 评分标准 评分规则 评扣分标准 评分细则 计分方法 扣分标准 评(扣)分标准 评价标准 计分标准 评分办法",
    "core": "是否核心指标 核心指标",
    "note": "备注 说明",
    "project": "项目名称 项目 二级项目名称 项目支出名称",
    "owner": "单位名称 预算单位 单位 部门名称 实施单位 项目单位 预算单位名称 主管部门",
    "body": "单位名称、项目名称 单位名称/项目名称 单位项目名称 单位(项目)名称 单位名称项目名称 单位名称(项目名称)",
    "budget": "预算数 预算金额 项目预算 预算 项目金额 金额 年度预算数 资金总额 预算资金 项目预算数 年初预算数 预算安排",
    "goal": "年度目标 项目年度绩效目标 绩效目标 年度绩效目标 总体目标 项目目标 年度总体目标 项目绩效目标 本年度绩效目标",
    "lead": "绩效指标 年度绩效指标 长期绩效指标 绩效指标完成情况 中期绩效指标 项目绩效指标 部门整体绩效指标 指标体系 "
    "部门整体支出年度绩效指标 绩效目标",
    "tier": "优 良 中 差 低 优秀 良好 合格 不合格 较差 一般",
}  # fmt: skip

_DATED: tuple[tuple[re.Pattern[str], Role | Literal["class"]], ...] = (
    (lazy_pattern(r"预期(?:20\d\d)?年?实现值|20\d\d年?(?:预期|目标|计划|指标)值"), "value"),
    (lazy_pattern(r"(?:20\d\d|前|上|去)年?度?(?:实际)?(?:实现|完成)?值"), "previous"),
    (lazy_pattern(r"(?:年度|预期|计划|全年)?.{0,4}指标值"), "value"),
    (lazy_pattern(r"(?:绩效)?目标(?:指标)?值"), "value"),
    (lazy_pattern(r"(?:未完成|偏差).{0,8}(?:原因|措施).{0,14}"), "reason"),
    (lazy_pattern(r"(?:全年|年度|实际|指标)*(?:完成|实现)值"), "actual"),
    (lazy_pattern(r"[一二]级(?:绩效)?(?:指标|目标)(?:名称)?"), "class"),
    (lazy_pattern(r"三级(?:绩效)?(?:指标|目标)(?:名称|内容)?"), "name"),
)
"""Words with a year or a free part in them, tried where no word of the lists is met."""

_ROLES: dict[str, Role] = {
    w: role for role, words in reversed(_WORDS.items()) for w in words.split()
}

PANELS = (
    ("long", lazy_pattern(r"长期|中期|实施期|总体|项目总")),
    ("half", lazy_pattern(r"半年")),
    ("adjusted", lazy_pattern(r"调整")),
    ("initial", lazy_pattern(r"年初")),
    ("year", lazy_pattern(r"年度|全年|当年|本年")),
)
"""Words in a header cell that say which panel its column belongs to."""

TABLE_ROLES: frozenset[Role] = frozenset(("project", "owner", "body", "budget", "goal"))
"""Columns of a long table, beside the classes."""


class Heading(NamedTuple):
    """A header cell as known: its role, its word without brackets, and the panel that it names."""

    role: Role
    word: str
    panel: str = ""


@lru_cache(maxsize=4096)
def heading(text: str) -> Heading | None:
    """Return what a header cell says, None where it is no header word."""
    read = label(text)
    if not read.word:
        return None
    for word in dict.fromkeys((read.full, read.word, bare(read.full), bare(read.word))):
        if listed := _ROLES.get(word):
            return Heading(listed, read.word, _panel(listed, read.full))
    word = bare(read.full)
    for pattern, name in _DATED:
        if pattern.fullmatch(word):
            first: Role = "class1" if word[0] == "一" else "class2"
            role = first if name == "class" else name
            return Heading(role, read.word, _panel(role, read.full))
    return None


def _panel(role: Role, full: str) -> str:
    if role not in ("class1", "class2", "name", "value", "lead", "goal"):
        return ""
    return next((name for name, pattern in PANELS if pattern.search(full)), "")
