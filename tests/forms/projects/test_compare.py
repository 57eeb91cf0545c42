"""Two versions of a national form: year against year, target against result."""

from decimal import Decimal

import pytest

from gridtext import grid
from perftable.comparing.compare import compare
from perftable.comparing.differences import shift
from perftable.config.settings import Settings
from perftable.forms.projects.targets.target import read_target
from perftable.model.comparison import CellChange, Comparison, NodeChange, Shift
from perftable.reports.comparison import render
from projecttext import document

TARGET = """
| 项目支出绩效目标表 | < | < | < |
| （2027年度） | < | < | < |
| 项目名称 | 河道保洁 | < | < |
| 主管部门 | 清河县水利局 | 实施单位 | 县河道所 |
| 项目资金（万元） | 年度资金总额： | 50.00 | < |
| ^ | 其中：财政拨款 | 50.00 | < |
| 年度目标 | 全年保洁河道六十公里。 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 保洁河道长度 | ≥60公里 |
| ^ | ^ | 清运水草重量 | ≥280吨 |
| 效益指标 | 生态效益指标 | 水面清洁率 | ≥90% |
"""
RESULT = """
| 项目支出绩效自评表 | < | < | < | < | < |
| （2027年度） | < | < | < | < | < |
| 项目名称 | 河道保洁 | < | < | < | < |
| 主管部门 | 清河县水利局 | < | 实施单位 | 县河道所 | < |
| 项目资金（万元） | | 全年预算数 | 全年执行数 | < | < |
| ^ | 年度资金总额 | 50.00 | 46.00 | < | < |
| ^ | 其中：财政拨款 | 50.00 | 46.00 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
| 产出指标 | 数量指标 | 保洁河道长度 | ≥60公里 | 58公里 | 20 |
| ^ | ^ | 清运水草重量 | ≥300吨 | 325吨 | 15 |
| 效益指标 | 生态效益指标 | 水面清洁率 | ≥90% | 93% | 30 |
"""


def compared(old: str, new: str) -> Comparison:
    return compare(document(grid(old)), document(grid(new)), Settings(lang="en"))


def nodes(found: Comparison, level: str) -> list[NodeChange]:
    return [node for form in found.forms for node in form.walk() if node.level == level]


def cells(node: NodeChange) -> dict[str, CellChange]:
    return {one.field: one for one in node.cells}


def test_a_result_is_matched_with_its_target_and_changes_no_target() -> None:
    found = compared(TARGET, RESULT)
    length, weed, clean = nodes(found, "indicator")
    assert [one.kind for one in (length, weed, clean)] == ["same", "changed", "same"]
    assert {name: one.only for name, one in cells(length).items()} == {
        "actual": "new",
        "score": "new",
    }
    assert cells(weed)["value"].shift == Shift(
        kind="stricter", difference=Decimal(20), percent=Decimal("7.14")
    )
    said = render(found)
    assert "value  ≥280吨 → ≥300吨  stricter +20 (+7.14%)" in said
    assert "only now: actual value 58公里  score 20" in said
    assert "only before: year's amount 50.00 万元" in said


def test_a_year_against_the_next() -> None:
    later = TARGET.replace("≥60公里", "≥55公里").replace("50.00", "45.00").replace("2027", "2028")
    found = compared(TARGET, later.replace("清运水草重量", "清运水草垃圾重量"))
    length, weed, _ = nodes(found, "indicator")
    assert (length.kind, weed.kind) == ("changed", "renamed")
    assert cells(length)["value"].shift == Shift(
        kind="looser", difference=Decimal(-5), percent=Decimal("-8.33")
    )
    assert found.totals.amount.percent == Decimal("-10.00")
    assert "value  ≥60公里 → ≥55公里  looser -5 (-8.33%)" in render(found)


def test_a_cell_that_both_forms_have_and_one_leaves_empty_is_a_change() -> None:
    (_, weed, _) = nodes(compared(RESULT, RESULT.replace("325吨", "")), "indicator")
    assert (weed.kind, cells(weed)["actual"].only) == ("changed", None)


@pytest.mark.parametrize(
    ("old", "new", "kind", "difference"),
    [
        ("≥60公里", "≥66公里", "stricter", "6"),
        ("≤35元", "≤40元", "looser", "5"),
        ("≥60公里", ">60公里", "stricter", "0"),
        ("=10台", "=12台", "raised", "2"),
        ("≥90%", "=95%", "stricter", "5"),
        ("=12台", "≤10台", "lowered", "-2"),
        ("20—30场", "22—28场", "stricter", None),
    ],
)
def test_how_far_a_value_moved(old: str, new: str, kind: str, difference: str | None) -> None:
    before, after = (read_target(text) for text in (old, new))
    moved = shift((before.bounds, before.unit), (after.bounds, after.unit))
    assert moved is not None
    assert moved.kind == kind
    assert moved.difference == (None if difference is None else Decimal(difference))


@pytest.mark.parametrize(
    ("old", "new"), [("≥60公里", "≥66米"), ("≥60公里", "及时"), ("20—30场", "28—40场")]
)
def test_values_that_cannot_be_measured_by_each_other(old: str, new: str) -> None:
    before, after = (read_target(text) for text in (old, new))
    assert shift((before.bounds, before.unit), (after.bounds, after.unit)) is None
