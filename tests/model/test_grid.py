"""What is told of a table is told once, and stays where it was told."""

import pickle

from perftable.model.grid import Grid, Row


def test_a_table_is_asked_once() -> None:
    asked: list[Grid] = []
    grid = Grid(1, [Row(1, ("甲",))])
    assert grid.once(asked.append) is grid.once(asked.append) is None
    assert asked == [grid]


def test_what_was_told_of_it_is_no_part_of_it() -> None:
    grid, other = Grid(1, [Row(1, ("甲",))], "表"), Grid(1, [Row(1, ("甲",))], "表")
    plain = pickle.dumps(grid)
    assert grid.once(lambda one: one.table) == 1
    assert (grid, repr(grid), pickle.dumps(grid)) == (other, repr(other), plain)
    assert pickle.loads(plain) == grid
