"""Cells by what they hold: those of a very large form are not held in memory."""

import pytest

from perftable.rules import cells
from support import ACTIVITY, DUTY, table


@pytest.mark.parametrize("held", [True, False])
def test_the_cells_are_the_same_held_or_not(held: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    document = table(DUTY, ACTIVITY)
    (form,) = document.forms
    nodes = sum(1 for _ in form.walk())
    monkeypatch.setattr(cells, "MANY", nodes if held else nodes - 1)
    first, second = (list(cells.texts(document, form)) for _ in range(2))
    assert [cell.text for cell in first][:2] == ["环境保护", "治理农村环境"]
    assert first == second
    assert all(one is other for one, other in zip(first, second, strict=True)) is held
    assert [cell.text for cell in cells.standards(document, form)] == list(ACTIVITY[5:])
