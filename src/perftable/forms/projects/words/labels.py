"""Labels of the head block, of goals, and of what stands below the indicators: data."""

from functools import lru_cache
from typing import Literal, NamedTuple

from perftable.forms.projects.words.normal import bare, label
from perftable.model.lazy import lazy_pattern

HeadRole = Literal[
    "project", "programme", "code", "department", "finance", "implementer", "body", "manager",
    "nature", "category", "start", "end", "period", "basis", "score", "grade", "year", "unit",
    "other",
]  # fmt: skip
Horizon = Literal["long", "year", "adjusted", "actual"]

_HEAD: dict[HeadRole, str] = {
    "project": "项目名称 项目支出名称 专项名称 专项资金名称 专项项目名称 专项(项目)名称 转移支付项目名称 "
    "转移支付(项目)名称 转移支付名称 二级项目名称 专项资金项目名称 项目(政策)名称 政策名称 项目政策名称 "
    "专项资金(项目)名称 具体项目名称 子项目名称",
    "programme": "一级项目名称 一级项目",
    "code": "项目编码 项目代码 二级项目代码 项目编号 二级项目编码 部门编号 单位编码 部门编码 预算编码",
    "department": "主管部门 主管部门及代码 主管部门及编码 主管部门名称 项目主管部门 主管预算部门 预算部门 业务主管部门 "
    "归口管理部门 归口科室 主管处室 县级主管部门 区级主管部门 市级主管部门 地方主管部门 中央主管部门 省级主管部门 "
    "自治区主管部门 盟市主管部门 旗县主管部门 市州主管部门 镇级主管部门 州级主管部门 省主管部门 市主管部门 县主管部门 "
    "区主管部门 主管单位 预算主管部门 一级预算部门 主管部门(单位)名称及部门预算编码 主管部门名称及部门预算编码",
    "finance": "省级财政部门 市级财政部门 区级财政部门 县级财政部门 地方财政部门 财政部门 自治区财政部门 中央财政部门",
    "implementer": "实施单位 项目单位 项目实施单位 项目执行单位 预算单位 填报单位 资金使用单位 实施部门 编制单位 单位名称 "
    "申报单位 项目申报单位 预算单位名称 执行单位 具体实施单位 承担单位 项目承担单位 建设单位 项目实施部门 资金使用部门 "
    "使用单位 二级预算单位 资金申报单位 填报单位名称",
    "body": "部门名称 部门单位名称 部门(单位)名称 单位部门名称 预算部门名称 部门整体名称 部门",
    "manager": "项目负责人 项目负责人及电话 负责人及电话 联系人 联系电话 负责人 项目联系人 单位负责人 项目负责人及联系电话 "
    "联系人及电话 负责人电话 联系人及联系电话 电话 分管领导 项目负责人电话 填报人及电话",
    "nature": "项目属性 项目性质 专项属性",
    "category": "项目类别 项目分类 项目类型 项目级次 支出类别 支出类型",
    "start": "计划开始日期 项目开始日期 开始时间 开始日期 计划开始时间 项目开始时间 起始时间",
    "end": "计划完成日期 项目完成日期 完成时间 完成日期 计划完成时间 项目完成时间 结束时间 结束日期 项目结束时间 终止时间 "
    "计划结束日期 项目结束日期",
    "period": "项目期 项目起止时间 项目实施期 建设周期 项目期限 项目周期 实施周期 起止时间 实施期限 实施期 项目实施期限 "
    "项目实施周期 项目起止日期 建设期限 项目起止年限 存续期 实施时间",
    "basis": "立项依据 项目立项依据 政策依据 项目审批 设立依据 项目概况 项目总体概况 项目概述 基本情况 专项立项依据 "
    "项目立项的依据 项目申报的必要性 立项必要性 立项可行性 立项的必要性 立项的可行性 项目申请理由 部门职能职责概述 "
    "部门职能概述 部门单位职责 部门(单位)职责 部门职责 职能职责概述 项目实施计划 项目内容 主要内容 政策依据及内容 "
    "项目设立依据 部门职能 项目立项情况 保证项目实施的制度措施 保证项目实施的制度 项目基本情况 部门职责概述 项目简介",
    "score": "自评总分 自评得分 总得分",
    "grade": "自评等级 评价等级 自评等次 自评结果 绩效等级 评价等次",
    "year": "预算年度 年度 填报年度 自评年度 预算年份",
    "unit": "金额单位 单位 计量单位",
    "other": "项目来源 资金性质 填报日期 填报时间 填表日期 申请日期 日期 上级文件 财政归口处室 项目排序 资金用途 支出科目 "
    "功能科目 联系方式 邮政编码 地址 单位地址 项目地点 实施地点 项目实施地点 评价方式",
}
GOALS: dict[Horizon, str] = {
    "long": "总体目标 中期目标 中长期目标 长期目标 实施期目标 实施期总目标 实施期绩效目标 项目总目标 项目总体目标 "
    "中期滚动目标 长期绩效目标 中长期绩效目标 中期绩效目标 总体绩效目标 项目总体绩效目标 专项长期绩效目标 实施期(总)目标 "
    "项目实施期目标 项目长期绩效目标 项目中期绩效目标 项目长期目标 项目目标",
    "year": "年度目标 年度总体目标 本年度绩效目标 年度绩效目标 当年绩效目标 年初绩效目标 年初设定目标 预期目标 项目年度目标 "
    "年度总体绩效目标 专项年度绩效目标 本年度目标 年度预期目标 当年目标 年初目标 年初设定绩效目标 全年绩效目标 年度工作目标 "
    "项目年度绩效目标 全年目标 部门年度目标 本年绩效目标 年初预期目标 部门整体绩效目标 整体绩效目标 绩效目标 项目绩效目标 "
    "部门年度总体目标 年度绩效总目标 本年度总体目标 区域绩效目标 当年总体目标 目标 年度主要目标",
    "adjusted": "全年调整绩效目标 全年(调整)绩效目标 调整绩效目标 调整后绩效目标",
    "actual": "实际完成情况 全年实际完成情况 年度目标完成情况 全年目标实际完成情况 年度总体目标完成情况综述 目标完成情况 "
    "年度总体目标完成情况 总体目标完成情况 全年完成情况 目标实际完成情况 完成情况 实际完成目标 年度目标实际完成情况 "
    "绩效目标完成情况 年度绩效目标完成情况",
}  # fmt: skip

