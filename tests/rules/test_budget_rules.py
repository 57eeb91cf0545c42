"""PT201 to PT210 except totals: budgets of duties and activities, their sums and their units."""

from decimal import Decimal

import pytest
from rich.cells import cell_len

from perftable.forms.claiming import parse
from perftable.forms.duties.rules.pt201_budget_mismatch import BudgetMismatch
from perftable.forms.duties.rules.pt202_one_sided_budget import OneSidedBudget
from perftable.forms.duties.rules.pt203_no_budget import NoBudget
from perftable.forms.duties.rules.pt206_total_mismatch import TotalMismatch
from perftable.forms.duties.rules.pt209_partial_budget import PartialBudget
from perftable.forms.duties.rules.pt210_rounding_difference import RoundingDifference
from perftable.model.amount import Unit
from perftable.model.document import Document
from perftable.model.phrase import Lang
from perftable.rules.base import Options, Problem, Rule
from perftable.rules.common.pt204_unreadable_budget import UnreadableBudget
from perftable.rules.common.pt205_negative_budget import NegativeBudget
from perftable.rules.common.pt207_missing_unit import MissingUnit
from perftable.rules.common.pt208_unit_conflict import UnitConflict
from support import ACTIVITY, DUTY, HEADER, passed, row, rows_of, run, skips, source, table

UNITLESS = (HEADER[0], "年度预算数", *HEADER[2:])
IN_YUAN = (HEADER[0], "年度预算数（元）", *HEADER[2:])
NAMES = ("　　垃圾清运", "　　河道保洁", "　　厕所改造", "　　污水处理", "　　绿化养护")
MOVED = ("　　清运", "不是预算", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬")


def budgets(duty: str, *activities: str, header: tuple[str, ...] = HEADER) -> Document:
    """One duty (row 2) and its activities, of which only the budgets matter."""
    children = [
        row(ACTIVITY, name=name, budget=budget)
        for name, budget in zip(NAMES, activities, strict=False)
    ]
    return table(row(DUTY, budget=duty), *children, header=header)


def cells(problems: list[Problem]) -> list[tuple[int | None, str | None]]:
    return [(problem.location.row, problem.location.column) for problem in problems]


def test_pt201_shows_the_figures_and_the_cells_added() -> None:
    (problem,) = run(BudgetMismatch, budgets("25.00", "10.00", "12.50"))
    assert (problem.location.row, problem.location.column) == (2, "budget")
    assert [(place.row, place.column) for place in problem.related] == [
        (3, "budget"),
        (4, "budget"),
    ]
    figures = {name: problem.args[name] for name in ("total", "sum", "difference", "bound")}
    assert figures == {"total": "25.00", "sum": "22.50", "difference": "2.50", "bound": "0.015"}


@pytest.mark.parametrize(
    ("duty", "activities"),
    [
        ("22.50", ["10.00", "12.50"]),
        ("489", ["489.00"]),
        ("１２．５", ["12.50"]),
        ("1，200.50", ["1,000.50", "200"]),
        ("0.00", ["0.00", "0"]),
        ("22.5万元", ["10", "12.5万"]),
        ("0.3", ["0.1", "0.1", "0.1"]),
        ("22.51", ["10.00", "12.50"]),  # within the bound: PT210
    ],
)
def test_pt201_is_silent_where_the_sum_agrees(duty: str, activities: list[str]) -> None:
    assert run(BudgetMismatch, budgets(duty, *activities)) == []


def test_pt201_one_activity_must_have_exactly_the_duty_s_budget() -> None:
    assert rows_of(run(BudgetMismatch, budgets("10.01", "10.00"))) == [2]


def test_pt201_digits_written_anywhere_in_the_column_are_digits_of_all() -> None:
    """100 beside 489.00 is 100.00: three addends allow 0.02 and no more."""
    assert run(BudgetMismatch, budgets("100", "33.33", "33.33", "33.33")) == []
    assert rows_of(run(BudgetMismatch, budgets("100", "33.33", "33.33", "33.31"))) == [2]


def test_pt201_amounts_in_yuan_compare_exactly() -> None:
    assert rows_of(run(BudgetMismatch, budgets("300001", "100000", "200000", header=IN_YUAN))) == [
        2
    ]


@pytest.mark.parametrize("empty", ["", "—", "/", "无", "*", "……"])
def test_pt201_an_empty_addend_is_no_zero(empty: str) -> None:
    document = budgets("25.00", "10.00", empty)
    assert run(BudgetMismatch, document) == []
    assert skips(BudgetMismatch, document) == ["not-stated"]


def test_pt201_a_sum_that_is_too_large_without_the_empty_addend_is_wrong() -> None:
    assert rows_of(run(BudgetMismatch, budgets("9.00", "10.00", ""))) == [2]


def test_pt201_a_sum_is_too_large_only_where_the_duty_s_budget_is_less() -> None:
    assert rows_of(run(BudgetMismatch, budgets("9.00", "10.00", "0.00", ""))) == [2]
    assert rows_of(run(BudgetMismatch, budgets("9.00", "10.00", "0.50", ""))) == [2]
    assert skips(BudgetMismatch, budgets("10.50", "10.00", "")) == ["not-stated"]
    assert skips(BudgetMismatch, budgets("5.00", "10.00", "-0.50", "")) == ["not-stated"]
    assert skips(RoundingDifference, budgets("9.99", "5.00", "5.00", "")) == ["not-stated"]


def test_pt201_a_negative_addend_leaves_open_what_the_empty_one_is() -> None:
    assert skips(BudgetMismatch, budgets("5.00", "10.00", "-3.00", "")) == ["not-stated"]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (table(DUTY), "no-activities"),
        (budgets("", "10.00"), "not-stated"),
        (budgets("10.00", ""), "not-stated"),
        (budgets("0.00", ""), "not-stated"),
        (budgets("-5.00", ""), "not-stated"),
        (budgets("约十万", "10.00"), "unreadable"),
        (budgets("10.00", "5万+5万"), "unreadable"),
        (budgets("10.00", "100000元"), None),
        (budgets("12.00", "100000元"), "unit-conflict"),
    ],
)
def test_pt201_says_why_a_sum_cannot_be_compared(document: Document, reason: str | None) -> None:
    assert run(BudgetMismatch, document) == []
    assert skips(BudgetMismatch, document) == ([reason] if reason else [])


