"""Markdown for a merge request or a job summary: folded, collapsed, never longer than a comment."""

from collections.abc import Iterator, Sequence

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Phrase
from perftable.reports.base import Run, Submission
from perftable.reports.configuration import told
from perftable.reports.formats.markdown.markup import escaped
from perftable.reports.formats.markdown.page import Page, Part, Section
from perftable.reports.formats.markdown.parts import (
    by_rule,
    checklist,
    collapsed,
    not_applicable,
    path,
    remark,
    remarks,
    said,
)
from perftable.reports.formats.markdown.tables import documents, rules
from perftable.reports.urgency import by_urgency
from perftable.reports.words import NOT_APPLICABLE, SEVERITY, counted, titles_of, total

LIMIT = 60_000
"""Characters of a page: a comment on GitHub holds 65,536, a job summary 1 MiB."""

_RESERVE = 500
"""Characters kept for saying what is left out."""

_OPEN = 1_500
"""A section of so many characters is shown open."""

_LEFT_OUT = Phrase(
    "篇幅所限，另有 {findings} 个问题未逐条列出，{documents} 份文件未列入上表。"
    "全部问题见其他格式的报告，如 csv、html 或 json。",
    "For want of room, {findings} findings are not listed one by one and {documents} documents "
    "are not in the table. Other formats, such as csv, html or json, have them all.",
)
_OF = Phrase("{verdict}：{path}", "{verdict}: {path}")
_WAIVERS = Phrase(
    "豁免：{expired} 条已到期，{unused} 条未用到。",
    "Waivers: {expired} expired, {unused} of no use.",
)


def render(run: Run, limit: int = LIMIT) -> str:
    """Return at most `limit` characters; what is left out is counted at the end."""
    report, lang = run.head, run.head.lang
    submissions = by_urgency(run.submissions)
    configuration = "".join(f"- {escaped(o.text.say(lang), 600)}\n" for o in told(report))
    page = Page(limit - _RESERVE - len(configuration))
    missing = 0
    if len(submissions) == 1:
        verdict = submissions[0].verdict
        page.add(f"## {_OF.say(lang, verdict=said(verdict, lang), path=path(verdict))}\n\n")
        page.add(f"{remark(submissions[0], lang)}\n\n")
        sections = _alone(submissions[0], run)
    else:
        page.add(f"## {total(report.counts, lang)}\n\n")
        rules(page, run, limit // 4)
        missing = documents(page, report, submissions, limit // 4)
        sections = _among_others(submissions, run, page)
    for section in sections:
        page.add_section(*section)
    statuses = [use.status for use in report.waivers]
    expired, unused = statuses.count("expired"), statuses.count("unused")
    text = page.text() + (f"{configuration}\n" if configuration else "")
    if expired or unused:
        text += _WAIVERS.say(lang, expired=expired, unused=unused) + "\n\n"
    if page.left_out or missing:
        text += _LEFT_OUT.say(lang, findings=page.left_out, documents=missing) + "\n"
    return text.rstrip("\n") + "\n"


def _alone(submission: Submission, run: Run) -> Iterator[Section]:
    """Yield a section for each severity; errors are always open."""
    lang, verdict = run.head.lang, submission.verdict
    titles, tables = titles_of(run.catalogue), verdict.several_tables
    for severity in SEVERITIES:
        own = [finding for finding in verdict.findings if finding.severity == severity]
        parts = list(by_rule(own, titles, lang, tables=tables, verbose=run.verbose))
        title = counted(len(own), SEVERITY[severity], lang)
        around = ("", "") if severity == "error" or _short(parts) else collapsed(title)
        yield around[0], parts, around[1]
    yield "", [*remarks(verdict, lang), *checklist(verdict, lang)], ""
    parts = list(not_applicable(verdict, titles, lang))
    opening, closing = ("", "") if _short(parts) else collapsed(NOT_APPLICABLE.say(lang))
    yield opening, parts, closing


def _among_others(submissions: Sequence[Submission], run: Run, page: Page) -> Iterator[Section]:
    """Yield a section for each document that has findings, or something for the reader.

    The findings of one for which the page has no room are counted there, and not told.
    """
    lang, verbose, titles = run.head.lang, run.verbose, titles_of(run.catalogue)
    for submission in submissions:
        verdict = submission.verdict
        if verdict.findings or verdict.incomplete or verdict.checklist or verdict.remarks:
            name = path(verdict, in_html=True)
            title = _OF.say(lang, verdict=said(verdict, lang), path=name)
            title += f" · {remark(submission, lang)}"
            if page.room < sum(map(len, collapsed(title))):
                page.left_out += len(verdict.findings)
                continue
            tables = verdict.several_tables
            parts = [
                *by_rule(verdict.findings, titles, lang, tables=tables, verbose=verbose),
                *remarks(verdict, lang),
                *checklist(verdict, lang),
                *not_applicable(verdict, titles, lang),
            ]
            opening, closing = collapsed(title, shown=_short(parts))
            yield opening, parts, closing


def _short(parts: Sequence[Part]) -> bool:
    return sum(len(part.text) for part in parts) <= _OPEN
