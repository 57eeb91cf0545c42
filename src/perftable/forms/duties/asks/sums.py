"""Which budgets of a table must sum to which: those of duties to their activities'."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

from perftable.forms.duties.asks.wording import certain_activities, odd_rows_below
from perftable.forms.duties.records import Activity, Duty, DutyForm
from perftable.forms.duties.walk import tables
from perftable.model.amount import Amount, Budget, Unreadable
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import Skip
from perftable.rules.cells import cells_of
from perftable.rules.sums.additions import add_up
from perftable.rules.sums.comparison import Bounds, Result, agrees, compare
from perftable.values.text import same

T = TypeVar("T")

NOT_COMPARED: dict[str, Phrase] = {
    "joint": Phrase(
        "与同名职责合并计算", "summed up with the duty of the same name that states the budget"
    ),
    "no-activities": Phrase("职责下未列工作活动", "the duty has no activities"),
    "no-budget": Phrase("合计行未填写金额", "the total row states no amount"),
    "not-stated": Phrase("职责或其活动未列预算", "the duty or an activity states no budget"),
    "nothing-covered": Phrase("合计行无可汇总的职责", "the total row stands for no duty"),
    "of-which": Phrase("“其中”行是上一行的一部分", "an of-which line is part of the row above"),
    "unreadable": Phrase("年度预算数无法识别", "a budget cannot be read"),
    "unit-conflict": Phrase("金额单位不一致，见 PT208", "units contradict each other, see PT208"),
}
"""Why a sum could not be compared, for the rules on sums."""

SKIPS = {reason: Skip(reason) for reason in NOT_COMPARED}


class TableSums(NamedTuple):
    """What the rules on a table's sums ask of it: asked once.

    `joint` is the comparison of each duty row (by identity) that is summed up with its namesakes.
    For each duty `odd` counts the rows below it that could not become records, and `certain` are
    the activities that are its own for sure.
    """

    table: DutyForm
    bounds: Bounds
    joint: Mapping[int, Result]
    odd: Sequence[int]
    certain: Sequence[tuple[Activity, ...]]


def _bounds(document: Document, table: DutyForm, tolerance: Decimal | None) -> Bounds:
    """Return how far a total of a table may lie from its sum."""
    written = cells_of(document, table).money.said
    decimals = max((one.decimals for one in written if isinstance(one, Amount)), default=0)
    return Bounds(table.unit, decimals, tolerance)


def kept(
    document: Document,
    tolerance: Decimal | None,
    make: Callable[[Document, Decimal | None], Sequence[T]],
) -> Sequence[T]:
    """Return what `make` makes of a document's sums: made once, as several rules tell of it."""
    known = document.once(_known)
    key = make, tolerance
    if key not in known:
        known[key] = make(document, tolerance)
    made: Sequence[T] = known[key]
    return made


def _known(_: Document) -> dict[tuple[Callable[..., Any], Decimal | None], Any]:
    """Return where it is kept."""
    return {}


def table_sums(document: Document, tolerance: Decimal | None = None) -> Sequence[TableSums]:
    """Return what is asked of the sums of each table of duties."""
    return kept(document, tolerance, _table_sums)


def _table_sums(document: Document, tolerance: Decimal | None) -> list[TableSums]:
    found: list[TableSums] = []
    for table in tables(document):
        bounds = _bounds(document, table, tolerance)
        joint, odd = _joint_duties(table, bounds), odd_rows_below(table)
        found.append(TableSums(table, bounds, joint, odd, certain_activities(table)))
    return found


def duty_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Duty, Result]]:
    """Compare every duty with its activities.

    A duty that stands on several rows of one name may state its budget on one of them for all.
    """
    return kept(document, tolerance, _duty_sums)


def _duty_sums(document: Document, tolerance: Decimal | None) -> list[tuple[Duty, Result]]:
    return [one for sums in table_sums(document, tolerance) for one in _of_table(sums)]


def _of_table(sums: TableSums) -> Iterator[tuple[Duty, Result]]:
    bounds, joint = sums.bounds, sums.joint
    for duty, odd, own in zip(sums.table.duties, sums.odd, sums.certain, strict=True):
        if not duty.activities:
            yield duty, "no-activities"
        else:
            result = joint.get(id(duty)) or _compare(
                duty, [*budgets_of(duty.activities), *_unknown(odd)], bounds
            )
            if odd and not agrees(result):
                result = _compare(duty, [*budgets_of(own), *_unknown(odd)], bounds)
            yield duty, result


def _joint_duties(table: DutyForm, bounds: Bounds) -> dict[int, Result]:
    """Return the comparison of each duty row that is summed up with its namesakes.

    So it is where one row of several states a budget and this agrees with the activities of all.
    """
    joint: dict[int, Result] = {}
    if all(duty.budget is not None for duty in table.duties):
        return joint
    groups: dict[str, list[Duty]] = {}
    for duty in table.duties:
        groups.setdefault(same(duty.name), []).append(duty)
    for rows in groups.values():
        stated = [duty for duty in rows if duty.budget is not None]
        if len(rows) < 2 or len(stated) != 1 or not stated[0].activities:
            continue
        below = [budget for duty in rows for budget in budgets_of(duty.activities)]
        together = _compare(stated[0], below, bounds)
        alone = _compare(stated[0], budgets_of(stated[0].activities), bounds)
        if agrees(together) and not agrees(alone):
            joint.update({id(duty): "joint" for duty in rows})
            joint[id(stated[0])] = together
    return joint


def _compare(duty: Duty, below: list[Budget], bounds: Bounds) -> Result:
    if duty.budget is None:  # nothing need be added up
        return "unreadable" if any(isinstance(one, Unreadable) for one in below) else "not-stated"
    return compare(duty.budget, add_up(below, bounds.unit), bounds)


def budgets_of(activities: Iterable[Activity]) -> list[Budget]:
    """Return what activities state."""
    return [activity.budget for activity in activities]


def _unknown(odd: int) -> list[Budget]:
    """Rows that could not be read may state a budget, and of whom is not known."""
    return [None] * odd
