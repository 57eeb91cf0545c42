"""Waivers applied: which findings an office accepts, and which waivers are over or of no use."""

from collections.abc import Iterable, Sequence
from datetime import date

from perftable.model.finding import Finding
from perftable.model.waiver import Waived, Waiver, WaiverUse


def waive(
    findings: Iterable[Finding], waivers: Sequence[Waiver], today: date
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Part findings into those that count and those that a waiver in force accepts."""
    valid = [waiver for waiver in waivers if not expired(waiver, today)]
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        waiver = next((w for w in valid if _covers(w, finding)), None)
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(Waived(finding=finding, waiver=waiver))
    return tuple(kept), tuple(waived)


def expired(waiver: Waiver, today: date) -> bool:
    """Whether its last day is over."""
    return waiver.until is not None and waiver.until < today


def uses(waivers: Iterable[Waiver], waived: Iterable[Waived], today: date) -> tuple[WaiverUse, ...]:
    """Say of each waiver, once, what became of it."""
    counts = dict.fromkeys(waivers, 0)
    for one in waived:
        counts[one.waiver] += 1
    return tuple(
        WaiverUse(
            waiver=waiver,
            status="expired" if expired(waiver, today) else "used" if count else "unused",
            count=count,
        )
        for waiver, count in counts.items()
    )


def _covers(waiver: Waiver, finding: Finding) -> bool:
    return (
        waiver.code in (finding.code, finding.name)
        and waiver.duty in (None, finding.duty)
        and waiver.activity in (None, finding.activity)
    )
