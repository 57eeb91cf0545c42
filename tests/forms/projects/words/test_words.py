"""The words of the forms in their spellings."""

import pytest

from perftable.forms.projects.words.classes import class_label
from perftable.forms.projects.words.columns import heading
from perftable.forms.projects.words.labels import goal_label, head_label
from perftable.forms.projects.words.money import fund_column, fund_label, is_block
from perftable.forms.projects.words.normal import bare, label


@pytest.mark.parametrize(
    ("text", "word", "number", "inside"),
    [
        ("项目资金（万元）：", "项目资金", "", "万元"),
        ("项目\n资金\n(元)", "项目资金", "", "元"),
        ("绩 效 指 标", "绩效指标", "", ""),
        ("一、项目名称", "项目名称", "一、", ""),
        ("（一）财政拨款小计", "财政拨款小计", "(一)", ""),
        ("1、一般公共预算", "一般公共预算", "1、", ""),
        ("※年度目标", "年度目标", "※", ""),
        ("*指标值", "指标值", "*", ""),
        ("产出指标（50分）", "产出指标", "", "50分"),
        ("成本指标(0-20)分", "成本指标", "", "0-20"),
        ("年度(/项目)指标值", "年度(/项目)指标值", "", ""),
        ("10.5", "10.5", "", ""),
    ],
)
def test_labels_in_one_spelling(text: str, word: str, number: str, inside: str) -> None:
    read = label(text)
    assert (read.word, read.number, read.inside) == (word, number, inside)


def test_a_long_text_is_no_label() -> None:
    assert label("项" * 60).word == "项" * 60
    assert label("项" * 61).word == ""
    assert bare("半年(程)指标值") == "半年指标值"


HEADINGS = {
    "class1": "一级指标 指标类型 指标类别 一级目标 绩效指标分类",
    "class2": "二级指标 二级目标 二级指标(长期)",
    "name": "三级指标 指标内容 指标名称 具体指标 三级目标",
    "value": "指标值 目标值 年度指标值 年初指标值 指标值(年度) 年度(/项目)指标值 指标值及单位 指标值（包含数字及文字描述） "
    "计划指标值(或计划水平) 预期达到目标 当年预期实现值 预期2027年实现值 半年（程）指标值 全年（程）指标值 本年度计划水平 "
    "年度目标指标值 绩效指标值 *指标值",
    "previous": "2026年实际实现值 上年实际完成值 上年度实际水平 历史值",
    "operator": "指标性质 计算符号 运算符号",
    "direction": "指标方向 指标方向性",
    "nature": "指标属性 指标值类型",
    "unit": "度量单位 计量单位 绩效度量单位",
    "weight": "权重 分值 指标权重（分） 权重设定值 分值（10分）",
    "actual": "实际完成值 完成值 全年完成值 全年实际完成值 全年实际值(B)",
    "score": "得分 指标得分（分） 自评得分",
    "factor": "得分系数(%)",
    "reason": "偏差原因分析及改进措施 未完成原因分析 未完成原因和改进措施 未完成原因及拟采取的改进措施",
    "description": "绩效指标描述 *指标解释 指标说明",
    "standard": "绩效标准 指标标准或依据 评价标准确定依据",
    "rule": "得分计算方法 *评（扣）分标准",
    "core": "是否核心指标",
    "lead": "绩效指标 年度绩效指标 长期绩效指标",
}


@pytest.mark.parametrize("role", HEADINGS)
def test_header_words(role: str) -> None:
    for word in HEADINGS[role].split():
        known = heading(word)
        assert known is not None, word
        assert known.role == role, word


@pytest.mark.parametrize(
    "text", ["项目资金", "东山县", "=16盏", "执行率", "任务名称", "主要内容", ""]
)
def test_other_words_are_no_headings(text: str) -> None:
    assert heading(text) is None


CLASSES = {
    ("cost", None): "预算（或投资规模）控制指标",
    ("cost", "cost"): "成本指标 成本指标（20分）",
    ("output", None): "产出指标 产出 预期产出指标 项目完成指标 绩效产出 产出指标（50分）",
    ("benefit", None): "效益指标 效果指标 预期效果 项目效益指标 绩效指标",
    ("satisfaction", "satisfaction"): "满意度指标 服务对象满意度指标 社会公众或服务对象满意度指标",
    ("decision", None): "决策 决策指标",
    ("process", None): "过程",
    ("input", None): "投入 投入和管理",
    ("execution", None): "预算执行情况(10分) 预算执行率",
    (None, "quantity"): "数量指标 产出数量 数量目标",
    (None, "quality"): "质量指标 产出质量指标",
    (None, "timeliness"): "时效指标 工期指标 形象进度指标 进度指标",
    (None, "economic_cost"): "经济成本指标",
    (None, "social_cost"): "社会成本指标",
    (None, "environmental_cost"): "生态环境成本指标",
    (None, "economic"): "经济效益指标 经济效益",
    (None, "social"): "社会效益指标 社会效益",
    (None, "ecological"): "生态效益指标 环境效益指标",
    (None, "sustainable"): "可持续影响指标 可持续性发展影响指标",
    (None, "satisfaction"): "服务对象或受益者满意度指标",
    (None, None): "项目立项 资金管理 社会、经济、生态效益指标 具体指标",
}


