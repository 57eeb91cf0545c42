"""What does not count: findings waived or known, and what could not be checked, with the reasons."""

from collections.abc import Iterable, Iterator

from perftable.model.finding import Finding
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.model.waiver import WaiverUse
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.findings import place
from perftable.reports.formats.html.marks import label, message
from perftable.reports.formats.html.places import Places

_OPEN = 40
"""So many lines are shown at once."""


def apart(verdict: DocumentReport, places: Places) -> Iterator[Html]:
    """Yield what is waived, what stands in the baseline, and what could not be checked."""
    if verdict.waived:
        heads = [words.FINDING_HEAD, words.PLACE, words.REASON, words.BY, words.UNTIL]
        rows = [
            (
                *_finding(waived.finding, places),
                waived.waiver.reason,
                waived.waiver.by or "",
                waived.waiver.until.isoformat() if waived.waiver.until else "",
            )
            for waived in verdict.waived
        ]
        yield _section(words.WAIVED, len(rows), table(heads, rows))
    if verdict.known:
        heads = [words.FINDING_HEAD, words.PLACE]
        found = [_finding(finding, places) for finding in verdict.known]
        yield _section(words.KNOWN, len(found), table(heads, found))
    reasons = [
        (reason, _codes(codes)) for reason, codes in _unchecked(verdict, broken=False).items()
    ]
    if reasons:
        unchecked = table((words.REASON, words.AFFECTED), reasons)
        yield _section(words.UNCHECKED, len(reasons), unchecked)


def broken(verdict: DocumentReport) -> Iterator[Html]:
    """Yield a warning for each rule that failed itself."""
    for reason, codes in _unchecked(verdict, broken=True).items():
        names = ", ".join(code for code, _ in codes)
        yield el("p", words.BROKEN, el("b", names), " ", reason, class_="broken")


def waivers(uses: Iterable[WaiverUse]) -> Html | None:
    """Return the waivers that are over or of no use, None where there are none."""
    rows = []
    for use in uses:
        waiver = use.waiver
        if use.status != "used":
            status = words.UNUSED if use.status == "unused" else words.EXPIRED
            names = " ".join(filter(None, (waiver.file, waiver.duty, waiver.activity)))
            said = status.filled(until=waiver.until)
            rows.append((waiver.code, names, said, waiver.reason))
    if not rows:
        return None
    heads = (words.RULE, words.PLACE, words.FINDING_HEAD, words.REASON)
    return el("section", el("h2", words.WAIVERS), table(heads, rows))


def table(heads: Iterable[Phrase], rows: Iterable[Iterable[object]]) -> Html:
    """Return a plain table."""
    return el(
        "table",
        el("thead", el("tr", [el("th", head, scope="col") for head in heads])),
        el("tbody", [el("tr", [el("td", cell) for cell in row]) for row in rows]),
        class_="plain",
    )


def _section(title: Phrase, count: int, content: Html) -> Html:
    summary = el("summary", el("h3", title, " ", el("span", str(count), class_="count")))
    return el("details", summary, content, class_="apart", open=count <= _OPEN)


def _finding(finding: Finding, places: Places) -> tuple[object, object]:
    names = " → ".join(filter(None, (finding.duty, finding.activity)))
    where = place(places, finding.location)
    chip = el("span", label(finding.severity, finding.code), class_=f"chip {finding.severity}")
    return (chip, " ", message(finding)), (where, " ", names)


def _unchecked(verdict: DocumentReport, *, broken: bool) -> dict[Phrase, list[tuple[str, Phrase]]]:
    """Return for each reason the rules it kept from checking, and on how many of all subjects."""
    reasons: dict[Phrase, list[tuple[str, Phrase]]] = {}
    for result in verdict.rules:
        reason = both(result.say)
        if reason.zh and result.broken is broken:
            every = result.not_applicable + result.checked
            count = words.UNCHECKED_COUNT.filled(count=result.not_applicable, all=every)
            reasons.setdefault(reason, []).append((result.code, count))
    return reasons


def _codes(codes: Iterable[tuple[str, Phrase]]) -> list[Html]:
    return [el("span", code, " ", el("small", count), class_="code") for code, count in codes]
