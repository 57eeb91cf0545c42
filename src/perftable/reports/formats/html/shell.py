"""The page around the documents: its head, the controls, the figures, the rules' pages."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Sequence
from importlib.resources import files

from perftable.model.catalogue import RuleEntry
from perftable.model.phrase import Phrase
from perftable.model.report import DocumentReport, Report
from perftable.reports.base import Run, Submission
from perftable.reports.formats.html import drawings, words
from perftable.reports.formats.html.apart import waivers
from perftable.reports.formats.html.controls import controls, left_out
from perftable.reports.formats.html.elements import Html, el
from perftable.reports.formats.html.index import by_urgency, index
from perftable.reports.formats.html.marks import label, spoken_severities
from perftable.reports.formats.html.submission import section
from perftable.reports.formats.html.verdicts import file_name

_FEW = 5
"""So many documents are shown open."""


def page(run: Run) -> Html:
    """Return the whole page in the report's language, the other one a click away."""
    lang = "zh-CN" if run.report.lang == "zh" else "en"
    style, script = _asset("page.css"), _asset("page.js")
    return el(
        "html",
        _head(run.report, style, script),
        el("body", _body(run), el("script", script)),
        lang=lang,
    )


def _head(report: Report, style: str, script: str) -> Html:
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; "
        f"script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )
    title = _title(report.documents)
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", content=policy, http_equiv="Content-Security-Policy"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", title.say(report.lang), data_zh=title.zh, data_en=title.en),
        el("style", style),
    )


def _title(documents: Sequence[DocumentReport]) -> Phrase:
    """Return the title of the window; one document gives it its name."""
    if len(documents) != 1:
        return words.TITLE
    name = file_name(documents[0])
    return Phrase(*(f"{name} – {title}" for title in words.TITLE))


def _body(run: Run) -> Iterator[Html]:
    report = run.report
    submissions = by_urgency(run.submissions)
    yield el("a", words.SKIP, href="#report", class_="skip")
    yield el("header", el("h1", words.TITLE), left_out())
    yield controls(report, many=len(submissions) > 1)
    yield el("main", _main(run, submissions), spoken_severities(), id="report")
    tool = report.tool
    yield el("footer", words.MADE_BY.filled(tool=tool.name, version=tool.version))


def _main(run: Run, submissions: Sequence[Submission]) -> Iterator[Html | None]:
    """Yield the verdict first: the document's if it is alone, else the totals and the index."""
    titles = {entry.code: entry.title for entry in run.catalogue}
    figures = _figures(run, titles)
    if len(submissions) == 1:
        yield section(submissions[0], 1, titles, figures=figures)
    else:
        yield _total(run.report)
        yield figures
        yield index(submissions)
        shown = len(submissions) <= _FEW
        for number, one in enumerate(submissions, 1):
            yield section(one, number, titles, shown=shown)
    yield waivers(run.report.waivers)
    yield _pages(run)


def _total(report: Report) -> Html:
    counts = {name: getattr(report.counts, name) for name in type(report.counts).model_fields}
    lacking = words.INCOMPLETE.filled(count=report.counts.incomplete)
    more = (" ", el("span", lacking, class_="lack")) if report.counts.incomplete else ()
    return el("p", words.TOTAL.filled(**counts), more, class_="total")


def _figures(run: Run, titles: dict[str, Phrase]) -> Html:
    rules = drawings.rules(run.report.documents, titles)
    return el("div", rules, drawings.budgets(run.summary), class_="figures")


def _pages(run: Run) -> Html | None:
    """Return the pages of the rules that found something."""
    found = {f.code for verdict in run.report.documents for f in verdict.findings}
    pages = [_page(entry) for entry in run.catalogue if entry.code in found]
    return el("section", el("h2", words.PAGES), pages, class_="rules") if pages else None


def _page(entry: RuleEntry) -> Html:
    chip = el("span", label(entry.severity, entry.code), class_=f"chip {entry.severity}")
    return el("details", el("summary", chip, " ", entry.title), el("p", entry.page, class_="page"))


def _asset(name: str) -> str:
    return (files("perftable.reports.formats.html") / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()