def test_pt201_a_row_that_could_not_be_read_may_hold_the_rest() -> None:
    rows = [row(DUTY, budget="30.00"), row(ACTIVITY, budget="10.00"), MOVED]
    document = table(*rows)
    assert run(BudgetMismatch, document) == []
    assert skips(BudgetMismatch, document) == ["not-stated"]
    rows[0] = row(DUTY, budget="9.00")
    assert rows_of(run(BudgetMismatch, table(*rows))) == [2]


NAMELESS_DUTY = row(DUTY, name="", budget="7.00")
"""The activities below it would be counted to the duty above."""


def test_pt201_activities_below_a_row_that_could_not_be_read_may_be_another_duty_s() -> None:
    below = [ACTIVITY, NAMELESS_DUTY, row(ACTIVITY, name=NAMES[1], budget="7.00")]
    assert run(BudgetMismatch, table(DUTY, *below)) == []
    assert skips(BudgetMismatch, table(row(DUTY, budget="12.00"), *below)) == ["not-stated"]
    assert rows_of(run(BudgetMismatch, table(row(DUTY, budget="9.00"), *below))) == [2]


def test_pt202_and_pt209_leave_such_activities_alone() -> None:
    other = row(ACTIVITY, name=NAMES[1], budget="7.00")
    first = [row(DUTY, budget=""), row(ACTIVITY, budget="")]
    assert run(OneSidedBudget, table(*first, NAMELESS_DUTY, other)) == []
    assert skips(OneSidedBudget, table(*first, NAMELESS_DUTY, other)) == ["odd-row"]
    assert run(PartialBudget, table(*first, NAMELESS_DUTY, other)) == []


