"""PT206: 合计, 小计 and 其中 rows beside what they stand for."""

import pytest

from perftable.forms.duties.rules.pt206_total_mismatch import TotalMismatch
from perftable.model.document import Document
from perftable.rules.base import Problem
from support import ACTIVITY, DUTY, HEADER, row, rows_of, run, skips, table

Rows = list[tuple[str, ...]]


def duties(*budgets: str) -> list[Rows]:
    """Duties with one activity of the same budget each."""
    names = ("道路养护", "绿化养护", "河道保洁", "文化服务", "社会救助", "信访接待")
    return [
        [row(DUTY, name=name, budget=budget), row(ACTIVITY, budget=budget)]
        for name, budget in zip(names, budgets, strict=False)
    ]


def document(*parts: Rows | tuple[str, ...], header: tuple[str, ...] = HEADER) -> Document:
    rows: Rows = []
    for part in parts:
        rows += part if isinstance(part, list) else [part]
    return table(*rows, header=header)


def mismatches(*parts: Rows | tuple[str, ...]) -> list[Problem]:
    return run(TotalMismatch, document(*parts))


@pytest.mark.parametrize("label", ["合计", "总计", "合　计", "合计：", "总 计"])
def test_a_total_below_its_duties(label: str) -> None:
    first, second = duties("10.00", "12.50")
    assert mismatches(first, second, (label, "22.50")) == []
    (problem,) = mismatches(first, second, (label, "32.50"))
    assert (problem.location.row, problem.location.column) == (6, "budget")
    figures = {name: problem.args[name] for name in ("total", "sum", "difference", "addends")}
    assert figures == {
        "total": "32.50",
        "sum": "22.50",
        "difference": "10.00",
        "addends": "10.00 + 12.50",
    }
    assert [place.row for place in problem.related] == [2, 4]


def test_a_total_above_its_duties() -> None:
    first, second = duties("10.00", "12.50")
    assert mismatches(("合计", "22.50"), first, second) == []
    assert rows_of(mismatches(("合计", "10.00"), first, second)) == [2]


def test_subtotals_of_groups_and_a_total_of_all() -> None:
    a, b, c, d = duties("1.00", "2.00", "3.00", "4.00")
    assert mismatches(a, b, ("小计", "3.00"), c, d, ("小计", "7.00"), ("合计", "10.00")) == []
    wrong = mismatches(a, b, ("小计", "4.00"), c, d, ("小计", "7.00"), ("合计", "11.00"))
    assert rows_of(wrong) == [6, 12]


def test_subtotals_inside_totals_inside_a_grand_total() -> None:
    a, b, c, d = duties("1.00", "2.00", "3.00", "4.00")
    rows: list[Rows | tuple[str, ...]] = [
        a,
        ("小计", "1.00"),
        b,
        ("小计", "2.00"),
        ("合计", "3.00"),
        c,
        d,
    ]
    assert mismatches(*rows, ("合计", "7.00"), ("总计", "10.00")) == []
    assert rows_of(mismatches(*rows, ("合计", "8.00"), ("总计", "10.00"))) == [13]


def test_a_subtotal_of_one_duty_repeats_its_budget() -> None:
    a, b = duties("1.00", "2.00")
    assert mismatches(a, ("小计", "1.00"), b, ("小计", "2.00")) == []
    assert rows_of(mismatches(a, ("小计", "1.01"), b, ("小计", "2.00"))) == [4]


def test_of_which_lines_are_never_added() -> None:
    a, b = duties("10.00", "12.50")
    which = ("其中：上级资金", "9.00")
    rows = document(a, which, b, ("合计", "22.50"), which, ("其中：本级资金", "13.50"))
    assert run(TotalMismatch, rows) == []
    assert skips(TotalMismatch, rows) == ["of-which"] * 3


def test_amounts_in_several_units_are_brought_into_one() -> None:
    a, b = duties("10万元", "0.00125亿元")
    header = (HEADER[0], "年度预算数", *HEADER[2:])
    assert run(TotalMismatch, document(a, b, ("合计", "22.5万元"), header=header)) == []
    assert run(TotalMismatch, document(a, b, ("合计", "225000元"), header=header)) == []
    assert rows_of(run(TotalMismatch, document(a, b, ("合计", "225100元"), header=header))) == [6]


def test_duties_of_one_name_count_once_where_one_row_states_the_budget_of_all() -> None:
    a = [row(DUTY, budget="22.50"), row(ACTIVITY, budget="10.00")]
    b = [row(DUTY, budget=""), row(ACTIVITY, name="　　河道保洁", budget="12.50")]
    assert mismatches(a, b, ("合计", "22.50")) == []
    assert rows_of(mismatches(a, b, ("合计", "35.00"))) == [6]


def test_a_duty_without_budget_adds_its_activities() -> None:
    a = [row(DUTY, budget=""), row(ACTIVITY, budget="10.00")]
    (b,) = duties("12.50")
    assert mismatches(a, b, ("合计", "22.50")) == []
    assert rows_of(mismatches(a, b, ("合计", "12.50"))) == [6]


def test_an_empty_budget_is_no_zero() -> None:
    a, b = duties("10.00", "")
    rows = document(a, b, ("合计", "22.50"))
    assert run(TotalMismatch, rows) == []
    assert skips(TotalMismatch, rows) == ["not-stated"]
    assert rows_of(mismatches(a, b, ("合计", "9.00"))) == [6]


def test_a_row_without_name_may_be_a_duty_of_the_next_subtotal() -> None:
    a, b, c = duties("1.00", "2.00", "3.00")
    lost = [row(DUTY, name="", budget="2.00"), b[1]]
    rows = document(a, ("小计", "1.00"), lost, c, ("小计", "5.00"), ("合计", "6.00"))
    assert run(TotalMismatch, rows) == []
    assert skips(TotalMismatch, rows) == ["not-stated", "not-stated"]


def test_a_total_of_nothing_cannot_be_checked() -> None:
    (a,) = duties("1.00")
    assert skips(TotalMismatch, document(a, ("合计", ""))) == ["no-budget"]
    assert skips(TotalMismatch, document(("小计", "1.00"), a)) == ["nothing-covered"]


@pytest.mark.parametrize(("total", "found"), [("49.00", []), ("50.00", [167])])
def test_a_total_may_begin_at_one_of_the_50_totals_above_it(total: str, found: list[int]) -> None:
    parts: list[Rows | tuple[str, ...]] = []
    for number in range(55):
        name = f"道路养护{number}"
        parts += [[row(DUTY, name=name, budget="1.00"), row(ACTIVITY, budget="1.00")]]
        parts += [("小计", "1.00")]
    assert rows_of(mismatches(*parts, ("合计", total))) == found
