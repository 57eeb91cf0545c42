"""What is proposed for a row: the few that have most in common with it."""

from perftable.comparing.likeness import Row, Text
from perftable.comparing.proposing import _best, _features, _index

NOTHING = Text.of("")


def text(first: int, count: int) -> str:
    """So many different characters."""
    return "".join(chr(0x4E00 + number) for number in range(first, first + count))


def made(content: str = "", *below: str) -> Row:
    return Row(NOTHING, (Text.of(content),), below=frozenset(below))


def proposed(old: Row, new: list[Row]) -> list[int]:
    """What is proposed for the old row alone."""
    rows, others = {0: old}, dict(enumerate(new))
    return [j for _, j in _best(rows, _index(rows), _index(others), lambda i, j: (0, j))]


def test_parts_of_three_characters_from_the_first_three_hundred() -> None:
    features = _features(made(text(0, 400)))
    parts = {feature for feature in features if isinstance(feature, str)}
    assert {len(part) for part in parts} == {3}
    assert len(parts) == 298
    assert text(297, 3) in parts


def test_four_are_proposed_those_with_most_in_common_first() -> None:
    new = [made(text(0, 3 + count)) for count in range(6)]
    assert proposed(made(text(0, 9)), new) == [5, 4, 3, 2]


def test_a_whole_text_in_common_counts_as_eight_parts() -> None:
    old = made(text(0, 30), "甲")
    whole = made("", "甲")
    assert proposed(old, [*[made(text(0, 2 + 7))] * 4, whole])[0] == 4
    assert 4 not in proposed(old, [*[made(text(0, 2 + 9))] * 4, whole])


def test_a_part_that_more_than_sixteen_rows_have_tells_nothing() -> None:
    old = made(text(0, 3))
    assert len(proposed(old, [made(text(0, 4))] * 16)) == 4
    assert proposed(old, [made(text(0, 4))] * 17) == []


def test_of_a_whole_text_that_many_rows_have_eight_neighbours_on_either_side_are_tried() -> None:
    rows = {number: made("", "甲") for number in range(40)}
    index = _index(rows)
    asked: list[tuple[int, int]] = []

    def distance(i: int, j: int) -> tuple[int, int]:
        asked.append((i, j))
        return 0, abs(i - j)

    list(_best({20: rows[20]}, index, index, distance))
    assert [j for _, j in asked] == list(range(12, 29))
