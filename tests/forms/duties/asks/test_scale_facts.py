"""What is told of scales: once for all that say the same, and by the places of their tiers."""

from perftable.forms.duties.asks.scale_facts import scaled
from support import ACTIVITY, DUTY, row, table

TIERS = {"excellent": "≥95%", "good": "85%-95%", "fair": "60%-80%", "poor": "<60%"}


def test_scales_that_say_the_same_share_what_is_told_of_them() -> None:
    first, second, other = scaled(
        table(DUTY, ACTIVITY, row(ACTIVITY, name="　　植树"), row(ACTIVITY, poor="＜75%"))
    )
    assert first.scale is not second.scale
    assert first.facts is second.facts
    assert first.facts is not other.facts


def test_gaps_and_overlaps_are_told_by_the_place_of_the_better_tier() -> None:
    (one,) = scaled(table(DUTY, row(ACTIVITY, **TIERS)))
    assert (one.facts.gap, one.facts.overlap) == ((1, "80%-85%"), (0, "95%", True))
    assert one.facts.ordered
    assert one.expected == "higher"


def test_of_a_scale_that_runs_nowhere_neither_is_told() -> None:
    (one,) = scaled(table(DUTY, row(ACTIVITY, excellent="√", good="", fair="", poor="")))
    assert one.facts.kinds == {"tick", "empty"}
    assert (one.facts.gap, one.facts.overlap, one.facts.left_out) == (None, None, "")
    assert not one.facts.ordered
