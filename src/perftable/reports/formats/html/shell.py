"""The page around the documents: its head, the controls, the figures, the rules' pages."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from perftable.model.catalogue import RuleEntry
from perftable.model.phrase import Phrase
from perftable.model.report import Report
from perftable.reports.base import Run, Submission
from perftable.reports.configuration import told
from perftable.reports.formats.html import drawings, words
from perftable.reports.formats.html.apart import waivers
from perftable.reports.formats.html.controls import controls, left_out
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.index import index
from perftable.reports.formats.html.marks import label, spoken_severities
from perftable.reports.formats.html.submission import section
from perftable.reports.formats.html.verdicts import file_name
from perftable.reports.urgency import by_urgency
from perftable.reports.words import CONFIGURATION, titles_of

STYLE, SCRIPT = "page.css", "page.js"

_FEW = 5
"""So many documents are shown open."""


_HERE = Html("<\0>")
"""Where the documents come in: no text of theirs can hold this."""


def page(run: Run) -> Iterator[str]:
    """Yield the page in the report's language, the other one a click away, document by document."""
    lang = "zh-CN" if run.head.lang == "zh" else "en"
    style, script = _asset(STYLE), _asset(SCRIPT)
    submissions = by_urgency(run.submissions)
    titles = titles_of(run.catalogue)
    frame = el(
        "html",
        _head(run, style),
        el("body", _body(run, submissions, titles), el("script", script)),
        lang=lang,
    )
    before, _, after = frame.partition(_HERE)
    yield before
    if len(submissions) > 1:
        shown = len(submissions) <= _FEW
        for number, one in enumerate(submissions, 1):
            yield section(one, number, titles, shown=shown)
    yield after


def policy() -> str:
    """Return what the page allows itself: its own style and script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(_asset(STYLE))}'; "
        f"script-src '{_hash(_asset(SCRIPT))}'; base-uri 'none'; form-action 'none'"
    )


def _head(run: Run, style: str) -> Html:
    title = _title(run.submissions)
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", content=policy(), http_equiv="Content-Security-Policy"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title.say(run.head.lang), data_zh=title.zh, data_en=title.en),
        el("style", style),
    )


def _title(submissions: Sequence[Submission]) -> Phrase:
    """Return the title of the window; one document gives it its name."""
    if len(submissions) != 1:
        return words.TITLE
    name = file_name(submissions[0].verdict)
    return Phrase(*(f"{name} – {title}" for title in words.TITLE))


def _body(
    run: Run, submissions: Sequence[Submission], titles: Mapping[str, Phrase]
) -> Iterator[Html]:
    yield el("a", words.SKIP, href="#report", class_="skip")
    yield el("header", el("h1", words.TITLE), left_out())
    yield controls(run.head, many=len(submissions) > 1)
    yield el("main", _main(run, submissions, titles), spoken_severities(), id="report")
    tool = run.head.tool
    yield el("footer", words.MADE_BY.filled(tool=tool.name, version=tool.version))


def _main(
    run: Run, submissions: Sequence[Submission], titles: Mapping[str, Phrase]
) -> Iterator[Html | None]:
    """Yield the verdict first: the document's if it is alone, else the totals and the index."""
    figures = _figures(run, titles)
    if len(submissions) == 1:
        yield section(submissions[0], 1, titles, figures=figures)
    else:
        yield _total(run.head)
        yield index(submissions)
        yield figures
        yield _HERE
    yield waivers(run.head.waivers)
    yield _configuration(run.head)
    yield _pages(run)


def _total(report: Report) -> Html:
    counts = {name: getattr(report.counts, name) for name in type(report.counts).model_fields}
    lacking = words.INCOMPLETE.filled(count=report.counts.incomplete)
    more = (" ", el("span", lacking, class_="lack")) if report.counts.incomplete else ()
    return el("p", words.TOTAL.filled(**counts), more, class_="total")


def _figures(run: Run, titles: Mapping[str, Phrase]) -> Html:
    rules = drawings.rules(run.briefs, titles)
    return el("div", rules, drawings.amounts(run.summary), class_="figures")


def _configuration(report: Report) -> Html | None:
    """Return what the run was checked with."""
    lines = [el("p", one.text, class_=one.kind) for one in told(report)]
    return el("section", el("h2", CONFIGURATION), lines, class_="configuration") if lines else None


def _pages(run: Run) -> Html | None:
    """Return the pages of the rules that found something."""
    found = {code for brief in run.briefs for _, code, _, _ in brief.by_rule}
    titles = titles_of(run.catalogue)
    pages = [_page(run.catalogue[code], titles[code]) for code in run.catalogue if code in found]
    return el("section", el("h2", words.PAGES), pages, class_="rules") if pages else None


def _page(entry: RuleEntry, title: Phrase) -> Html:
    chip = el("span", label(entry.severity, entry.code), class_=f"chip {entry.severity}")
    return el("details", el("summary", chip, " ", title), el("p", entry.page, class_="page"))


def _asset(name: str) -> str:
    return (files("perftable.reports.formats.html") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
