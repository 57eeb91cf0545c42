"""Whether a scale's tiers are graded in one direction, and which tier is not."""

from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from perftable.model.interval import Interval
from perftable.model.scale import RatingScale, Threshold, Tier
from perftable.rules.tiers import ends_of, stated

_NO_TIER = Threshold(raw="", kind="empty")


class Turn(NamedTuple):
    """Where a scale is out of order: `tier` rises or falls beside `before`, unlike those above it.

    "holds": none does, but the best tier (`tier`) takes in all that the others do. "mixed": it
    cannot be said of one tier.
    """

    tier: Tier
    before: Tier
    how: Literal["rises", "falls", "holds", "mixed"]


def graded(scale: RatingScale) -> RatingScale:
    """Return the scale without a last tier of mere words (未完成): the others tell its order.

    Ranges may lie on both sides of a target (100%, 98%-100%, 100%-102%, 其他): then all stay.
    """
    said = [(column, tier) for column, tier in scale.tiers() if tier.threshold.kind != "empty"]
    worded = said[-1][1].threshold.kind in ("prose", "unclear", "tick")
    if len(said) < 3 or not worded or any(len(set(ends_of(tier))) > 1 for _, tier in said):
        return scale
    column, last = said[-1]
    return scale.model_copy(update={column: last.model_copy(update={"threshold": _NO_TIER})})


def break_of_order(scale: RatingScale) -> Turn | None:
    """Return the first tier that turns back, of a comparable scale; None where they are in order.

    Equal neighbours are no turn: they repeat a tier.
    """
    if scale.direction is not None:
        return None
    tiers = stated(scale)
    rising: bool | None = None
    for better, worse in pairwise(tiers):
        step = _middle(worse) - _middle(better)
        if step and rising is not None and (step > 0) != rising:
            return Turn(worse, better, "rises" if step > 0 else "falls")
        if step:
            rising = step > 0
    if all(_takes_in(tiers[0], tier) for tier in tiers):
        return Turn(tiers[0], tiers[-1], "holds")
    return Turn(tiers[-1], tiers[-2], "mixed")


def _middle(tier: Tier) -> Decimal:
    ends = ends_of(tier)
    return sum(ends, Decimal(0)) / len(ends)


def _takes_in(better: Tier, worse: Tier) -> bool:
    outer, inner = better.threshold.bounds or Interval(), worse.threshold.bounds or Interval()
    return outer.meet(inner) == inner
