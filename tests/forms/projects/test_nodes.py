"""The form as nodes: every cell says what is written in it, and every place knows its project."""

from collections.abc import Iterator

import pytest

import project_examples
from gridtext import grid
from perftable.forms.claiming import parse
from perftable.model.finding import Step
from perftable.model.form import Cell, Node
from perftable.model.grid import Grid
from perftable.readers.text.reading import read_text
from perftable.rules.context import Contexts
from project_examples import E1, E2, E3, E4, E5, E6_FUNDS, E6_INDICATORS, E7, E8
from projecttext import document, only

EXAMPLES = {name: text for name, text in vars(project_examples).items() if name[0] == "E"}
GRIDS = {name: text for name, text in EXAMPLES.items() if name != "E12" and "FUNDS" not in name}

CONTRACT = {
    "": "family kind level layout title year unit head funds goals indicators totals location",
    "head": "project department implementer manager code nature category start end",
    "funds": "role label parent amounts",
    "goals": "horizon text",
    "indicators": "class1 class2 class1_text class2_text name description direction nature target "
    "targets measure_unit weight actual score factor reason location",
    "totals": "weight score grade",
}
"""The keys that every form has in JSON; others may stand beside them."""


def cells(table: Grid) -> Iterator[tuple[tuple[Node, ...], str, Cell]]:
    for form in document(table).forms:
        for node in form.loose:
            yield from (((*form.above(node), node), field, cell) for field, cell in node.cells())
        for way in form.walk():
            yield from ((way, field, cell) for field, cell in way[-1].cells())


@pytest.mark.parametrize("name", GRIDS)
def test_json_has_the_keys_of_the_contract(name: str) -> None:
    for form in document(grid(GRIDS[name])).forms:
        told = form.model_dump(mode="json")
        assert "nodes" not in told
        for part, keys in CONTRACT.items():
            inner = told[part] if part else told
            for one in inner if isinstance(inner, list) else [inner]:
                assert set(keys.split()) <= one.keys()


@pytest.mark.parametrize("name", GRIDS)
def test_cells_say_what_is_written(name: str) -> None:
    table = grid(GRIDS[name])
    written = {
        (row.number, index): "".join(text.split())
        for row in table.rows
        for index, text in enumerate(row.cells, 1)
    }
    seen = 0
    for _, field, cell in cells(table):
        spot = cell.place.row, cell.place.cell
        if cell.text and spot in written and field not in ("targets.others", "class1", "class2"):
            assert "".join(cell.text.split()) in (written[spot], written[spot].partition("：")[2])
            seen += 1
    assert seen > 5


@pytest.mark.parametrize("name", GRIDS)
def test_every_cell_is_found_again_by_its_place(name: str) -> None:
    table = grid(GRIDS[name])
    contexts = Contexts(document(table))
    for way, _, cell in cells(table):
        if cell.place.cell is None or not cell.text:
            continue
        found = contexts.at(cell.place)
        assert found.text == cell.text
        if name != "E5":  # where a unit's cell is merged over its projects
            steps = tuple(Step(kind=n.LEVEL, name=n.called) for n in way if n.LEVEL == "project")
            assert found.path[: len(steps)] == steps


def test_a_path_names_the_project_and_the_indicator() -> None:
    read = document(grid(E1))
    contexts = Contexts(read)
    (form,) = read.forms
    project = Step(kind="project", name="少儿阅览室周末开放")
    assert contexts.at(form.indicators[1].at("value")) == (  # type: ignore[attr-defined]
        (project, Step(kind="indicator", name="添置新书数量")),
        "≥2400册",
    )
    assert contexts.at(form.head.at("implementer")) == ((project,), "清河县图书馆")  # type: ignore[attr-defined]
    assert contexts.at(form.funds[2].at("year")) == ((project,), "1.50")  # type: ignore[attr-defined]
    assert contexts.at(form.at("year")) == ((project,), "（2027年度）")  # type: ignore[attr-defined]


def test_an_unused_class_and_an_empty_head_cell() -> None:
    form = only(grid(E1.replace("| 清河县图书馆 |", "| |")))
    contexts = Contexts(document(grid(E1.replace("| 清河县图书馆 |", "| |"))))
    project = (Step(kind="project", name="少儿阅览室周末开放"),)
    unused = next(row for row in form.classes if row.text == "生态效益指标")
    assert contexts.at(unused.at("class2")) == (project, "生态效益指标")
    assert contexts.at(form.head.at("implementer")) == (project, "")


def test_two_totals_in_one_row_are_two_cells() -> None:
    form = only(grid(E3))
    contexts = Contexts(document(grid(E3)))
    left, right = form.funds[0].at("all_years"), form.funds[1].at("year")
    assert left.row == right.row
    assert (contexts.at(left).text, contexts.at(right).text) == ("900,000.00", "300,000.00")


def test_panels_points_and_results() -> None:
    form, contexts = only(grid(E4)), Contexts(document(grid(E4)))
    assert contexts.at(form.indicators[0].at("targets.long")).text == "64座"
    tables = grid(E6_FUNDS), grid(E6_INDICATORS)
    form, contexts = only(*tables), Contexts(document(*tables))
    places = {name: form.funds[0].at(name) for name in ("executed", "rate", "weight", "score")}
    assert {n: contexts.at(spot).text for n, spot in places.items()} == {
        "executed": "19.00", "rate": "95.00%", "weight": "10", "score": "9.50"
    }  # fmt: skip
    assert contexts.at(form.totals.at("score")).text == "96.00"


def test_marks_and_words_that_the_record_has_otherwise() -> None:
    lamp, *_, rounds, people = only(grid(E2)).indicators
    assert lamp.cell("operator").text == "≤"
    assert (rounds.nature, rounds.cell("operator").text) == ("qualitative", "定性")
    assert people.cell("unit").text == "%"
    toilets = only(grid(E7)).indicators[0]
    assert toilets.cell("operator").text == "≧"
    code = only(grid(E1.replace("少儿阅览室周末开放 |", "510-少儿阅览室 |", 1)))
    assert (code.head.project, code.nodes[0].cell("project").text) == (
        "少儿阅览室",
        "510-少儿阅览室",
    )


def test_a_unit_of_a_long_table() -> None:
    read = document(grid(E5))
    contexts = Contexts(read)
    first = read.forms[0].groups[0]  # type: ignore[attr-defined]
    assert contexts.at(first.at("budget")) == ((), "200,000.00")
    assert contexts.at(first.at("name")) == ((), "731-柳河镇部门")


def test_a_row_that_stands_askew_is_told_with_its_text() -> None:
    header = "一级指标\t二级指标\t三级指标\t指标值\t单位\n"
    text = header + "产出指标\t数量指标\t修路\t3\t公里\n修桥\t3座\n"
    read = parse(read_text("a.txt", text.encode()))
    (odd,) = read.forms[0].odd_rows
    assert (odd.problem, odd.cells, odd.expected) == ("misaligned", 2, 5)
    assert Contexts(read).at(odd.location).text == "修桥 | 3座"


def test_money_counts_once() -> None:
    form = only(grid(E1))
    assert [amount.raw for node in form.nodes for amount in node.money()] == ["36.50"]


def test_columns_of_the_header() -> None:
    assert only(grid(E2)).columns == {
        "lead": 1, "class1": 2, "class2": 3, "name": 4, "operator": 5, "value": 6, "unit": 7, "weight": 8,
    }  # fmt: skip
    assert only(grid(E4)).columns["targets.long"] == 4
    assert only(grid(E8)).columns["actual"] == 5
