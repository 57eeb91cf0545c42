"""What stands at a place: asked for some places, it is what it is for all."""

from perftable.rules.context import Contexts
from support import ACTIVITY, DUTY, row, table

READ = table(
    DUTY,
    ACTIVITY,
    row(ACTIVITY, name="　　植树"),
    ("合计", "20.00"),
    ("多余", *"甲乙丙丁戊己庚辛壬"),
)
PLACES = [
    cell.place
    for form in READ.forms
    for node in (*form.loose, *(way[-1] for way in form.walk()))
    for _, cell in node.cells()
]


def test_a_place_has_the_same_context_whether_all_or_few_are_asked_for() -> None:
    everywhere = Contexts(READ)
    for place in (*PLACES, *(odd.location for odd in READ.forms[0].odd_rows)):
        assert Contexts(READ, [place]).at(place) == everywhere.at(place)


def test_a_cell_has_its_text_and_the_nodes_above_it() -> None:
    place = READ.forms[0].nodes[0].below[1].cell("goal").place
    path, text = Contexts(READ, [place]).at(place)
    assert ([step.name for step in path], text) == (["环境保护", "植树"], "垃圾日产日清")
