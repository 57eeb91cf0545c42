"""What holds for any two versions: nothing is lost or told twice, and both directions agree."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.comparing.compare import compare
from perftable.forms.duties.walk import activities, duties
from perftable.model.comparison import AmountChange, CellChange, Comparison, NodeChange, Place
from perftable.model.document import Document
from perftable.model.form import Node
from support import ACTIVITY, DUTY, row, table

NAMES = st.sampled_from(["计划生育", "道路养护", "道路养护。", "垃圾清运", "文化服务", ""])
TEXTS = st.sampled_from(
    ["养护村道和桥梁", "养护村道", "组织孕前健康检查", "清运垃圾", "举办演出", ""]
)
BUDGETS = st.sampled_from(["10", "10.00", "12.5", "100000元", "—", "待定", ""])
BEST = st.sampled_from(["≥95%", "95%以上", "√", "≥9次", ""])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    rows: list[tuple[str, ...]] = []
    for _ in range(draw(st.integers(0, 8))):
        cells = {"name": draw(NAMES), "budget": draw(BUDGETS), "content": draw(TEXTS)}
        if draw(st.booleans()):
            rows.append(row(DUTY, goal=draw(TEXTS), **cells))
        else:
            cells["name"] = "　　" + cells["name"]
            rows.append(row(ACTIVITY, indicator=draw(TEXTS), excellent=draw(BEST), **cells))
    return table(*rows)


def rows(comparison: Comparison) -> list[NodeChange]:
    return [one for form in comparison.forms for one in form.walk()]


def places(document: Document) -> Counter[tuple[str, int | None]]:
    entries = [*duties(document), *(activity for _, activity in activities(document))]
    nodes: list[Node] = [*entries, *(one for entry in entries for one in entry.indicators)]
    return Counter((node.called, node.location.row) for node in nodes)


def told(found: list[Place | None]) -> Counter[tuple[str, int | None]]:
    return Counter((place.name, place.location.row) for place in found if place)


@given(documents())
@settings(deadline=None, max_examples=50)
def test_a_document_and_itself_have_no_difference(document: Document) -> None:
    comparison = compare(document, document)
    assert {one.kind for one in rows(comparison)} <= {"same"}
    assert all(one.old == one.new for one in rows(comparison))
    assert (comparison.findings.new, comparison.findings.mended) == ((), ())


@given(documents(), documents())
@settings(deadline=None, max_examples=50)
def test_every_row_of_both_versions_is_told_exactly_once(old: Document, new: Document) -> None:
    found = rows(compare(old, new))
    assert told([one.old for one in found]) == places(old)
    assert told([one.new for one in found]) == places(new)


@given(documents(), documents())
@settings(deadline=None, max_examples=50)
def test_every_finding_of_both_versions_is_told_exactly_once(old: Document, new: Document) -> None:
    found = compare(old, new).findings
    itself = compare(new, new).findings
    assert len(found.new) + len(found.remaining) == len(itself.remaining)
    assert len(found.mended) + len(found.remaining) == len(compare(old, old).findings.remaining)


def swapped(one: NodeChange) -> NodeChange:
    kind = {"added": "removed", "removed": "added"}.get(one.kind, one.kind)
    return bare(one).model_copy(update={"kind": kind, "old": one.new, "new": one.old})


def bare(one: NodeChange) -> NodeChange:
    return one.model_copy(update={"cells": (), "below": ()})


def mirrored(change: CellChange) -> tuple[object, ...]:
    money = change.amount and _turned(change.amount)
    return change.field, change.new, change.old, change.equivalent, money


def straight(change: CellChange) -> tuple[object, ...]:
    money = change.amount and (change.amount.old, change.amount.new, change.amount.difference)
    return change.field, change.old, change.new, change.equivalent, money


def _turned(change: AmountChange) -> tuple[object, ...]:
    return change.new, change.old, None if change.difference is None else -change.difference


@given(documents(), documents())
@settings(deadline=None, max_examples=50)
def test_the_other_way_round_is_the_mirror_image(old: Document, new: Document) -> None:
    there, back = compare(old, new), compare(new, old)

    def key(one: NodeChange) -> str:
        return repr((one.level, one.old, one.new))

    forth = sorted(rows(there), key=lambda one: key(swapped(one)))
    again = sorted(rows(back), key=key)
    assert [swapped(one) for one in forth] == [bare(one) for one in again]
    assert [list(map(mirrored, one.cells)) for one in forth] == [
        list(map(straight, one.cells)) for one in again
    ]
    assert len(there.findings.remaining) == len(back.findings.remaining)
