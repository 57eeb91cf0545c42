"""What is remembered of cells, and how much of it."""

import pytest

from perftable.model.grid import PLAIN
from perftable.readers.word.cells import Content
from perftable.readers.word.fast import known
from perftable.readers.word.fast.blocks import HIDDEN, ORDINARY, THIN, Blocks, Para
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.known import Found, Known, Shape
from perftable.readers.word.fast.paragraphs import Paragraphs, Run
from perftable.readers.word.fast.patterns import patterns
from perftable.readers.word.literals import Literals
from perftable.readers.word.look import Look
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.styles import Styles
from wordrows import cell, document, ids

CELL = cell("甲").encode()
MARKUP = len(CELL) - len("</w:tc>") - len(">甲</w:t>".encode()) + 1


def remembered(*cells: bytes, weight: int = THIN) -> Known:
    fragments = Fragments(document("").encode(), b"document")
    content = Content(Styles(None, Numbering()), Numbering())
    found = Known(Paragraphs(patterns(True), Blocks(fragments, content), Literals()))
    shape = Shape(ORDINARY, Para(Look()), weight, PLAIN, True)
    for each in cells:
        if found.learns:
            found.learn(each.removesuffix(b"</w:tc>"), shape, Run(weight, False), None)
    return found


def taken(known: Known, data: bytes) -> list[str]:
    found = Found()
    known.take(data, 0, found)
    return found.texts


def test_a_cell_is_known_by_all_but_its_text() -> None:
    assert taken(remembered(CELL), CELL + cell("乙").encode() + b"<w:tc>") == ["甲", "乙"]
    assert taken(remembered(CELL), CELL + cell("乙").replace("<w:p>", "<w:p >").encode()) == ["甲"]


def test_what_follows_a_row_is_none_of_its_cells() -> None:
    assert taken(remembered(CELL), CELL + b"</w:tr>" + CELL) == ["甲"]


@pytest.mark.parametrize("marked", [ids(3), ' w:rsidR="00000000"', ' w14:paraId="00000000"'])
def test_cells_with_ids_are_not_remembered(marked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MAX_MARKED", 2)
    one = remembered(cell("甲", marked).encode())
    assert not one
    assert one.learns
    assert not remembered(*[cell("甲", marked).encode()] * 2).learns


def test_hidden_texts_are_not_remembered() -> None:
    assert not remembered(CELL, weight=HIDDEN)


@pytest.mark.parametrize(("size", "count"), [(MARKUP, 1), (MARKUP - 1, 0)])
def test_markup_is_remembered_up_to_a_size(
    size: int, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "MAX_MARKUP", size)
    assert len(remembered(CELL)) == count


@pytest.mark.parametrize(("size", "texts"), [(len(CELL), ["甲"]), (len(CELL) - 1, [])])
def test_cells_are_looked_up_to_a_size(
    size: int, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "MAX_CELL", size)
    assert taken(remembered(CELL), CELL) == texts


def test_cells_are_remembered_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MAX_CELLS", 2)
    cells = [CELL.replace(b"<w:r>", b"<w:r>" + b" " * n) for n in range(4)]
    assert len(remembered(*cells)) == 2
