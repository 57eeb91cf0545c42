"""Rows that sum others are known by any of their names; a shifted row is no entry."""

import pytest

from perftable.forms.duties.rules.pt206_total_mismatch import TotalMismatch
from perftable.forms.duties.walk import tables
from support import ACTIVITY, DUTY, row, rows_of, run, table

TOTALS = (
    "合计 总计 共计 合　计 合计： 年度预算合计 支出合计 合计（万元） 合计金额 全年合计 本年合计 合计数 总额 累计 "
    "汇总 一、合计 （一）合计 1.合计 2027年合计 预算总额 预算总计 资金合计 职责合计 财政拨款合计 合计支出 总预算 "
    "本表合计 预算数合计 本部门合计 工作活动合计 各职责合计 总合计 合计（元） 全乡合计"
).split(" ")


@pytest.mark.parametrize("label", TOTALS)
def test_a_total_by_any_of_its_names(label: str) -> None:
    document = table(DUTY, ACTIVITY, (label, "11.00"))
    assert [total.kind for total in tables(document)[0].totals] == ["total"]
    assert rows_of(run(TotalMismatch, document)) == [4]


@pytest.mark.parametrize(
    "label", ["小计", "本页小计", "分类小计", "预算小计", "小计（万元）", "本页合计"]
)
def test_a_subtotal(label: str) -> None:
    assert [t.kind for t in tables(table(DUTY, ACTIVITY, (label, "10.00")))[0].totals] == [
        "subtotal"
    ]


@pytest.mark.parametrize(
    "label", ["数据汇总", "统计", "会计核算", "总工会工作", "合计工作", "审计"]
)
def test_a_name_that_only_sounds_like_one(label: str) -> None:
    found = tables(table(DUTY, ACTIVITY, row(DUTY, name=label)))[0]
    assert (found.totals, len(found.duties)) == ((), 2)


def test_a_label_of_a_sum_is_no_longer_than_that() -> None:
    for length, sums in ((79, 1), (80, 0)):
        label = "合计（" + "甲" * (length - 4) + "）"
        assert len(tables(table(DUTY, ACTIVITY, (label, "10.00")))[0].totals) == sums


def test_a_rarer_name_is_no_total_where_something_is_to_be_reached() -> None:
    assert tables(table(DUTY, row(ACTIVITY, name="　　汇总")))[0].totals == ()
    assert tables(table(DUTY, ACTIVITY, row(DUTY, name="总额", budget="10.00")))[0].totals == ()
    assert tables(table(DUTY, ACTIVITY, row(DUTY, name="合计")))[0].totals != ()


def test_a_total_in_the_column_before_the_names() -> None:
    header = ("序号", "职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", *"优良中差")
    document = table(("1", *DUTY), ("2", *ACTIVITY), ("合计", "", "11.00"), header=header)
    (total,) = tables(document)[0].totals
    assert (total.label, total.kind) == ("合计", "total")
    assert tables(document)[0].odd_rows == ()


def test_a_row_whose_first_cells_are_lost_is_no_entry() -> None:
    """A producer lost the merged cells of a further row: its standards stand where budgets do."""
    shifted = ("检修及时率", "≥90%", "≥80%", "≥70%", "<70%")
    for lost in (shifted, ("观众人数", "优")):
        (odd,) = tables(table(DUTY, ACTIVITY, lost))[0].odd_rows
        assert (odd.problem, odd.cells, odd.expected) == ("misaligned", len(lost), 9)
    assert tables(table(DUTY, row(ACTIVITY, budget="≥90%")))[0].odd_rows == ()
    assert tables(table(DUTY, ACTIVITY, row(DUTY, budget="≥90%")))[0].odd_rows == ()
