"""A table's rows become duties, activities, indicators and totals, and nothing is lost."""

from decimal import Decimal

from perftable.forms.claiming import parse
from perftable.forms.duties.records import DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.amount import Amount, Unreadable
from perftable.model.document import Document
from perftable.model.grid import Format, Grid, Paragraph, Row, Source
from perftable.model.record import Record
from support import ACTIVITY, DUTY, row, table

TOP = ("职责活动", "年度预算数", "内容描述", "绩效目标", "绩效指标", "优", "良", "中", "差")


def only(document: Document) -> DutyForm:
    (found,) = tables(document)
    return found


def source(*blocks: Paragraph | Grid) -> Source:
    return Source("a.docx", "0", "docx", list(blocks))


def test_a_duty_and_its_activity() -> None:
    target = only(table(DUTY, ACTIVITY))
    (duty,) = target.duties
    (activity,) = duty.activities
    assert (target.levels, target.unit, target.missing) == ("indent", "万元", ())
    assert (duty.name, duty.content, duty.goal) == ("环境保护", "治理农村环境", "环境质量达标")
    assert duty.indicators == ()
    assert isinstance(activity.budget, Amount)
    assert (activity.name, activity.budget.value) == ("垃圾清运", Decimal("10.00"))
    (indicator,) = activity.indicators
    assert indicator.text == "垃圾清运率"
    assert indicator.scale is not None
    assert [t.text for _, t in indicator.scale.tiers()] == ["≥95%", "≥85%", "≥75%", "<75%"]


def test_every_record_knows_its_cell() -> None:
    (duty,) = only(table(DUTY, ACTIVITY)).duties
    (activity,) = duty.activities
    assert (duty.location.table, duty.location.row) == (1, 2)
    assert isinstance(duty.budget, Amount)
    assert (duty.budget.location.row, duty.budget.location.column) == (2, "budget")
    assert (activity.at("goal").row, activity.at("goal").column) == (3, "goal")
    scale = activity.indicators[0].scale
    assert scale is not None
    assert scale.fair is not None
    assert (scale.fair.location.row, scale.fair.location.column) == (3, "fair")
    assert (activity.at("content").line, activity.at("content").character) == (3, 14)


def test_every_record_holds_its_fields_in_their_order_and_no_others() -> None:
    """Those of which there are many are made of a dictionary: nobody else checks its names."""
    found: dict[str, Record] = {}

    def look(value: object) -> None:
        if isinstance(value, Record):
            found.setdefault(type(value).__name__, value)
            look(tuple(value.__dict__[name] for name in type(value).model_fields))
            assert [*value.__dict__][: len(type(value).model_fields)] == [*type(value).model_fields]
            assert type(value).model_validate(value.model_dump()) == value
        elif isinstance(value, tuple):
            for one in value:
                look(one)

    look(only(table(DUTY, row(ACTIVITY, excellent="≥95%", good="≥85%"), row(DUTY, budget="1元"))))
    assert {"Duty", "Activity", "Indicator", "RatingScale", "Tier", "Amount"} <= found.keys()
    scale = found["RatingScale"]
    assert scale.model_fields_set == {"excellent", "good", "fair", "poor", "direction"}


def test_further_indicators_stand_on_rows_without_a_name() -> None:
    more = row(("",), indicator="清运次数", excellent="≥300次")
    (duty,) = only(table(DUTY, ACTIVITY, more)).duties
    (activity,) = duty.activities
    assert [i.text for i in activity.indicators] == ["垃圾清运率", "清运次数"]
    assert activity.indicators[1].location.row == 4


def test_a_label_repeated_on_each_row_is_one_activity() -> None:
    more = row(ACTIVITY, indicator="清运次数", excellent="≥300次")
    (duty,) = only(table(DUTY, ACTIVITY, more)).duties
    assert [len(a.indicators) for a in duty.activities] == [2]


