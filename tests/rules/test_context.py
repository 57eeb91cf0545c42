"""What stands at a place: asked for some places, it is what it is for all."""

import pytest

import project_examples
from gridtext import grid
from perftable.model.document import Document
from perftable.model.location import Location
from perftable.rules.context import Contexts
from projecttext import document
from support import ACTIVITY, DUTY, row, table

HEBEI = table(
    *(DUTY, ACTIVITY, row(ACTIVITY, name="　　植树"), ("合计", "20.00")),
    ("多余", *"甲乙丙丁戊己庚辛壬"),
)
NATIONAL = [document(grid(text)) for name, text in vars(project_examples).items() if name[0] == "E"]


def places(read: Document) -> list[Location]:
    found = [odd.location for form in read.forms for odd in form.odd_rows]
    for form in read.forms:
        for node in (*form.loose, *(way[-1] for way in form.walk())):
            found += (cell.place for _, cell in node.cells())
    return found


@pytest.mark.parametrize("read", [HEBEI, *NATIONAL])
def test_a_place_has_the_same_context_whether_all_or_few_are_asked_for(read: Document) -> None:
    everywhere = Contexts(read)
    for place in places(read):
        assert Contexts(read, [place]).at(place) == everywhere.at(place)


def test_a_cell_has_its_text_and_the_nodes_above_it() -> None:
    place = HEBEI.forms[0].nodes[0].below[1].cell("goal").place
    path, text = Contexts(HEBEI, [place]).at(place)
    assert ([step.name for step in path], text) == (["环境保护", "植树"], "垃圾日产日清")


@pytest.mark.parametrize("read", [HEBEI, *NATIONAL])
def test_a_node_tells_each_row_on_which_a_cell_of_its_stands(read: Document) -> None:
    for form in read.forms:
        for node in (*form.loose, *(way[-1] for way in form.walk())):
            rows = {(place.table, place.row) for place in (node.location, *node.spots())}
            cells = {(cell.place.table, cell.place.row) for _, cell in node.cells()}
            assert cells <= rows
