"""Waivers accept findings, for a reason and for a time."""

from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from perftable.config.reach import Reach
from perftable.config.settings import Settings
from perftable.model.finding import RuleResult
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.model.waiver import Waiver
from perftable.pipeline.checking import Checked, check, not_checked
from perftable.pipeline.reporting import make_report, make_run
from perftable.pipeline.waiving import unneeded, uses, waive
from support import ACTIVITY, DUTY, row, table

TODAY = date(2026, 11, 24)
BAD = table(row(DUTY, budget="9.00"), ACTIVITY, row(DUTY, name="修路", budget="8.00"), ACTIVITY)
FINDINGS = [f for f in check(BAD).findings if f.code == "PT201"]


def waiver(**values: object) -> Waiver:
    return Waiver.model_validate({"code": "PT201", "reason": "分期拨付", **values})


def test_a_waiver_accepts_every_finding_of_its_rule() -> None:
    for code in ("PT201", "budget-mismatch"):
        kept, waived = waive(FINDINGS, [waiver(code=code)], TODAY)
        assert (len(kept), len(waived)) == (0, 2)


def test_it_can_be_narrowed_to_a_duty_or_an_activity() -> None:
    kept, waived = waive(FINDINGS, [waiver(duty="修路")], TODAY)
    assert [f.duty for f in kept] == ["环境保护"]
    assert waived[0].waiver.reason == "分期拨付"
    assert waive(FINDINGS, [waiver(activity="垃圾清运")], TODAY)[1] == ()


def test_it_holds_up_to_its_last_day() -> None:
    assert len(waive(FINDINGS, [waiver(until="2026-11-24")], TODAY)[1]) == 2
    assert len(waive(FINDINGS, [waiver(until="2026-11-23")], TODAY)[0]) == 2


def statuses(settings: Settings, *reports: DocumentReport, reach: Reach = "some") -> list[str]:
    """Say what became of the settings' waivers in a run over BAD and further reports."""
    run = [check(BAD, settings), *reports]
    return [use.status for use in uses(settings.waivers, run, TODAY, lambda waiver: reach)]


def test_an_expired_and_an_unused_waiver_are_reported() -> None:
    waivers = (waiver(), waiver(code="PT401"), waiver(until="2026-11-23"))
    assert statuses(Settings(waivers=waivers)) == ["used", "unused", "expired"]
    (use, *_) = uses(waivers, [check(BAD, Settings(waivers=waivers))], TODAY)
    assert use.count == 2


@pytest.mark.parametrize("code", ["pt201", "PT2", " PT201 ", "budget-mismatch"])
def test_a_code_is_written_as_in_the_severities(code: str) -> None:
    assert statuses(Settings(waivers=(waiver(code=code),))) == ["used"]
    assert len(waive(FINDINGS, [waiver(code=code)], TODAY)[1]) == 2


@pytest.mark.parametrize("code", ["PT20x", "PT401", "mismatch"])
def test_another_code_covers_nothing(code: str) -> None:
    assert waive(FINDINGS, [waiver(code=code)], TODAY)[1] == ()


def test_nothing_is_said_of_a_waiver_whose_rules_did_not_all_run() -> None:
    waivers = (waiver(code="PT401"), waiver(code="PT4"), waiver(code="XX001"))
    assert statuses(Settings(select=("PT2",), waivers=waivers)) == []
    assert statuses(Settings(select=("PT401",), waivers=waivers)) == ["unused"]


def test_nothing_is_said_of_a_waiver_that_what_was_not_checked_may_need() -> None:
    settings = Settings(waivers=(waiver(code="PT401"),))
    unread = not_checked("b.docx", Phrase("不行", "no"), "zh")
    assert statuses(settings, unread) == []
    broken = RuleResult(code="XX001", checked=0, failed=0, not_applicable=1, broken=True)
    whole = check(BAD)
    assert statuses(settings, whole.model_copy(update={"rules": (*whole.rules, broken)})) == []
    ran = [one.model_copy(update={"broken": True}) for one in whole.rules]
    assert list(unneeded(BAD, settings.waivers, (), ran, settings.catalogue())) == []


@pytest.mark.parametrize(
    ("names", "here"),
    [
        ({"duty": "修路"}, True),
        ({"activity": "垃圾清运"}, True),
        ({"duty": "修路", "activity": "垃圾清运"}, True),
        ({"duty": "修桥"}, False),
        ({"duty": "修路", "activity": "修桥"}, False),
    ],
)
def test_a_name_that_is_not_here_may_be_in_another_file(names: dict[str, str], here: bool) -> None:
    settings = Settings(waivers=(waiver(code="PT401", **names),))
    assert statuses(settings) == (["unused"] if here else [])
    assert statuses(settings, reach="all") == ["unused"]


def test_a_waiver_that_one_document_needs_is_used_whatever_the_others_do() -> None:
    settings = Settings(waivers=(waiver(),))
    assert statuses(settings, check(table(DUTY, ACTIVITY), settings)) == ["used"]
    assert statuses(settings) == ["used"]


def test_a_waiver_of_no_file_is_stray() -> None:
    (use,) = uses([waiver()], [check(BAD)], TODAY, lambda waiver: "none")
    assert (use.status, use.stray) == ("unused", True)


@pytest.mark.parametrize("name", ["code", "reason", "file", "duty", "activity", "by"])
@pytest.mark.parametrize("blank", ["", " ", "\u3000\t"])
def test_a_blank_is_no_reason_and_no_name(name: str, blank: str) -> None:
    with pytest.raises(ValidationError):
        waiver(**{name: blank})


def test_a_run_looks_for_the_files_of_its_waivers(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).touch()
    here, there = waiver(code="PT401", file="a.docx"), waiver(code="PT401", file="b.docx")
    wrong = waiver(code="PT401", file="c.docx")
    settings = Settings(waivers=(here,), other_waivers=(there, wrong), folder=tmp_path)
    report = check(BAD.model_copy(update={"path": str(tmp_path / "a.docx")}), settings)
    found = make_run([Checked(report)], [settings]).head.waivers
    assert [(use.waiver.file, use.status, use.stray) for use in found] == [
        ("a.docx", "unused", False),
        ("c.docx", "unused", True),
    ]


def test_a_waived_error_does_not_fail_the_document_and_stays_in_the_report() -> None:
    settings = Settings(waivers=(waiver(),))
    verdict = check(BAD, settings)
    assert verdict.verdict == "pass"
    assert len(verdict.waived) == 2
    report = make_report([verdict], settings, settings.waivers)
    assert (report.counts.error, report.counts.waived) == (0, 2)
    assert report.waivers[0].count == 2
