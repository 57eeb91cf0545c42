"""What does not count: findings waived or known, and what could not be checked, with the reasons."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from perftable.model.finding import Finding
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.model.waiver import WaiverUse
from perftable.reports.formats.html import words
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.links import place
from perftable.reports.formats.html.marks import label, message, names
from perftable.reports.formats.html.places import Places
from perftable.reports.formats.html.table import scrolling
from perftable.reports.waivers import EXPIRED, STRAY
from perftable.reports.words import NOT_APPLICABLE

_OPEN = 40
"""So many lines are shown at once."""


def apart(verdict: DocumentReport, places: Places, titles: Mapping[str, Phrase]) -> Iterator[Html]:
    """Yield what is waived, what stands in the baseline, and which rules did not apply."""
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
        yield _section(f"{places.key}waived", words.WAIVED, heads, rows)
    if verdict.known:
        heads = [words.FINDING_HEAD, words.PLACE]
        found = [_finding(finding, places) for finding in verdict.known]
        yield _section(f"{places.key}known", words.KNOWN, heads, found)
    reasons = [
        (reason, _rules(codes, titles))
        for reason, codes in _unchecked(verdict, broken=False).items()
    ]
    if reasons:
        heads = [words.REASON, words.RULE]
        yield _section(f"{places.key}unchecked", NOT_APPLICABLE, heads, reasons)


def broken(verdict: DocumentReport) -> Iterator[Html]:
    """Yield a warning for each rule that failed itself."""
    for reason, codes in _unchecked(verdict, broken=True).items():
        failed = ", ".join(code for code, _ in codes)
        yield el("p", words.BROKEN, el("b", failed), " ", reason, class_="broken")


def waivers(uses: Iterable[WaiverUse]) -> Html | None:
    """Return the waivers that are over or of no use, None where there are none."""
    rows = []
    for use in uses:
        waiver = use.waiver
        if use.status != "used":
            unused = STRAY if use.stray else words.UNUSED
            status = unused if use.status == "unused" else EXPIRED
            subject = " ".join(filter(None, (waiver.file, *(step.name for step in waiver.steps))))
            said = status.filled(until=waiver.until, file=waiver.file)
            rows.append((waiver.code, subject, said, waiver.reason))
    if not rows:
        return None
    heads = (words.RULE, words.PLACE, words.FINDING_HEAD, words.REASON)
    return el("section", el("h2", words.WAIVERS, id="waivers"), _table("waivers", heads, rows))


def _table(label: str, heads: Iterable[Phrase], rows: Iterable[Iterable[object]]) -> Html:
    """Return a plain table; `label` is the id of its title."""
    head = el("thead", el("tr", [el("th", head, scope="col") for head in heads]))
    body = el("tbody", [el("tr", [el("td", cell) for cell in row]) for row in rows])
    return scrolling(label, el("table", head, body, class_="plain"))


def _section(
    key: str, title: Phrase, heads: Iterable[Phrase], rows: Sequence[Iterable[object]]
) -> Html:
    count = el("span", str(len(rows)), class_="count")
    summary = el("summary", el("h3", title, " ", count, id=key))
    content = _table(key, heads, rows)
    return el("details", summary, content, class_="apart", open=len(rows) <= _OPEN)


def _finding(finding: Finding, places: Places) -> tuple[object, object]:
    where = place(places, finding.location)
    chip = el("span", label(finding.severity, finding.code), class_=f"chip {finding.severity}")
    return (chip, " ", message(finding)), (where, " ", names(finding))


def _unchecked(
    verdict: DocumentReport, *, broken: bool
) -> dict[Phrase, list[tuple[str, Phrase | None]]]:
    """Return for each reason the rules it kept from checking, and on how many, where not on all."""
    reasons: dict[Phrase, list[tuple[str, Phrase | None]]] = {}
    for result in verdict.rules:
        reason = both(result.say)
        if result.broken is broken and (reason.zh or broken):
            every = result.not_applicable + result.checked
            count = words.NOT_APPLICABLE_OF.filled(count=result.not_applicable, all=every)
            part = count if result.checked else None
            reasons.setdefault(reason, []).append((result.code, part))
    return reasons


def _rules(codes: Iterable[tuple[str, Phrase | None]], titles: Mapping[str, Phrase]) -> list[Html]:
    return [
        el(
            "span",
            titles.get(code),
            el("small", " ", code, *(() if part is None else (" · ", part))),
            class_="code",
        )
        for code, part in codes
    ]
