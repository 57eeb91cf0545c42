"""Findings of a rule as a few lines."""

from perftable.reports.listing import listing
from reports.machines import finding


def test_alike_findings_stand_on_one_line_with_their_rows() -> None:
    assert listing([finding(row=5), finding(row=7)], "en") == "no goal\n  2 rows: 5, 7"


def test_others_have_their_places_below_the_message() -> None:
    found = [finding(text=text, message=f"wrong: {text}", row=5) for text in ("甲乙", "丙丁")]
    assert listing(found, "en") == "wrong: 甲乙\n  row 5\nwrong: 丙丁\n  row 5"


def test_a_finding_without_a_row_is_its_message() -> None:
    assert listing([finding(row=None)], "en") == "no goal"


def test_a_document_of_several_tables_has_the_table_beside_the_row() -> None:
    assert listing([finding()], "en", tables=True) == "no goal\n  table 1, row 5"
