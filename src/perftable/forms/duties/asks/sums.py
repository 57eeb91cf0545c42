"""Which budgets of a table must sum to which: duties to their activities, totals to duties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from perftable.forms.duties.asks.wording import certain_activities, odd_rows_below
from perftable.forms.duties.records import Activity, Duty, DutyForm, Total
from perftable.forms.duties.walk import tables
from perftable.model.amount import Amount, Budget, Unreadable
from perftable.model.document import Document
from perftable.model.phrase import Phrase
from perftable.rules.base import Skip
from perftable.rules.cells import cells_of
from perftable.rules.sums.additions import Addition, Stretches, add_up
from perftable.rules.sums.comparison import Bounds, Result, agrees, compare
from perftable.values.text import same

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


class _Sums:
    """The sums of a document's tables with one tolerance; several rules tell of the same ones."""

    def __init__(self, document: Document, tolerance: Decimal | None) -> None:
        self.tables = [
            _of_table(table, _bounds(document, table, tolerance)) for table in tables(document)
        ]

    @cached_property
    def duties(self) -> list[tuple[Duty, Result]]:
        return [one for table in self.tables for one in _duty_sums(table)]

    @cached_property
    def totals(self) -> list[tuple[Total, Result]]:
        return [one for table in self.tables for one in _total_sums(table)]


def _bounds(document: Document, table: DutyForm, tolerance: Decimal | None) -> Bounds:
    """Return how far a total of a table may lie from its sum."""
    written = cells_of(document, table).money.said
    decimals = max((one.decimals for one in written if isinstance(one, Amount)), default=0)
    return Bounds(table.unit, decimals, tolerance)


def _of_table(table: DutyForm, bounds: Bounds) -> TableSums:
    joint = _joint_duties(table, bounds)
    return TableSums(table, bounds, joint, odd_rows_below(table), certain_activities(table))


def _sums(document: Document, tolerance: Decimal | None) -> _Sums:
    known = document.once(_by_tolerance)
    if tolerance not in known:
        known[tolerance] = _Sums(document, tolerance)
    return known[tolerance]


def _by_tolerance(_: Document) -> dict[Decimal | None, _Sums]:
    """Return where sums are kept."""
    return {}


def table_sums(document: Document, tolerance: Decimal | None = None) -> Sequence[TableSums]:
    """Return what is asked of the sums of each table of duties."""
    return _sums(document, tolerance).tables


def duty_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Duty, Result]]:
    """Compare every duty with its activities.

    A duty that stands on several rows of one name may state its budget on one of them for all.
    """
    return _sums(document, tolerance).duties


def total_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Total, Result]]:
    """Compare every total row with the duties it stands for.

    A total may stand for all duties above it or for those since an earlier total or subtotal:
    it is wrong only where no reading agrees.
    """
    return _sums(document, tolerance).totals


def _duty_sums(sums: TableSums) -> Iterator[tuple[Duty, Result]]:
    bounds, joint = sums.bounds, sums.joint
    for duty, odd, own in zip(sums.table.duties, sums.odd, sums.certain, strict=True):
        if not duty.activities:
            yield duty, "no-activities"
        else:
            result = joint.get(id(duty)) or _compare(
                duty, [*_budgets(duty.activities), *_unknown(odd)], bounds
            )
            if odd and not agrees(result):
                result = _compare(duty, [*_budgets(own), *_unknown(odd)], bounds)
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
        below = [budget for duty in rows for budget in _budgets(duty.activities)]
        together = _compare(stated[0], below, bounds)
        alone = _compare(stated[0], _budgets(stated[0].activities), bounds)
        if agrees(together) and not agrees(alone):
            joint.update({id(duty): "joint" for duty in rows})
            joint[id(stated[0])] = together
    return joint


def _total_sums(sums: TableSums) -> Iterator[tuple[Total, Result]]:
    if not sums.table.totals:
        return
    covered = _Covered(sums)
    starts = [0]
    for total in sums.table.totals:
        yield total, _compare_total(total, covered, starts, sums.bounds)
        if total.covers is not None:
            starts.append(total.covers[1] + 1)


_TRIED = 50
"""Earlier totals tried as the beginning of a total."""


def _compare_total(total: Total, covered: "_Covered", starts: list[int], bounds: Bounds) -> Result:
    if total.kind == "of_which":
        return "of-which"
    if total.covers is None:
        return "nothing-covered"
    if total.budget is None:
        return "no-budget"
    first, last = total.covers
    result = compare(total.budget, covered.add_up(first, last), bounds)
    if agrees(result):
        return result
    for start in {0, *starts[-_TRIED:]} - {first}:
        if start <= last:
            other = compare(total.budget, covered.add_up(start, last), bounds)
            if agrees(other):
                return other
    return result


class _Covered:
    """What the duties of a table add to its totals."""

    def __init__(self, sums: TableSums) -> None:
        addends = _addends(sums)
        self._starts = [0, *accumulate(map(len, addends))]
        self._odd = [0, *accumulate(sums.odd)]
        self._stretches = Stretches([budget for own in addends for budget in own], sums.table.unit)

    def add_up(self, first: int, last: int) -> Addition:
        """Return what the duties from `first` to `last` add.

        An odd row just above them may be one of them.
        """
        unknown = self._odd[last + 1] - self._odd[max(first - 1, 0)]
        return self._stretches.add_up(self._starts[first], self._starts[last + 1], unknown=unknown)


def _addends(sums: TableSums) -> list[list[Budget]]:
    """What each duty adds: its budget, else its activities' if all state one."""
    addends: list[list[Budget]] = []
    for duty, certain in zip(sums.table.duties, sums.certain, strict=True):
        own = _budgets(certain)
        if sums.joint.get(id(duty)) == "joint":
            own = []
        elif duty.budget is not None or not own or None in own:
            own = [duty.budget]
        addends.append(own)
    return addends


def _compare(duty: Duty, below: list[Budget], bounds: Bounds) -> Result:
    if duty.budget is None:  # nothing need be added up
        return "unreadable" if any(isinstance(one, Unreadable) for one in below) else "not-stated"
    return compare(duty.budget, add_up(below, bounds.unit), bounds)


def _budgets(activities: Iterable[Activity]) -> list[Budget]:
    return [activity.budget for activity in activities]


def _unknown(odd: int) -> list[Budget]:
    """Rows that could not be read may state a budget, and of whom is not known."""
    return [None] * odd
