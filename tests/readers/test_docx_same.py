"""Whatever the rows and whatever breaks them, both paths read the same or both refuse."""

from hypothesis import given, settings
from hypothesis import strategies as st

from anyrows import DOCUMENTS, HARM, SIZES
from wordrows import read


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, SIZES)
def test_any_rows_read_the_same(whole: str, size: int) -> None:
    assert read(whole, size) == read(whole, size, fast=False)


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, SIZES, HARM, st.floats(0, 1), st.integers(0, 9))
def test_any_damage_does_the_same(whole: str, size: int, harm: str, at: float, cut: int) -> None:
    place = int(at * len(whole))
    damaged = whole[:place] + harm + whole[place + cut :]
    result = read(damaged, size)
    other = read(damaged, size, fast=False)
    assert isinstance(result, str) == isinstance(other, str)
    if not isinstance(result, str):
        assert result == other
