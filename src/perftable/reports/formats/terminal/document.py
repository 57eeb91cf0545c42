"""The terminal report on one document: findings by rule, errors first, and what is no finding."""

from collections.abc import Mapping
from itertools import groupby

from rich.console import Console
from rich.text import Text

from perftable.model.finding import SEVERITIES
from perftable.model.phrase import Lang, Phrase
from perftable.model.report import DocumentReport
from perftable.reports.base import Run, Submission
from perftable.reports.escape import plain
from perftable.reports.formats.terminal.printing import headed, heading, say
from perftable.reports.joining import join
from perftable.reports.skipping import skipped
from perftable.reports.spots import spots
from perftable.reports.words import BROKEN_RULE, CHECKLIST, NOT_APPLICABLE, REMARKS, titled


def document(
    console: Console, submission: Submission, run: Run, titles: Mapping[str, Phrase]
) -> None:
    """Print the report on a document; `titles` say what rules are called, by code."""
    verdict, lang = submission.verdict, run.head.lang
    headed(console, submission, lang)
    order = {severity: index for index, severity in enumerate(SEVERITIES)}
    findings = sorted(verdict.findings, key=lambda f: (order[f.severity], f.code))
    for (severity, code, name), group in groupby(
        findings, key=lambda f: (f.severity, f.code, f.name)
    ):
        above = heading(severity, titled(titles, code, name, lang), lang)
        console.print(Text.assemble("\n", above))
        for one in join(group):
            say(console, plain(one.message.say(lang), 400), 2)
            for text in spots(one, lang, tables=verdict.several_tables, verbose=run.verbose):
                say(console, text, 4, "dim")
    _remarks(console, verdict, lang)
    _checklist(console, verdict, lang)
    _skipped(console, verdict, titles, lang)


def _remarks(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    """What was left out on purpose or put together when the file was read."""
    if verdict.remarks:
        console.print(Text("\n" + REMARKS.say(lang), "dim"))
    for remark in verdict.remarks:
        say(console, remark.say(lang), 2, "dim")


def _checklist(console: Console, verdict: DocumentReport, lang: Lang) -> None:
    """What only a reader can judge, to tick off."""
    if verdict.checklist:
        console.print(Text("\n" + CHECKLIST.say(lang), "bold"))
    for item in verdict.checklist:
        say(console, f"□ {item.say(lang)}", 2)


def _skipped(
    console: Console, verdict: DocumentReport, titles: Mapping[str, Phrase], lang: Lang
) -> None:
    """Which rules failed themselves or did not apply, and why."""
    for title, style in ((BROKEN_RULE, "bold red"), (NOT_APPLICABLE, "dim")):
        lines = list(skipped(verdict, titles, lang, broken=title is BROKEN_RULE))
        if lines:
            console.print(Text("\n" + title.say(lang), style))
        for line in lines:
            say(console, line, 2, "dim")
