"""The parts of a Markdown report: findings by rule, what was not applicable, tables."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.breaking import parted
from perftable.reports.escape import named, plain
from perftable.reports.formats.markdown.markup import coded, escaped
from perftable.reports.formats.markdown.page import Part
from perftable.reports.joining import Joined, join
from perftable.reports.skipping import skipped
from perftable.reports.spots import spots
from perftable.reports.tables.documents import status
from perftable.reports.tables.headings import value
from perftable.reports.words import (
    BROKEN_RULE,
    CHECKLIST,
    FINDING,
    NOT_APPLICABLE,
    REMARKS,
    SEVERITY,
    counted,
    fails,
    lacking,
    tally,
    titled,
)

_WIDTH = 76
"""Cells of a line in the source, which is read as it is too."""

_TITLE = Phrase("**{severity}：{rule}**", "**{severity}: {rule}**")
_COUNT = Phrase("{title}（{count}）\n\n", "{title} ({count})\n\n")
_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)


def by_rule(
    findings: Iterable[Finding],
    titles: Mapping[str, Phrase],
    lang: Lang,
    *,
    tables: bool,
    verbose: bool,
) -> Iterator[Part]:
    """Yield a part for each rule, errors first; `tables` says which table too.

    `titles` say what rules are called, by code.
    """
    ordered = sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.code))
    for (severity, code, name), group in groupby(
        ordered, key=lambda f: (f.severity, f.code, f.name)
    ):
        own = list(group)
        rule = escaped(titled(titles, code, name, lang), 120)
        title = _TITLE.say(lang, severity=SEVERITY[severity].say(lang), rule=rule)
        items = (_item(one, lang, tables, verbose) for one in join(own))
        lines = [title, "", *(line for item in items for line in item)]
        short = _COUNT.say(lang, title=title, count=counted(len(own), FINDING, lang))
        yield Part("\n".join(lines) + "\n\n", short, len(own))


def remarks(verdict: DocumentReport, lang: Lang) -> Iterator[Part]:
    """Yield what was left out or put together when the file was read, as one part, or none."""
    lines = [f"- {escaped(remark.say(lang), 200)}" for remark in verdict.remarks]
    if lines:
        yield Part(f"**{REMARKS.say(lang)}**\n\n" + "\n".join(lines) + "\n\n")


def checklist(verdict: DocumentReport, lang: Lang) -> Iterator[Part]:
    """Yield what only a reader can judge, to tick off, as one part, or none."""
    lines = [f"- [ ] {escaped(item.say(lang), 200)}" for item in verdict.checklist]
    if lines:
        yield Part(f"**{CHECKLIST.say(lang)}**\n\n" + "\n".join(lines) + "\n\n")


def not_applicable(
    verdict: DocumentReport, titles: Mapping[str, Phrase], lang: Lang
) -> Iterator[Part]:
    """Yield which rules failed themselves, and which did not apply, and why: a part each."""
    for title in (BROKEN_RULE, NOT_APPLICABLE):
        found = skipped(verdict, titles, lang, broken=title is BROKEN_RULE)
        lines = [line for one in found for line in _lines("- ", one)]
        if lines:
            yield Part(f"**{title.say(lang)}**\n\n" + "\n".join(lines) + "\n\n")


def collapsed(summary: str, *, shown: bool = False) -> tuple[str, str]:
    """Return opening and closing of a section that a click opens; `summary` is escaped already."""
    attribute = " open" if shown else ""
    return f"<details{attribute}><summary>{summary}</summary>\n\n", "</details>\n\n"


def said(verdict: DocumentReport, lang: Lang) -> str:
    """Return the verdict in a word or two."""
    return value("status", status(verdict), lang)


def path(verdict: DocumentReport, *, in_html: bool = False) -> str:
    """Return the document's path."""
    return coded(named(verdict.path), 200, in_html=in_html)


def remark(submission: Submission, lang: Lang) -> str:
    """Return how many findings there are, and why the document was not checked, or not wholly."""
    verdict = submission.verdict
    lack = escaped(lacking(verdict, lang), 400)
    if verdict.status == "unreadable":
        return lack
    waived, known = len(verdict.waived), len(verdict.known)
    apart = _APART.say(lang, waived=waived, known=known) if waived or known else ""
    figures = tally(verdict.counts, lang) + fails(submission, lang) + apart
    return figures + (f" · {lack}" if lack else "")


def _item(one: Joined, lang: Lang, tables: bool, verbose: bool) -> Iterator[str]:
    yield from _lines("- ", plain(one.message.say(lang), 400))
    for text in spots(one, lang, tables=tables, verbose=verbose):
        yield from _lines("  - ", text)


def _lines(mark: str, text: str) -> Iterator[str]:
    """Yield an item of a list in short lines; each is escaped, as each may begin a block."""
    for place, line in enumerate(parted(" ".join(text.split()), _WIDTH)):
        yield (" " * len(mark) if place else mark) + escaped(line, 2000)
