"""Rates of a scale that are over 100% or under 0, and what was likely meant."""

from decimal import Decimal

from perftable.model.scale import RatingScale, Tier
from perftable.rules.words.rates import misread_from

_HUNDRED = Decimal(100)


def implausible(scale: RatingScale, *, bounded: bool) -> tuple[Tier, str] | None:
    """Return the first implausible tier and what was likely meant ("" where nothing is likely).

    Where the rate has no upper limit, only what looks misread is implausible: over 200% while
    another tier is not, and all in order from 100% down without the first digit.
    """
    if scale.once(_is_within):
        return None
    read = _read(scale)
    meant = [_meant(tier, value) for tier, value in read]
    misread = meant == sorted(meant, reverse=True) and all(0 <= v <= _HUNDRED for v in meant)
    certain = misread and any(value <= _HUNDRED for _, value in read)
    for (tier, value), likely in zip(read, meant, strict=True):
        if not 0 <= value <= _HUNDRED and (bounded or certain):
            return tier, f"≥{likely:f}%" if misread else ""
    return None


def _is_within(scale: RatingScale) -> bool:
    return all(0 <= value <= _HUNDRED for _, value in _read(scale))


def _read(scale: RatingScale) -> list[tuple[Tier, Decimal]]:
    """Return the tiers of a rate with their values."""
    tiers = [tier for _, tier in scale.tiers() if tier.threshold.unit == "%"]
    return [(tier, value) for tier in tiers if (value := _value(tier)) is not None]


def _value(tier: Tier) -> Decimal | None:
    bounds = tier.threshold.bounds
    if bounds is None:
        return None
    return bounds.high if bounds.low is None else bounds.low


def _meant(tier: Tier, value: Decimal) -> Decimal:
    found = misread_from(value) if tier.threshold.kind == "number" else None
    return value if found is None else found
