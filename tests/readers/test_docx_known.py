"""What is remembered of cells, and how much of it."""

import pytest

from perftable.model.grid import PLAIN
from perftable.readers.word.content import Content
from perftable.readers.word.fast import known
from perftable.readers.word.fast.blocks import HIDDEN, ORDINARY, THIN, Blocks, Para
from perftable.readers.word.fast.islands import Fragments
from perftable.readers.word.fast.known import Found, Known
from perftable.readers.word.fast.markup import MAX_FOLLOWERS, Shape
from perftable.readers.word.fast.paragraphs import Paragraphs
from perftable.readers.word.fast.patterns import patterns
from perftable.readers.word.literals import Literals
from perftable.readers.word.look import Look
from perftable.readers.word.numbering import Numbering
from perftable.readers.word.styles import Styles
from wordrows import cell, document, ids

CELL = cell("甲").encode()
MARKUP = len(CELL) - len("</w:tc>") - len(">甲</w:t>".encode()) + 1


SHAPE = Shape(ORDINARY, Para(Look(), {}), THIN, PLAIN, True)


def remembered(*cells: bytes, weight: int = THIN) -> Known:
    fragments = Fragments(document("").encode(), b"document")
    content = Content(Styles(None, Numbering()), Numbering())
    told = patterns(True)
    paragraphs = Paragraphs(told, Blocks(fragments, content), Literals())
    found = Known(paragraphs, (told.paragraph_ids, told.run_ids))
    for each in cells:
        match = told.cell.match(each)
        assert match is not None
        if found.learns:
            found.learn(match, len(each) - len("</w:tc>"), SHAPE._replace(weight=weight), None)
    return found


def taken(known: Known, data: bytes) -> list[str]:
    found = Found()
    known.begin()
    known.take(data, 0, found)
    return found.texts


def test_a_cell_is_known_by_all_but_its_text() -> None:
    assert taken(remembered(CELL), CELL + cell("乙").encode() + b"<w:tc>") == ["甲", "乙"]
    assert taken(remembered(CELL), CELL + cell("乙").replace("<w:p>", "<w:p >").encode()) == ["甲"]


WIDTHS = {
    "another": ('w:w="959" w:type="dxa"', ["甲"]),
    "in another order": ('w:type="dxa" w:w="1"', ["甲"]),
    "none": ("", []),
    "stated twice": ('w:w="1" w:type="dxa" w:w="1"', []),
    "no number": ('w:w="1pt" w:type="dxa"', []),
    "not ended": ('w:w="1" w:type="dxa', []),
}


@pytest.mark.parametrize(("width", "texts"), WIDTHS.values(), ids=WIDTHS)
def test_a_cell_of_another_width_is_known(width: str, texts: list[str]) -> None:
    def wide(width: str) -> bytes:
        return cell("甲", properties=f"<w:tcPr><w:tcW {width}/></w:tcPr>").encode()

    found = remembered(wide('w:w="960" w:type="dxa"'))
    assert taken(found, wide(width)) == texts
    assert taken(found, wide('w:w="960" w:type="dxa"')) == ["甲"]


def test_what_follows_a_row_is_none_of_its_cells() -> None:
    assert taken(remembered(CELL), CELL + b"</w:tr>" + CELL) == ["甲"]


IDS = {
    "of Word 2010": (ids(3), ids(70)),
    "before": (' w:rsidR="00000000"', ' w:rsidR="00AB0000"'),
    "some": (ids(3), ' w14:paraId="0000000F"'),
    "none in the other": (' w14:paraId="00000000"', ""),
}


@pytest.mark.parametrize(("one", "other"), IDS.values(), ids=IDS)
def test_ids_may_be_others(one: str, other: str) -> None:
    run = CELL.decode().replace("<w:r>", '<w:r w:rsidRPr="00000001">')
    known = remembered(cell("甲", one).encode(), run.replace("<w:p>", f"<w:p{one}>").encode())
    assert len(known) == 1
    assert taken(known, cell("乙", other).encode()) == ["乙"]
    assert taken(known, run.replace("<w:p>", f"<w:p{other}>").encode()) == ["甲"]


ODD_IDS = {
    "twice": ' w:rsidR="00000000" w:rsidR="00000000"',
    "too long": ' w:rsidR="000000000"',
    "another name": ' w:rsidX="00000000"',
    "another attribute": ' w:rsidR="00000000" w:x="1"',
    "together": ' w:rsidR="00000000"w:rsidP="00000000"',
    "not ended": ' w:rsidR="00000000',
}


@pytest.mark.parametrize("odd", ODD_IDS.values(), ids=ODD_IDS)
def test_odd_ids_are_none(odd: str) -> None:
    assert taken(remembered(cell("甲", ids(3)).encode()), cell("乙", odd).encode()) == []


def test_empty_cells_with_ids() -> None:
    empty = "<w:tc><w:p{}/></w:tc>"
    known = remembered(empty.format(ids(3)).encode())
    assert taken(known, empty.format(ids(99)).encode()) == [""]


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
    assert taken(remembered(b" " + CELL, CELL), CELL) == texts  # where another one was before


def test_followers_are_tried_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MAX_CELL", 0)  # nothing else is known
    cells = [CELL.replace(b"<w:r>", b"<w:r>" + b" " * n) for n in range(MAX_FOLLOWERS + 1)]
    found = remembered(b" " + CELL)
    for each in cells:
        found.begin()
        match = patterns(True).cell.match(each)
        assert match is not None
        found.learn(match, len(each) - len("</w:tc>"), SHAPE, None)
    assert [taken(found, each) for each in cells] == [[], *[["甲"]] * MAX_FOLLOWERS]


def test_cells_are_remembered_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MAX_CELLS", 2)
    cells = [CELL.replace(b"<w:r>", b"<w:r>" + b" " * n) for n in range(4)]
    assert len(remembered(*cells)) == 2
