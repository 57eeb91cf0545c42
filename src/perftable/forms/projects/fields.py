"""The fields and levels of the national forms: declared once, for reports, comparing and rules."""

from perftable.model.form import Field, FieldKind, Level
from perftable.model.phrase import Phrase


def _field(name: str, zh: str, en: str, kind: FieldKind) -> Field:
    return Field(name, Phrase(zh, en), kind, required=False)


HEAD = (
    _field("title", "标题", "Title", "label"),
    _field("budget_year", "年度", "Year", "label"),
    _field("project", "项目名称", "Project", "name"),
    _field("programme", "一级项目名称", "Programme", "label"),
    _field("code", "项目编码", "Code", "code"),
    _field("department", "主管部门", "Department", "label"),
    _field("implementer", "实施单位", "Implementer", "label"),
    _field("manager", "项目负责人", "Manager", "label"),
    _field("nature", "项目属性", "Nature", "label"),
    _field("category", "项目类别", "Category", "label"),
    _field("period", "项目期", "Period", "label"),
    _field("start", "开始日期", "Start", "date"),
    _field("end", "完成日期", "End", "date"),
    _field("basis", "立项依据", "Basis", "label"),
)

MONEY = (
    _field("year", "年度金额", "Year's amount", "money"),
    _field("all_years", "项目总额", "All years", "money"),
    _field("initial", "年初预算数", "Initial budget", "money"),
    _field("adjusted", "调整数", "Adjusted", "money"),
    _field("budget", "全年预算数", "Budget", "money"),
    _field("executed", "全年执行数", "Executed", "money"),
    _field("half", "半年执行数", "Half year", "money"),
    _field("previous", "以前年度", "Earlier years", "money"),
)

SOURCES = (
    _field("fiscal", "财政拨款", "Fiscal funds", "money"),
    _field("carried", "上年结转", "Carried over", "money"),
    _field("central", "中央资金", "Central funds", "money"),
    _field("local", "地方资金", "Local funds", "money"),
    _field("own", "自有资金", "Own funds", "money"),
    _field("bond", "债券资金", "Bonds", "money"),
    _field("part", "其中", "Of which", "money"),
    _field("other", "其他资金", "Other funds", "money"),
)
"""Columns of money in the table of a department's tasks."""

PANELS = (
    _field("targets.long", "长期指标值", "Long-term value", "standard"),
    _field("targets.half", "半年指标值", "Half-year value", "standard"),
    _field("targets.initial", "年初指标值", "Initial value", "standard"),
    _field("targets.adjusted", "调整指标值", "Adjusted value", "standard"),
    _field("targets.excellent", "优", "Excellent", "standard"),
    _field("targets.good", "良", "Good", "standard"),
    _field("targets.fair", "中", "Fair", "standard"),
    _field("targets.low", "低", "Low", "standard"),
    _field("targets.poor", "差", "Poor", "standard"),
    _field("targets.others", "各地指标值", "Values of places", "standard"),
)
"""Values beside the year's own. The last stands for the columns of places, whatever their names."""

INDICATOR = (
    _field("class1", "一级指标", "First class", "class"),
    _field("class2", "二级指标", "Second class", "class"),
    _field("name", "三级指标", "Indicator", "indicator"),
    _field("description", "指标解释", "Description", "text"),
    _field("operator", "指标性质", "Operator", "label"),
    _field("direction", "指标方向", "Direction", "label"),
    _field("kind", "指标属性", "Kind", "label"),
    _field("value", "指标值", "Value", "standard"),
    *PANELS,
    _field("unit", "度量单位", "Unit", "label"),
    _field("previous_value", "上年实际完成值", "Earlier value", "label"),
    _field("actual", "实际完成值", "Actual value", "score"),
    _field("factor", "得分系数", "Factor", "score"),
    _field("weight", "分值", "Weight", "score"),
    _field("score", "得分", "Score", "score"),
    _field("reason", "偏差原因分析及改进措施", "Reason", "label"),
    _field("standard", "绩效标准", "Standard", "label"),
    _field("rule", "评分标准", "Scoring rule", "label"),
    _field("core", "是否核心指标", "Core", "label"),
    _field("note", "备注", "Note", "label"),
)

DERIVED = (
    _field("target.kind", "指标值类型", "Kind of value", "derived"),
    _field("target.operator", "运算符", "Operator read", "derived"),
    _field("target.low", "下限", "Least", "derived"),
    _field("target.high", "上限", "Most", "derived"),
    _field("target.unit", "指标值单位", "Unit read", "derived"),
)
"""What was read of an indicator's value, in one cell or in three."""

FIELDS = (
    *HEAD,
    _field("label", "栏目", "Label", "label"),
    *MONEY,
    _field("rate", "执行率", "Rate", "score"),
    _field("share", "占比", "Share", "score"),
    _field("text", "绩效目标", "Goal", "text"),
    _field("task", "任务名称", "Task", "name"),
    _field("content", "主要内容", "Content", "text"),
    *SOURCES,
    *INDICATOR,
    *DERIVED,
    _field("grade", "自评等级", "Grade", "label"),
    _field("owner", "单位名称", "Unit", "name"),
)

LEVELS = (
    Level("project", Phrase("项目", "Project")),
    Level("fund", Phrase("资金", "Funds"), step=False),
    Level("goal", Phrase("目标", "Goal"), step=False),
    Level("task", Phrase("任务", "Task"), step=False),
    Level("indicator", Phrase("指标", "Indicator"), roams=False),
    Level("total", Phrase("总分", "Total"), step=False),
)


def names(fields: tuple[Field, ...]) -> tuple[str, ...]:
    """Return the names of fields, in order."""
    return tuple(field.name for field in fields)