def test_the_same_name_with_other_content_is_another_activity() -> None:
    other = row(ACTIVITY, content="清运河道垃圾", indicator="清运次数")
    (duty,) = only(table(DUTY, ACTIVITY, other)).duties
    assert len(duty.activities) == 2


def test_a_row_with_content_but_no_name_that_continues_nothing_is_kept_as_odd() -> None:
    target = only(table(row(("",), content="清运", indicator="次数"), DUTY, ACTIVITY))
    (odd,) = target.odd_rows
    assert (odd.problem, odd.location.row) == ("nameless", 2)
    assert "次数" in odd.texts


def test_a_nameless_row_with_its_own_budget_is_odd() -> None:
    target = only(table(DUTY, ACTIVITY, row(("",), budget="7.00", indicator="次数")))
    assert [odd.location.row for odd in target.odd_rows] == [4]


def test_content_that_runs_over_a_page_break_is_joined_and_placed() -> None:
    first = row(ACTIVITY, goal="")
    target = only(table(DUTY, first, row(("",), goal="垃圾日产日清")))
    (activity,) = target.duties[0].activities
    assert activity.goal == "垃圾日产日清"
    assert activity.at("goal").row == 4


def test_an_activity_before_any_duty_is_an_orphan() -> None:
    target = only(table(ACTIVITY, DUTY))
    assert [a.name for a in target.orphans] == ["垃圾清运"]
    assert [d.activities for d in target.duties] == [()]


def test_totals_are_no_duties() -> None:
    target = only(
        table(
            DUTY, ACTIVITY, ("小计", "10.00"), DUTY, ACTIVITY, ("小计", "10.00"), ("合 计", "20.00")
        )
    )
    assert len(target.duties) == 2
    assert [(t.kind, t.covers) for t in target.totals] == [
        ("subtotal", (0, 0)),
        ("subtotal", (1, 1)),
        ("total", (0, 1)),
    ]


def test_a_total_above_the_duties_covers_all_of_them() -> None:
    target = only(table(("合计", "20.00"), DUTY, ACTIVITY, DUTY, ACTIVITY))
    assert [t.covers for t in target.totals] == [(0, 1)]


def test_an_of_which_line_is_never_added() -> None:
    target = only(table(DUTY, ("其中：专项资金", "3.00"), ACTIVITY))
    (total,) = target.totals
    assert (total.kind, total.covers) == ("of_which", None)


def test_a_note_row_is_kept_as_text() -> None:
    target = only(table(DUTY, ACTIVITY, ("注：金额含上年结转",)))
    assert target.notes == ("注：金额含上年结转",)
    assert len(target.duties) == 1


def test_an_unreadable_budget_keeps_its_text() -> None:
    (duty,) = only(table(row(DUTY, budget="约十万"), ACTIVITY)).duties
    assert isinstance(duty.budget, Unreadable)
    assert duty.budget.raw == "约十万"


def test_typed_numbers_tell_parents_from_children() -> None:
    parent = row(DUTY, name="一、环境保护")
    child = row(ACTIVITY, name="（一）垃圾清运")
    target = only(table(parent, child))
    assert target.levels == "number"
    assert (target.duties[0].number, target.duties[0].name) == ("一、", "环境保护")
    assert [a.name for a in target.duties[0].activities] == ["垃圾清运"]


def test_formatted_indentation_counts_like_typed() -> None:
    child = Row(3, ("垃圾清运", *ACTIVITY[1:]), {0: Format(indent=2.0)})
    duty = Row(2, row(DUTY))
    target = only(parse(source(Grid(1, [Row(1, TOP), duty, child]))))
    assert [len(d.activities) for d in target.duties] == [1]


def test_a_vertical_merge_continues_the_activity() -> None:
    merged = {c: Format(continues=True) for c in range(4)}
    more = Row(4, row(("",), indicator="清运次数", excellent="300"), merged)
    rows = [Row(1, TOP), Row(2, row(DUTY)), Row(3, ACTIVITY), more]
    target = only(parse(source(Grid(1, rows))))
    assert [i.text for i in target.duties[0].activities[0].indicators] == ["垃圾清运率", "清运次数"]


