"""The ids of start tags: each once and in Word's order, those of Word 2010 all in one place."""

import pytest

from perftable.readers.word.fast.patterns import patterns

MARKS = ' w14:paraId="00AB12CD" w14:textId="77777777"'
SAVED = ' w:rsidR="00AB12CD" w:rsidRPr="00ab12cd" w:rsidDel="00000000"'
OWN, PLACE = ' w:rsidTr="00000001"', ' w:rsidRDefault="00000002" w:rsidP="00000003"'
HALF = MARKS[:22]
OF_ROW = {
    "none": "",
    "marks alone": MARKS,
    "without marks": SAVED + OWN,
    "marks before": MARKS + SAVED + OWN,
    "marks between": SAVED + MARKS + OWN,
    "marks behind": SAVED + OWN + MARKS,
    "half of them": SAVED + HALF + OWN,
}
OF_PARAGRAPH = {
    "none": "",
    "marks alone": MARKS,
    "without marks": SAVED + PLACE,
    "marks before": MARKS + SAVED + PLACE,
    "marks behind": SAVED + PLACE + MARKS,
    "half of them": HALF + PLACE,
}
ODD = {
    "marks twice": MARKS + SAVED + MARKS,
    "marks twice in one place": MARKS + MARKS,
    "marks in two places": HALF + SAVED + MARKS[22:],
    "another order": SAVED[20:] + SAVED[:20],
    "one twice": SAVED[:20] + SAVED[:20],
    "another attribute": SAVED + ' w:a="00000000"',
    "a short one": ' w:rsidR="00AB12C"',
}


def takes(ids: str, kind: str, marked: bool = True) -> bool:
    told = patterns(marked)
    if kind == "tr":
        return told.row.match(f"<w:tr{ids}>".encode()) is not None
    paragraph = f"<w:p{ids}><w:r><w:t>甲</w:t></w:r></w:p>"
    found = told.paragraph.match(paragraph.encode())
    cell = told.cell.match(f"<w:tc>{paragraph}</w:tc>".encode())
    assert (found is None) == (cell is None)
    stands = told.paragraph_ids.match(f"{ids}>".encode())
    assert (stands is None) == (found is None)
    assert stands is None or stands.end() == len(ids)
    return found is not None


@pytest.mark.parametrize("ids", OF_ROW.values(), ids=OF_ROW)
def test_the_ids_of_a_row(ids: str) -> None:
    assert takes(ids, "tr")
    assert takes(ids, "tr", marked=False) == ("w14:" not in ids)


@pytest.mark.parametrize("ids", OF_PARAGRAPH.values(), ids=OF_PARAGRAPH)
def test_the_ids_of_a_paragraph(ids: str) -> None:
    assert takes(ids, "p")
    assert takes(ids, "p", marked=False) == ("w14:" not in ids)


@pytest.mark.parametrize("ids", ODD.values(), ids=ODD)
def test_ids_that_are_left_to_the_parser(ids: str) -> None:
    assert not takes(ids, "tr")
    assert not takes(ids, "p")


def test_marks_of_a_paragraph_do_not_stand_between() -> None:
    assert not takes(SAVED + MARKS + PLACE, "p")
