"""PT402: indicators that wish, and indicators that measure what they wish for or wish for nothing."""

import pytest

from perftable.rules.common.pt402_unmeasurable_indicator import UnmeasurableIndicator
from perftable.rules.words.wishes import is_bare_wish
from support import ACTIVITY, DUTY, row, run, table


@pytest.mark.parametrize(
    "text",
    [
        "提供有力的支持",
        "圆满完成工作任务",
        "落实惠民政策",
        "提高办事效率",
        "提高工作效率",
        "加强环境卫生",
        "提升党员素质",
        "为全镇发展提供有力保障",
        "发挥表率作用",
        "减少露天焚烧",
        "加强数据管理",
        "提高文明程度",
        "加快项目进度",
        "完善基础配套",
        "改善生活条件",
        "规范审批流程",
        "营造良好氛围",
        "人居环境明显改善",
        "工作效率有效提高",
        "确保安全度汛",
        "完成2027年工作任务",
        "提升12345热线服务",
        "促进经济效益提升",
        "减少浪费",
        "加强计量管理",
        "保障第一时间响应",
        "服务千家万户，促进发展",
        "确保一次性完成",
        "落实工作责任",
        "贯彻落实上级决策部署",
        "满足群众需求",
        "巩固脱贫成果",
        "履行工作职责",
        "提升核心价值",
        "按时完成各项任务",
        "加强干部队伍建设",
        "规范市场秩序",
        "激发干部活力",
        "保护残疾人",
        "改善市场",
        "提升多层次服务",
        "加强评比",
        "减少次生灾害",
        "大力弘扬社会主义核心价值观",
        "高质量完成年度工作目标",
        "提高服务质量和效率",
        "高质量完成换届选举工作",
        "完成各项工作任务",
        "提供优质服务",
        "服务大局",
        "提升数据质量",
        "提高统计数字质量",
        "促进就业增长",
        "扩大社会影响",
        "各项工作全力以赴推进",
    ],
)
def test_a_bare_wish(text: str) -> None:
    assert is_bare_wish(text)


@pytest.mark.parametrize(
    "text",
    [
        "设备利用率",
        "提高升学率",
        "提高办事率",
        "药品有效率",
        "提高药品有效率",
        "控制人口性别比例",
        "按要求完成财税收入",
        "完成时间",
        "完成质量",
        "完成验收的村",
        "服务质量",
        "服务对象满意度",
        "发展党员人数",
        "支持政策知晓率",
        "落实情况",
        "政策落实率",
        "减少用电量",
        "提高亩均效益",
        "提高群众满意程度",
        "缩短等待时间",
        "增加值",
        "改造户厕数量",
        "提升改造农贸市场",
        "推进会场次",
        "确保零事故",
        "确保不发生事故",
        "实现应保尽保",
        "开展培训",
        "形成调研报告",
        "规范化村卫生室",
        "提高频率",
        "提高速度",
        "扩大面积",
        "降低PM2.5",
        "确保年底前完成",
        "提高水质优良比例",
        "减少贫困户",
        "提高车次",
        "提高产品附加值",
        "降低单位成本",
        "减少差错次数",
        "打造示范点",
        "丰富藏书",
        "完成道路硬化",
        "解决案件",
        "保障房套数",
        "保护区面积",
        "提高透明度",
        "社会救助",
        "环境卫生检查合格率",
        "重点村改造提升完成率",
        "工程质量",
        "办事效率",
        "加强巡查频次",
        "落实待遇人数",
        "执行准确率",
        "发挥率",
        "按时完成税收任务",
        "完成换届选举工作",
        "提供上门服务",
        "服务站点建设",
        "执行森林灭火任务",
        "提高增长幅度",
        "提高深度",
    ],
)
def test_what_is_measured_or_done_is_no_wish(text: str) -> None:
    assert not is_bare_wish(text)


@pytest.mark.parametrize(
    ("inside", "measured"),
    [
        ("提高办事效率", "提高办事率"),
        ("增强表率作用", "提高出勤率"),
        ("提高用药效率", "提高用药有效率"),
        ("加强数据治理", "增加培训人数"),
        ("减少大面积停电", "减少停电面积"),
        ("保障第一时间响应", "缩短并减少响应时间"),
        ("减少露天堆放", "减少堆放天数"),
        ("加强评比", "提高占比"),
        ("强化里程碑管理", "加大养护里程"),
        ("加强值班", "提高产值"),
        ("提高文化价值", "提高资产价值"),
        ("提高综合效益", "提高亩均效益"),
        ("提高办事质量", "提高办事数量"),
        ("尽量减少扰民", "减少用水总量"),
        ("加强测量", "减少用量"),
        ("加大工作力度", "提高群众满意度"),
        ("健全规章制度", "提高空气湿度"),
        ("加快工程进度", "加快审批速度"),
        ("提高文明程度", "提高满意程度"),
        ("加强深度融合", "提高耕作深度"),
        ("确保安全度汛", "降低噪声强度"),
        ("提高服务层次", "增加发车班次"),
        ("防止次生灾害", "减少停水次数"),
        ("确保一次性整改", "确保整改三次"),
        ("高效抓好一件事", "抓好十件实事"),
        ("改善商户", "减少上访户"),
        ("减少浪费", "减少水费"),
        ("加强额外保障", "提高补助额"),
        ("确保2027年安全", "确保2027次安全"),
        ("提升12345服务", "提升123服务"),
        ("加强5G建设", "加强5处建设"),
        ("促进零售", "确保零发生"),
    ],
)
def test_a_character_that_measures_does_not_inside_another_word(inside: str, measured: str) -> None:
    assert is_bare_wish(inside)
    assert not is_bare_wish(measured)


@pytest.mark.parametrize(
    "label",
    [
        "1.",
        "1、",
        "12．",
        "(1)",
        "（1）",
        "1）",
        "（二）",
        "二、",
        "①",
        "⑴",
        "⒈",
        "指标1：",
        "指标：",
        "指标2：①",
    ],
)
def test_the_list_number_of_an_indicator_measures_nothing(label: str) -> None:
    for text, wish in (("提高办事效率", True), ("提高办事率", False), ("垃圾清运率", False)):
        document = table(DUTY, row(ACTIVITY, indicator=label + text))
        assert bool(run(UnmeasurableIndicator, document)) is wish


def test_a_decimal_is_no_list_number() -> None:
    assert run(UnmeasurableIndicator, table(DUTY, row(ACTIVITY, indicator="提高1.5倍"))) == []
    assert run(UnmeasurableIndicator, table(DUTY, row(ACTIVITY, indicator="1.5倍提高"))) == []


def test_the_finding_is_on_the_indicator_and_shows_it() -> None:
    text = "圆满完成 工作任务。"
    (problem,) = run(UnmeasurableIndicator, table(DUTY, row(ACTIVITY, indicator=text)))
    assert (problem.location.row, problem.location.column) == (3, "indicator")
    assert problem.args == {"text": text}
