"""What holds for any two versions: nothing is lost or told twice, and both directions agree."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.comparing.compare import compare
from perftable.forms.duties.walk import activities, duties
from perftable.model.comparison import BudgetChange, Comparison, Place, RowChange
from perftable.model.document import Document
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


def rows(comparison: Comparison) -> list[RowChange]:
    return [
        *comparison.orphans,
        *(one for duty in comparison.duties for one in (duty, *duty.activities)),
    ]


def places(document: Document) -> Counter[tuple[str, int | None]]:
    entries = [*duties(document), *(activity for _, activity in activities(document))]
    return Counter((entry.name, entry.location.row) for entry in entries)


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


def swapped(one: RowChange) -> RowChange:
    kind = {"added": "removed", "removed": "added"}.get(one.kind, one.kind)
    return RowChange.model_validate(
        {
            "kind": kind,
            "old": one.new,
            "new": one.old,
            "renamed": one.renamed,
            "moved": one.moved,
        }
    )


def bare(one: RowChange) -> RowChange:
    names = ("kind", "old", "new", "renamed", "moved")
    return RowChange.model_validate({name: getattr(one, name) for name in names})


def mirrored(change: BudgetChange | None) -> tuple[object, ...] | None:
    if change is None:
        return None
    return change.new, change.old, None if change.difference is None else -change.difference


def straight(change: BudgetChange | None) -> tuple[object, ...] | None:
    return None if change is None else (change.old, change.new, change.difference)


@given(documents(), documents())
@settings(deadline=None, max_examples=50)
def test_the_other_way_round_is_the_mirror_image(old: Document, new: Document) -> None:
    there, back = compare(old, new), compare(new, old)

    def key(one: RowChange) -> str:
        return repr((one.old, one.new))

    forth = sorted(rows(there), key=lambda one: key(swapped(one)))
    again = sorted(rows(back), key=key)
    assert [swapped(one) for one in forth] == [bare(one) for one in again]
    assert [mirrored(one.budget) for one in forth] == [straight(one.budget) for one in again]
    assert [len(one.texts) for one in forth] == [len(one.texts) for one in again]
    assert [Counter(t.tier for i in one.indicators for t in i.tiers) for one in forth] == [
        Counter(t.tier for i in one.indicators for t in i.tiers) for one in again
    ]
    assert len(there.findings.remaining) == len(back.findings.remaining)