def test_pt201_one_row_of_several_may_state_the_budget_of_all() -> None:
    first = [row(DUTY, budget="22.50"), ACTIVITY]
    second = [row(DUTY, budget=""), row(ACTIVITY, name=NAMES[1], budget="12.50")]
    document = table(*first, *second)
    assert run(BudgetMismatch, document) == []
    assert skips(BudgetMismatch, document) == ["joint"]
    assert run(OneSidedBudget, document) == []


def namesakes(first: tuple[str, ...], second: tuple[str, ...]) -> Document:
    """Two duties of one name: the budget of each, then its activities'."""
    names = iter(NAMES)
    rows = [
        cells
        for duty, *own in (first, second)
        for cells in (
            row(DUTY, budget=duty),
            *(row(ACTIVITY, name=next(names), budget=budget) for budget in own),
        )
    ]
    return table(*rows)


@pytest.mark.parametrize(
    ("first", "second", "wrong", "reasons"),
    [
        (("22.50", "10.00"), ("", "12.50"), [], ["joint"]),
        (("22.50", "10.00"), ("12.50", "12.50"), [2], []),
        (("22.50",), ("", "22.50"), [], ["no-activities", "not-stated"]),
        (("30.00", "10.00"), ("", "12.50"), [2], ["not-stated"]),
        (("10.00", "10.00"), ("", "0.00"), [], ["not-stated"]),
        (("", "10.00"), ("", "12.50"), [], ["not-stated", "not-stated"]),
    ],
    ids=[
        "joint",
        "both stated",
        "no activities",
        "too much for both",
        "right alone",
        "none stated",
    ],
)
def test_pt201_namesakes_are_summed_up_only_where_that_alone_agrees(
    first: tuple[str, ...], second: tuple[str, ...], wrong: list[int], reasons: list[str]
) -> None:
    document = namesakes(first, second)
    problems = run(BudgetMismatch, document)
    assert (rows_of(problems), skips(BudgetMismatch, document)) == (wrong, reasons)
    assert [problem.args["sum"] for problem in problems] == ["10.00"] * len(wrong)


def test_pt202_says_which_side_states_no_budget() -> None:
    (problem,) = run(OneSidedBudget, budgets("10.00", "", "—"))
    assert (cells([problem]), problem.case) == ([(2, "budget")], "duty")
    (problem,) = run(OneSidedBudget, budgets("", "10.00", ""))
    assert (cells([problem]), problem.case) == ([(2, "budget")], "activities")


@pytest.mark.parametrize(
    "document",
    [
        budgets("10.00", "10.00"),
        budgets("10.00", "10.00", ""),
        budgets("", ""),
        budgets("0.00", ""),
        budgets("", "0.00", ""),
    ],
    ids=["both", "part of them", "none", "a zero above", "a zero below"],
)
def test_pt202_is_silent(document: Document) -> None:
    assert run(OneSidedBudget, document) == []


def test_pt202_what_the_activities_state_is_known_beside_a_row_that_could_not_be_read() -> None:
    assert rows_of(run(OneSidedBudget, table(row(DUTY, budget=""), ACTIVITY, MOVED))) == [2]


def test_pt202_leaves_a_duty_without_activities_to_pt103() -> None:
    assert skips(OneSidedBudget, table(DUTY)) == ["no-activities"]


@pytest.mark.parametrize(
    ("duty", "activity"), [("约十万", ""), ("", "约十万"), ("约十万", "10.00")]
)
def test_pt202_leaves_what_cannot_be_read_to_pt204(duty: str, activity: str) -> None:
    document = budgets(duty, activity)
    assert run(OneSidedBudget, document) == []
    assert skips(OneSidedBudget, document) == ["unreadable"]


