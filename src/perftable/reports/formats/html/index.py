"""The index of many documents: what needs work first."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from perftable.model.finding import SEVERITIES
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.formats.html import words
from perftable.reports.formats.html.drawings import bar
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.words import SEVERITY


def by_urgency(submissions: Iterable[Submission]) -> list[Submission]:
    """Return what could not be checked first, then what has most errors, warnings and notes."""
    return sorted(submissions, key=lambda one: _urgency(one.verdict))


def index(submissions: Sequence[Submission]) -> Html:
    """Return the index of `submissions`, whose sections have the ids d1, d2, …"""
    heads = [words.DOCUMENT, words.VERDICT, *(SEVERITY[s] for s in SEVERITIES), words.BAR]
    largest = max((_all(one.verdict) for one in submissions), default=0)
    rows = [
        _row(number, one.verdict, Decimal(largest)) for number, one in enumerate(submissions, 1)
    ]
    return el(
        "nav",
        el("h2", words.INDEX, id="index"),
        el(
            "table",
            el("thead", el("tr", [el("th", head, scope="col") for head in heads])),
            el("tbody", rows),
            class_="index",
        ),
        aria_labelledby="index",
    )


def _row(number: int, verdict: DocumentReport, largest: Decimal) -> Html:
    word, key = words.verdict_word(verdict)
    counts = [getattr(verdict.counts, s) for s in SEVERITIES]
    unread = verdict.status == "unreadable"
    parts = [(Decimal(count), severity) for count, severity in zip(counts, SEVERITIES, strict=True)]
    return el(
        "tr",
        el("th", el("a", el("bdi", verdict.path), href=f"#d{number}"), scope="row"),
        el("td", el("span", word, class_=f"verdict {key}")),
        [el("td", "" if unread else str(count), class_="number") for count in counts],
        el("td", both(verdict.say) if unread else bar(parts, largest)),
    )


def _all(verdict: DocumentReport) -> int:
    return verdict.counts.error + verdict.counts.warning + verdict.counts.note


def _urgency(verdict: DocumentReport) -> tuple[int, ...]:
    counts = verdict.counts
    unread = verdict.status == "unreadable"
    return (not unread, not verdict.incomplete, -counts.error, -counts.warning, -counts.note)
