"""Where the tiers of a scale overlap."""

from itertools import pairwise

from perftable.model.scale import RatingScale, Tier
from perftable.rules.base import Problem


def first_overlap(scale: RatingScale) -> Problem | None:
    """Return the first two neighbouring tiers that share values; one shared value is a note."""
    tiers = [tier for _, tier in scale.tiers() if tier.range is not None]
    for better, worse in pairwise(tiers):
        problem = _overlap(better, worse)
        if problem is not None:
            return problem
    return None


def _overlap(better: Tier, worse: Tier) -> Problem | None:
    assert better.range is not None
    assert worse.range is not None
    shared = better.range.meet(worse.range)
    if shared.empty:
        return None
    if shared.low is not None and shared.low == shared.high:
        value = f"{shared.low}{worse.threshold.unit}"
        args = {"better": better.text, "worse": worse.text, "value": value}
        return Problem(worse.location, args, (better.location,), case="point", severity="note")
    args = {"better": better.text, "worse": worse.text}
    return Problem(worse.location, args, (better.location,))
