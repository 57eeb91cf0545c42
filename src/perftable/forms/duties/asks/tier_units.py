"""What the rules ask of the units in which a scale's tiers are written."""

from perftable.forms.duties.asks.tier_order import graded
from perftable.model.scale import RatingScale, Tier
from perftable.model.units import kin


def mixed_units(scale: RatingScale) -> dict[str, Tier] | str:
    """Return the units of a scale with the first tier of each, or why they cannot be told.

    The first unit comes first, then one that can never stand for it, if there is any; a unit that
    is alone is not told.
    """
    tiers = graded(scale).stated
    if not all(tier.threshold.bounds for tier in tiers):
        return "unclear"
    units: dict[str, Tier] = {}
    for tier in tiers:
        units.setdefault(tier.threshold.unit.removeprefix("±"), tier)
    bare = units.pop("", None)
    first, *others = units or [""]
    if others and all(kin(first, other) for other in others):
        return "one-quantity"
    if bare is not None and len(units) == 1:
        return "no-unit"
    return dict(sorted(units.items(), key=lambda item: _rank(item[0], first)))


def _rank(unit: str, first: str) -> int:
    return 0 if unit == first else 2 if kin(first, unit) else 1
