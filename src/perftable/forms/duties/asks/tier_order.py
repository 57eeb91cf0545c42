"""Whether a scale's tiers are graded in one direction, and which tier is not."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from perftable.forms.duties.asks.tiers import ends_of
from perftable.model.interval import Interval
from perftable.model.order import Direction, follows
from perftable.model.order import graded as run
from perftable.model.scale import RatingScale, Threshold, Tier

_NO_TIER = Threshold(raw="", kind="empty")


class Turn(NamedTuple):
    """Where a scale is out of order: what `tier` does beside `beside`, unlike the others.

    "rises" and "falls": against the tier before it; "starts-high" and "starts-low": against the one
    behind; "takes-in": it holds what the tier before it does. "holds": the best tier takes in all
    the others. "mixed": it cannot be said of one tier.
    """

    tier: Tier
    beside: Tier
    how: Literal["rises", "falls", "starts-high", "starts-low", "takes-in", "holds", "mixed"]


def graded(scale: RatingScale) -> RatingScale:
    """Return the scale without a last tier that cannot be compared (未完成): the others tell.

    Ranges may lie on both sides of a target (100%, 98%-100%, 100%-102%, 其他): then all stay.
    """
    if len(scale.stated) < 3 or scale.stated[-1].threshold.bounds is not None:
        return scale
    *others, last = scale.stated
    if any(len(set(ends_of(tier))) > 1 for tier in others):
        return scale
    column = next(name for name, tier in scale.tiers() if tier is last)
    return scale.model_copy(update={column: last.model_copy(update={"threshold": _NO_TIER})})


def break_of_order(scale: RatingScale, expected: Direction | None = None) -> Turn | None:
    """Return the tier that breaks the order of a comparable scale; None where they are in order.

    That is the tier without which the others are in order; of two such neighbours the later one,
    which stands wrong beside the one before it. `expected` is the direction that is known.
    """
    if scale.direction is not None:
        return None
    tiers = scale.stated
    bounds = [tier.threshold.bounds or Interval() for tier in tiers]
    if all(_takes_in(bounds[0], interval) for interval in bounds):
        return Turn(tiers[0], tiers[-1], "holds")
    direction = expected or _meant(bounds)
    odd = _odd(bounds, direction)
    if odd is None and expected is None:
        direction = "lower" if direction == "higher" else "higher"
        odd = _odd(bounds, direction)
    return Turn(tiers[-1], tiers[-2], "mixed") if odd is None else _turn(tiers, odd, direction)


def _odd(bounds: Sequence[Interval], direction: Direction) -> int | None:
    """Return the place of the tier without which the others run in `direction`."""
    pairs = enumerate(pairwise(bounds))
    wrong = next((i for i, (a, b) in pairs if not follows(a, b, direction)), None)
    if wrong is None:
        return None
    for place in (wrong + 1, wrong):
        rest = [interval for i, interval in enumerate(bounds) if i != place]
        if len(rest) > 1 and run(rest, direction):
            return place
    return None


def _meant(bounds: Sequence[Interval]) -> Direction:
    """Return the direction that the last tier's open side tells, or else most steps."""
    last = bounds[-1]
    if (last.low is None) != (last.high is None):
        return "higher" if last.low is None else "lower"
    falls = sum(_middle(worse) < _middle(better) for better, worse in pairwise(bounds))
    rises = sum(_middle(worse) > _middle(better) for better, worse in pairwise(bounds))
    return "higher" if falls >= rises else "lower"


def _turn(tiers: Sequence[Tier], place: int, direction: Direction) -> Turn:
    tier, first = tiers[place], place == 0
    beside = tiers[1] if first else tiers[place - 1]
    own, other = tier.threshold.bounds or Interval(), beside.threshold.bounds or Interval()
    if not first and _takes_in(own, other):
        return Turn(tier, beside, "takes-in")
    if first:
        return Turn(tier, beside, "starts-low" if direction == "higher" else "starts-high")
    return Turn(tier, beside, "rises" if direction == "higher" else "falls")


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def _takes_in(outer: Interval, inner: Interval) -> bool:
    return outer.meet(inner) == inner
