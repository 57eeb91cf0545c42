"""Tables whose merges are written out: each covered cell repeats the text of its merge."""

from gridtext import plain
from projecttext import funds, goals, only, rows

NAMED = ["项目名称", "修路", "修路", "修路", "修路", "修路"]
LABELS = ["一级指标", "二级指标", "三级指标", "指标值", "分值", "备注"]
ROW = ["产出指标", "数量指标", "修补路面", "≥60米", "90", ""]


def test_goals_below_labels_that_another_stands_beside() -> None:
    found = only(
        plain(
            [
                NAMED,
                ["绩效目标", "总体目标", "总体目标", "年度目标", "年度目标", "年度目标"],
                ["绩效目标", "修好全部。", "修好全部。", "修好三条。", "修好三条。", "修好三条。"],
                LABELS,
                ROW,
            ]
        )
    )
    assert goals(found) == ["long: 修好全部。", "year: 修好三条。"]


def test_labels_of_funds_over_two_columns() -> None:
    found = only(
        plain(
            [
                NAMED,
                ["项目资金（元）", "资金总额", "资金总额", "90", "90", "90"],
                ["项目资金（元）", "财政拨款", "小计", "60", "60", "60"],
                ["项目资金（元）", "财政拨款", "一般公共预算", "60", "60", "60"],
                ["项目资金（元）", "上年结转", "上年结转", "30", "30", "30"],
                LABELS,
                ROW,
            ]
        )
    )
    assert funds(found) == [
        "- total year=90",
        "0 fiscal year=60",
        "1 part year=60",
        "0 carried year=30",
    ]


def test_equal_amounts_in_neighbouring_columns_are_two() -> None:
    found = only(
        plain(
            [
                NAMED,
                ["项目资金", "", "年初预算数", "全年预算数", "全年执行数", "执行率"],
                ["项目资金", "年度资金总额", "20", "20", "20", "100%"],
                LABELS,
                ROW,
            ]
        )
    )
    assert funds(found) == ["- total initial=20 budget=20 executed=20 rate=100%"]


def test_a_header_of_two_rows() -> None:
    found = only(
        plain(
            [
                NAMED,
                ["年度目标", "修好三条。", "修好三条。", "修好三条。", "修好三条。", "修好三条。"],
                ["一级指标", "二级指标", "三级指标", "年度指标值", "年度指标值", "分值"],
                ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "分值"],
                ["产出指标", "数量指标", "修补路面", "60", "米", "90"],
            ]
        )
    )
    assert goals(found) == ["year: 修好三条。"]
    assert rows(found) == ["output/quantity 修补路面 | =60 米 | weight 90"]
