"""The index of many documents: what needs work first."""

from collections.abc import Sequence
from decimal import Decimal

from perftable.model.finding import SEVERITIES
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.formats.html import words
from perftable.reports.formats.html.drawings import bar
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.table import scrolling
from perftable.reports.formats.html.verdicts import lack, path, standing, verdict_mark
from perftable.reports.words import SEVERITY


def index(submissions: Sequence[Submission]) -> Html:
    """Return the index of `submissions`, whose sections have the ids d1, d2, …"""
    heads = [words.UNIT, words.VERDICT, *(SEVERITY[s] for s in SEVERITIES), words.BAR]
    largest = max((_all(one.verdict) for one in submissions), default=0)
    entries = [_entry(number, one, Decimal(largest)) for number, one in enumerate(submissions, 1)]
    head = el("thead", el("tr", [el("th", head, scope="col") for head in heads]))
    return el(
        "nav",
        el("h2", words.INDEX, id="index"),
        scrolling("index", el("table", head, entries, class_="index")),
        el("p", words.NO_DOCUMENT, id="no-document", hidden=True),
        aria_labelledby="index",
    )


def _entry(number: int, submission: Submission, largest: Decimal) -> Html:
    """Return a document's row; what its verdict does not say has the whole width below it."""
    verdict, why = submission.verdict, lack(submission)
    counts = [getattr(verdict.counts, s) for s in SEVERITIES]
    unread = verdict.status == "unreadable"
    parts = [(Decimal(count), severity) for count, severity in zip(counts, SEVERITIES, strict=True)]
    line = el(
        "tr",
        el("th", el("a", _name(submission), href=f"#d{number}"), scope="row"),
        el("td", verdict_mark(submission)),
        [el("td", "" if unread else str(count), class_="number") for count in counts],
        el("td", None if unread else bar(parts, largest)),
    )
    width = str(3 + len(counts))
    below = el("tr", el("td", why, colspan=width), class_="lack") if why else None
    return el("tbody", line, below, class_=standing(submission))


def _name(submission: Submission) -> list[Html]:
    """Return whose document it is, and its path."""
    unit = submission.unit
    named = [el("span", unit, class_="unit")] if unit else []
    return [*named, path(submission.verdict)]


def _all(verdict: DocumentReport) -> int:
    return verdict.counts.error + verdict.counts.warning + verdict.counts.note
