"""Findings that say the same of different rows stand together."""

from perftable.model.finding import Finding
from perftable.model.location import Location
from perftable.reports.folding import fold


def finding(
    row: int, name: str, text: str = "", related: int | None = None, table: int = 1
) -> Finding:
    return Finding(
        code="PT203",
        name="no-budget",
        severity="note",
        message=f"duty '{name}' states no budget",
        args={"name": name},
        location=Location(table, row, "budget"),
        related=(Location(1, related, "budget"),) if related else (),
        text=text,
    )


def test_one_finding_keeps_its_message() -> None:
    (one,) = fold([finding(3, "甲")])
    assert (one.message, one.alike) == ("duty '甲' states no budget", False)


def test_up_to_three_names_are_shown_and_more_become_an_ellipsis() -> None:
    (few,) = fold([finding(3, "甲"), finding(5, "乙")])
    (many,) = fold([finding(number, f"第{number}") for number in range(3, 8)])
    assert few.message == "duty '甲/乙' states no budget"
    assert many.message == "duty '…' states no budget"
    assert [f.location.row for f in many.findings] == [3, 4, 5, 6, 7]


def test_rows_whose_cells_say_different_things_are_listed() -> None:
    (folded,) = fold([finding(number, f"第{number}", f"文字{number}") for number in range(3, 8)])
    assert not folded.alike


def test_findings_that_list_rows_of_their_own_share_a_message_and_are_listed() -> None:
    (one,) = fold([finding(3, "甲", related=9), finding(5, "乙", related=11)])
    assert (one.message, one.alike) == ("duty '…' states no budget", False)


def test_findings_that_list_rows_of_their_own_are_listed_though_they_say_the_same() -> None:
    (one,) = fold([finding(58, "甲", related=57), finding(60, "甲", related=59)])
    assert (len(one.findings), one.alike) == (2, False)


def test_two_findings_on_one_row_are_not_two_rows() -> None:
    (one,) = fold([finding(2, "甲"), finding(2, "甲"), finding(5, "乙")])
    assert (len(one.findings), one.alike) == (3, False)


def test_rows_of_several_tables_have_the_same_numbers() -> None:
    (one,) = fold([finding(2, "甲"), finding(2, "乙", table=2)])
    assert one.alike
    lists_another = finding(2, "丙").model_copy(update={"related": (Location(2, 2, "budget"),)})
    (two,) = fold([lists_another, finding(3, "丁")])
    assert not two.alike
