"""Rules on wording: cut-off text, input indicators, and what messages say of the place."""

import pytest
from pydantic import JsonValue

from perftable.config.settings import Settings
from perftable.forms.duties.rules.pt303_goal_repeats_content import GoalRepeatsContent
from perftable.forms.duties.rules.pt304_copied_goal import CopiedGoal
from perftable.forms.duties.rules.pt403_indicator_repeats_name import IndicatorRepeatsName
from perftable.forms.duties.rules.pt404_repeated_indicator import RepeatedIndicator
from perftable.forms.duties.rules.pt406_indicator_on_duty import IndicatorOnDuty
from perftable.forms.duties.walk import duties, tables
from perftable.pipeline.checking import check
from perftable.rules.base import Problem
from perftable.rules.common.pt305_cut_off_text import CutOffText
from perftable.rules.common.pt405_input_indicator import InputIndicator
from support import ACTIVITY, DUTY, row, run, skips, table


def cut_off(text: str) -> list[Problem]:
    return run(CutOffText, table(row(DUTY, content=text), ACTIVITY))


@pytest.mark.parametrize(
    "text",
    [
        "督办代表建议和",
        "完善服务设施与",
        "明确部门职能及",
        "开展宣传教育，并",
        "维修水渠或",
        "建设公园以及",
        "加强管护，",
        "加强管护（含绿化",
        "加强管护［含绿化",
        "加强管护(含绿化",
        "落实“四个",
    ],
)
def test_pt305_a_text_that_breaks_off(text: str) -> None:
    assert len(cut_off(text)) == 1


def test_pt305_names_the_conjunction() -> None:
    for text, mark in (("建设公园以及", "以及"), ("明确职能及", "及"), ("维修或", "或")):
        (problem,) = cut_off(text)
        assert (problem.case, problem.args["mark"]) == ("end", mark)


@pytest.mark.parametrize(
    ("word", "broken_off"),
    [
        ("态度平和", "提高服务水平和"),
        ("干群关系平和", "学习贯彻习近平和"),
        ("促进人心思和", "群众花心思和"),
        ("促进邻里祥和", "图案寓意吉祥和"),
        ("气氛温和", "测量体温和"),
        ("矛盾缓和", "进度放缓和"),
        ("人际关系随和", "技术人员跟随和"),
        ("市场饱和", "解决温饱和"),
        ("三项支出总和", "数据汇总和"),
        ("各项补贴之和", "改善经济和"),
        ("实现碳中和", "做到集中和"),
        ("矛盾调和", "部门间协调和"),
        ("民族共和", "治安公共和"),
        ("邻里不和", "开展政策宣讲和"),
        ("家风谐和", "邻里和谐和"),
        ("水乳融和", "发展金融和"),
        ("参加维和", "转变思维和"),
        ("邻里亲和", "照料父亲和"),
        ("广泛参与", "建设项目与"),
        ("财产赠与", "公益捐赠与"),
        ("政策给与", "粮食供给与"),
        ("义务教育普及", "开展科普及"),
        ("资金涉及", "排除干涉及"),
        ("力所能及", "完善功能及"),
        ("服务可及", "办理许可及"),
        ("实惠可以惠及", "落实税收优惠及"),
        ("无暇顾及", "老人照顾及"),
        ("灾害波及", "化解金融风波及"),
        ("各村遍及", "情况普遍及"),
        ("会上谈及", "代表座谈及"),
        ("文中论及", "引导舆论及"),
        ("文件述及", "落实上述及"),
        ("优势莫及", "改造厕所及"),
        ("推进村庄合并", "部门联合并"),
        ("机构撤并", "开展村庄规划并"),
        ("村庄迁并", "群众搬迁并"),
        ("统一归并", "促进人才回归并"),
    ],
)
def test_pt305_a_word_that_ends_like_a_conjunction_is_whole(word: str, broken_off: str) -> None:
    assert cut_off(word) == []
    assert len(cut_off(broken_off)) == 1


def test_pt305_the_longest_word_is_known_behind_other_words_too() -> None:
    assert cut_off("处理好邻里之间的矛盾，做到心平气和") == []
    assert len(cut_off("处理好邻里之间的矛盾，做到心平气顺和")) == 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("一二三四五六七八九十一二三四五六七八九，", "一二三四五六七八九十一二三四五六七八九，"),
        ("零一二三四五六七八九十一二三四五六七八九，", "…二三四五六七八九十一二三四五六七八九，"),
    ],
)
def test_pt305_shows_the_last_20_characters(text: str, shown: str) -> None:
    (problem,) = cut_off(text)
    assert problem.args == {"text": shown, "mark": "，"}


def test_pt305_a_quote_that_is_only_closed_is_not_open() -> None:
    assert cut_off("称甲”“乙”") == []


def test_pt305_a_pair_of_quotes_typed_with_one_key_is_closed() -> None:
    assert cut_off("称“甲“为乙") == []


@pytest.mark.parametrize("text", ["配备工作人员数量", "设备配备数", "工作经费投入"])
def test_pt405_an_input(text: str) -> None:
    assert len(run(InputIndicator, table(DUTY, row(ACTIVITY, indicator=text)))) == 1


