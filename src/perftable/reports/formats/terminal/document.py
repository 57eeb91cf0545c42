"""The terminal report on one document: findings by rule, errors first, and what is no finding."""

from collections.abc import Mapping
from itertools import groupby

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Run, Submission
from perftable.reports.escape import plain
from perftable.reports.formats.terminal.printing import headed, heading
from perftable.reports.joining import join
from perftable.reports.lines import Lines
from perftable.reports.skipping import skipped
from perftable.reports.spots import spots
from perftable.reports.words import BROKEN_RULE, CHECKLIST, NOT_APPLICABLE, REMARKS, titled


def document(out: Lines, submission: Submission, run: Run, titles: Mapping[str, Phrase]) -> None:
    """Print the report on a document; `titles` say what rules are called, by code."""
    verdict, lang = submission.verdict, run.head.lang
    headed(out, submission, lang)
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        above = heading(severity, titled(titles, code, name, lang), lang)
        out.line("\n", *above)
        for one in join(group):
            out.say(plain(one.message.say(lang), 400), 2)
            for text in spots(one, lang, tables=verdict.several_tables, verbose=run.verbose):
                out.say(text, 4, "dim")
    _remarks(out, verdict, lang)
    _checklist(out, verdict, lang)
    _skipped(out, verdict, titles, lang)


def _remarks(out: Lines, verdict: DocumentReport, lang: Lang) -> None:
    """What was left out on purpose or put together when the file was read."""
    if verdict.remarks:
        out.line(("\n" + REMARKS.say(lang), "dim"))
    for remark in verdict.remarks:
        out.say(remark.say(lang), 2, "dim")


def _checklist(out: Lines, verdict: DocumentReport, lang: Lang) -> None:
    """What only a reader can judge, to tick off."""
    if verdict.checklist:
        out.line(("\n" + CHECKLIST.say(lang), "bold"))
    for item in verdict.checklist:
        out.say(f"□ {item.say(lang)}", 2)


def _skipped(out: Lines, verdict: DocumentReport, titles: Mapping[str, Phrase], lang: Lang) -> None:
    """Which rules failed themselves or did not apply, and why."""
    for title, style in ((BROKEN_RULE, "bold red"), (NOT_APPLICABLE, "dim")):
        lines = list(skipped(verdict, titles, lang, broken=title is BROKEN_RULE))
        if lines:
            out.line(("\n" + title.say(lang), style))
        for line in lines:
            out.say(line, 2, "dim")
