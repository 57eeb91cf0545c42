"""PT504 of a scale that is graded throughout, but against what the indicator's name says."""

import pytest

from perftable.forms.duties.rules.pt504_scale_out_of_order import ScaleOutOfOrder
from support import ACTIVITY, DUTY, HEADER, row, run, table

TIERS = ("excellent", "good", "fair", "poor")


def cases(indicator: str, text: str) -> list[str]:
    """Return the cases of PT504 on one scale."""
    tiers = dict(zip(TIERS, map(str.strip, text.split("|")), strict=True))
    return [
        p.case
        for p in run(ScaleOutOfOrder, table(DUTY, row(ACTIVITY, indicator=indicator, **tiers)))
    ]


FALLING, RISING = "≥95% | ≥90% | ≥80% | <80%", "<80% | ≥80% | ≥90% | ≥95%"


@pytest.mark.parametrize(
    "name",
    [
        "群众满意度",
        "任务完成率",
        "村庄覆盖率",
        "产品合格率",
        "考试通过率",
        "投诉处理及时率",
        "服务对象满意度（%）",
    ],
)
def test_what_is_better_the_higher_it_is(name: str) -> None:
    assert cases(name, RISING) == ["against-higher"]
    assert cases(name, "80% | 90% | 95% | >95%") == ["against-higher"]
    assert cases(name, "80%以下 | 80%-90% | 90%-95% | 95%以上") == ["against-higher"]
    assert cases(name, FALLING) == []


@pytest.mark.parametrize("name", ["投诉率", "差错率", "不合格率", "管网漏损率", "发病率"])
def test_what_is_better_the_lower_it_is(name: str) -> None:
    assert cases(name, FALLING) == ["against-lower"]
    assert cases(name, "≤1% | ≤3% | ≤5% | >5%") == []


@pytest.mark.parametrize(
    ("name", "against", "along"),
    [
        ("安全事故起数", "≥3起 | 2起 | 1起 | 0起", "0起 | 1起 | 2起 | ≥3起"),
        ("事故发生次数", "3次及以上 | 2次 | 1次 | 0次", "0次 | 1次 | 2次 | 3次以上"),
        ("有效投诉次数", "≥3次 | ≥2次 | ≥1次 | 无", "无 | 1次 | 2次 | 3次以上"),
        ("整改时限", "≥7天 | 5-7天 | 3-5天 | <3天", "≤3天 | ≤5天 | ≤7天 | >7天"),
        ("平均办理时间", "≥3小时 | ≥2小时 | ≥1小时 | <1小时", "30分钟 | 1小时 | 2小时 | 3小时"),
        ("单位成本", "≥90元 | ≥80元 | ≥70元 | <70元", "≤70元 | ≤80元 | ≤90元 | >90元"),
        (
            "培训人次",
            "<80人次 | ≥80人次 | ≥90人次 | ≥99人次",
            "≥99人次 | ≥90人次 | ≥80人次 | <80人次",
        ),
        ("新建公路里程", "<8公里 | ≥8公里 | ≥9公里 | ≥10公里", "10公里 | 9公里 | 8公里 | <8公里"),
        ("完成时间", "12月 | 11月 | 10月 | 9月", "9月 | 10月 | 11月 | 12月"),
        ("资金拨付时间", "12月底 | 11月底 | 10月底 | 9月底", "9月底 | 10月底 | 11月底 | 12月底"),
    ],
)
def test_counts_times_costs_and_dates(name: str, against: str, along: str) -> None:
    (case,) = cases(name, against)
    assert case.startswith("against")
    assert cases(name, along) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("绿地占比", RISING),  # unlisted
        ("成本控制率", "≤95% | ≤98% | ≤100% | >100%"),  # neutral
        ("补助标准", "1000元 | 900元 | 800元 | <800元"),  # neutral
        ("民转刑案件数", "0件 | 1件 | 2件 | 3件"),  # a count, and none to be wished for
        ("发放差错笔数", "0笔 | 1笔 | 2笔 | 3笔"),
        ("垃圾清运率", "1天 | 2天 | 3天 | >3天"),  # a rate, and a scale of another kind
        ("安全事故起数", "下降10% | 下降8% | 下降5% | 下降不足5%"),
        ("项目总成本", "100% | 95% | 90% | <90%"),
        ("预算执行率", "±3%以内 | ±5%以内 | ±8%以内 | ±8%以外"),
        ("群众满意度", "投诉率≤1% | 投诉率≤3% | 投诉率≤5% | 投诉率>5%"),
        ("调解纠纷件数", "10件 | 8件 | 6件 | <6件"),
        ("挽回损失金额", "10万元 | 8万元 | 6万元 | <6万元"),
        ("全社会用电量", "10万度 | 8万度 | 6万度 | <6万度"),
        ("粮食收购单价", "10元 | 8元 | 6元 | <6元"),
        ("隐患整改次数", "12次 | 10次 | 8次 | <8次"),
        ("不合格产品处置率", FALLING),
        ("开放时间", "12月 | 11月 | 10月 | 9月"),
        ("群众满意度", "≥95% | 较好 | ≥98% | 差"),
        ("群众满意度", "较差 | 一般 | 较好 | 好"),
    ],
)
def test_where_name_and_scale_leave_it_open_nothing_is_said(name: str, text: str) -> None:
    assert cases(name, text) == []


def test_tiers_that_name_what_they_measure_are_held_against_that() -> None:
    worse, better = (
        "投诉率>5% | 投诉率≤5% | 投诉率≤3% | 投诉率≤1%",
        "满意度≥95% | 满意度≥90% | 满意度≥80% | 满意度<80%",
    )
    assert cases("群众评价", worse) == ["against-lower"]
    assert cases("群众评价", better) == []


def test_a_known_direction_tells_which_tier_breaks_it() -> None:
    assert cases("完成情况数", "90% | 80% | 95% | 99%") == ["falls"]
    assert cases("群众满意度", "90% | 80% | 95% | 99%") == ["mixed"]


def test_a_whole_scale_is_three_tiers_or_all_that_the_header_names() -> None:
    assert cases("群众满意度", "80% | | | 95%") == []
    assert cases("群众满意度", "80% | 90% | | 95%") == ["against-higher"]
    header = (*HEADER[:5], "合格", "不合格")
    two = table(DUTY, (*row(ACTIVITY, indicator="群众满意度")[:5], "<60%", "≥60%"), header=header)
    assert [p.case for p in run(ScaleOutOfOrder, two)] == ["against-higher"]