def test_pt203_a_duty_without_activities_is_told_so() -> None:
    (problem,) = run(NoBudget, table(row(DUTY, budget="")))
    said = NoBudget.say("en", problem.case, problem.args)
    assert said == "duty '环境保护' states no budget; write it, 0.00 where there is none."


def test_pt203_neither_duty_nor_activities_state_a_budget() -> None:
    (problem,) = run(NoBudget, budgets("/", "", "——"))
    assert (cells([problem]), problem.args) == ([(2, "budget")], {"name": "环境保护"})


@pytest.mark.parametrize("document", [budgets("0.00", ""), budgets("", "0"), budgets("", "约十万")])
def test_pt203_is_silent_where_anything_is_stated(document: Document) -> None:
    assert run(NoBudget, document) == []


@pytest.mark.parametrize(
    "text", ["约十万", "10.0.0", "5万+5万", "10 20", "见附件", "1e5", "十万元"]
)
def test_pt204_shows_the_text(text: str) -> None:
    (problem,) = run(UnreadableBudget, budgets("10.00", text))
    assert (cells([problem]), problem.args) == ([(3, "budget")], {"text": text})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "—",
        "——",
        "—-",
        "-",
        "/",
        "*",
        "…",
        "无",
        "0.00",
        "8,827,620.53",
        "968.191 8",
        "22.5",
        "10 万元",
    ],
)
def test_pt204_is_silent_on_amounts_and_marks_for_nothing(text: str) -> None:
    assert run(UnreadableBudget, budgets("10.00", text)) == []


def test_pt204_reads_totals_and_activities_before_any_duty_too() -> None:
    document = table(row(ACTIVITY, budget="待核"), DUTY, ACTIVITY, ("合计", "约十万"))
    assert rows_of(run(UnreadableBudget, document)) == [2, 5]


def test_pt204_counts_the_cells_that_state_something() -> None:
    document = budgets("10.00", "", "约十万")
    assert passed(UnreadableBudget, document) == len(run(UnreadableBudget, document)) == 1


def test_pt205_shows_the_negative_amount() -> None:
    (problem,) = run(NegativeBudget, budgets("10.00", "－3.50", "—3"))
    assert (cells([problem]), problem.args) == ([(3, "budget")], {"text": "－3.50"})


def test_pt205_zero_is_not_negative() -> None:
    assert run(NegativeBudget, budgets("0", "-0.00")) == []


def test_pt207_no_unit_anywhere() -> None:
    (problem,) = run(MissingUnit, budgets("10.00", "10.00", header=UNITLESS))
    assert cells([problem]) == [(1, "budget")]


@pytest.mark.parametrize(
    "document",
    [
        budgets("10.00", "10.00"),
        budgets("10.00万元", "10.00", header=UNITLESS),
        table(DUTY, ACTIVITY, header=UNITLESS, sections="绩效目标表\n单位：万元"),
    ],
    ids=["header", "cell", "line above"],
)
def test_pt207_a_unit_in_header_cell_or_line_above_will_do(document: Document) -> None:
    assert run(MissingUnit, document) == []


def test_pt207_a_table_without_amounts_needs_no_unit() -> None:
    assert skips(MissingUnit, budgets("", "—", header=UNITLESS)) == ["no-amounts"]


@pytest.mark.parametrize(
    ("header", "text", "unit", "table_unit", "expected"),
    [
        (HEADER, "100000元", "元", "万元", "10"),
        (HEADER, "0.002亿元", "亿元", "万元", "20"),
        (IN_YUAN, "1.5万", "万元", "元", "15000"),
    ],
)
def test_pt208_says_what_the_amount_should_be(
    header: tuple[str, ...], text: str, unit: str, table_unit: str, expected: str
) -> None:
    (problem,) = run(UnitConflict, budgets("10", text, header=header))
    assert cells([problem]) == [(3, "budget")]
    assert problem.args == {
        "text": text,
        "unit": unit,
        "table_unit": table_unit,
        "expected": expected,
    }