def test_a_header_repeated_after_a_page_break_is_no_row() -> None:
    target = only(table(DUTY, ACTIVITY, (*TOP[:1], "年度预算数（万元）", *TOP[2:]), DUTY, ACTIVITY))
    assert [d.location.row for d in target.duties] == [2, 5]


def test_a_table_cut_in_two_is_one_and_each_row_keeps_its_place() -> None:
    first = Grid(1, [Row(1, TOP), Row(2, row(DUTY))])
    second = Grid(2, [Row(1, TOP), Row(2, ACTIVITY)])
    target = only(parse(source(first, Paragraph(1, "（续表）"), second)))
    (activity,) = target.duties[0].activities
    assert (activity.location.table, activity.location.row) == (2, 2)
    assert (target.parts, target.rows) == ((1, 2), 4)


def test_a_second_table_under_its_own_title_is_its_own() -> None:
    grid = Grid(1, [Row(1, TOP), Row(2, row(DUTY))])
    other = Grid(2, [Row(1, TOP), Row(2, row(DUTY))])
    assert len(parse(source(grid, Paragraph(1, "乙部门绩效目标表"), other)).forms) == 2


def test_other_tables_are_left_alone() -> None:
    contacts = Grid(1, [Row(1, ("姓名", "电话")), Row(2, ("张三", "1"))])
    assert parse(source(contacts)).forms == ()


def test_title_and_unit_stand_above_the_table() -> None:
    grid = Grid(1, [Row(1, TOP), Row(2, row(DUTY))])
    title = Paragraph(1, "部门职责—工作活动绩效目标")
    target = only(parse(source(title, Paragraph(2, "金额单位： 元"), grid)))
    assert (target.title, target.unit) == ("部门职责—工作活动绩效目标", "元")


def test_a_row_whose_cells_moved_is_misaligned() -> None:
    moved = Row(3, ("　　垃圾清运", "清运村庄垃圾", "日产日清", "清运率", "优"))
    target = only(parse(source(Grid(1, [Row(1, TOP), Row(2, row(DUTY)), moved]))))
    (odd,) = target.odd_rows
    assert (odd.problem, odd.cells, odd.expected) == ("misaligned", 5, 9)


def test_empty_cells_lost_at_the_end_of_a_row_do_no_harm() -> None:
    short = Row(2, DUTY)
    target = only(parse(source(Grid(1, [Row(1, TOP), short, Row(3, ACTIVITY)]))))
    assert target.odd_rows == ()
    assert target.duties[0].goal == "环境质量达标"


def test_a_short_row_with_a_standard_in_place_of_its_indicator_is_misaligned() -> None:
    shifted = ("　　清运", "3.00", "清运垃圾", "清运率", "≥95%", "≥85%", "≥75%", "<75%")
    target = only(parse(source(Grid(1, [Row(1, TOP), Row(2, DUTY), Row(3, shifted)]))))
    assert [odd.location.row for odd in target.odd_rows] == [3]


def test_a_short_row_with_tiers_is_misaligned_where_other_rows_keep_their_empty_cells() -> None:
    short = Row(3, ACTIVITY[:6] + ACTIVITY[7:])
    padded = Row(2, (*DUTY, *[""] * 5))
    assert [
        o.location.row for o in only(parse(source(Grid(1, [Row(1, TOP), padded, short])))).odd_rows
    ] == [3]
    assert only(parse(source(Grid(1, [Row(1, TOP), Row(2, DUTY), short])))).odd_rows == ()


def test_further_rows_of_a_row_that_was_lost_are_kept_with_it() -> None:
    nameless = row(("",), budget="3.00", content="绿化", goal="补植", indicator="成活率")
    more = row(("",), indicator="补植株数", excellent="≥300株")
    target = only(table(DUTY, ACTIVITY, nameless, more))
    (odd,) = target.odd_rows
    assert "补植株数" in odd.texts
    assert [i.text for i in target.duties[0].activities[0].indicators] == ["垃圾清运率"]


