"""PT306: what a template holds until it is filled in, and what only looks like it."""

import pytest

from perftable.config.settings import Settings
from perftable.pipeline.checking import check
from perftable.rules.common.pt306_placeholder_text import PlaceholderText
from perftable.rules.words.placeholders import find_placeholder
from support import ACTIVITY, DUTY, passed, row, run, table

SECTION = "总体目标\n1.改善环境\n2.略\n绩效目标表"


@pytest.mark.parametrize(
    "text",
    [
        "≥__个",
        "≥（ ）个",
        "≥\u3000个",
        "≥N个",
        "≥○○个",
        "（  ）个",
        "( )个",
        "N个",
        "X月底前",
        "【填写目标】",
        "略",
        "暂无",
        "同上",
        "详见附件",
        "？？",
        "示例文本",
        "见附件",
        "待填",
        "待补充",
        "TBD",
        "XXX",
        "＊＊",
        "____",
        "≥XX个",
        "≥××次",
        "≥xx%",
        "≥★★★级",
        "≥**公里",
        "≥【 】个",
        "≥×%",
        "≥？个",
        "≥?个",
        "≥XXX",
        "≥〇〇个",
        "≥□□个",
        "≥……",
        "≥…%",
        "≥0.×",
        "≥x个",
        "≥X个",
        "≥ 个",
        "≥%",
        "≥个",
        "≥*个",
        "≥**",
        "待定",
        "另行通知",
        "填写",
        "请填写",
        "todo",
        "（略）",
        "略。",
        "见附件1",
        "详见附件2、3",
        "详见附件《2027年计划》",
        "202X年12月底前",
        "20XX年",
        "2027年  月底前",
        "  年\u3000月\u3000日",
        "X月X日前",
        "×月×日",
        "不少于X次",
        "不少于 次",
        "不低于 %",
        "至少N人",
        "至少 户",
        "≥9X%",
        "完成N个",
        "培训N人",
        "≥—个",
        "≥-次",
        "≥_个",
        "【绩效目标】",
        "[此处填写]",
        "{{ goal }}",
        "${goal}",
        "请输入内容",
        "单击此处输入文字",
        "某某村道路",
        "（≥**个）",
        "达标率≥%",
        "≥X",
        "≥*",
        "≥N",
        "优（≥ %）",
        "≥ %，且≤ %",
        "完成XX任务",
        "服务__人",
        "△△村",
        "○○村道路",
        "≥（）次",
        "满意度（ ）%",
        "（ ）万元",
        "N次以上",
        "x人",
        "≥○个",
        "≥〇个",
        "完成率≥ %",
        "20**年",
        "暂无。",
        "？",
        "XX村",
        "[?]",
        "待定。",
        "输入文字",
        "填写内容",
        "请填写绩效目标",
        "_ _ 个",
        "（_）个",
        "（X）个",
        "（…）%",
        "X 个",
        "第X季度",
        "同比增长x%",
        "达到×%",
        "完成x个",
        "培训n人",
        "20　　年底前",
        "2027年　月",
        "Click or tap here to enter text.",
        "单击或点击以输入日期。",
        "选择一项。",
        "#REF!",
        "合计#DIV/0!",
        "（ ）",
        "【】",
        "null",
        "空",
        "示例：改造户厕120户",
        "。。。",
    ],
)
def test_a_placeholder(text: str) -> None:
    assert find_placeholder(text, standard=True) is not None


@pytest.mark.parametrize(
    "text",
    [
        "四星★★★★级酒店",
        "五星级（★★★★★）",
        "星级酒店（★★★★）",
        "景区（★★★）",
        "★★★★★级酒店",
        "N95口罩",
        "X光机",
        "X射线",
        "拍X片",
        "略有增长",
        "维生素C",
        "二○二七年",
        "二○○七年",
        "二〇〇七年",
        "一○○%",
        "≥3×5米",
        "≥X光机2台",
        "2×2=4组",
        "无",
        "—",
        "/",
        "补助标准×人数",
        "补助标准x人数",
        "100元×人×天",
        "90%≤x<95%",
        "90%≤X",
        "90%≤x",
        "80≤X<90",
        "N/A",
        "不适用",
        "暂定100",
        "≥95%*",
        "≥95%**",
        "配置2×3米宣传栏",
        "（√）是（ ）否",
        "（ ）人工",
        "《填写说明》",
        "填报数据",
        "录入信息",
        "统计调查（填写问卷）",
        "有待定期检查",
        "等待定级",
        "≥12个",
        "≥95%以上",
        "10个",
        "次数",
        "天数",
        "100%",
        "≥1.5米",
        "月度",
        "日均",
        "周",
        "月",
        "日",
        "年",
        "2027年 月均",
        "2027年1月 日常",
        "2027年6月",
        "个体工商户",
        "个人",
        "A4纸",
        "a__b",
        "如何解决？",
        "不少于12次",
        "至少2次",
        "不低于上年",
        "不超过预算",
        "≥X光机",
        "同上年持平",
        "同上级对接",
        "见附件厂房",
        "略高于",
        "暂无力",
        "示例村建设",
        "待定位",
        "招待定点",
        "CT、X线检查",
        "5X个",
        "设备待定位",
        "长×宽×高",
        "每人×天数",
        "3.2×10米",
        "（X光）个案",
        "（一）个人",
        "#1井",
        "空调",
        "空白乡补点",
        "例如改造户厕",
        "20 米",
        "2027年 月度",
        "选择一项工程",
        "示例村：甲村",
        "A_B",
        "（）所属",
    ],
)
def test_no_placeholder(text: str) -> None:
    assert find_placeholder(text, standard=True) is None


