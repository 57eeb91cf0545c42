"""Which matched rows kept their order."""

from hypothesis import given
from hypothesis import strategies as st

from perftable.comparing.order import Gaps, in_order


def test_rows_in_the_same_order_all_stay() -> None:
    assert in_order([(0, 1), (1, 2), (4, 3)]) == {(0, 1), (1, 2), (4, 3)}


def test_one_row_that_passes_two_others_moved_alone() -> None:
    assert in_order([(0, 2), (1, 0), (2, 1)]) == {(1, 0), (2, 1)}


def test_of_two_rows_that_changed_places_both_moved() -> None:
    assert in_order([(0, 0), (1, 2), (2, 1), (3, 3)]) == {(0, 0), (3, 3)}


def test_nothing_has_no_order() -> None:
    assert in_order([]) == set()


@given(st.permutations(range(9)))
def test_the_order_does_not_depend_on_which_version_is_old(new: list[int]) -> None:
    kept = in_order(enumerate(new))
    mirrored = in_order((j, i) for i, j in enumerate(new))
    assert {(j, i) for i, j in kept} == mirrored
    assert [j for _, j in sorted(kept)] == sorted(j for _, j in kept)


def test_distance_counts_sure_pairs_between_then_rows() -> None:
    gaps = Gaps([(2, 3), (5, 6)])
    assert gaps.distance(3, 4) == (0, 0)  # rows inserted above both do not count
    assert gaps.distance(0, 2) == (0, 2)
    assert gaps.distance(6, 0) == (2, 0)
