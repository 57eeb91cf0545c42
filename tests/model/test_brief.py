"""A verdict in figures: those of the report, and of alike reports the same."""

import pytest

from perftable.model.brief import brief_of
from perftable.model.report import DocumentReport
from perftable.pipeline.cache.packing import briefly, pack
from perftable.pipeline.checking import check
from reports.machines import BROKEN, finding, unreadable, verdict
from support import ACTIVITY, DUTY, row, table


def test_the_figures_are_those_of_the_report() -> None:
    report = verdict(
        "a",
        finding("PT302"),
        finding("PT302", row=9),
        finding("PT302", severity="warning"),
        finding("PT404", severity="note"),
        rules_off=3,
    )
    brief = brief_of(report)
    assert (brief.status, brief.verdict, brief.rules_off) == ("checked", "fail", 3)
    assert (brief.error, brief.warning, brief.note) == (2, 1, 1)
    assert brief.by_rule == (
        ("error", "PT302", "rule-PT302", 2),
        ("warning", "PT302", "rule-PT302", 1),
        ("note", "PT404", "rule-PT404", 1),
    )
    assert (brief.waived, brief.known, brief.incomplete, brief.broken) == (0, 0, False, False)


@pytest.mark.parametrize(
    ("report", "incomplete", "broken"),
    [
        (verdict("a"), False, False),
        (verdict("a", rules=(BROKEN,)), True, True),
        (unreadable("a"), False, False),
    ],
    ids=["clean", "a rule failed", "unreadable"],
)
def test_what_is_lacking_is_told(report: DocumentReport, incomplete: bool, broken: bool) -> None:
    brief = brief_of(report)
    assert (brief.incomplete, brief.broken) == (incomplete, broken)
    assert (brief.status, brief.verdict) == (report.status, report.verdict)


def test_what_is_set_apart_is_counted_apart() -> None:
    report = verdict("a", known=(finding(), finding(row=9)))
    assert (brief_of(report).known, brief_of(report).by_rule) == (2, ())


def test_alike_documents_share_their_figures() -> None:
    report = check(table(row(DUTY, budget="9.00"), row(ACTIVITY, goal="")))
    other = report.model_copy(update={"path": "b.docx", "sha256": "0" * 64})
    assert brief_of(report) is brief_of(other)


def test_other_documents_share_what_they_have_of_a_rule() -> None:
    one = verdict("a", finding("PT302"), finding("PT404"))
    other = verdict("b", finding("PT302"), finding("PT104"))
    kept = briefly(pack(other) or b"")
    assert kept.by_rule[0] is brief_of(one).by_rule[0]
