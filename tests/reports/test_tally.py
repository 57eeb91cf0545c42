"""Findings by rule: how many, in how many documents, errors first."""

from perftable.model.brief import brief_of
from perftable.reports.tally import by_rule
from reports.machines import finding, verdict


def test_findings_and_documents_are_counted_by_severity_and_rule() -> None:
    given = (
        verdict("a", finding("PT404", "note"), finding("PT404", "note"), finding("PT302")),
        verdict("b", finding("PT404", "note"), finding("PT101")),
        verdict("clean"),
        verdict("known", known=(finding("PT302"),)),
    )
    assert list(by_rule(map(brief_of, given)).items()) == [
        ((0, "PT101", "rule-PT101"), (1, 1)),
        ((0, "PT302", "rule-PT302"), (1, 1)),
        ((2, "PT404", "rule-PT404"), (3, 2)),
    ]


def test_where_nothing_is_found_there_is_no_rule() -> None:
    assert by_rule([brief_of(verdict("a"))]) == {}
