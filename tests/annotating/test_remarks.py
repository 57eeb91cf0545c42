"""Findings become remarks: where they stand, in which order, and what they say."""

from commented import finding, located
from perftable.annotating.remarks import harmless, lines, remarks
from perftable.annotating.where import Where
from perftable.model.finding import Finding
from perftable.model.phrase import Phrase
from wordfile import par, row, tbl, word

BODY = par("总体目标") + tbl(row("甲", "乙", "丙"), row("丁", "戊", "己"))


def where() -> Where:
    return located(word(BODY))[1]


def placed(*findings: Finding) -> list[int]:
    """How many findings each remark has."""
    return [len(remark.findings) for remark in remarks(findings, where())]


def test_a_column_is_found_by_the_header_and_a_row_or_table_at_its_first_cell() -> None:
    place = where()
    found = remarks(
        [finding(1), finding(1, 2), finding(1, 2, "goal"), finding(1, 1, "poor")], place
    )
    spans = [place.cell(1, 1, 1), place.cell(1, 2, 1), place.cell(1, 2, 3)]
    assert [remark.span for remark in found] == spans
    assert [len(remark.findings) for remark in found] == [2, 1, 1]


def test_what_has_no_place_stands_where_the_document_starts() -> None:
    place = where()
    nowhere = [finding(), finding(9, 1), finding(1, 9, "goal"), finding(paragraph=1)]
    (found,) = remarks(nowhere, place)
    assert found.span == place.paragraph(1)


def test_the_gravest_finding_of_a_place_comes_first() -> None:
    several = [finding(1, 2, severity=s) for s in ("note", "error", "warning")]
    (found,) = remarks(several, where())
    assert [one.severity for one in found.findings] == ["error", "warning", "note"]


def test_remarks_come_in_the_order_of_the_document() -> None:
    assert placed(finding(1, 2), finding(1, 2), finding(1, 1), finding(paragraph=1)) == [1, 1, 2]


def test_both_languages_are_said_once() -> None:
    both = finding().model_copy(update={"messages": Phrase("写明目标。", "State a goal.")})
    assert lines(both) == (
        "PT302 missing-goal / 错误 error",
        ["写明目标。", "State a goal."],
    )
    assert lines(finding(severity="note"))[1] == ["请填写。"]


def test_text_is_harmless() -> None:
    assert harmless("a\0\x1b[31mb\x9dc\u202ed\ufeffe\ud800f\ufffeg\ufdd0") == "a[31mbcdefg"
    assert harmless("甲\n乙\t丙\u2028丁\x85") == "甲 乙 丙 丁 "
    assert harmless("\ue000𝔘") == "\ue000𝔘"


def test_a_long_text_is_cut() -> None:
    assert harmless("甲" * 4000) == "甲" * 4000
    assert harmless("甲" * 4001) == "甲" * 4000 + "…"