def test_the_same_where_the_lost_row_s_label_is_repeated() -> None:
    lost = ("　　绿化", "不是预算", *"乙丙丁戊己庚辛壬")
    more = row(("　　绿化",), indicator="补植株数", excellent="≥300株")
    target = only(table(DUTY, ACTIVITY, lost, more, row(("",), excellent="≥5次")))
    (odd,) = target.odd_rows
    assert "补植株数" in odd.texts
    assert "≥5次" in odd.texts
    assert [a.name for a in target.duties[0].activities] == ["垃圾清运"]


def test_a_repeated_label_may_repeat_an_unreadable_budget() -> None:
    first, more = row(ACTIVITY, budget="见附件"), row(ACTIVITY, budget="见附件", indicator="次数")
    (duty,) = only(table(DUTY, first, more)).duties
    assert [len(a.indicators) for a in duty.activities] == [2]


def test_repeated_labels_without_an_indicator_column_are_one_activity() -> None:
    header = tuple(word for word in TOP if word != "绩效指标")
    rows = [(*r[:4], *r[5:]) for r in (row(DUTY), ACTIVITY, row(ACTIVITY, excellent="≥99%"))]
    (duty,) = only(table(*rows, header=header)).duties
    assert [len(a.indicators) for a in duty.activities] == [2]


def test_an_of_which_line_needs_no_budget_column() -> None:
    header = tuple(word for word in TOP if word != "年度预算数")
    rows = [(r[0], *r[2:]) for r in (row(DUTY), ACTIVITY, ("其中：上级资金", ""))]
    assert [total.kind for total in only(table(*rows, header=header)).totals] == ["of_which"]


def measures(*rows: tuple[str, ...]) -> list[list[str]]:
    """Return the indicators of each activity of the first duty."""
    duty = only(table(DUTY, *rows)).duties[0]
    return [[i.text for i in activity.indicators] for activity in duty.activities]


def further(indicator: str) -> tuple[str, ...]:
    return row(("",), indicator=indicator, excellent="≥95%")


def test_a_label_centred_on_its_rows_takes_those_above_it() -> None:
    label = row(ACTIVITY, indicator="乙率")
    other = row(ACTIVITY, name="　　绿化", content="植树", indicator="戊率")
    assert measures(further("甲率"), label, further("丙率")) == [["甲率", "乙率", "丙率"]]
    two = (further("甲率"), label, further("丙率"), further("丁率"), other, further("己率"))
    assert measures(*two) == [["甲率", "乙率", "丙率"], ["丁率", "戊率", "己率"]]


def test_a_label_in_its_first_row_leaves_the_rows_below_it_where_they_are() -> None:
    other = row(ACTIVITY, name="　　绿化", content="植树", indicator="戊率")
    assert measures(ACTIVITY, further("丙率"), other) == [["垃圾清运率", "丙率"], ["戊率"]]


def test_rows_below_a_duty_that_no_activity_follows_are_odd() -> None:
    target = only(table(DUTY, further("甲率"), further("乙率"), DUTY, ACTIVITY))
    assert [odd.location.row for odd in target.odd_rows] == [3, 4]
    total = only(table(DUTY, further("甲率"), ("合计", "10.00"), ACTIVITY))
    assert [odd.location.row for odd in total.odd_rows] == [3]


def test_rows_above_a_centred_label_that_is_lost_are_kept_with_it() -> None:
    lost = ("　　绿化", "不是预算", *"乙丙丁戊己庚辛壬")
    (odd,) = only(table(DUTY, further("甲率"), lost)).odd_rows
    assert "甲率" in odd.texts


def test_one_cell_over_the_whole_row_is_a_note() -> None:
    wide = Row(4, ("按上级文件执行", *[""] * 8), {0: Format(span=9)})
    target = only(parse(source(Grid(1, [Row(1, TOP), Row(2, DUTY), Row(3, ACTIVITY), wide]))))
    assert target.notes == ("按上级文件执行",)


