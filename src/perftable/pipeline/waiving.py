"""Waivers applied: which findings an office accepts, and which waivers are over or of no use."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from perftable.config.reach import Reach
from perftable.model.document import Document
from perftable.model.finding import Finding, RuleResult, Step
from perftable.model.report import DocumentReport, Unneeded
from perftable.model.waiver import Waived, Waiver, WaiverUse
from perftable.rules.registry import Catalogue, means


def waive(
    findings: Sequence[Finding], waivers: Sequence[Waiver], today: date
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Part findings into those that count and those that a waiver in force accepts."""
    valid = [waiver for waiver in waivers if not expired(waiver, today)]
    if not valid:
        return tuple(findings), ()
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


def unneeded(
    document: Document,
    waivers: Sequence[Waiver],
    waived: Iterable[Waived],
    results: Iterable[RuleResult],
    known: Catalogue,
) -> Iterator[Unneeded]:
    """Yield the waivers whose rules went over a document and found nothing to accept."""
    if not waivers:
        return
    ran = {result.code for result in results if not result.broken}
    used = {one.waiver for one in waived}
    for waiver in waivers:
        own = {rule.code for rule in known.listed if means(waiver.code, rule.code, rule.name)}
        if own and own <= ran and waiver not in used:
            yield Unneeded(waiver=waiver, named=_names(waiver, document))


def uses(
    waivers: Iterable[Waiver],
    reports: Iterable[DocumentReport],
    today: date,
    reach: Callable[[Waiver], Reach] = lambda waiver: "some",
) -> Iterator[WaiverUse]:
    """Say of each waiver, once, what became of it; nothing where the run did not tell.

    `reach` says how many of a waiver's files were checked. A row that is in none of them may be in
    another. What could not be checked may need any waiver.
    """
    counts = dict.fromkeys(waivers, 0)
    free: dict[Waiver, bool] = {}
    whole = True
    for report in reports if counts else ():
        whole = whole and report.status == "checked" and not report.incomplete
        for one in report.waived:
            counts[one.waiver] += 1
        for spare in report.unneeded:
            free[spare.waiver] = spare.named or free.get(spare.waiver, False)
    for waiver, count in counts.items():
        if expired(waiver, today):
            yield WaiverUse(waiver=waiver, status="expired", count=count)
        elif count:
            yield WaiverUse(waiver=waiver, status="used", count=count)
        elif reach(waiver) == "none":
            yield WaiverUse(waiver=waiver, status="unused", count=0, stray=True)
        elif whole and waiver in free and (free[waiver] or reach(waiver) == "all"):
            yield WaiverUse(waiver=waiver, status="unused", count=0)


def _covers(waiver: Waiver, finding: Finding) -> bool:
    return means(waiver.code, finding.code, finding.name) and all(
        step in finding.path for step in waiver.steps
    )


def _names(waiver: Waiver, document: Document) -> bool:
    """Whether the row that the waiver names is in the document."""
    wanted = set(waiver.steps)
    return not wanted or any(
        wanted <= {Step(kind=node.LEVEL, name=node.called) for node in way}
        for form in document.forms
        for way in form.walk()
    )