@pytest.mark.parametrize("text", ["250万", "250万元", "0元", "250", ""])
def test_pt208_is_silent_where_the_amount_is_the_same(text: str) -> None:
    assert run(UnitConflict, budgets("250", text)) == []


def test_pt208_does_not_apply_where_the_table_has_no_unit() -> None:
    assert skips(UnitConflict, budgets("10万元", "100000元", header=UNITLESS)) == ["no-unit"]


def test_pt208_makes_the_sum_not_applicable() -> None:
    """250万 in a table in 元: one finding on the cell, none on the sum."""
    document = budgets("2500010", "250万", "10", header=IN_YUAN)
    assert run(BudgetMismatch, document) == []
    assert rows_of(run(UnitConflict, document)) == [3]
    wrong = budgets("260", "250万", "10", header=IN_YUAN)
    assert skips(BudgetMismatch, wrong) == ["unit-conflict"]


def test_pt209_counts_and_lists_the_empty_cells() -> None:
    (problem,) = run(PartialBudget, budgets("25.00", "10.00", "", "5.00", "—"))
    assert cells([problem]) == [(4, "budget")]
    assert [place.row for place in problem.related] == [6]
    assert problem.args == {"duty": "环境保护", "missing": 2, "stated": 2, "count": 4}
    assert PartialBudget.say("en", "default", problem.args).startswith(
        "2 of the 4 activities of duty '环境保护' came without a budget, so their sum"
    )


@pytest.mark.parametrize(
    "document",
    [
        budgets("10.00", "", ""),
        budgets("10.00", "10.00", "0.00"),
        budgets("10.00", "见附件", ""),
        table(DUTY),
    ],
)
def test_pt209_is_silent_where_all_or_none_state_one(document: Document) -> None:
    assert run(PartialBudget, document) == []


def test_pt210_shows_a_difference_within_the_bound() -> None:
    (problem,) = run(RoundingDifference, budgets("22.51", "10.00", "12.50"))
    assert cells([problem]) == [(2, "budget")]
    assert [place.row for place in problem.related] == [3, 4]
    assert (problem.args["difference"], problem.args["bound"]) == ("0.01", "0.015")


def test_pt210_and_pt201_share_out_the_differences() -> None:
    for duty, rounding in (("22.51", True), ("22.49", True), ("22.52", False), ("22.48", False)):
        document = budgets(duty, "10.00", "12.50")
        assert bool(run(RoundingDifference, document)) is rounding
        assert bool(run(BudgetMismatch, document)) is not rounding
    exact = budgets("22.50", "10.00", "12.50")
    assert (run(RoundingDifference, exact), run(BudgetMismatch, exact)) == ([], [])


def test_pt210_goes_over_totals_as_well() -> None:
    more = [row(DUTY, name="农田水利", budget="5.00"), row(ACTIVITY, budget="5.00")]
    document = table(DUTY, ACTIVITY, *more, ("合计", "15.01"))
    assert cells(run(RoundingDifference, document)) == [(6, "budget")]
    assert skips(RoundingDifference, budgets("", "10.00")) == ["not-stated"]


@pytest.mark.parametrize(
    ("duty", "activities", "message"),
    [
        (
            "25.00",
            ["10.00", "12.50"],
            "duty 25.00 万元, its activities 22.50, difference 2.50 (allowed 0.015);"
            " correct the wrong one (10.00 + 12.50).",
        ),
        (
            "9.00",
            ["10.00"],
            "duty 9.00 万元, its activities 10.00, difference 1.00 (allowed 0);"
            " correct the wrong one.",
        ),
        (
            "8,827,620.530001",
            ["4,000,000.123456", "4,827,620.123456", "1.5"],
            "duty 8827620.530001 万元, its activities 8827621.746912, difference 1.216911"
            " (allowed 0.000002); correct the wrong one (4000000.123456 + …).",
        ),
    ],
    ids=["two addends", "one addend", "many digits"],
)
def test_pt201_says_the_figures_first_and_then_the_sum(
    duty: str, activities: list[str], message: str
) -> None:
    (problem,) = run(BudgetMismatch, budgets(duty, *activities))
    assert BudgetMismatch.say("en", problem.case, problem.args) == message


