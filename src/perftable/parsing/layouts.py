"""The words by which a table is recognised: data, no logic.

A header cell is compared after compatibility normalisation, without spacing, punctuation and
anything in brackets. Source: the forms listed in the field's guides and seen in submissions.
"""

import re

from perftable.model.location import Column

HEADERS: dict[Column, frozenset[str]] = {
    "name": frozenset(
        "职责活动 职责工作活动 部门职责工作活动 部门职责活动 职责及活动 职责和活动 职责与活动 "
        "工作活动 职责活动名称 职责工作活动名称 部门职责及工作活动 部门职责与工作活动 "
        "部门职责 职责名称 活动名称 工作活动名称 职责或活动".split()
    ),
    "budget": frozenset(
        "年度预算数 预算数 预算金额 年度预算 预算 年度预算金额 本年预算数 年初预算数 预算资金 "
        "预算安排 年度预算安排 本年预算 当年预算数".split()
    ),
    "content": frozenset(
        "内容描述 工作内容 内容 活动内容 工作内容描述 职责内容 描述 职责活动描述 工作活动内容 "
        "活动描述 职责描述".split()
    ),
    "goal": frozenset("绩效目标 年度绩效目标 目标 工作目标 绩效目标描述 年度目标".split()),
    "indicator": frozenset(
        "绩效指标 指标 指标名称 绩效指标名称 考核指标 评价指标 绩效评价指标 绩效考核指标".split()
    ),
    "excellent": frozenset("优 优秀 优等".split()),
    "good": frozenset("良 良好 良等".split()),
    "fair": frozenset("中 中等 一般".split()),
    "low": frozenset("低 较低 低等".split()),
    "poor": frozenset("差 较差 差等".split()),
    "worst": frozenset("极差 很差 劣".split()),
}

SCALE_GROUP = frozenset(
    "评价标准 绩效指标评价标准 指标评价标准 绩效评价标准 评分标准 评价等级 绩效标准 标准".split()
)
"""A header cell over the four tiers."""

CODE = frozenset("编码 代码 职责活动编码 职责编码 活动编码 功能编码 项目编码 职责活动代码".split())

PUNCTUATION = re.compile(r"[\[(【〔][^\])】〕]*[\])】〕]|[、,，/\-－—–―·:：.。_|]")

UNIT_LINE = re.compile(r"单位[:：]?(?:人民币)?(元|千元|万元|亿元)")
UNIT_IN_HEADER = re.compile(r"[\[(【〔,，:：](?:单位[:：]?)?(?:人民币)?(元|千元|万元|亿元)")

TITLE = re.compile(r"绩效目标|绩效指标|职责.{0,3}活动")
CONTINUED = re.compile(r"[(（]?(?:续表?|接上[页表])[)）]?\d*|第?\d{1,3}页?|-\d{1,3}-")

TOTAL = re.compile(r"(?:总计|合计|共计|总合计|本表合计|预算合计|金额合计|部门合计)[:：]?")
SUBTOTAL = re.compile(r"(?:小计|本页小计|分类小计)[:：]?")
OF_WHICH = re.compile(r"(?:其中|其中之一)[:：]?")
WHICH = re.compile(r"其\s?中\s?[:：]\s*(?=\S)")
"""Before an activity's name; what stands aligned below that name is an activity as well."""
FUNDS = re.compile(r"资金|经费|拨款|补助|财政|收入|结转|结余|债券|基金|预算|支出|贷款|自筹")
"""Of what a budget consists: no activity, unless it has a goal or an indicator."""
NOTE = re.compile(r"(?:注|备注|说明|填表说明|填报人|填表人|制表人|审核人|负责人)[:：]")
