"""The unit of money that a text states; a unit ends at a boundary and beats a name."""

import pytest

from perftable.values.money_unit import for_all, in_header, stated


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("单位：万元", "万元"),
        ("单 位 ： 万 元", "万元"),
        ("单　　位：元", "元"),
        ("（元）", "元"),
        ("万元", "万元"),
        ("金额：元", "元"),
        ("单位：人民币（元）", "元"),
        ("单位：万元（人民币）", "万元"),
        ("金额单位为元", "元"),
        ("以下金额均以元为单位", "元"),
        ("金额以万元计", "万元"),
        ("注：本表金额单位均为元。", "元"),
        ("单位∶元", "元"),
        ("单位︰元", "元"),
        ("【单位：元】", "元"),
        ("币种：人民币 单位：元", "元"),
        ("单位：元填报日期：2027年", "元"),
        ("单位：元、人", "元"),
        ("单位万元", "万元"),
        ("部门职责-工作活动绩效目标（万元）", "万元"),
        ("填报单位：元氏县某乡人民政府　　　单位：万元", "万元"),
        ("单位：元　　填报单位：某县万元镇", "元"),
        ("填报单位：亿元乡 金额单位：元", "元"),
        ("编制单位：元  单位：万元", "万元"),
        ("填报单位：元氏县", None),
        ("单位：元氏县", None),
        ("单位名称：元氏县", None),
        ("预算单位：元坝区", None),
        ("请各单位元月底前报送", None),
        ("请各单位元旦前报送", None),
        ("单位：百万元", None),
        ("单位：元/人", None),
        ("预算 30（万元）", None),
        ("安排 30 万元", None),
    ],
)
def test_a_text_states_a_unit(text: str, unit: str | None) -> None:
    found = stated(text)
    assert (found and found.unit) == unit


def test_a_name_that_reads_like_a_unit_is_the_least_sure() -> None:
    texts = ("填报单位：元", "单位元", "单位：元", "金额单位：元")
    assert [found and found.sure for found in map(stated, texts)] == [0, 3, 3, 3]
    assert [found and found.sure for found in (stated(f"甲乡{text}") for text in texts)] == [
        0,
        1,
        2,
        3,
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("以下金额均以元为单位", "元"), ("金额单位：元", None), ("以下各单位元月报送", None)],
)
def test_a_sentence_for_all_that_follows(text: str, unit: str | None) -> None:
    assert for_all(text) == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("年度预算数（万元）", "万元"),
        ("预算金额/万元", "万元"),
        ("年度预算数万元", "万元"),
        ("年度预算数（元）①", "元"),
        ("预算数（单位：人民币千元）", "千元"),
        ("预算数\n单位：元", "元"),
        ("年度预算数", None),
        ("预算（百万元）", None),
        ("活动次数（元旦）", None),
    ],
)
def test_a_header_cell_states_a_unit(text: str, unit: str | None) -> None:
    assert in_header(text) == unit
