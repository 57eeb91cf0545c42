"""What the tiers' texts alone say of a scale: told once, so that the rules look closer at few."""

from typing import NamedTuple

from perftable.forms.duties.asks.tier_damage import is_damaged
from perftable.forms.duties.asks.tier_direction import expected_direction
from perftable.forms.duties.asks.tier_order import graded
from perftable.forms.duties.asks.tier_units import mixed_units
from perftable.forms.duties.asks.tiers import (
    Gap,
    Overlap,
    first_gap,
    left_out,
    repeated,
    worst_overlap,
)
from perftable.forms.duties.asks.wording import indicators
from perftable.forms.duties.records import Indicator
from perftable.model.document import Document
from perftable.model.order import Direction
from perftable.model.scale import Kind, RatingScale


class Facts(NamedTuple):
    """What is told of a scale, of whichever cells: scales that say the same share it.

    `kinds` are those of its tiers, empty ones among them. It is `ordered` where all tiers that say
    something run in one direction for certain. `repeated` are the places, among the tiers that say
    something, of those that say the same. `units` is why its units cannot be told, "mixed" where
    they are several, "" otherwise. Some of its tiers may be `damaged`, while others can be read. The
    worst results may be `left_out`, from a value on.
    """

    kinds: frozenset[Kind]
    ordered: bool
    gap: Gap | None
    overlap: Overlap | None
    repeated: tuple[int, ...]
    units: str
    damaged: bool
    left_out: str


class Scaled(NamedTuple):
    """An indicator with its scale, what is told of it, and which end its name says is better."""

    indicator: Indicator
    scale: RatingScale
    facts: Facts
    expected: Direction | None


def scaled(document: Document) -> tuple[Scaled, ...]:
    """Return every activity's indicators whose scales state anything."""
    return document.once(_scaled)


def _scaled(document: Document) -> tuple[Scaled, ...]:
    return tuple(
        Scaled(one, scale, scale.once(_facts), _expected(scale, one.text))
        for _, one in indicators(document)
        if (scale := one.scale) is not None
    )


def _expected(scale: RatingScale, indicator: str) -> Direction | None:
    return expected_direction(scale, indicator) if scale.direction or scale.comparable else None


def _facts(scale: RatingScale) -> Facts:
    units = mixed_units(scale)
    runs = scale.direction is not None
    return Facts(
        kinds=frozenset(tier.threshold.kind for _, tier in scale.tiers()),
        ordered=runs and scale.comparable and graded(scale) is scale,
        gap=first_gap(scale) if runs else None,
        overlap=worst_overlap(scale) if runs else None,
        repeated=repeated(scale),
        units=units if isinstance(units, str) else "mixed" if len(units) > 1 else "",
        damaged=_has_damage(scale),
        left_out=left_out(scale) if runs else "",
    )


def _has_damage(scale: RatingScale) -> bool:
    unread = [tier for tier in scale.stated if tier.threshold.bounds is None]
    return len(unread) < len(scale.stated) and any(map(is_damaged, unread))
