"""Two versions beside each other: what became of every duty and activity."""

from decimal import Decimal

from perftable import compare
from perftable.config.settings import Settings
from perftable.model.comparison import CellChange, Comparison, NodeChange
from perftable.model.document import Document
from support import ACTIVITY, DUTY, HEADER, path, row, table

ROADS = row(DUTY, name="道路养护", budget="20", content="养护村道", goal="村道平整")
REPAIR = row(ACTIVITY, name="　　修补", budget="20", content="修补路面", goal="路面完好")
LAMPS = row(DUTY, name="路灯管护", budget="5", content="巡查路灯", goal="夜间有灯")
BULBS = row(ACTIVITY, name="　　更换灯头", budget="5", content="更换损坏灯头", goal="三天内修好")


def rows(comparison: Comparison) -> list[NodeChange]:
    """Return what is compared as a row of its own: an indicator is part of an activity's."""
    return [one for form in comparison.forms for one in form.walk() if one.level != "indicator"]


def duties(comparison: Comparison) -> list[NodeChange]:
    return [one for one in rows(comparison) if one.level == "duty"]


def budget(one: NodeChange) -> CellChange:
    (change,) = (cell for cell in one.cells if cell.field == "budget")
    return change


def kinds(old: Document, new: Document) -> list[tuple[str, str]]:
    """Return each row's kind and name, the changed ones only."""
    return [
        (one.kind, place.name)
        for one in rows(compare(old, new))
        if one.kind != "same" and (place := one.new or one.old)
    ]


OLD = table(DUTY, ACTIVITY, ROADS, REPAIR, LAMPS, BULBS)


def test_a_document_and_itself_have_no_difference() -> None:
    comparison = compare(OLD, OLD)
    assert {one.kind for one in rows(comparison)} == {"same"}
    assert comparison.totals.amount.difference == 0
    assert {level: counts.same for level, counts in comparison.totals.nodes.items()} == {
        "duty": 3,
        "activity": 3,
        "indicator": 3,
    }


def test_added_and_removed_rows_state_their_budget() -> None:
    new = table(DUTY, ACTIVITY, LAMPS, BULBS)
    assert kinds(OLD, new) == [("removed", "道路养护"), ("removed", "修补")]
    assert kinds(new, OLD) == [("added", "道路养护"), ("added", "修补")]
    added = next(one for one in rows(compare(new, OLD)) if one.kind == "added")
    amount = budget(added).amount
    assert amount is not None
    assert (amount.old, amount.new, amount.difference) == (None, Decimal(20), None)
    assert [cell.field for cell in added.cells] == ["budget"]


def test_a_removed_row_follows_what_stood_above_it() -> None:
    comparison = compare(OLD, table(DUTY, ACTIVITY, LAMPS, BULBS))
    names = [one.new or one.old for one in duties(comparison)]
    assert [place.name for place in names if place] == ["环境保护", "道路养护", "路灯管护"]
    first = duties(compare(OLD, table(ROADS, REPAIR, LAMPS, BULBS)))[0]
    assert first.kind == "removed"


def test_a_renamed_duty_keeps_its_activities() -> None:
    new = table(DUTY, ACTIVITY, row(ROADS, name="乡村公路"), REPAIR, LAMPS, BULBS)
    assert kinds(OLD, new) == [("renamed", "乡村公路")]


def test_a_closing_mark_is_no_other_name() -> None:
    assert (
        kinds(OLD, table(DUTY, ACTIVITY, row(ROADS, name="道路养护。"), REPAIR, LAMPS, BULBS)) == []
    )


def test_a_duty_that_passes_others_moved_and_its_activities_did_not() -> None:
    new = table(LAMPS, BULBS, DUTY, ACTIVITY, ROADS, REPAIR)
    assert kinds(OLD, new) == [("moved", "路灯管护")]


def test_an_activity_under_another_duty_moved() -> None:
    new = table(DUTY, ACTIVITY, BULBS, ROADS, REPAIR, row(LAMPS, budget=""))
    assert kinds(OLD, new) == [("moved", "更换灯头"), ("changed", "路灯管护")]
    (moved,) = (one for one in rows(compare(OLD, new)) if one.kind == "moved")
    assert moved.old is not None
    assert moved.new is not None
    assert (moved.old.path, moved.new.path) == (path("路灯管护"), path("环境保护"))
    assert (moved.old.location.row, moved.new.location.row) == (7, 4)


def test_moved_outranks_renamed_and_both_are_told() -> None:
    renamed = row(BULBS, name="　　灯头换新")
    new = table(DUTY, ACTIVITY, renamed, ROADS, REPAIR, LAMPS)
    (moved,) = (one for one in rows(compare(OLD, new)) if one.kind == "moved")
    assert (moved.renamed, moved.moved) == (True, True)


def test_activities_in_another_order_under_one_duty_moved() -> None:
    extra = row(ACTIVITY, name="　　公厕管护", content="打扫公厕", goal="公厕干净")
    other = row(ACTIVITY, name="　　污水清理", content="疏通沟渠", goal="沟渠畅通")
    old, new = table(DUTY, ACTIVITY, extra, other), table(DUTY, other, ACTIVITY, extra)
    assert kinds(old, new) == [("moved", "污水清理")]


def test_same_named_duties_merged_into_one_keep_their_activities() -> None:
    twin = row(DUTY, content="治理河道", goal="河水变清", budget="8.00")
    dredging = row(ACTIVITY, name="　　清淤", content="清理淤泥", budget="8.00")
    old = table(DUTY, ACTIVITY, twin, dredging)
    merged = table(row(DUTY, budget="18.00"), ACTIVITY, row(dredging, content="挖深河床"))
    assert kinds(old, merged) == [
        ("changed", "环境保护"),
        ("moved", "清淤"),
        ("removed", "环境保护"),
    ]


def test_activities_without_a_duty_are_compared_too() -> None:
    old, new = table(ACTIVITY, DUTY, REPAIR), table(BULBS, DUTY, REPAIR)
    assert kinds(old, new) == [("removed", "垃圾清运"), ("added", "更换灯头")]
    adopted = compare(old, table(DUTY, ACTIVITY, REPAIR))
    assert adopted.totals.nodes["activity"].moved == 1
    assert {one.level for form in adopted.forms for one in form.nodes} == {"duty"}


def test_totals_are_converted_to_one_unit() -> None:
    yuan = (*HEADER[:1], "年度预算数（元）", *HEADER[2:])
    cells = (row(one, budget=f"{one[1]}0000") for one in (ROADS, REPAIR, LAMPS, BULBS))
    new = table(row(DUTY, budget="120000"), row(ACTIVITY, budget="120000"), *cells, header=yuan)
    comparison = compare(OLD, new)
    assert [one.kind for one in rows(comparison)] == ["changed", "changed", *["same"] * 4]
    whole = comparison.totals.amount
    figures = (whole.old, whole.new, whole.difference, whole.percent)
    assert figures == tuple(map(Decimal, ("35", "37", "2", "5.71")))


def test_documents_without_a_table_can_be_compared() -> None:
    nothing = OLD.with_forms(())
    assert {one.kind for one in rows(compare(nothing, OLD, Settings("en")))} == {"added"}
    assert compare(nothing, nothing).totals.amount.old is None
