"""The parts of a Markdown report: findings by rule, what was not applicable, tables."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from perftable.model.finding import SEVERITIES, Finding
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.folding import Fold, fold
from perftable.reports.formats.markdown.markup import escaped
from perftable.reports.formats.markdown.page import Part
from perftable.reports.places import place, rows, skipped
from perftable.reports.tables.documents import lacking, status
from perftable.reports.tables.headings import value
from perftable.reports.words import FINDING, SEVERITY, counted, tally

_MANY = 50
"""So many places of a finding are listed, unless all are asked for."""

_MORE = Phrase("……另有 {count} 处", "… and {count} more")
_APART = Phrase(
    "（另有已豁免 {waived} 个，基线中 {known} 个）", " ({waived} waived, {known} in the baseline)"
)
SKIPPED = Phrase("未检查的项", "Not applicable")


def by_rule(findings: Iterable[Finding], lang: Lang, verbose: bool) -> Iterator[Part]:
    """Yield a part for each rule, errors first."""
    ordered = sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), f.code))
    for (severity, code, name), group in groupby(
        ordered, key=lambda f: (f.severity, f.code, f.name)
    ):
        own = list(group)
        title = f"**{SEVERITY[severity].say(lang)} {escaped(code, 40)}** {escaped(name, 80)}"
        lines = [title, "", *(line for one in fold(own) for line in _fold(one, lang, verbose))]
        count = counted(len(own), FINDING, lang)
        yield Part("\n".join(lines) + "\n\n", f"{title} ({count})\n\n", len(own))


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
    return escaped(verdict.path, 200)


def remark(verdict: DocumentReport, lang: Lang) -> str:
    """Return how many findings there are, and why the document was not checked, or not wholly."""
    lack = escaped(lacking(verdict, lang), 400)
    if verdict.status == "unreadable":
        return lack
    waived, known = len(verdict.waived), len(verdict.known)
    apart = _APART.say(lang, waived=waived, known=known) if waived or known else ""
    return tally(verdict.counts, lang) + apart + (f" · {lack}" if lack else "")


def _fold(fold: Fold, lang: Lang, verbose: bool) -> Iterator[str]:
    yield f"- {escaped(fold.message, 400)}"
    shown = fold.findings if verbose else fold.findings[:_MANY]
    if fold.alike and not verbose:
        yield f"  - {escaped(rows(shown, lang), 1000)}"
    else:
        places = (place(finding, fold.message, lang) for finding in shown)
        yield from (f"  - {escaped(text, 400)}" for text in places if text)
    if len(shown) < len(fold.findings):
        yield f"  - {_MORE.say(lang, count=len(fold.findings) - len(shown))}"