@pytest.mark.parametrize(
    ("text", "mark", "around"),
    [
        ("完成XX任务", "XX", "完成XX任务"),
        ("≥　个", "≥ 个", "≥ 个"),
        ("≥（ ）个", "（ ）", "≥（ ）个"),
        ("详见附件", "详见附件", "详见附件"),
        (
            "一二三四五六七八九十甲__乙一二三四五六七八九十",
            "__",
            "二三四五六七八九十甲__乙一二三四五六七八九",
        ),
    ],
)
def test_the_message_shows_the_mark_and_what_stands_beside_it(
    text: str, mark: str, around: str
) -> None:
    (problem,) = run(PlaceholderText, table(DUTY, row(ACTIVITY, goal=text)))
    assert (problem.args["mark"], problem.args["text"]) == (mark, around)


def test_a_unit_alone_is_a_placeholder_in_a_tier_only() -> None:
    (problem,) = run(PlaceholderText, table(DUTY, row(ACTIVITY, indicator="件", good="个以上")))
    assert (problem.location.column, problem.args["mark"]) == ("good", "个以上")


def test_a_text_of_more_than_50_characters_is_no_note_on_where_to_look() -> None:
    head, tail = "详见附件《", "》"
    assert find_placeholder(f"{head}{'甲' * 30}{tail}") is not None
    assert find_placeholder(f"{head}{'甲' * 31}{tail}") is None
    assert find_placeholder(f"{head}{'甲' * 30}{tail}".ljust(50, "。")) is not None
    assert find_placeholder(f"{head}{'甲' * 30}{tail}".ljust(51, "。")) is None


@pytest.mark.parametrize(
    ("around", "inside", "longest"),
    [
        ("落实【填写{}】", "甲", 20),
        ("落实{{{{{}}}}}", "甲", 40),
        ("落实${{{}}}", "甲", 40),
        ("见附件{}", "1", 8),
        ("示例：{}", "甲", 40),
        ("【{}目标】", "甲", 8),
        ("满意度（{}）%", " ", 18),
        ("20{}年底前", " ", 4),
    ],
)
def test_how_long_what_stands_inside_may_be(around: str, inside: str, longest: int) -> None:
    assert find_placeholder(around.format(inside * longest)) is not None
    assert find_placeholder(around.format(inside * (longest + 1))) is None


def test_names_contents_goals_and_sections_are_looked_at_too() -> None:
    rows = [row(DUTY, name="XX管理", content="同上"), row(ACTIVITY, goal="【填写目标】")]
    found = run(PlaceholderText, table(*rows, sections=SECTION))
    places = [(p.location.row, p.location.paragraph, p.location.column) for p in found]
    assert places == [(2, None, "name"), (2, None, "content"), (3, None, "goal"), (None, 3, None)]


def test_every_text_is_counted_once_and_no_empty_cell() -> None:
    document = table(DUTY, row(ACTIVITY, poor=""), sections=SECTION)
    found = run(PlaceholderText, document)
    assert passed(PlaceholderText, document) + len(found) == 3 + 3 + 1 + 3 + 2


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("填报人：____　审核人：____", False),
        ("单位负责人（签字）：____", False),
        ("联系电话：________", False),
        ("填报日期：2027年　　月　　日", False),
        ("（盖章）　　年　　月　　日", False),
        ("　　年　　月　　日", False),
        ("2027年__月__日", False),
        ("填报人：XX", True),
        ("责任到人：____", True),
        ("于2027年　月　日前完成", True),
        ("培训____人", True),
    ],
)
def test_a_line_that_is_signed_on_paper_may_be_blank_in_a_section(line: str, found: bool) -> None:
    document = table(DUTY, ACTIVITY, sections=f"保障措施\n1.加强领导\n{line}\n绩效目标表")
    assert bool(run(PlaceholderText, document)) is found


@pytest.mark.parametrize("text", ["加强XX管理", "暂无", "详见附件", "提高（ ）个，", "（  ）个和"])
def test_one_cell_has_one_finding(text: str) -> None:
    report = check(table(DUTY, row(ACTIVITY, goal=text, indicator=text)), Settings("zh"))
    assert [(f.code, f.location.column) for f in report.findings] == [
        ("PT306", "goal"),
        ("PT306", "indicator"),
    ]


@pytest.mark.parametrize("mark", ["", "—", "/", "无"])
def test_nothing_is_missing_and_no_placeholder(mark: str) -> None:
    report = check(table(DUTY, row(ACTIVITY, goal=mark, indicator=mark)), Settings("zh"))
    assert [(f.code, f.location.column) for f in report.findings] == [
        ("PT302", "goal"),
        ("PT401", "indicator"),
    ]
