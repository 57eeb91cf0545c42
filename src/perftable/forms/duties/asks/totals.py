"""Which total rows of a table must be the sum of which duties."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from perftable.forms.duties.asks.sums import TableSums, budgets_of, kept, table_sums
from perftable.forms.duties.records import Total
from perftable.model.amount import Budget
from perftable.model.document import Document
from perftable.rules.sums.additions import Addition, Stretches
from perftable.rules.sums.comparison import Bounds, Result, agrees, compare

_TRIED = 50
"""Earlier totals tried as the beginning of a total."""


def total_sums(
    document: Document, tolerance: Decimal | None = None
) -> Sequence[tuple[Total, Result]]:
    """Compare every total row with the duties it stands for.

    A total may stand for all duties above it or for those since an earlier total or subtotal:
    it is wrong only where no reading agrees.
    """
    return kept(document, tolerance, _total_sums)


def _total_sums(document: Document, tolerance: Decimal | None) -> list[tuple[Total, Result]]:
    return [one for sums in table_sums(document, tolerance) for one in _of_table(sums)]


def _of_table(sums: TableSums) -> Iterator[tuple[Total, Result]]:
    if not sums.table.totals:
        return
    covered = _Covered(sums)
    starts = [0]
    for total in sums.table.totals:
        yield total, _compare_total(total, covered, starts, sums.bounds)
        if total.covers is not None:
            starts.append(total.covers[1] + 1)


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
        own = budgets_of(certain)
        if sums.joint.get(id(duty)) == "joint":
            own = []
        elif duty.budget is not None or not own or None in own:
            own = [duty.budget]
        addends.append(own)
    return addends
