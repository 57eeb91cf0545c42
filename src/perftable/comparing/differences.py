"""What differs between a row and its other version: budget, wording, indicators, scales."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from perftable.comparing.likeness import Row, plain
from perftable.comparing.pairing import pair
from perftable.forms.duties.records import Activity, Budget, Duty, Indicator
from perftable.model.amount import EXACT, Amount
from perftable.model.comparison import BudgetChange, IndicatorChange, TextChange, TierChange
from perftable.model.location import TIERS
from perftable.model.scale import RatingScale, Tier

_CENT = Decimal("0.01")

Entry = Duty | Activity
IndexPairs = Sequence[tuple[int | None, int | None]]
"""Indexes of indicators in the old and the new version; None where one has none."""


def budget_change(old: Budget, new: Budget) -> BudgetChange | None:
    """Return how an amount changed; None where it is the same, also if in another unit."""
    change = amounts(_wan(old), _wan(new))
    old_text, new_text = _raw(old), _raw(new)
    if change.old == change.new and (change.old is not None or old_text == new_text):
        return None
    return change.model_copy(update={"old_text": old_text, "new_text": new_text})


def amounts(old: Decimal | None, new: Decimal | None) -> BudgetChange:
    """Return two amounts in 万元 beside each other."""
    if old is None or new is None:
        return BudgetChange(old=old, new=new)
    difference = EXACT.subtract(new, old)
    percent = None
    if old:
        ratio = EXACT.divide(EXACT.multiply(difference, Decimal(100)), abs(old))
        percent = ratio.quantize(_CENT, ROUND_HALF_UP, EXACT)
    return BudgetChange(old=old, new=new, difference=difference, percent=percent)


def text_changes(old: Entry, new: Entry) -> Iterator[TextChange]:
    """Yield the fields whose wording differs."""
    if plain(old.code) != plain(new.code):
        yield TextChange(field="code", old=old.code, new=new.code)
    if plain(old.content) != plain(new.content):
        yield TextChange(field="content", old=old.content, new=new.content)
    if plain(old.goal) != plain(new.goal):
        yield TextChange(field="goal", old=old.goal, new=new.goal)


def indicator_pairs(old: Sequence[Indicator], new: Sequence[Indicator]) -> IndexPairs:
    """Return which indicator is which: those alike, then the others in their order."""
    if len(old) == len(new) == 1:
        return [(0, 0)]
    found = pair([_row(one) for one in old], [_row(one) for one in new])
    left_old = [i for i in range(len(old)) if i not in {i for i, _ in found}]
    left_new = [j for j in range(len(new)) if j not in {j for _, j in found}]
    found += zip(left_old, left_new, strict=False)
    common = min(len(left_old), len(left_new))
    return [
        *sorted(found, key=lambda both: both[1]),
        *((i, None) for i in left_old[common:]),
        *((None, j) for j in left_new[common:]),
    ]


def indicator_changes(
    old: Sequence[Indicator], new: Sequence[Indicator], pairs: IndexPairs
) -> Iterator[IndicatorChange]:
    """Yield the indicators whose words or scale differ."""
    for i, j in pairs:
        before = None if i is None else old[i]
        after = None if j is None else new[j]
        change = _indicator(before, after)
        if change.kind != "same":
            yield change


def _indicator(old: Indicator | None, new: Indicator | None) -> IndicatorChange:
    tiers = tuple(_tiers(old.scale if old else None, new.scale if new else None))
    before = None if old is None else old.text
    after = None if new is None else new.text
    if before is None:
        return IndicatorChange(kind="added", old=None, new=after, tiers=tiers)
    if after is None:
        return IndicatorChange(kind="removed", old=before, new=None, tiers=tiers)
    if plain(before) != plain(after):
        return IndicatorChange(kind="renamed", old=before, new=after, tiers=tiers)
    return IndicatorChange(kind="changed" if tiers else "same", old=before, new=after, tiers=tiers)


def _tiers(old: RatingScale | None, new: RatingScale | None) -> Iterator[TierChange]:
    for column in TIERS:
        before: Tier | None = getattr(old, column, None)
        after: Tier | None = getattr(new, column, None)
        old_text, new_text = (tier.text if tier else "" for tier in (before, after))
        if plain(old_text) != plain(new_text):
            yield TierChange(
                tier=column,
                old=old_text,
                new=new_text,
                equivalent=bool(before and after) and _covers(before) == _covers(after) is not None,
            )


def _covers(tier: Tier | None) -> object:
    """Return what a tier covers, in a form that can be compared; None where that is not certain."""
    if tier is None or tier.range is None:
        return None
    return tier.range, tier.threshold.unit, tier.threshold.about


def _row(indicator: Indicator) -> Row:
    tiers = indicator.scale.tiers() if indicator.scale else ()
    return Row.of_indicator(indicator.text, [tier.text for _, tier in tiers])


def _wan(budget: Budget) -> Decimal | None:
    return budget.wan if isinstance(budget, Amount) else None


def _raw(budget: Budget) -> str:
    return "" if budget is None else budget.raw
