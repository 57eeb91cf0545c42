"""Which budgets of a table must sum to which: duties to their activities, totals to duties."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from perftable.forms.duties.asks.budgets import bounds_of
from perftable.forms.duties.asks.wording import certain_activities, odd_rows_below
from perftable.forms.duties.records import Activity, Duty, DutyForm, Total
from perftable.forms.duties.walk import tables
from perftable.model.amount import Budget
from perftable.model.document import Document
from perftable.model.phrase import Phrase
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


def duty_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Duty, Result]]:
    """Compare every duty with its activities.

    A duty that stands on several rows of one name may state its budget on one of them for all.
    """
    known = document.once(_of_duties)
    if tolerance not in known:
        known[tolerance] = list(_duty_sums(document, tolerance))
    return known[tolerance]


def _of_duties(_: Document) -> dict[Decimal | None, list[tuple[Duty, Result]]]:
    """Return where comparisons are kept by tolerance: two rules tell of the same ones."""
    return {}


def _of_totals(_: Document) -> dict[Decimal | None, list[tuple[Total, Result]]]:
    """Return where those of totals are kept."""
    return {}


def _duty_sums(document: Document, tolerance: Decimal | None) -> Iterator[tuple[Duty, Result]]:
    for table in tables(document):
        bounds = bounds_of(table, tolerance)
        joint = joint_duties(table, bounds)
        certain = certain_activities(table)
        for duty, odd, own in zip(table.duties, odd_rows_below(table), certain, strict=True):
            if not duty.activities:
                yield duty, "no-activities"
            else:
                result = joint.get(id(duty)) or _compare(
                    duty, [*_budgets(duty.activities), *_unknown(odd)], bounds
                )
                if odd and not agrees(result):
                    result = _compare(duty, [*_budgets(own), *_unknown(odd)], bounds)
                yield duty, result


def joint_duties(table: DutyForm, bounds: Bounds) -> dict[int, Result]:
    """Return the comparison of each duty row (by identity) that is summed up with its namesakes.

    So it is where one row of several states a budget and this agrees with the activities of all.
    """
    groups: dict[str, list[Duty]] = {}
    for duty in table.duties:
        groups.setdefault(same(duty.name), []).append(duty)
    joint: dict[int, Result] = {}
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


def total_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Total, Result]]:
    """Compare every total row with the duties it stands for.

    A total may stand for all duties above it or for those since an earlier total or subtotal:
    it is wrong only where no reading agrees.
    """
    known = document.once(_of_totals)
    if tolerance not in known:
        known[tolerance] = list(_total_sums(document, tolerance))
    return known[tolerance]


def _total_sums(document: Document, tolerance: Decimal | None) -> Iterator[tuple[Total, Result]]:
    for table in tables(document):
        bounds = bounds_of(table, tolerance)
        covered = _Covered(table, joint_duties(table, bounds))
        starts = [0]
        for total in table.totals:
            yield total, _compare_total(total, covered, starts, bounds)
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

    def __init__(self, table: DutyForm, joint: Mapping[int, Result]) -> None:
        addends = _addends(table, joint)
        self._starts = [0, *accumulate(map(len, addends))]
        self._odd = [0, *accumulate(odd_rows_below(table))]
        self._stretches = Stretches([budget for own in addends for budget in own], table.unit)

    def add_up(self, first: int, last: int) -> Addition:
        """Return what the duties from `first` to `last` add.

        An odd row just above them may be one of them.
        """
        unknown = self._odd[last + 1] - self._odd[max(first - 1, 0)]
        return self._stretches.add_up(self._starts[first], self._starts[last + 1], unknown=unknown)


def _addends(table: DutyForm, joint: Mapping[int, Result]) -> list[list[Budget]]:
    """What each duty adds: its budget, else its activities' if all state one."""
    addends: list[list[Budget]] = []
    for duty, certain in zip(table.duties, certain_activities(table), strict=True):
        own = _budgets(certain)
        if joint.get(id(duty)) == "joint":
            own = []
        elif duty.budget is not None or not own or None in own:
            own = [duty.budget]
        addends.append(own)
    return addends


def _compare(duty: Duty, below: list[Budget], bounds: Bounds) -> Result:
    return compare(duty.budget, add_up(below, bounds.unit), bounds)


def _budgets(activities: Iterable[Activity]) -> list[Budget]:
    return [activity.budget for activity in activities]


def _unknown(odd: int) -> list[Budget]:
    """Rows that could not be read may state a budget, and of whom is not known."""
    return [None] * odd