@pytest.mark.parametrize("levels", CLASSES)
def test_class_words(levels: tuple[str | None, str | None]) -> None:
    for word in CLASSES[levels].split():
        known = class_label(word)
        assert known.known, word
        assert (known.first, known.second) == levels, word


@pytest.mark.parametrize(
    "text", ["村民满意度", "群众满意率", "安装路灯", "项目总成本", "≥95%", "数量"[:1]]
)
def test_names_of_indicators_are_no_classes(text: str) -> None:
    assert not class_label(text).known


def test_points_in_class_labels() -> None:
    assert str(class_label("产出指标（50分）").points) == "50"
    assert str(class_label("产出指标(22.5分)").points) == "22.5"
    assert tuple(map(str, class_label("成本指标(0-20)分").range or ())) == ("0", "20")
    assert class_label("产出（工作量）指标（数量、质量、成本方面的指标）").first == "output"


HEADS = {
    "project": "项目名称 项目支出名称 专项名称 专项（项目）名称 转移支付（项目）名称 二级项目名称",
    "code": "项目编码 项目代码 二级项目代码",
    "department": "主管部门 主管部门及代码 项目主管部门 预算部门 归口科室 县级主管部门 中央主管部门",
    "finance": "省级财政部门",
    "implementer": "实施单位 实施单位（盖章） 项目单位 预算单位 填报单位（盖章） 资金使用单位 实施部门",
    "body": "部门（单位）名称 部门名称",
    "manager": "项目负责人 项目负责人及电话 联系人",
    "nature": "项目属性 项目性质 专项属性",
    "category": "项目类别 项目分类 项目类型",
    "period": "项目期 项目起止时间 建设周期",
    "start": "计划开始日期 开始时间",
    "end": "计划完成日期 完成时间",
}


@pytest.mark.parametrize("role", HEADS)
def test_head_labels(role: str) -> None:
    for word in HEADS[role].split():
        known = head_label(word)
        assert known is not None, word
        assert known.role == role, word


def test_departments_know_how_near_they_are_to_the_unit() -> None:
    words = ["中央主管部门", "省级主管部门", "市级主管部门", "县级主管部门", "主管部门"]
    levels = [known.level for word in words if (known := head_label(word))]
    assert levels == sorted(set(levels))


GOALS = {
    "long": "总体目标 中期目标（2026年–2028年） 长期目标 实施期(总)目标 项目总体目标\n(2026年-2028年)",
    "year": "年度目标 年度总体目标 *年度总体绩效目标 年初设定目标 预期目标 2027年度绩效目标 年度绩效目标1（40分）",
    "adjusted": "全年（调整）绩效目标",
    "actual": "实际完成情况 全年实际完成情况 年度总体目标完成情况综述",
}


@pytest.mark.parametrize("horizon", GOALS)
def test_goal_labels(horizon: str) -> None:
    for word in GOALS[horizon].split(" "):
        assert goal_label(word) == horizon, word


FUNDS = {
    "total": "年度资金总额： 项目资金总额 资金总额 年度资金申请总额 年度金额 总额 合计 年度财政资金总额",
    "fiscal": "其中：财政拨款 其中：当年财政拨款 财政资金 (一)财政拨款小计",
    "carried": "上年结转 上年结转资金",
    "other": "其他资金 (三)其他收入 其它",
    "central": "其中：中央补助 其中:中央财政资金",
    "local": "地方资金 自治区财政资金 盟市财政资金 旗县财政资金",
    "own": "(二)自有资金小计 单位资金 1、事业收入",
    "part": "一般公共预算资金 2、政府性基金 财政专户管理资金 基本支出 项目支出",
}


@pytest.mark.parametrize("role", FUNDS)
def test_lines_of_funds(role: str) -> None:
    for word in FUNDS[role].split():
        known = fund_label(word)
        assert known is not None, word
        assert known.role == role, word


def test_other_funds_that_include_carried_ones_are_other() -> None:
    known = fund_label("其他资金（包括以前年度结转资金）")
    assert known is not None
    assert known.role == "other"


COLUMNS = {
    "initial": "年初预算数 年初预算",
    "budget": "全年预算数（A） 调整后预算数 全年（调整）预算数 预算数",
    "executed": "全年执行数（B） 预算执行数",
    "rate": "执行率（B/A） 预算执行率（B/A×100%） 执行率",
    "rate_weight": "分值 执行率权重 权重",
    "rate_score": "得分 执行率得分",
    "half": "半年（程）计划执行数",
    "year": "全年（程）预算数 当年金额",
    "share": "占比",
}


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_of_funds(name: str) -> None:
    for word in COLUMNS[name].split():
        assert fund_column(word) == name, word


@pytest.mark.parametrize(
    "text",
    [
        "项目资金（万元）",
        "资金情况（万元）",
        "预算执行情况（10分）",
        "资金投入情况（万元）",
        "收入构成",
        "支出构成",
    ],
)
def test_labels_of_the_block_of_funds(text: str) -> None:
    assert is_block(text)


@pytest.mark.parametrize(
    "text", ["年度资金总额", "资金管理情况", "项目名称", "其他资金", "财政拨款"]
)
def test_what_is_not_the_blocks_label(text: str) -> None:
    assert not is_block(text)
