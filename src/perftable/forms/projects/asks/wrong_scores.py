"""Scores that are wrong by themselves: outside their points, or not what their factor makes."""

from decimal import Decimal
from typing import NamedTuple

from perftable.forms.projects.asks.scores import FULL, ZERO, Scored, half, number
from perftable.forms.projects.records.fund import Fund
from perftable.forms.projects.records.indicator import Indicator
from perftable.forms.projects.records.part import Number


class ByFactor(NamedTuple):
    """What points × factor make; `share` is the factor of one, `agrees` says whether the score does."""

    share: Decimal
    expected: Decimal
    agrees: bool


def by_factor(row: Scored) -> ByFactor | None:
    """Return what the row's factor makes of its points, None where it has none."""
    factor, score = row.indicator.factor, row.indicator.score
    if factor is None or factor.value is None or score is None:
        return None
    percent = factor.percent or factor.value > 1
    share = factor.value / FULL if percent else factor.value
    expected = row.points * share
    bound = half(score) + row.points * _slack(factor, share, percent)
    return ByFactor(share, expected, abs(row.score - expected) <= bound)


def _slack(factor: Number, share: Decimal, percent: bool) -> Decimal:
    """Return how far the factor may be rounded: 0 % and 100 % are exact."""
    if share in (0, 1):
        return ZERO
    return half(factor) / FULL if percent else half(factor)


def is_outside(of: Indicator | Fund) -> bool:
    """Whether a score is above its points or below 0."""
    points, score = number(of.weight), number(of.score)
    return points is not None and score is not None and not 0 <= score <= points