FIRST = row(ACTIVITY, name="其中：垃圾清运", budget="5.00")
SECOND = row(ACTIVITY, name="　　　河道保洁", budget="5.00", indicator="保洁次数")


def names(target: DutyForm) -> list[tuple[str, list[str]]]:
    return [(duty.name, [a.name for a in duty.activities]) for duty in target.duties]


def test_an_activity_behind_which_and_the_one_aligned_below_it() -> None:
    target = only(table(DUTY, FIRST, SECOND, row(DUTY, name="道路养护"), FIRST))
    assert names(target) == [
        ("环境保护", ["垃圾清运", "河道保洁"]),
        ("道路养护", ["垃圾清运"]),
    ]
    assert (target.levels, target.totals) == ("indent", ())


def test_a_number_may_stand_behind_which() -> None:
    target = only(
        table(DUTY, row(FIRST, name="其中: （一）垃圾清运"), row(SECOND, name="（二）河道"))
    )
    assert names(target) == [("环境保护", ["垃圾清运", "河道"])]
    assert [a.number for a in target.duties[0].activities] == ["（一）", "（二）"]


def test_a_label_behind_which_may_be_repeated_on_each_row() -> None:
    assert measures(FIRST, row(FIRST, indicator="清运次数"), SECOND) == [
        ["垃圾清运率", "清运次数"],
        ["保洁次数"],
    ]


def test_further_rows_of_a_lost_one_behind_which_are_kept_with_it() -> None:
    lost = ("其中：绿化", "不是预算", *"乙丙丁戊己庚辛壬")
    (odd,) = only(table(DUTY, lost, row(("　　　绿化",), indicator="补植株数"))).odd_rows
    assert "补植株数" in odd.texts


def roles(*rows: tuple[str, ...]) -> list[str]:
    """Return the labels of the rows that are parts of an amount above them."""
    target = only(table(DUTY, ACTIVITY, *rows))
    assert names(target)[0] == ("环境保护", ["垃圾清运"])
    return [total.label for total in target.totals if total.kind == "of_which"]


def test_an_amount_behind_which_may_say_what_it_is_for() -> None:
    assert roles(("其中：专项资金", "3.00", "用于道路养护")) == ["其中：专项资金"]


def test_an_amount_with_a_goal_or_an_indicator_is_an_activity() -> None:
    paid = row(ACTIVITY, name="其中：扶贫资金发放", budget="3.00")
    assert names(only(table(DUTY, paid))) == [("环境保护", ["扶贫资金发放"])]
    unpaid = ("其中：绿化", "3.00", "种植树木")
    assert names(only(table(DUTY, unpaid))) == [("环境保护", ["绿化"])]


def test_amounts_aligned_below_that_of_an_of_which_line_are_parts_too() -> None:
    total = ("合计", "10.00")
    assert roles(total, ("其中：上级资金", "6.00"), ("　　　本级资金", "4.00")) == [
        "其中：上级资金",
        "本级资金",
    ]
    assert roles(("其中:上级资金", "6.00"), ("　　 本级资金", "4.00")) == [
        "其中:上级资金",
        "本级资金",
    ]


def test_what_stands_where_activities_stand_is_one_though_it_states_an_amount_only() -> None:
    bare = row(("　　道路养护", "4.00"))
    target = only(table(DUTY, ("其中：上级资金", "6.00"), ACTIVITY, bare))
    assert names(target) == [("环境保护", ["垃圾清运", "道路养护"])]
    deep = row(ACTIVITY, name="　　　垃圾清运")
    target = only(table(DUTY, deep, ("其中：上级资金", "6.00"), row(bare, name="　　　道路养护")))
    assert names(target) == [("环境保护", ["垃圾清运", "道路养护"])]


def test_an_entry_ends_the_amounts_above_it() -> None:
    below = (row(DUTY, name="农田"), ("　　　水利", "4.00"))
    target = only(table(DUTY, ACTIVITY, ("其中：上级资金", "6.00"), *below))
    assert names(target)[1] == ("农田", ["水利"])
