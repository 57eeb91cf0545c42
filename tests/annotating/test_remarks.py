"""Notes become remarks: where they stand, in which order, and what they say."""

from commented import located, note
from perftable.annotating.remarks import Note, harmless, remarks
from perftable.annotating.where import Where
from wordfile import par, row, tbl, word

BODY = par("总体目标") + tbl(row("甲", "乙", "丙"), row("丁", "戊", "己"))


def where() -> Where:
    return located(word(BODY))[1]


def placed(*notes: Note) -> list[int]:
    """How many notes each remark has."""
    return [len(remark.notes) for remark in remarks(notes, where())]


def test_a_column_is_found_by_the_header_and_a_row_or_table_at_its_first_cell() -> None:
    place = where()
    found = remarks([note(1), note(1, 2), note(1, 2, "goal"), note(1, 1, "poor")], place)
    spans = [place.cell(1, 1, 1), place.cell(1, 2, 1), place.cell(1, 2, 3)]
    assert [remark.span for remark in found] == spans
    assert [len(remark.notes) for remark in found] == [2, 1, 1]


def test_what_has_no_place_stands_where_the_document_starts() -> None:
    place = where()
    nowhere = [note(), note(9, 1), note(1, 9, "goal"), note(paragraph=1)]
    (found,) = remarks(nowhere, place)
    assert found.span == place.paragraph(1)


def test_the_gravest_note_of_a_place_comes_first() -> None:
    several = [note(1, 2, severity=s) for s in ("note", "error", "warning")]
    (found,) = remarks(several, where())
    assert [one.severity for one in found.notes] == ["error", "warning", "note"]


def test_remarks_come_in_the_order_of_the_document() -> None:
    assert placed(note(1, 2), note(1, 2), note(1, 1), note(paragraph=1)) == [1, 1, 2]


def test_what_is_said_of_the_document_stands_before_all_else() -> None:
    (found,) = remarks([note(), note(severity=None)], where())
    assert [one.severity for one in found.notes] == [None, "error"]


def test_text_is_harmless() -> None:
    assert harmless("a\0\x1b[31mb\x9dc\u202ed\ufeffe\ud800f\ufffeg\ufdd0") == "a[31mbcdefg"
    assert harmless("甲\n乙\t丙\u2028丁\x85") == "甲 乙 丙 丁 "
    assert harmless("\ue000𝔘") == "\ue000𝔘"


def test_a_long_text_is_cut() -> None:
    assert harmless("甲" * 4000) == "甲" * 4000
    assert harmless("甲" * 4001) == "甲" * 4000 + "…"
