"""GitLab's code quality report."""

import json
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.model.waiver import Waived, Waiver
from perftable.reports.base import Run
from perftable.reports.formats.gitlab import render
from reports.findings import run
from reports.machines import BROKEN, COMMANDS, ODD, finding, run_of, unreadable, verdict

WAIVER = Waiver(code="PT302", reason="agreed")


def entries(of: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(of).encode("utf-8"))
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_report(lang: Lang, snapshot: SnapshotAssertion) -> None:
    assert json.dumps(entries(run(lang)), ensure_ascii=False, indent=1) == snapshot


def test_the_code_stands_in_the_description_and_the_place_behind_it() -> None:
    (one,) = entries(run_of(verdict("in/a.docx", finding())))
    assert one["description"] == "PT302 rule-PT302: no goal (table 1, row 5, goal)"
    assert one["check_name"] == "PT302"
    assert one["location"] == {"path": "in/a.docx", "lines": {"begin": 1}}


def test_a_text_file_has_lines() -> None:
    place = Location(table=1, row=5, line=7, character=3)
    (one,) = entries(run_of(verdict("a.txt", finding(location=place))))
    assert one["location"]["lines"] == {"begin": 7}


def test_severities_have_gitlab_s_names() -> None:
    found = [finding(severity=severity) for severity in ("error", "warning", "note")]
    of = run_of(verdict("a", *found), unreadable("b"))
    assert [one["severity"] for one in entries(of)] == ["critical", "major", "info", "blocker"]


def test_fingerprints_are_unique_also_for_the_same_finding_in_two_files() -> None:
    of = run_of(verdict("a", finding(), finding()), verdict("b", finding()), unreadable("c"))
    marks = [one["fingerprint"] for one in entries(of)]
    assert len(set(marks)) == len(marks) == 4


def test_a_fingerprint_stays_when_rows_move() -> None:
    (one,), (other,) = (entries(run_of(verdict("a", finding(row=row)))) for row in (5, 9))
    assert one["fingerprint"] == other["fingerprint"]


def test_what_does_not_count_is_no_entry() -> None:
    waived = Waived(finding=finding(), waiver=WAIVER)
    assert entries(run_of(verdict("a", waived=(waived,), known=(finding(),)))) == []


def test_a_clean_run_is_an_empty_list() -> None:
    assert render(run_of(verdict("a"))) == "[]\n"


@pytest.mark.parametrize("path", ODD)
def test_odd_file_names(path: str) -> None:
    (one,) = entries(run_of(verdict(path, finding())))
    assert one["location"]["path"] == path.replace("\udcff", "?").replace("\ud800", "?")


def test_text_of_a_document_is_no_command() -> None:
    (one,) = entries(run_of(verdict("a", finding(message=COMMANDS, row=None))))
    assert one["description"].endswith(
        ": :error: :x ## [add-mask]y ## vso[task]z : :stop-commands: :t"
    )


def test_a_rule_that_failed_itself_is_an_entry_for_each_document() -> None:
    of = run_of(verdict("a", rules=(BROKEN,)), verdict("b", finding(), rules=(BROKEN,)))
    found = [one for one in entries(of) if one["check_name"] == "broken-rule"]
    assert [one["location"]["path"] for one in found] == ["a", "b"]
    assert {(one["severity"], one["description"]) for one in found} == {
        ("blocker", "XY1: KeyError")
    }
    assert len({one["fingerprint"] for one in entries(of)}) == 3
