"""Waivers accept findings, for a reason and for a time."""

from datetime import date

from perftable.checking import check
from perftable.model.waiver import Waiver
from perftable.reporting import make_report
from perftable.settings import Settings
from perftable.waiving import uses, waive
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


def test_an_expired_and_an_unused_waiver_are_reported() -> None:
    waivers = [waiver(), waiver(code="PT401"), waiver(until="2026-11-23")]
    _, waived = waive(FINDINGS, waivers, TODAY)
    assert [(u.status, u.count) for u in uses(waivers, waived, TODAY)] == [
        ("used", 2),
        ("unused", 0),
        ("expired", 0),
    ]


def test_a_waived_error_does_not_fail_the_document_and_stays_in_the_report() -> None:
    settings = Settings(waivers=(waiver(),))
    verdict = check(BAD, settings)
    assert verdict.verdict == "pass"
    assert len(verdict.waived) == 2
    report = make_report([verdict], settings, settings.waivers)
    assert (report.counts.error, report.counts.waived) == (0, 2)
    assert report.waivers[0].count == 2
