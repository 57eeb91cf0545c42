"""Findings as rows, those that do not count with them."""

from perftable.model.finding import RuleResult
from perftable.model.fingerprint import fingerprints
from perftable.model.location import Location
from perftable.model.phrase import Phrase
from perftable.pipeline.checking import Checked
from perftable.reports.base import Submission
from perftable.reports.tables.documents import document_rows
from perftable.reports.tables.findings import finding_columns, finding_rows
from reports.findings import run
from reports.machines import finding


def rows() -> list[dict[str, object]]:
    header, *found = finding_rows(run("en").verdicts)
    assert list(header) == list(finding_columns())
    return [dict(zip(finding_columns(), row, strict=True)) for row in found]


def test_every_finding_has_one_row_and_a_state() -> None:
    states = [row["state"] for row in rows() if row["code"]]
    assert states.count("counts") == sum(len(d.findings) for d in run("en").verdicts)
    assert (states.count("waived"), states.count("known")) == (1, 1)


def test_a_document_that_could_not_be_read_has_a_row() -> None:
    (row,) = [row for row in rows() if row["status"] == "unreadable"]
    assert {key: value for key, value in row.items() if value is not None} == {
        "path": "empty.docx",
        "status": "unreadable",
        "message": "The file is empty.",
    }


def test_fingerprints_are_those_of_a_baseline_and_each_its_own() -> None:
    bad = run("en").submissions[0].verdict
    marks = [row["fingerprint"] for row in rows() if row["path"] == "bad.txt"]
    assert len(set(marks)) == len(marks)
    kept = [r["fingerprint"] for r in rows() if r["state"] == "counts"]
    assert kept == fingerprints(bad.findings)


def test_verdicts() -> None:
    assert [tuple(row)[:3] for row in document_rows(run("en").submissions, "en")] == [
        ("of_unit", "status", "error"),
        ("bad.txt", "fail", 2),
        ("good.txt", "pass", 0),
        ("empty.docx", "unreadable", None),
    ]
    unit = Phrase("白石镇人民政府", "白石镇人民政府")
    (named,) = list(document_rows([run("en").submissions[0]._replace(unit=unit)], "en"))[1:]
    assert (named[0], named[6]) == ("白石镇人民政府", "bad.txt")


def test_a_rule_that_itself_failed_is_told() -> None:
    broken = RuleResult(
        code="office.py", checked=0, failed=0, not_applicable=1, reason="no rule", broken=True
    )
    verdict = run("en").submissions[1].verdict.model_copy(update={"rules": (broken,)})
    (row,) = list(finding_rows([verdict]))[1:]
    told = dict(zip(finding_columns(), row, strict=True))
    assert [told[key] for key in ("status", "code", "message", "state")] == [
        *("pass", "office.py", "no rule", "broken")
    ]
    (row,) = list(document_rows([Submission(Checked(verdict))], "en"))[1:]
    assert row[5] == "a rule itself failed, not all is checked"


def test_the_place_in_a_workbook_and_on_a_page() -> None:
    places = (
        Location(table=1, row=7, cell=3, column="goal", sheet="汇总"),
        Location(table=1, row=7, page=2),
    )
    found = tuple(finding().model_copy(update={"location": place}) for place in places)
    verdict = run("en").submissions[0].verdict.model_copy(update={"findings": found})
    told = [dict(zip(finding_columns(), row, strict=True)) for row in finding_rows([verdict])][1:3]
    cells = [[row[key] for key in ("sheet", "cell", "page")] for row in told]
    assert cells == [["汇总", "C7", None], [None, None, 2]]