@pytest.mark.parametrize("text", ["保洁员到位率", "配备器材的完好率", "经费节约率"])
def test_pt405_no_input(text: str) -> None:
    assert run(InputIndicator, table(DUTY, row(ACTIVITY, indicator=text))) == []


def test_pt303_and_pt304_where_there_is_nothing_to_compare() -> None:
    empty = row(DUTY, content="", goal="")
    assert run(GoalRepeatsContent, table(empty, ACTIVITY)) == []
    for cell in ({"content": ""}, {"goal": ""}):
        assert skips(GoalRepeatsContent, table(row(DUTY, **cell), ACTIVITY)) == ["empty"]
    for rows in ([row(DUTY, goal=""), ACTIVITY], [DUTY, row(ACTIVITY, goal="")], [ACTIVITY]):
        assert run(CopiedGoal, table(*rows)) == []
        assert skips(CopiedGoal, table(*rows)) == ["empty"]
    assert run(CopiedGoal, table(row(DUTY, goal=""), row(ACTIVITY, goal=""))) == []


def test_pt403_and_pt404_an_empty_indicator_repeats_nothing() -> None:
    empty = row(ACTIVITY, indicator="")
    other = row(empty, name="　　河道保洁")
    assert run(IndicatorRepeatsName, table(empty, DUTY, other)) == []
    assert run(RepeatedIndicator, table(DUTY, empty, other)) == []


@pytest.mark.parametrize(
    ("more", "chinese", "english"),
    [
        (
            ["河道保洁"],
            "用于“垃圾清运”“河道保洁” 2 个工作活动；",
            "2 activities ('垃圾清运', '河道保洁');",
        ),
        (
            ["河道保洁", "道路养护"],
            "用于“垃圾清运”“河道保洁”“道路养护” 3 个工作活动；",
            "3 activities ('垃圾清运', '河道保洁', '道路养护');",
        ),
        (
            ["河道保洁", "道路养护", "绿化"],
            "用于“垃圾清运”“河道保洁”“道路养护”等 4 个工作活动；",
            "4 activities ('垃圾清运', '河道保洁', '道路养护', …);",
        ),
    ],
)
def test_pt404_names_up_to_three_activities(more: list[str], chinese: str, english: str) -> None:
    first = row(ACTIVITY, name="　　垃圾清运")
    others = [row(ACTIVITY, name=f"　　{name}") for name in more]
    (problem,) = run(RepeatedIndicator, table(DUTY, first, *others))
    assert chinese in RepeatedIndicator.say("zh", "default", problem.args)
    assert english in RepeatedIndicator.say("en", "default", problem.args)


def test_pt404_cuts_names_and_names_no_activity_without_a_name() -> None:
    args: dict[str, JsonValue] = {"text": "清运率", "count": 2, "activities": []}
    assert "用于 2 个工作活动；" in RepeatedIndicator.say("zh", "default", args)
    assert "serves 2 activities;" in RepeatedIndicator.say("en", "default", args)
    (problem,) = run(
        RepeatedIndicator,
        table(DUTY, *(row(ACTIVITY, name=f"　　{'长' * size}") for size in (20, 21))),
    )
    assert problem.args["activities"] == ["长" * 20, "长" * 19 + "…"]


NOTHING = {"indicator": "—", "excellent": "—", "good": "/", "fair": "无", "poor": "……"}


def test_pt406_a_mark_for_nothing_is_no_indicator_and_no_scale() -> None:
    assert run(IndicatorOnDuty, table(row(DUTY, **NOTHING), ACTIVITY)) == []
    for cell in ({"indicator": "达标率"}, {"excellent": "≥95%"}, {"poor": "较差"}):
        (problem,) = run(IndicatorOnDuty, table(row(DUTY, **{**NOTHING, **cell}), ACTIVITY))
        assert (problem.location.row, problem.location.column) == (2, "indicator")


def test_marks_for_nothing_make_no_activity_of_a_duty() -> None:
    document = table(row(DUTY, **NOTHING), row(ACTIVITY, name="垃圾清运"))
    (duty,) = duties(document)
    assert (tables(document)[0].levels, len(duty.activities)) == ("content", 1)
    assert duty.indicators == ()


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"budget": ""}, "duty '环境保护' states a budget, 10.00, and none of its activities does; write theirs."),
        ({"goal": "清运村庄垃圾"}, "the goal of '垃圾清运' repeats its content; write what will be achieved."),
        ({"good": "", "poor": ""}, "there is no standard for 良、差, though other tiers have one; write it."),
        (
            {"poor": "≤80%"},
            "'≥75%' and '≤80%' overlap, both include 75%-80%; "
            "change the limits so that every value has one tier.",
        ),
        ({"poor": "≤75%"}, "'≥75%' and '≤75%' both include 75%; let one of them exclude it."),
    ],
)  # fmt: skip
def test_a_message_names_what_stands_there(cells: dict[str, str], message: str) -> None:
    findings = check(table(DUTY, row(ACTIVITY, **cells)), Settings(lang="en")).findings
    assert [f.message for f in findings] == [message]