IN_QIAN = (HEADER[0], "年度预算数（千元）", *HEADER[2:])
IN_YI = (HEADER[0], "年度预算数（亿元）", *HEADER[2:])


@pytest.mark.parametrize(
    ("header", "duty", "activities", "zh"),
    [
        (
            IN_YUAN,
            "860000",
            ["500,000.50", "300000"],
            "职责年度预算数 860000 元，工作活动合计 800000.50 元，相差 59999.50 元（允许尾差 0）；请核实更正（500000.50 + 300000）。",
        ),
        (
            IN_QIAN,
            "86",
            ["50", "30"],
            "职责年度预算数 86 千元，工作活动合计 80 千元，相差 6 千元（允许尾差 1.5）；请核实更正（50 + 30）。",
        ),
        (
            IN_YI,
            "0.5",
            ["0.1", "0.1"],
            "职责年度预算数 0.5 亿元，工作活动合计 0.2 亿元，相差 0.3 亿元（允许尾差 0.15）；请核实更正（0.1 + 0.1）。",
        ),
        (
            UNITLESS,
            "25000元",
            ["10000元", "12500元"],
            "职责年度预算数 25000 元，工作活动合计 22500 元，相差 2500 元（允许尾差 0）；请核实更正（10000 + 12500）。",
        ),
        (
            UNITLESS,
            "25000元",
            ["1万元", "12500元"],
            "职责年度预算数 25000 元，工作活动合计 22500 元，相差 2500 元（允许尾差 0）；请核实更正（10000 + 12500）。",
        ),
    ],
    ids=["元", "千元", "亿元", "元 in the cells", "two units"],
)
def test_pt201_speaks_the_table_s_unit_and_its_digits(
    header: tuple[str, ...], duty: str, activities: list[str], zh: str
) -> None:
    (problem,) = run(BudgetMismatch, budgets(duty, *activities, header=header))
    assert BudgetMismatch.say("zh", problem.case, problem.args) == zh
    unit = str(problem.args["unit"])
    english = BudgetMismatch.say("en", problem.case, problem.args)
    assert english.startswith(f"duty {problem.args['total']} {unit}, its activities")


def test_pt201_a_tolerance_is_said_in_the_table_s_unit() -> None:
    rule = BudgetMismatch(Options(tolerance=Decimal("0.50")))
    for duty, found in (("35000", []), ("35001", [("5001", "5000")])):
        outcomes = rule.check(budgets(duty, "20000", "10000", header=IN_YUAN))
        problems = [o for o in outcomes if isinstance(o, Problem)]
        assert [(p.args["difference"], p.args["bound"]) for p in problems] == found


def test_pt202_pt206_and_pt210_speak_the_table_s_unit() -> None:
    (problem,) = run(OneSidedBudget, budgets("", "500000.50", "300000", header=IN_YUAN))
    assert OneSidedBudget.say("zh", problem.case, problem.args) == (
        "职责“环境保护”未填列年度预算数，所属工作活动合计 800000.50 元；请补充填列。"
    )
    duty, activity = row(DUTY, budget="86"), row(ACTIVITY, budget="86")
    for total, rule, said in (
        ("96", TotalMismatch, "'合计' 96 千元, the duties 86, difference 10 (allowed 0)"),
        ("173", RoundingDifference, "'合计' 173 千元, the duties 172, rounding difference 1"),
    ):
        more = [] if total == "96" else [row(DUTY, name="农田水利", budget="86"), activity]
        document = table(duty, activity, *more, ("合计", total), header=IN_QIAN)
        (problem,) = run(rule, document)
        assert rule.say("en", problem.case, problem.args).startswith(said)


