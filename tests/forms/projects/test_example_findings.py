"""What the rules say of the twelve examples: of a right form notes at most."""

import pytest

import perftable
from gridtext import grid
from perftable.model.document import Document
from project_examples import (
    E1,
    E2,
    E3,
    E4,
    E5,
    E6_FUNDS,
    E6_INDICATORS,
    E7,
    E8,
    E9_FUNDS,
    E9_INDICATORS,
    E10,
    E11_FUNDS,
    E11_INDICATORS,
    E12,
)
from projecttext import document


def findings(document: Document) -> list[str]:
    """Return each finding with the row and the field it is at."""
    found = perftable.check(document).findings
    return [f"{f.code} {f.severity} {f.location.row} {f.location.column}" for f in found]


RIGHT = {
    "E1": ([E1], []),
    "E2": ([E2], []),
    "E3": ([E3], []),
    "E4": ([E4], ["PT706 note 4 class1"]),
    "E5": ([E5], ["PT207 note 3 year"]),
    "E6": ([E6_FUNDS, E6_INDICATORS], ["PT802 note 6 value"]),
    "E8": ([E8], []),
    "E9": ([E9_FUNDS, E9_INDICATORS], []),
    "E10": ([E10], ["PT802 note 3 value"]),
}
"""E4 has no satisfaction class and E5 no unit of money; the words stand under benefits."""


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_form_has_neither_error_nor_warning(name: str) -> None:
    texts, notes = RIGHT[name]
    assert findings(document(*map(grid, texts))) == notes


def test_a_right_form_in_the_plain_text_of_word() -> None:
    assert findings(perftable.read("form.txt", E12.encode())) == ["PT706 note 6 class1"]


def test_points_off_although_the_target_is_met() -> None:
    assert findings(document(grid(E7))) == ["PT825 warning 3 score"]


def test_a_form_with_faults_has_these_and_nothing_else() -> None:
    assert findings(document(grid(E11_FUNDS), grid(E11_INDICATORS))) == [
        "PT701 error 1 year",
        "PT306 error 2 value",
        "PT706 note 2 class1",
        "PT809 note 3 name",
        "PT809 note 4 name",
        "PT810 warning 4 name",
        "PT509 warning 5 value",
        "PT805 warning 6 value",
        "PT713 note 7 value",
        "PT804 error 7 unit",
        "PT807 warning 7 value",
        "PT709 note 8 name",
    ]
