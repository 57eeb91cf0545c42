"""The parts of a Markdown report: findings by rule, what was not applicable, tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Submission
from perftable.reports.escape import named
from perftable.reports.folding import Fold, fold
from perftable.reports.formats.markdown.markup import escaped
from perftable.reports.formats.markdown.page import Part
from perftable.reports.places import places, skipped
from perftable.reports.tables.documents import status
from perftable.reports.tables.headings import value
from perftable.reports.words import (
    CHECKLIST,
    FINDING,
    REMARKS,
    SEVERITY,
    counted,
    fails,
    lacking,
    tally,
)

_MANY = 50
"""So many places of a finding are listed, unless all are asked for."""

_MORE = Phrase("……另有 {count} 处", "… and {count} more")
_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
SKIPPED = Phrase("未检查的项", "Not applicable")


def by_rule(
    findings: Iterable[Finding], lang: Lang, *, tables: bool, verbose: bool
) -> Iterator[Part]:
    """Yield a part for each rule, errors first; `tables` says which table too."""
    ordered = sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.code))
    for (severity, code, name), group in groupby(
        ordered, key=lambda f: (f.severity, f.code, f.name)
    ):
        own = list(group)
        title = f"**{SEVERITY[severity].say(lang)} {escaped(code, 40)}** {escaped(name, 80)}"
        folds = (_fold(one, lang, tables, verbose) for one in fold(own))
        lines = [title, "", *(line for lines in folds for line in lines)]
        count = counted(len(own), FINDING, lang)
        yield Part("\n".join(lines) + "\n\n", f"{title} ({count})\n\n", len(own))


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


def not_applicable(verdict: DocumentReport, lang: Lang) -> Iterator[Part]:
    """Yield what could not be checked, and why, as one part, or none."""
    lines = [
        f"- {escaped(reason, 200)}: {escaped(codes, 2000)}"
        for reason, codes in skipped(verdict, lang).items()
    ]
    if lines:
        yield Part(f"**{SKIPPED.say(lang)}**\n\n" + "\n".join(lines) + "\n\n")


def collapsed(summary: str, *, shown: bool = False) -> tuple[str, str]:
    """Return opening and closing of a section that a click opens; `summary` is escaped already."""
    attribute = " open" if shown else ""
    return f"<details{attribute}><summary>{summary}</summary>\n\n", "</details>\n\n"


def said(verdict: DocumentReport, lang: Lang) -> str:
    """Return the verdict in a word or two."""
    return value("status", status(verdict), lang)


def path(verdict: DocumentReport) -> str:
    """Return the document's path."""
    return escaped(named(verdict.path), 200)


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


def _fold(fold: Fold, lang: Lang, tables: bool, verbose: bool) -> Iterator[str]:
    yield f"- {escaped(fold.message, 400)}"
    limit = len(fold.findings) if verbose else _MANY
    for text in places(fold, lang, tables=tables, verbose=verbose, limit=limit):
        yield f"  - {escaped(text, 1000)}"
    if limit < len(fold.findings):
        yield f"  - {_MORE.say(lang, count=len(fold.findings) - limit)}"