FOOT = lazy_pattern(
    r"填报人|填表人|制表人|经办人|审核人|审核意见|.{0,8}审核意见|说明|注|备注|评价结论|自评结论|存在(?:的)?(?:主要)?问题.{0,8}|改进措施|"
    r"其他(?:需要)?说明(?:的)?(?:问题|事项)|其他需说明.{0,4}|单位负责人(?:签字|签章)?|财政部门.{0,10}意见|主管部门(?:审核)?意见|"
    r"绩效目标审核.{0,6}|联系电话|联系人|填报日期|填报时间|填表日期|单位(?:公章|盖章)|评价人员?.{0,6}|审批意见|"
    r"(?:业务)?科室审核人|绩效科审核人|第三方机构.{0,6}|下一步.{0,12}|部门意见|填报说明|填表说明|自评等级|评价等级"
)
"""First words of rows below the indicators."""

TOTAL = lazy_pattern(
    r"总分|合计|总计|总得分|分值合计|自评总分|总分值|共计|总评分|合计得分|得分合计|总和|小计"
)
"""First words of the row with the sums of points."""

MANAGEMENT = lazy_pattern(r"资金管理情况|项目管理情况")
"""The block of 2024 between funds and goals whose rows look like indicators and are none."""

TASKS = frozenset("任务名称 年度主要任务 主要任务 年度主要任务名称".split())
SCHEDULE = frozenset(
    "项目实施进度计划 实施进度计划 专项实施进度计划 项目实施进度 实施内容 项目实施内容".split()
)

_ROLES = {w: role for role, words in reversed(_HEAD.items()) for w in words.split()}
_HORIZONS = {w: horizon for horizon, words in GOALS.items() for w in words.split()}
_LEVELS = (("中央", 0), ("省", 1), ("自治区", 1), ("地方", 2), ("市", 2), ("盟", 2), ("州", 2), ("县", 3),
           ("区级", 3), ("区主", 3), ("旗", 3), ("镇", 4))  # fmt: skip


class HeadLabel(NamedTuple):
    """A head label: its role, and for a department how near it is to the unit (5: no level)."""

    role: HeadRole
    word: str
    level: int = 5


@lru_cache(maxsize=8192)
def head_label(text: str) -> HeadLabel | None:
    """Return the head label that the cell is, None where it is none."""
    read = label(text)
    for word in dict.fromkeys((read.full, read.word, bare(read.full))):
        if role := _ROLES.get(word):
            level = next((n for sign, n in _LEVELS if word.startswith(sign)), 5)
            return HeadLabel(role, read.word, level)
    return None


@lru_cache(maxsize=8192)
def goal_label(text: str) -> Horizon | None:
    """Return the horizon of a goal's label, None where the cell is none."""
    read = label(text)
    plain = bare(read.full)
    first = plain.rstrip("0123456789一二三") if len(plain) > 4 else plain  # 目标1：… is a text
    for word in dict.fromkeys((read.full, read.word, plain, first)):
        if horizon := _HORIZONS.get(word):
            return horizon
        if match := _YEARS_GOAL.fullmatch(word):
            return _HORIZONS.get(match[1])
    return None


_YEARS_GOAL = lazy_pattern(r"(?:20\d\d年?度?)(.{2,10}目标)")
