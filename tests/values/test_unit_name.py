"""The unit's name behind its label; a unit of money is none."""

import pytest

from perftable.values.unit_name import unit_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("填报单位：甲镇人民政府", "甲镇人民政府"),
        ("单位名称: 甲镇", "甲镇"),
        ("填报单位（盖章）：甲镇    金额单位：万元", "甲镇"),
        ("预算单位：财政局　单位：元", "财政局"),
        ("部门名称：县财政局（公章）", "县财政局"),
        ("单位：元氏县财政局", "元氏县财政局"),
        ("单位：万元", ""),
        ("填报单位：元", ""),
        ("单位名称：______", ""),
        ("主管部门：县财政局", ""),
        ("各单位：甲镇", ""),
        ("单位：" + "长" * 40, "长" * 40),
        ("单位：" + "长" * 41, ""),
    ],
)
def test_the_name_of_a_unit(line: str, name: str) -> None:
    assert unit_name(line) == name
