"""The tables of a Markdown report on many documents."""

from collections.abc import Iterable, Sequence

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import Report
from perftable.reports.base import Run, Submission
from perftable.reports.formats.markdown.markup import escaped
from perftable.reports.formats.markdown.page import Page
from perftable.reports.formats.markdown.parts import collapsed, path, said
from perftable.reports.tables.headings import heading
from perftable.reports.tally import by_rule
from perftable.reports.words import SEVERITY, fails, lacking, title_of, titles_of

_DOCUMENTS = Phrase("各文件的结论", "Verdicts by document")
_NOT_READ = Phrase("- {path}：{why}\n\n", "- {path}: {why}\n\n")
_AND = Phrase("：", ": ")
_FEW = 20
"""A table of more documents is collapsed."""


def documents(page: Page, report: Report, given: Sequence[Submission], room: int) -> int:
    """Add the table of documents, worst first; return how many it leaves out."""
    lang = report.lang
    apart = ("waived", "known") if report.counts.waived or report.counts.known else ()
    columns = ("status", "path", *SEVERITIES, *apart)
    lines = ([said(one.verdict, lang), *_line(one, lang, bool(apart))] for one in given)
    text, taken = _table([heading(column, lang) for column in columns], lines, room)
    if len(given) > _FEW:
        opening, closing = collapsed(_DOCUMENTS.say(lang))
        text = opening + text + closing
    page.add(text)
    for one in given[:taken]:
        if one.brief.status == "unreadable":
            page.add(_NOT_READ.say(lang, path=path(one.verdict), why=_reason(one, lang)))
    return len(given) - taken


def _line(given: Submission, lang: Lang, apart: bool) -> Sequence[object]:
    verdict = given.verdict
    lack = _reason(given, lang) if verdict.incomplete else ""
    name = path(verdict) + fails(given, lang) + (_AND.say(lang) + lack if lack else "")
    figures = [getattr(verdict.counts, severity) for severity in SEVERITIES]
    figures += [len(verdict.waived), len(verdict.known)] if apart else []
    return [name, *([""] * len(figures) if verdict.status == "unreadable" else figures)]


def _reason(given: Submission, lang: Lang) -> str:
    """Return why a document was not checked, or not wholly."""
    return escaped(lacking(given.verdict, lang), 400)


def rules(page: Page, run: Run, room: int) -> None:
    """Add the table of rules that found something, errors first."""
    lang = run.head.lang
    titles = titles_of(run.catalogue)
    found = by_rule(run.briefs)
    lines = (
        [
            SEVERITY[SEVERITIES[order]].say(lang),
            escaped(title_of(titles, code, name, lang), 120),
            *(escaped(code, 40), *own),
        ]
        for (order, code, name), own in found.items()
    )
    columns = ("severity", "name", "code", "count", "documents")
    if found:
        page.add(_table([heading(column, lang) for column in columns], lines, room)[0])


def _table(
    headings: Sequence[str], lines: Iterable[Sequence[object]], room: int
) -> tuple[str, int]:
    """Return a table of at most `room` characters, and how many lines it has; no more are made."""
    text = f"| {' | '.join(headings)} |\n|{' --- |' * len(headings)}\n"
    taken = 0
    for line in lines:
        row = f"| {' | '.join(map(str, line))} |\n"
        if len(text) + len(row) > room:
            break
        text += row
        taken += 1
    return text + "\n", taken
