"""The worst verdict comes first."""

from perftable.model.report import DocumentReport
from perftable.pipeline.checking import Checked
from perftable.reports.base import Submission
from perftable.reports.urgency import by_urgency
from reports.machines import BROKEN, finding, unreadable, verdict


def order(*given: DocumentReport, fail_on: str = "error") -> list[str]:
    submissions = [Submission(Checked(one), fail_on) for one in given]
    return [one.verdict.path for one in by_urgency(submissions)]


def test_what_is_not_checked_then_what_fails_then_what_is_not_wholly_checked() -> None:
    assert order(
        verdict("clean"),
        verdict("partly", rules=(BROKEN,)),
        verdict("bad", finding()),
        unreadable("unread"),
    ) == ["unread", "bad", "partly", "clean"]


def test_of_one_verdict_what_has_most_errors_then_warnings() -> None:
    warning = finding(severity="warning")
    assert order(
        verdict("note", finding(severity="note")),
        verdict("warning", warning),
        verdict("one", finding()),
        verdict("two", finding(), finding()),
        verdict("one more", finding(), warning),
    ) == ["two", "one more", "one", "warning", "note"]


def test_what_fails_the_run_fails() -> None:
    given = verdict("partly", rules=(BROKEN,)), verdict("warned", finding(severity="warning"))
    assert order(*given) == ["partly", "warned"]
    assert order(*given, fail_on="warning") == ["warned", "partly"]
