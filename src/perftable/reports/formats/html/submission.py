"""One document of the page: its verdict, its findings, its table as submitted, what is apart."""

from collections.abc import Iterator, Mapping

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.formats.html import words
from perftable.reports.formats.html.apart import apart, broken
from perftable.reports.formats.html.elements import Html, both, el
from perftable.reports.formats.html.findings import findings
from perftable.reports.formats.html.marks import chip, remark
from perftable.reports.formats.html.places import Places, find_places
from perftable.reports.formats.html.table import scrolling, tables
from perftable.reports.formats.html.verdicts import lack, path, verdict_mark
from perftable.reports.words import CHECKLIST, REMARKS, SEVERITY, counted


def section(
    submission: Submission,
    number: int,
    titles: Mapping[str, Phrase],
    *,
    figures: Html | None = None,
    shown: bool = True,
) -> Html:
    """Return a document's section, id d1 for the first.

    With `figures` it stands alone and shows them; among others it can be closed.
    """
    alone = figures is not None
    heading = el("h2", _heading(submission))
    content = el("div", _content(submission, f"d{number}", titles, alone), id=f"d{number}")
    if alone:
        return el("section", heading, figures, content, class_="document")
    closed = el("span", words.CLOSED, class_="closed")
    summary = el("summary", heading, closed)
    return el("details", summary, content, class_="document", open=shown)


def _heading(submission: Submission) -> Iterator[object]:
    verdict, lacking = submission.verdict, lack(submission)
    yield from (verdict_mark(submission), " ")
    if submission.unit is not None:
        yield from (el("span", submission.unit, class_="unit"), " ")
    yield path(verdict)
    if verdict.status == "checked":
        yield from (" ", _tally(verdict))
        if lacking:
            yield from (" ", el("span", lacking, class_="lack"))


def _tally(verdict: DocumentReport) -> Html:
    return el("span", [_count(verdict, i) for i, _ in enumerate(SEVERITIES)], class_="tally")


def _count(verdict: DocumentReport, index: int) -> Html:
    severity = SEVERITIES[index]
    number = getattr(verdict.counts, severity)
    said = both(lambda lang: counted(number, SEVERITY[severity], lang))
    return el("span", said, class_=f"chip {severity if number else 'none'}")


def _content(
    submission: Submission, key: str, titles: Mapping[str, Phrase], alone: bool
) -> Iterator[Html]:
    verdict = submission.verdict
    if verdict.status == "unreadable":
        yield el("p", both(verdict.say), class_="reason")
    else:
        places = find_places(submission, key)
        yield from broken(verdict)
        yield _list(places, titles)
        if places.in_text:
            yield _texts(places)
        if places.parts:
            yield el("section", el("h3", words.TABLE), tables(places), class_="submitted")
        elif submission.source is None:
            yield el("p", words.NO_SOURCE)
        if verdict.remarks:
            yield _remarks(verdict)
        if verdict.checklist:
            yield _checklist(verdict)
        yield from apart(verdict, places, titles)
    if not alone:
        yield el("p", el("a", words.TO_INDEX, href="#index"), class_="up")


def _list(places: Places, titles: Mapping[str, Phrase]) -> Html:
    found = list(findings(places, titles))
    nothing = None if found else el("p", words.NONE_FOUND)
    return el("section", el("h3", words.FINDINGS), nothing, found, class_="findings")


def _remarks(verdict: DocumentReport) -> Html:
    """Return what was left out on purpose or put together when the file was read."""
    notes = [el("li", remark) for remark in verdict.remarks]
    return el("section", el("h3", REMARKS), el("ul", notes), class_="notes")


def _checklist(verdict: DocumentReport) -> Html:
    """Return what only a reader can judge, each with a box to tick, on screen or on paper."""
    boxes = [
        el("li", el("label", el("input", type="checkbox"), " ", item)) for item in verdict.checklist
    ]
    return el("section", el("h3", CHECKLIST), el("ul", boxes), class_="checklist")


def _texts(places: Places) -> Html:
    """Return the paragraphs that have findings, as a table like the submitted one."""
    heads = {words.PARAGRAPH: "n", words.TEXT: None, words.REMARKS: "remarks"}
    rows = [
        el(
            "tr",
            el("th", str(number), scope="row", class_="n"),
            el(
                "td",
                places.paragraphs[number].list_number,
                places.paragraphs[number].text,
                [chip(mark) for mark in marks],
                lang="zh-CN",
                class_="bad",
            ),
            el("td", [remark(mark) for mark in marks], class_="remarks"),
            id=f"{places.key}p{number}",
        )
        for number, marks in sorted(places.in_text.items())
    ]
    columns = [el("col", class_=f"c-{name}") for name in ("rownumber", "text", "remarks")]
    head = el("tr", [el("th", head, scope="col", class_=key) for head, key in heads.items()])
    head = el("thead", head)
    table = el("table", el("colgroup", columns), head, el("tbody", rows), class_="grid texts")
    label = f"{places.key}texts"
    return el("section", el("h3", words.TEXTS, id=label), scrolling(label, table))
