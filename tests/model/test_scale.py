"""Rating scales: what of their tiers is told once, and told anew of a copy."""

import pickle

from perftable.model.location import Location
from perftable.model.scale import RatingScale
from perftable.values.scales import read_scale


def scale(*, fair: str = "≥75%", poor: str = "<75%") -> RatingScale:
    return read_scale(("≥95%", "≥85%", fair, poor), [Location(1, 3)] * 4)


def test_what_is_stated_of_a_scale() -> None:
    own = scale(fair="")
    assert [tier.text for tier in own.stated] == ["≥95%", "≥85%", "<75%"]
    assert own.comparable
    assert not own.counted


def test_a_copy_with_other_tiers_is_looked_at_anew() -> None:
    own, other = scale(), scale(poor="差")
    assert (len(own.stated), own.comparable, own.counted) == (4, True, False)
    copy = own.model_copy(update={"poor": other.poor})
    assert [tier.text for tier in copy.stated] == ["≥95%", "≥85%", "≥75%", "差"]
    assert not copy.comparable
    assert own.comparable


def test_what_was_told_is_no_part_of_a_scale() -> None:
    own, other = scale(), scale()
    assert own.comparable
    assert own == other
    assert hash(own) == hash(other)
    assert own.model_dump() == other.model_dump()
    assert own.model_dump_json() == other.model_dump_json()
    assert pickle.loads(pickle.dumps(own)) == other
    assert b"comparable" not in pickle.dumps(own)


def test_what_is_told_of_equal_cells_is_told_once() -> None:
    told: list[RatingScale] = []
    for own in (scale(fair="≥74%"), scale(fair="≥74%"), scale(fair="≥73%")):
        own.once(told.append)
    assert [[tier.text for tier in own.stated][2] for own in told] == ["≥74%", "≥73%"]


def test_the_same_cells_below_other_headings_are_another_scale() -> None:
    texts, places = ("≥95%", "≥85%"), [Location(1, 3)] * 2
    told: list[RatingScale] = []
    for columns in (("excellent", "good"), ("excellent", "poor")):
        read_scale(texts, places, columns).once(told.append)
    assert [[name for name, _ in own.tiers()] for own in told] == [
        ["excellent", "good"],
        ["excellent", "poor"],
    ]
