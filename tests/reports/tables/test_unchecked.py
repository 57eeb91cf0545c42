"""What is not judged, as rows."""

from datetime import date

from perftable.model.document import UnreadTable
from perftable.model.finding import RuleResult
from perftable.model.location import Location
from perftable.model.waiver import Waiver, WaiverUse
from perftable.pipeline.checking import Checked
from perftable.reports.base import Run, Submission
from perftable.reports.tables.unchecked import unchecked_rows
from perftable.reports.words import titles_of
from reports.findings import run


def rows(given: Run) -> list[dict[str, object]]:
    header, *found = unchecked_rows(given, titles_of(given.catalogue))
    columns = list(map(str, header))
    named = (dict(zip(columns, row, strict=True)) for row in found)
    return [{key: value for key, value in row.items() if value is not None} for row in named]


def test_a_file_that_could_not_be_read() -> None:
    assert rows(run("en"))[-1] == {
        "path": "empty.docx",
        "kind": "unreadable",
        "reason": "The file is empty.",
    }


def test_a_table_of_targets_that_could_not_be_read() -> None:
    given = run("en")
    place = Location(table=2, row=5)
    unread = UnreadTable(problem="layout", words=("一级指标", "指标值"), location=place)
    verdict = given.submissions[0].verdict.model_copy(update={"unread": (unread,)})
    one = given._replace(submissions=[Submission(Checked(verdict))])
    (row,) = [row for row in rows(one) if row["kind"] == "unread"]
    assert row.pop("path") == verdict.path
    assert row == {"kind": "unread", "table": 2, "row": 5, "reason": "一级指标、指标值"}


def test_a_rule_says_on_how_many_subjects_and_why() -> None:
    found = [row for row in rows(run("en")) if row.get("code") == "PT201"]
    assert [str(row.pop("reason")).count("budget") for row in found] == [1]
    assert found == [
        {
            "path": "bad.txt",
            "kind": "not_applicable",
            "code": "PT201",
            "title": "A duty's budget differs from the sum of its activities'",
            "checked": 2,
            "not_applicable": 1,
        }
    ]


def test_findings_set_apart_and_waivers() -> None:
    given = run("en")
    old = Waiver(code="PT101", reason="旧", file="old/*", until=date(2020, 1, 2))
    uses = (*given.head.waivers, WaiverUse(waiver=old, status="expired", count=0))
    given = given._replace(head=given.head.model_copy(update={"waivers": uses}))
    by_kind = {row["kind"]: row for row in rows(given)}
    assert (by_kind["waived"]["reason"], by_kind["waived"]["by"]) == ("由上级列支", "绩效科")
    assert by_kind["waived"]["until"] == "2999-12-31"
    assert by_kind["known"]["code"] == "PT603"
    assert (by_kind["expired"]["path"], by_kind["expired"]["until"]) == ("old/*", "2020-01-02")
    assert "used" not in by_kind


def test_a_rule_that_itself_failed_is_no_rule_that_does_not_apply() -> None:
    given = run("en")
    broken = RuleResult(code="PT201", checked=3, failed=0, not_applicable=0, broken=True)
    verdict = given.submissions[1].verdict.model_copy(update={"rules": (broken,)})
    head = given.head.model_copy(update={"waivers": ()})
    alone = given._replace(head=head, submissions=[Submission(Checked(verdict))])
    assert [row["kind"] for row in rows(alone)] == ["broken"]