def test_the_table_s_unit_is_spoken_where_a_cell_has_its_own() -> None:
    (problem,) = run(RoundingDifference, budgets("225.1千元", "10.00", "12.50"))
    assert (problem.args["total"], problem.args["unit"]) == ("22.51", "万元")
    (problem,) = run(OneSidedBudget, budgets("", "100000元"))
    assert (problem.args["sum"], problem.args["unit"]) == ("10", "万元")


@pytest.mark.parametrize("unit", ["元", "万元"])
def test_pt207_names_the_unit_in_which_the_amounts_are_read(unit: Unit) -> None:
    read = parse(source(DUTY, ACTIVITY, header=UNITLESS), unit)
    (problem,) = run(MissingUnit, read)
    assert MissingUnit.say("zh", problem.case, problem.args) == (
        f"未注明金额单位，暂按{unit}审核；请在表格右上方注明“单位：{unit}”。"
    )


ADDENDS = ("11.00", "22.00", "133.00", "144.00")


@pytest.mark.parametrize(
    ("total", "last", "figures", "written"),
    [
        ("999.00", "155.00", 22, "11.00 + 22.00 + 133.00 + 144.00 + 155.00"),
        ("999.00", "1155.00", 24, "11.00 + 22.00 + 133.00 + 144.00 + …"),
        ("999999.00", "155.00", 28, "11.00 + 22.00 + 133.00 + 144.00 + 155.00"),
        ("-99999.00", "155.00", 29, "11.00 + 22.00 + 133.00 + 144.00 + …"),
    ],
)
def test_a_sum_is_written_out_in_40_characters_less_what_figures_take_over_28(
    total: str, last: str, figures: int, written: str
) -> None:
    (problem,) = run(BudgetMismatch, budgets(total, *ADDENDS, last))
    shown = (str(problem.args[name]) for name in ("total", "sum", "difference", "bound"))
    assert sum(map(len, shown)) == figures
    assert problem.args["addends"] == written


LONG = "0.0900000762939453"
"""As a spreadsheet leaves 0.09."""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("duty", ["0.1800001525878907", "8827620.530001", "3.123457"])
def test_messages_on_sums_fit_two_lines(duty: str, lang: Lang) -> None:
    total = ("合计", "1234567.123456")
    document = table(
        row(DUTY, name="农业资源保护和生态建设", budget=duty),
        *[row(ACTIVITY, name=name, budget=LONG) for name in NAMES[:2]],
        row(DUTY, name="农田水利", budget="3.123456"),
        row(ACTIVITY, name=NAMES[2], budget="3.123456"),
        total,
    )
    rules: list[type[Rule]] = [BudgetMismatch, RoundingDifference, TotalMismatch]
    found = [(rule, problem) for rule in rules for problem in run(rule, document)]
    assert len(found) == 2
    for rule, problem in found:
        said = rule.say(lang, problem.case, problem.args)
        assert cell_len(said.replace(" 万元（", "（")) <= 2 * 76, said  # the unit may be over
        assert "()" not in said
        assert "（）" not in said


def test_pt210_names_a_total_and_not_a_duty() -> None:
    (problem,) = run(RoundingDifference, budgets("22.51", "10.00", "12.50"))
    assert RoundingDifference.say("zh", problem.case, problem.args) == (
        "职责年度预算数 22.51 万元，工作活动合计 22.50 万元，四舍五入尾差 0.01 万元（允许 0.015；10.00 + 12.50）。"
    )
    more = [row(DUTY, name="农田水利", budget="5.00"), row(ACTIVITY, budget="5.00")]
    (problem,) = run(RoundingDifference, table(DUTY, ACTIVITY, *more, ("合计", "15.01")))
    assert RoundingDifference.say("en", problem.case, problem.args) == (
        "'合计' 15.01 万元, the duties 15.00, rounding difference 0.01 (allowed 0.015; 10.00 + 5.00)."
    )
