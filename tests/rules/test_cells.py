"""Cells by what they hold: what they say is gathered once, and each is found again by its number."""

import pytest

import project_examples
from gridtext import grid
from perftable.model.document import Document
from perftable.model.form import Form
from perftable.rules.cells import Cells, FormCells, cells_of
from project_examples import E1
from projecttext import document
from support import ACTIVITY, DUTY, row, table

HEBEI = table(DUTY, ACTIVITY, row(ACTIVITY, name="　　植树", poor=""), ("合计", "20.00"))
NATIONAL = [document(grid(text)) for name, text in vars(project_examples).items() if name[0] == "E"]


def gathered(read: Document) -> FormCells:
    (form,) = read.forms
    return cells_of(read, form)


def test_what_the_cells_say_is_gathered_by_what_they_hold() -> None:
    cells = gathered(HEBEI)
    assert cells.texts.said[:4] == ["环境保护", "治理农村环境", "环境质量达标", "垃圾清运"]
    assert cells.standards.said == [*ACTIVITY[5:], *ACTIVITY[5:8]]
    assert [amount.raw for amount in cells.money.said] == ["10.00", "10.00", "10.00", "20.00"]
    assert cells.leftovers == []


@pytest.mark.parametrize("read", [HEBEI, *NATIONAL])
def test_each_is_found_again_by_its_number(read: Document) -> None:
    for form in read.forms:
        cells = cells_of(read, form)
        for kind in (cells.texts, cells.standards, cells.scores):
            assert [kind[number].text for number in range(len(kind.said))] == kind.said
        money = [cells.money[number].amount for number in range(len(cells.money.said))]
        assert money == cells.money.said


@pytest.mark.parametrize("form", [form for read in (HEBEI, *NATIONAL) for form in read.forms])
def test_a_node_says_what_its_cells_say(form: Form) -> None:
    money = {field.name for field in form.FIELDS if field.kind == "money"}
    for node in (*form.loose, *(way[-1] for way in form.walk())):
        said = node.said(node.HOLDS)
        cells = dict(node.cells())
        assert said is None or list(said) == [
            cell.amount if name in money else cell.text for name, cell in cells.items()
        ]


def test_cells_are_gathered_in_the_order_of_the_form() -> None:
    for read in (HEBEI, *NATIONAL):
        for form in read.forms:
            nodes = [way[-1] for way in form.walk()]
            cells = cells_of(read, form).texts
            places = [nodes.index(node) for node in cells.nodes]
            assert places == sorted(places)


def test_what_the_family_reads_as_left_over_is_marked() -> None:
    cells = gathered(document(grid(E1.replace("≥96天", "≥XX天"))))
    assert [cells.standards.said[number] for number in cells.standards.leftover] == ["≥XX天"]


def test_equal_texts_are_looked_at_once() -> None:
    asked: list[str] = []

    def find(text: str) -> str | None:
        asked.append(text)
        return text[0] if text != "乙" else None

    cells = Cells[str]()
    for text in ("甲", "乙", "甲"):
        cells.add(text, HEBEI.forms[0].nodes[0], "name")
    assert cells.where(find) == {0: "甲", 2: "甲"}
    assert sorted(asked) == ["乙", "甲"]
