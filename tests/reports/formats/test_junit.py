"""JUnit XML: a suite for each document, a case for each rule, failing only where the run fails."""

from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element, fromstring

import pytest
from lxml import etree
from syrupy.assertion import SnapshotAssertion

from perftable.config.settings import FailOn
from perftable.model.finding import RuleResult
from perftable.model.phrase import Lang
from perftable.model.waiver import Waived, Waiver
from perftable.reports.base import Run
from perftable.reports.configuration import told
from perftable.reports.formats.junit import render
from reports.findings import EVIL, run
from reports.machines import COMMANDS, ODD, configured, finding, run_of, unreadable, verdict

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[2] / "schemas" / "junit.xsd"))
WAIVER = Waiver(code="PT302", reason="agreed")


def junit(of: Run) -> Element:
    """Return the root of the valid report, whose counts are right, with the documents' suites."""
    text = render(of).encode("utf-8")
    SCHEMA.assertValid(etree.fromstring(text))
    root = fromstring(text)
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        assert int(root.get(name, "")) == len(list(root.iter(tag)))
        for suite in root:
            assert int(suite.get(name, "")) == len(list(suite.iter(tag)))
    if of.head.configurations:
        root.remove(root[-1])
    return root


def case(of: Run, name: str) -> Element:
    (found,) = (one for one in junit(of).iter("testcase") if one.get("name") == name)
    return found


def result(code: str = "PT302", **fields: object) -> RuleResult:
    values = {"code": code, "checked": 1, "failed": 0, "not_applicable": 0}
    return RuleResult.model_validate({**values, **fields})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert render(run(lang)) == snapshot
    junit(run(lang))


def test_the_schema_would_find_a_mistake() -> None:
    text = render(run("en")).replace(' name="readable"', "")
    assert not SCHEMA.validate(etree.fromstring(text.encode("utf-8")))


def test_a_clean_document_has_a_passing_case_for_each_rule() -> None:
    (suite,) = junit(run_of(verdict("a.docx", rules=(result(), result("PT401")))))
    names = [one.get("name") for one in suite]
    assert names == ["readable", "PT302 missing-goal", "PT401 missing-indicator"]
    assert [len(one) for one in suite] == [0, 0, 0]


def test_several_findings_of_a_rule_are_one_failure() -> None:
    of = run_of(verdict("a.docx", finding(row=5), finding(row=7), rules=(result(),)))
    (failure,) = case(of, "PT302 rule-PT302")
    assert failure.get("message") == "2 findings: no goal"
    assert failure.get("type") == "error"
    assert failure.text == "no goal\n  2 rows: 5, 7"


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("error", 1), ("warning", 2), ("note", 3), ("never", 0)]
)
def test_only_what_fails_the_run_is_a_failure(fail_on: FailOn, failures: int) -> None:
    found = (finding("A"), finding("B", "warning"), finding("C", "note"))
    root = junit(run_of(verdict("a", *found), fail_on=fail_on))
    assert root.get("failures") == str(failures)
    assert len(list(root.iter("system-out"))) == 3 - failures


def test_a_finding_that_does_not_fail_is_output() -> None:
    (output,) = case(run_of(verdict("a", finding(severity="note"))), "PT302 rule-PT302")
    assert (output.tag, output.text) == ("system-out", "note: no goal (table 1, row 5, goal)")


def test_waived_and_known_findings_are_output_and_say_why() -> None:
    waived = Waived(finding=finding(), waiver=WAIVER)
    of = run_of(verdict("a", waived=(waived,), known=(finding(),)))
    (output,) = case(of, "PT302 rule-PT302")
    assert cast(str, output.text).splitlines() == [
        "waived: no goal (table 1, row 5, goal): agreed",
        "in the baseline: no goal (table 1, row 5, goal)",
    ]


def test_a_file_that_cannot_be_checked_is_an_error() -> None:
    (error,) = case(run_of(unreadable("a.docx")), "readable")
    assert (error.tag, error.get("message"), error.get("type")) == (
        "error",
        "not a Word file",
        "unreadable",
    )


def test_a_rule_that_does_not_apply_is_skipped_and_says_why() -> None:
    skipped = result(checked=0, not_applicable=3, reason="no column")
    (outcome,) = case(run_of(verdict("a", rules=(skipped,))), "PT302 missing-goal")
    assert (outcome.tag, outcome.get("message")) == ("skipped", "no column")
    partly = result(checked=1, not_applicable=3, reason="no column")
    assert not list(case(run_of(verdict("a", rules=(partly,))), "PT302 missing-goal"))


def test_a_rule_that_failed_is_an_error_beside_what_it_found() -> None:
    broken = result(reason="KeyError", broken=True)
    outcomes = case(run_of(verdict("a", finding(), rules=(broken,))), "PT302 rule-PT302")
    assert [one.tag for one in outcomes] == ["failure", "error"]


def test_a_plug_in_that_cannot_be_used_is_a_case_by_its_name() -> None:
    broken = result("office.py", checked=0, reason="SyntaxError", broken=True)
    (error,) = case(run_of(verdict("a", rules=(broken,))), "office.py")
    assert error.get("message") == "SyntaxError"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.docx", "a_docx"),
        ("2026/甲.乙/a.b.docx", "2026/甲_乙.a_b_docx"),
        ("/in/a.docx", "/in.a_docx"),
        ("/a.docx", "a_docx"),
    ],
)
def test_jenkins_sees_the_folder_as_package_and_the_file_as_class(path: str, name: str) -> None:
    assert {one.get("classname") for one in junit(run_of(verdict(path))).iter("testcase")} == {name}


@pytest.mark.parametrize("path", [*ODD, "nul\0\x0b\ufffe.docx"])
def test_odd_file_names(path: str) -> None:
    (suite,) = junit(run_of(verdict(path, finding())))
    assert cast(str, suite.get("name")).isprintable()


def test_text_that_xml_cannot_hold_is_left_out() -> None:
    found = finding("X", name="a\x00\x1b\ufffe\ud800b", message=f"]]>&{EVIL}\x0b{COMMANDS}")
    (failure,) = case(run_of(verdict("a", found)), "X ab")
    assert failure.get("message") == (
        "]]>&[red]=1+1[31m<b>甲</b>[/] : :error: :x ## [add-mask]y ## vso[task]z"
        " : :stop-commands: :t"
    )


def test_a_run_over_no_files_is_valid() -> None:
    assert junit(run_of()).get("tests") == "0"


def test_the_places_of_a_failure_say_which_of_several_tables() -> None:
    of = run_of(verdict("a", finding(), tables=(1, 3), rules=(result(),)))
    (failure,) = case(of, "PT302 rule-PT302")
    assert failure.text == "no goal\n  table 1, row 5"


def test_the_last_suite_says_what_the_run_was_checked_with() -> None:
    suite = fromstring(render(configured()))[-1]
    (case,) = suite
    assert (suite.get("name"), case.get("name"), case.get("classname")) == (
        "Configuration",
        "configuration",
        "perftable",
    )
    assert str(case[0].text).splitlines() == [one.text.en for one in told(configured().head)]
