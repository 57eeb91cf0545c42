"""SARIF 2.1.0: valid by its schema, every place told, what does not count told apart."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from syrupy.assertion import SnapshotAssertion

from perftable.model.finding import RuleResult
from perftable.model.location import Location
from perftable.model.phrase import Lang
from perftable.model.waiver import Waived, Waiver, WaiverUse
from perftable.reports.base import Run
from perftable.reports.formats.sarif import render
from reports.findings import EVIL, run
from reports.machines import COMMANDS, ODD, finding, run_of, unreadable, verdict

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8")
)
WAIVER = Waiver(code="PT302", reason="agreed", until=date(2020, 1, 1))


def sarif(of: Run, **options: int) -> dict[str, Any]:
    """Return the one run of the valid log."""
    log = json.loads(render(of, **options))
    Draft4Validator(SCHEMA).validate(log)
    (only,) = log["runs"]
    found: dict[str, Any] = only
    return found


def results(of: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = sarif(of)["results"]
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_log(lang: Lang, snapshot: SnapshotAssertion) -> None:
    found = sarif(run(lang))
    driver = found["tool"]["driver"]
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] == "PT302"]
    driver["version"] = driver["semanticVersion"] = "0"
    assert json.dumps(found, ensure_ascii=False, indent=1) == snapshot


def test_the_schema_would_find_a_mistake() -> None:
    log = json.loads(render(run("en")))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not Draft4Validator(SCHEMA).is_valid(log)


def test_every_result_leads_to_its_rule_and_its_file() -> None:
    found = sarif(run("en"))
    rules, files = found["tool"]["driver"]["rules"], found["artifacts"]
    assert found["results"]
    for one in found["results"]:
        assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
        (place,) = one["locations"]
        address = place["physicalLocation"]["artifactLocation"]
        assert files[address["index"]]["location"]["uri"] == address["uri"] == "bad.txt"


def test_a_text_file_has_lines_and_github_hashes_them() -> None:
    place = Location(table=1, row=5, column="goal", line=7, character=3)
    (one,) = results(run_of(verdict("a.txt", finding(location=place))))
    physical = one["locations"][0]["physicalLocation"]
    assert physical["region"] == {"startLine": 7, "startColumn": 3}
    assert list(one["partialFingerprints"]) == ["perftable/v1"]


def test_a_word_file_has_line_1_and_a_key_of_its_own_for_each_finding() -> None:
    found = results(run_of(verdict("a.docx", finding(text="x"), finding(text="y"))))
    for one in found:
        assert one["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
        marks = one["partialFingerprints"]
        assert marks["primaryLocationLineHash"] == marks["perftable/v1"] + ":1"
    assert found[0]["partialFingerprints"] != found[1]["partialFingerprints"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Location(1, 5, "goal"), ("goal", "table 1/row 5/goal", "cell")),
        (Location(1, 5), ("row 5", "table 1/row 5", "row")),
        (Location(1), ("table 1", "table 1", "table")),
        (Location(paragraph=2), ("paragraph 2", "paragraph 2", "paragraph")),
    ],
)
def test_a_logical_location(place: Location, expected: tuple[str, str, str]) -> None:
    (one,) = results(run_of(verdict("a.docx", finding(location=place))))
    (logical,) = one["locations"][0]["logicalLocations"]
    assert (logical["name"], logical["fullyQualifiedName"], logical["kind"]) == expected


def test_a_finding_on_the_document_has_no_logical_location() -> None:
    (one,) = results(run_of(verdict("a.docx", finding(row=None))))
    assert "logicalLocations" not in one["locations"][0]
    assert one["message"]["text"] == "no goal (a.docx)"


def test_related_places_are_told_as_many_as_github_shows() -> None:
    others = tuple(Location(table=1, row=row) for row in range(1, 121))
    (one,) = results(run_of(verdict("a.docx", finding(related=others))))
    told = one["relatedLocations"]
    assert [place["id"] for place in told] == list(range(1, 101))
    assert told[0]["message"]["text"] == "table 1, row 1"
    (one,) = results(run_of(verdict("a.docx", finding(related=others, unlisted=7))))
    assert one["properties"]["unlisted"] == 7


def test_waived_findings_are_suppressed_and_known_ones_unchanged() -> None:
    waived = Waived(finding=finding(text="w"), waiver=WAIVER)
    found = results(
        run_of(verdict("a", finding(text="n"), waived=(waived,), known=(finding(text="k"),)))
    )
    accepted = {"kind": "external", "status": "accepted", "justification": "agreed"}
    assert [one["suppressions"] for one in found] == [[], [accepted], []]
    assert [one["baselineState"] for one in found] == ["new", "new", "unchanged"]


def test_without_waivers_and_baseline_nothing_is_said_of_them() -> None:
    (one,) = results(run_of(verdict("a", finding())))
    assert "suppressions" not in one
    assert "baselineState" not in one


def test_a_clean_run_has_no_results_and_was_successful() -> None:
    found = sarif(run_of(verdict("a.docx")))
    assert found["results"] == []
    assert found["invocations"][0]["executionSuccessful"] is True
    assert found["artifacts"][0]["hashes"] == {"sha-256": "ab"}


def test_a_run_over_no_files_is_valid() -> None:
    assert sarif(run_of())["artifacts"] == []


def test_a_file_that_cannot_be_checked_is_an_error_of_the_run() -> None:
    found = sarif(run_of(verdict("a.docx"), unreadable("b.docx")))
    (invocation,) = found["invocations"]
    (told,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert (told["level"], told["message"]["text"]) == ("error", "b.docx: not a Word file")
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1
    assert "hashes" not in found["artifacts"][1]


def test_a_rule_that_failed_is_an_error_of_the_run() -> None:
    broken = RuleResult(
        code="XY1", checked=0, failed=0, not_applicable=0, reason="KeyError", broken=True
    )
    (invocation,) = sarif(run_of(verdict("a.docx", rules=(broken,))))["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["descriptor"]["id"], told["message"]["text"]) == (
        "broken-rule",
        "a.docx: XY1: KeyError",
    )


def test_waivers_that_are_over_or_of_no_use_are_told() -> None:
    of = run_of(verdict("a"))
    uses = tuple(
        WaiverUse(waiver=WAIVER, status=status, count=0) for status in ("used", "expired", "unused")
    )
    of = of._replace(head=of.head.model_copy(update={"waivers": uses}))
    found = sarif(of)
    told = found["invocations"][0]["toolConfigurationNotifications"][:2]
    assert [one["message"]["text"] for one in told] == [
        "A waiver is expired. PT302, **: agreed",
        "A waiver is of no use. PT302, **: agreed",
    ]
    described = found["tool"]["driver"]["notifications"]
    for one in told:
        assert described[one["descriptor"]["index"]]["id"] == one["descriptor"]["id"]


def test_above_the_limit_the_least_severe_are_left_out_and_that_is_said() -> None:
    of = run_of(
        verdict("a", finding(severity="note"), known=(finding(text="k"),)),
        verdict("b", finding(severity="warning"), finding()),
    )
    found = sarif(of, limit=2)
    assert [one["level"] for one in found["results"]] == ["error", "warning"]
    (told,) = found["invocations"][0]["toolExecutionNotifications"]
    assert "Of 4 findings, the 2 most severe" in told["message"]["text"]
    assert len(sarif(of, limit=4)["results"]) == 4


def test_a_rule_outside_the_catalogue_has_no_index() -> None:
    (one,) = results(run_of(verdict("a", finding("ZZ1"))))
    assert "ruleIndex" not in one


@pytest.mark.parametrize("path", ODD)
def test_odd_file_names(path: str) -> None:
    text = render(run_of(verdict(path, finding()), unreadable(path)))
    assert text.encode("utf-8")
    (one,) = results(run_of(verdict(path, finding())))
    address = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address.isascii()
    assert not set(address) & set(" #\n:,")


def test_a_file_elsewhere_has_no_base() -> None:
    (address,) = (a["location"] for a in sarif(run_of(verdict("/else/a.docx")))["artifacts"])
    assert address == {"uri": "file:///else/a.docx"}


def test_text_of_a_document_is_no_link_and_no_placeholder() -> None:
    message = f"[a](http://b) {{0}} {EVIL} {COMMANDS}"
    (one,) = results(run_of(verdict("a", finding(message=message, row=None))))
    text = one["message"]["text"]
    assert text.startswith(
        "[a] (http: //b) {{0}} [red]=1+1[31m<b>甲</b>[/] : :error".replace(": //", "://")
    )
    assert "::" not in text
    assert "##[" not in text


def test_a_workbook_and_a_pdf_have_an_anchor() -> None:
    places = (
        Location(table=1, row=7, cell=3, column="goal", sheet="汇总"),
        Location(table=1, row=7, page=3),
    )
    of = run_of(verdict("a.xlsx", *(finding(location=place) for place in places)))
    told = [
        [(one["name"], one["kind"]) for one in result["locations"][0]["logicalLocations"]]
        for result in results(of)
    ]
    assert told == [
        [("goal", "cell"), ("汇总!C7", "anchor")],
        [("row 7", "row"), ("page=3", "anchor")],
    ]
