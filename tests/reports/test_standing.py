"""What became of each finding: it counts, or a waiver or the baseline sets it apart."""

from perftable.model.fingerprint import fingerprint
from perftable.model.waiver import Waived, Waiver
from perftable.reports.standing import standings
from reports.machines import finding, verdict

WAIVER = Waiver(code="PT302", reason="agreed")


def test_those_that_count_come_first_each_with_a_mark_of_its_own() -> None:
    alike = finding()
    found = standings(
        verdict("a", alike, known=(alike,), waived=(Waived(finding=alike, waiver=WAIVER),))
    )
    assert [(one.state, one.waiver) for one in found] == [
        ("counts", None),
        ("waived", WAIVER),
        ("known", None),
    ]
    assert len({one.fingerprint for one in found}) == 3


def test_a_finding_of_the_baseline_keeps_the_mark_it_was_written_with() -> None:
    alike = finding()
    assert standings(verdict("a", alike, known=(alike,)))[-1].fingerprint == fingerprint(alike)
