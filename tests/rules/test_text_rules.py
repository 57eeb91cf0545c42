"""Rules on wording: cut-off text, input indicators, and what messages say of the place."""

import pytest

from perftable.checking import check
from perftable.rules.pt305_cut_off_text import CutOffText
from perftable.rules.pt405_input_indicator import InputIndicator
from perftable.rules.pt406_indicator_on_duty import IndicatorOnDuty
from perftable.settings import Settings
from support import ACTIVITY, DUTY, row, run, table


@pytest.mark.parametrize(
    "text",
    [
        "督办代表建议和",
        "提高服务水平和",
        "完善服务设施与",
        "落实国家和",
        "明确部门职能及",
        "开展政策宣讲和",
        "加强管护，",
        "加强管护（含绿化",
        "落实“四个",
    ],
)
def test_pt305_a_text_that_breaks_off(text: str) -> None:
    assert len(run(CutOffText, table(row(DUTY, content=text), ACTIVITY))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "推进村庄合并",
        "义务教育普及",
        "促进邻里祥和",
        "实现碳中和",
        "态度平和",
        "广泛参与",
        "力所能及",
        "称“甲“为乙",
    ],
)
def test_pt305_words_that_end_like_a_conjunction_are_whole(text: str) -> None:
    assert run(CutOffText, table(row(DUTY, content=text), ACTIVITY)) == []


@pytest.mark.parametrize("text", ["配备工作人员数量", "设备配备数", "工作经费投入"])
def test_pt405_an_input(text: str) -> None:
    assert len(run(InputIndicator, table(DUTY, row(ACTIVITY, indicator=text)))) == 1


@pytest.mark.parametrize("text", ["保洁员到位率", "配备器材的完好率", "经费节约率"])
def test_pt405_no_input(text: str) -> None:
    assert run(InputIndicator, table(DUTY, row(ACTIVITY, indicator=text))) == []


NOTHING = {"indicator": "—", "excellent": "—", "good": "/", "fair": "无", "poor": "……"}


def test_pt406_a_mark_for_nothing_is_no_indicator_and_no_scale() -> None:
    assert run(IndicatorOnDuty, table(row(DUTY, **NOTHING), ACTIVITY)) == []
    for cell in ({"indicator": "达标率"}, {"excellent": "≥95%"}, {"poor": "较差"}):
        (problem,) = run(IndicatorOnDuty, table(row(DUTY, **{**NOTHING, **cell}), ACTIVITY))
        assert (problem.location.row, problem.location.column) == (2, "indicator")


def test_marks_for_nothing_make_no_activity_of_a_duty() -> None:
    document = table(row(DUTY, **NOTHING), row(ACTIVITY, name="垃圾清运"))
    (duty,) = document.duties
    assert (document.tables[0].levels, len(duty.activities)) == ("content", 1)
    assert duty.indicators == ()


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"budget": ""}, "duty '环境保护' states a budget, 10.00, and none of its activities does; write theirs."),
        ({"goal": "清运村庄垃圾"}, "the goal of '垃圾清运' repeats its content; write what will be achieved."),
        ({"good": "", "poor": ""}, "no standard in 良、差, others have one; write it."),
        ({"poor": "≤80%"}, "'≥75%' and '≤80%' overlap, both include 75%-80%; let the tiers adjoin."),
        ({"poor": "≤75%"}, "'≥75%' and '≤75%' both include 75%; let one of them exclude it."),
    ],
)  # fmt: skip
def test_a_message_names_what_stands_there(cells: dict[str, str], message: str) -> None:
    findings = check(table(DUTY, row(ACTIVITY, **cells)), Settings(lang="en")).findings
    assert [f.message for f in findings] == [message]
