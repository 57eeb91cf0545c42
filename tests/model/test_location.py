"""Places: that of a cell is told by its row, and is a place like any other."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from perftable.model.location import Location, letters

SPOTS = {"budget": (7, 12)}


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (Location(1, 4), Location(1, 4, "budget")),
        (Location(1, 4, columns={"budget": 2}), Location(1, 4, "budget", cell=2)),
        (
            Location(1, 4, line=7, character=1, columns={"budget": 2}, spots=SPOTS),
            Location(1, 4, "budget", line=7, character=12, cell=2),
        ),
        (
            Location(1, 4, line=7, character=1, spots={}),
            Location(1, 4, "budget", line=7, character=1),
        ),
        (Location(1, 4, sheet="表", page=3), Location(1, 4, "budget", sheet="表", page=3)),
    ],
    ids=["row", "column", "text", "text without the cell", "sheet and page"],
)
def test_the_place_of_a_cell(row: Location, cell: Location) -> None:
    place = row.at("budget")
    assert place == cell
    assert (repr(place), hash(place)) == (repr(cell), hash(cell))
    assert (place.columns, place.spots) == (None, None)
    assert pickle.loads(pickle.dumps(place)) == cell


def test_the_places_of_several_cells() -> None:
    row = Location(1, 4, line=7, character=1, columns={"name": 1, "budget": 2}, spots=SPOTS)
    assert row.each(("name", "goal", "budget")) == [row.at(c) for c in ("name", "goal", "budget")]
    assert row.each(()) == []


@pytest.mark.parametrize(
    "place",
    [
        Location(1, 4, "name", cell=3, columns={"name": 3}, sheet="表", page=2),
        Location(paragraph=5, line=7, character=2, spots=SPOTS),
    ],
    ids=["cell", "paragraph"],
)
def test_the_same_place_as_that_of_another_field(place: Location) -> None:
    own = place.named("budget")
    assert own == replace(place, column="budget")
    assert (own.columns, own.spots) == (place.columns, place.spots)


def test_it_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Location(1, 4).at("budget").row = 5  # type: ignore[misc]


@pytest.mark.parametrize(
    ("column", "said"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA")],
)
def test_the_letters_of_a_column(column: int, said: str) -> None:
    assert letters(column) == said
